import { wordsOf } from '../compare/quotations.ts';
import type { CompiledPack } from '../facts/compile.ts';
import type { Name, Office, Scope } from '../facts/schema.ts';
import type { AutomatonTables } from '../match/tables.ts';
import { keysOf } from './keys.ts';
import type { PreparedSignature } from './signatures.ts';
import { formsByConcept, vocabularyOf } from './vocabulary.ts';

/**
 * What annotating needs of a pack, and no more: plain data, fit for JSON, in which all is done
 * that can be done before there is a text. Builds make it for the packs that they bundle.
 */
export interface PreparedPack {
  readonly id: string;
  readonly automaton: AutomatonTables;
  readonly scope: Scope;
  readonly signatures: readonly PreparedSignature[];
  /** For each signature, for each of its patterns as `triesOf` gives them: what has to be there. */
  readonly keys: readonly (readonly string[])[];
  readonly names: readonly Name[];
  readonly offices: readonly Office[];
}

/**
 * Prepares a pack that `compilePack` has passed.
 * @param origins how many independent origins state a fact
 */
export function preparePack(pack: CompiledPack, origins: (fact: string) => number): PreparedPack {
  const facts = new Map(pack.facts.map((f) => [f.id, f]));
  const forms = formsByConcept(pack);
  const signatures = pack.signatures.filter((s) => facts.has(s.fact));
  return {
    id: pack.meta.id,
    automaton: vocabularyOf(pack),
    scope: pack.scope,
    signatures: signatures.map((signature) => ({
      ...signature,
      words: facts.get(signature.fact)?.quote?.text ?? '',
      records: signature.quote ? recordsOf(signature.fact, pack) : [],
      origins: origins(signature.fact),
    })),
    keys: keysOf(signatures, (concept) => forms.get(concept) ?? []),
    names: pack.names.map(withoutFound),
    offices: pack.offices.map((office) => ({ ...office, forms: [] })),
  };
}

/** A name without what the automaton finds for it, and what only the record shows: a page need not load that twice. */
function withoutFound({ ground: _, spelling, ...name }: Name): Name {
  const bare = { ...name, errors: [], is: [] };
  return spelling ? { ...bare, spelling: { old: [], except: [], ground: '' } } : bare;
}

/** All wordings that count as the words on record: the fact's own, and those of reports that agree. */
function recordsOf(id: string, pack: CompiledPack): string[][] {
  const reported = pack.sources.flatMap((s) =>
    s.reports.filter((r) => r.fact === id && r.relation === 'agrees' && r.quote),
  );
  const own = pack.facts.find((f) => f.id === id)?.quote?.text ?? '';
  return [own, ...reported.map((r) => r.quote ?? '')].filter(Boolean).map(wordsOf);
}
