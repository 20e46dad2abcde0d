import { type NameTables, nameTables } from '../compare/name-tables.ts';
import type { OfficeRef } from '../compare/names.ts';
import { wordsOf } from '../compare/quotations.ts';
import type { CompiledPack } from '../facts/compile.ts';
import type { Scope } from '../facts/schema.ts';
import type { GateTable } from '../match/gate.ts';
import type { AutomatonTables } from '../match/tables.ts';
import type { Waiting } from './candidates.ts';
import { gateOf } from './gate-table.ts';
import { keysOf } from './keys.ts';
import type { PreparedSignature } from './tries.ts';
import { formsByConcept, vocabularyOf } from './vocabulary.ts';
import { prepareWeights } from './weight-tables.ts';
import type { PreparedWeights } from './weights.ts';

/**
 * What annotating needs of a pack, and no more: plain data, fit for JSON, in which all is done
 * that can be done before there is a text. Builds make it for the packs that they bundle.
 */
export interface PreparedPack {
  readonly id: string;
  /** Asked before all the rest; null for a pack that is always read. */
  readonly gate: GateTable | null;
  /** Beside the automaton, whose concepts they name in the same order: what is written twice compresses well. */
  readonly weights: PreparedWeights;
  readonly automaton: AutomatonTables;
  readonly scope: Scope;
  readonly signatures: readonly PreparedSignature[];
  /** By concept, the patterns that wait for it, counted through all signatures as `triesOf` gives them. */
  readonly waiting: Waiting;
  readonly names: NameTables;
  readonly offices: readonly OfficeRef[];
}

/**
 * Prepares a pack that `compilePack` has passed.
 * @param origins how many independent origins state a fact
 */
export function preparePack(pack: CompiledPack, origins: (fact: string) => number): PreparedPack {
  const facts = new Map(pack.facts.map((f) => [f.id, f]));
  const forms = formsByConcept(pack);
  const formsOf = (concept: string): readonly string[] => forms.get(concept) ?? [];
  const automaton = vocabularyOf(pack);
  const signatures = pack.signatures.filter((s) => facts.has(s.fact));
  return {
    id: pack.meta.id,
    gate: gateOf(pack.scope, formsOf),
    weights: prepareWeights(pack.weights, automaton.concepts),
    automaton,
    scope: pack.scope,
    signatures: signatures.map((signature) => ({
      ...signature,
      words: facts.get(signature.fact)?.quote?.text ?? '',
      records: signature.quote ? recordsOf(signature.fact, pack) : [],
      origins: origins(signature.fact),
    })),
    waiting: waitingFor(keysOf(signatures, formsOf).flat()),
    names: nameTables(pack.names),
    offices: pack.offices.map(({ id, name }) => ({ id, name })),
  };
}

/** @param keys for each pattern the concepts of which one has to be there, `|` between */
function waitingFor(keys: readonly string[]): Waiting {
  const waiting = new Map<string, number[]>();
  for (const [pattern, key] of keys.entries())
    for (const concept of key.split('|')) waiting.set(concept, [...(waiting.get(concept) ?? []), pattern]);
  return Object.fromEntries(waiting);
}

/** All wordings that count as the words on record: the fact's own, and those of reports that agree. */
function recordsOf(id: string, pack: CompiledPack): string[][] {
  const reported = pack.sources.flatMap((s) =>
    s.reports.filter((r) => r.fact === id && r.relation === 'agrees' && r.quote),
  );
  const own = pack.facts.find((f) => f.id === id)?.quote?.text ?? '';
  return [own, ...reported.map((r) => r.quote ?? '')].filter(Boolean).map(wordsOf);
}
