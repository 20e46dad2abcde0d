import { offsetsOf, type Sentence, textOf } from '../match/reading.ts';
import { remark } from '../messages/message.ts';
import { dayNumber } from '../text/calendar.ts';
import type { RespeltName } from './name-tables.ts';
import type { Flag } from './types.ts';

/** Concept ids under which the automaton reports a superseded spelling, and the contexts in which it is right. */
export const oldSpelling = (id: string): string => `${id}#old`;
export const spellingException = (id: string): string => `${id}#except`;

// A title in quotation marks is at most so long, and most of its words have capitals.
const TITLE_WORDS = 8;

/**
 * Flags superseded spellings, but not in dishes, clubs, historical names, the titles of works, other languages, or what is
 * told of earlier years.
 * @param names those that have one
 */
export function checkSpelling(sentence: Sentence, names: readonly RespeltName[]): Flag[] {
  // Most sentences have none, and are asked about each name.
  const found = names.filter((name) => sentence.mentions.has(oldSpelling(name.id)));
  return found.flatMap((name) => {
    const old = sentence.mentions.get(oldSpelling(name.id)) ?? [];
    const fine = sentence.mentions.get(spellingException(name.id)) ?? [];
    return old
      .filter((m) => !fine.some((x) => x.from <= m.from && m.to <= x.to))
      .filter(
        (m) =>
          !isOfEarlier(sentence, m.from, name.since) &&
          !isInTitle(sentence, offsetsOf(sentence.block, m).start),
      )
      .map((m): Flag => {
        const here = textOf(sentence.block, m);
        return {
          type: 'spelling',
          ...offsetsOf(sentence.block, m),
          note: remark('note_spelling', { record: name.name }),
          here,
          record: name.name,
        };
      });
  });
}

/** The clause names years, and all are from before the spelling was superseded. */
function isOfEarlier(sentence: Sentence, at: number, since = 0): boolean {
  const clause = sentence.clauseOf(at);
  const given = sentence.dates.filter((d) => d.yearGiven && sentence.clauseOf(d.from) === clause);
  return given.length > 0 && given.every((d) => (d.readings[0]?.from ?? 0) < dayNumber(since, 1, 1));
}

function isInTitle(sentence: Sentence, at: number): boolean {
  const quotation = sentence.block.quotations.find((q) => q.start <= at && at < q.end);
  if (!quotation) return false;
  // English has other marks: what stands between these is in its own language.
  if ('«„'.includes(sentence.block.text[quotation.start - 1] ?? ' ')) return true;
  const words = sentence.block.text.slice(quotation.start, quotation.end).match(/\p{L}+/gu) ?? [];
  const capitals = words.filter((w) => /^\p{Lu}/u.test(w) || w.length <= 3);
  return words.length <= TITLE_WORDS && capitals.length === words.length;
}
