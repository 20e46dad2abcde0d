import type { Match } from '../match/matcher.ts';
import { textOf } from '../match/reading.ts';
import { type Remark, remark } from '../messages/message.ts';

/** What of the text met a pattern, for the reader. */
export function reasons(match: Match): Remark[] {
  const quotes = [...new Set(match.mentions.map((m) => textOf(match.sentence.block, m)))];
  const why = [remark('why_has', { words: { quotes } })];
  if (match.fromContext.length > 0) {
    const list = match.fromContext.map((c) => c.replaceAll('-', ' '));
    why.push(remark('why_context', { terms: { list } }));
  }
  return why;
}

const TRIMMED = new Set([
  ',',
  ';',
  ':',
  '—',
  '–',
  '-',
  '(',
  ')',
  'and',
  'while',
  'but',
  'whereas',
  '.',
  '"',
  '“',
  '”',
  '•',
  '|',
]);

/** The matched clauses, from their first word to their last, connectives at the edges left out. */
export function passageOf(match: Match): { from: number; to: number } {
  const { sentence } = match;
  let { from, to } = match;
  while (from > sentence.from && sentence.clauseOf(from - 1) === sentence.clauseOf(match.from)) from--;
  while (to < sentence.to && sentence.clauseOf(to) === sentence.clauseOf(match.to - 1)) to++;
  const norm = (i: number): string => sentence.block.tokens[i]?.norm ?? '';
  while (from < match.from && TRIMMED.has(norm(from))) from++;
  while (to > match.to && TRIMMED.has(norm(to - 1))) to--;
  return { from, to };
}
