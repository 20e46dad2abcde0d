import { errorConcept, rightConcept } from '../compare/name-tables.ts';
import { oldSpelling, spellingException } from '../compare/spelling.ts';
import type { CompiledPack } from '../facts/compile.ts';
import { GENERAL } from '../facts/lexicon.ts';
import { parsePattern } from '../facts/pattern.ts';
import type { Signature } from '../facts/schema.ts';
import { Automaton } from '../match/automaton.ts';
import { AutomatonBuilder } from '../match/automaton-builder.ts';
import type { AutomatonTables } from '../match/tables.ts';

/** The automaton over everything that a pack and the general lexicon want to find. */
export function buildAutomaton(pack: CompiledPack): Automaton {
  return new Automaton(vocabularyOf(pack));
}

/** The tables of that automaton. */
export function vocabularyOf(pack: CompiledPack): AutomatonTables {
  const automaton = new AutomatonBuilder();
  const asked = askedFor(pack);
  for (const [concept, form] of vocabulary(pack)) if (asked.has(concept)) automaton.add(concept, form);
  return automaton.tables();
}

// What the engine looks for in any pack's story: verbs of saying beside dates, hedges, callings-off.
const ALWAYS = ['say', 'announce', 'confirm', 'hedge', 'unhedge', 'calloff'];

/** The concepts that anything asks for: a pack's story needs a part of the general lexicon only. */
function askedFor(pack: CompiledPack): Set<string> {
  const sources = [
    ...pack.scope.evidence.map((e) => e.pattern),
    ...pack.signatures.flatMap((s) => [...s.patterns, ...s.loose, ...s.hedged]),
  ];
  const named = pack.names.flatMap(({ id }) => [
    id,
    rightConcept(id),
    errorConcept(id),
    oldSpelling(id),
    spellingException(id),
  ]);
  return new Set([
    ...ALWAYS,
    ...named,
    ...pack.offices.map((o) => o.id),
    ...sources.flatMap((source) => parsePattern(source).parts.flatMap((p) => p.concepts)),
    ...pack.signatures.flatMap(comparedIn),
  ]);
}

function comparedIn({ superseded, choice, figure, date }: Signature): readonly string[] {
  const chosen = choice.flatMap(({ right, wrong }) => [right, wrong]);
  const counted = figure ? [...figure.beside, ...figure.not, ...(figure.projection?.cues ?? [])] : [];
  const dated = (date?.also ?? []).flatMap(({ beside }) => beside);
  return [...superseded, ...chosen, ...counted, ...dated];
}

/** The forms of each concept that the automaton may find. */
export function formsByConcept(pack: CompiledPack): ReadonlyMap<string, readonly string[]> {
  const forms = new Map<string, string[]>();
  for (const [concept, form] of vocabulary(pack)) {
    const known = forms.get(concept);
    if (known) known.push(form);
    else forms.set(concept, [form]);
  }
  return forms;
}

/** Concepts with one form each. */
function* vocabulary(pack: CompiledPack): Generator<readonly [concept: string, form: string]> {
  const all = (concept: string, forms: readonly string[]) =>
    forms.map((form): readonly [string, string] => [concept, form]);
  for (const [concept, forms] of GENERAL) yield* all(concept, forms);
  for (const [concept, forms] of Object.entries(pack.terms)) yield* all(concept, forms);
  for (const office of pack.offices) yield* all(office.id, office.forms);
  for (const name of pack.names) {
    for (const concept of [name.id, ...name.is]) yield* all(concept, [...name.forms, ...name.errors]);
    if (name.errors.length > 0) yield* all(rightConcept(name.id), name.forms);
    yield* all(errorConcept(name.id), name.errors);
    yield* all(oldSpelling(name.id), name.spelling?.old ?? []);
    yield* all(spellingException(name.id), name.spelling?.except ?? []);
  }
}
