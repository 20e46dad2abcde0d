import { errorConcept, rightConcept } from '../compare/names.ts';
import { oldSpelling, spellingException } from '../compare/spelling.ts';
import type { CompiledPack } from '../facts/compile.ts';
import { GENERAL } from '../facts/lexicon.ts';
import { Automaton, type AutomatonTables } from '../match/automaton.ts';
import { AutomatonBuilder } from '../match/automaton-builder.ts';

/** The automaton over everything that a pack and the general lexicon want to find. */
export function buildAutomaton(pack: CompiledPack): Automaton {
  return new Automaton(vocabularyOf(pack));
}

/** The tables of that automaton. */
export function vocabularyOf(pack: CompiledPack): AutomatonTables {
  const automaton = new AutomatonBuilder();
  for (const [concept, forms] of GENERAL) for (const form of forms) automaton.add(concept, form);
  for (const [concept, forms] of Object.entries(pack.terms))
    for (const form of forms) automaton.add(concept, form);
  for (const office of pack.offices) for (const form of office.forms) automaton.add(office.id, form);
  for (const name of pack.names) {
    for (const concept of [name.id, ...name.is]) {
      for (const form of [...name.forms, ...name.errors]) automaton.add(concept, form);
    }
    if (name.errors.length > 0) for (const form of name.forms) automaton.add(rightConcept(name.id), form);
    for (const form of name.errors) automaton.add(errorConcept(name.id), form);
    for (const form of name.spelling?.old ?? []) automaton.add(oldSpelling(name.id), form);
    for (const form of name.spelling?.except ?? []) automaton.add(spellingException(name.id), form);
  }
  return automaton.tables();
}
