import { diffArrays } from 'diff';
import type { Sentence } from '../match/reading.ts';
import { findQuotations } from '../text/quotations.ts';
import { fold, WORD } from '../text/tokens.ts';
import type { Span } from '../text/types.ts';
import type { DiffPart } from './types.ts';

/** Part of a quotation that lies in one sentence: UTF-16 offsets into the block, and its words. */
export interface QuotedPart extends Span {
  readonly words: readonly string[];
  /** Pieces between ellipses and bracketed insertions, which are honest editing. */
  readonly pieces: readonly (readonly string[])[];
}

// Fewer quoted words than this may be anybody's; they are neither recognised nor held against the record.
export const LEAST_WORDS = 4;

/** Each fact with words on record asks every sentence for them anew. */
const parts = new WeakMap<Sentence, readonly QuotedPart[]>();
const NONE: readonly QuotedPart[] = [];

/** The quoted parts of a sentence, marks left out, and those inside them; titles of books and films are none. */
export function quotedParts(sentence: Sentence): readonly QuotedPart[] {
  if (sentence.block.quotations.length === 0) return NONE;
  const known = parts.get(sentence) ?? readParts(sentence);
  parts.set(sentence, known);
  return known;
}

function readParts(sentence: Sentence): QuotedPart[] {
  const { block } = sentence;
  const start = block.tokens[sentence.from]?.start ?? 0;
  const end = block.tokens[sentence.to - 1]?.end ?? 0;
  const nested = (from: number, to: number): Span[] => [
    ...findQuotations(block.text.slice(from, to)).map((q) => ({ start: from + q.start, end: from + q.end })),
    { start: from, end: to },
  ];
  return block.quotations
    .map((q) => ({ from: Math.max(q.start, start), to: Math.min(q.end, end) }))
    .filter(({ from, to }) => from < to)
    .flatMap(({ from, to }) => nested(from, to))
    .filter((span) => !isTitle(sentence, span))
    .map((span) => partOf(block.text, span));
}

function partOf(text: string, { start, end }: Span): QuotedPart {
  const pieces = text
    .slice(start, end)
    .replace(/\[(\p{L})\](?=\p{L})/gu, '$1')
    .replace(/\[[^\]]*\]|\([^)]*\)/g, ' … ')
    .split(/…|\.\.\.|\. \. \./)
    .map(wordsOf)
    .filter((p) => p.length > 0);
  return { start, end, words: pieces.flat(), pieces };
}

// Words this long have capitals in a title, shorter ones may.
const CAPITAL_IN_TITLE = 4;

/** “The Weight of Water”: capitals throughout, in a sentence that is not written so itself. */
function isTitle({ block, from, to }: Sentence, { start, end }: Span): boolean {
  const long = block.tokens
    .slice(from, to)
    .filter((t) => t.kind === WORD && t.norm.length >= CAPITAL_IN_TITLE);
  const inside = long.filter((t) => start <= t.start && t.end <= end);
  const around = long.filter((t) => t.end <= start || end <= t.start);
  return inside.length > 1 && inside.every((t) => t.capital) && around.some((t) => !t.capital);
}

/** Words for comparison: folded, contractions opened, regional spelling evened out, marks dropped. */
export function wordsOf(text: string): string[] {
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}\u00ad\u200b-\u200d]*(?:['’][\p{L}]+)?/gu) ?? [];
  return words.flatMap((w) => expand(w.toLowerCase().replace(/’/g, "'")));
}

const CONTRACTIONS: ReadonlyMap<string, readonly string[]> = new Map([
  ["n't", ['not']],
  ["'ll", ['will']],
  ["'re", ['are']],
  ["'ve", ['have']],
  ["'m", ['am']],
  ["'d", ['would']],
]);
const IS_BEFORE_S = new Set(['that', 'it', 'there', 'what', 'he', 'she', 'here', 'who', 'let']);

function expand(word: string): readonly string[] {
  if (word === "won't") return ['will', 'not'];
  if (word === "can't" || word === 'cannot') return ['can', 'not'];
  for (const [ending, full] of CONTRACTIONS) {
    if (word.endsWith(ending) && word.length > ending.length)
      return [even(word.slice(0, -ending.length)), ...full];
  }
  const possessed = /^(.+)'s$/.exec(word)?.[1];
  if (possessed && IS_BEFORE_S.has(possessed)) return [possessed, 'is'];
  return [even(fold(word))];
}

const VARIES = /is[ei]|isa|our|ence|re/;

/** British and American spelling made one: defence/defense, organise/organize, neighbour/neighbor. */
function even(word: string): string {
  // Most words have none of these, and four replacements cost more than all else done with a word.
  if (!VARIES.test(word)) return word;
  return word
    .replace(/is(e|ed|es|ing|ation|ations)$/, 'iz$1')
    .replace(/(..)our(s|ed|ing|ing|ly|able|hood|ite)?$/, '$1or$2')
    .replace(/^(def|off|lic|pret)ence/, '$1ense')
    .replace(/(cent|theat)re(s)?$/, '$1er$2');
}

/** Whether all pieces stand in the record word for word and in order: a cut at an end or at an ellipsis is honest. */
export function isVerbatim(part: QuotedPart, record: readonly string[]): boolean {
  let at = 0;
  for (const piece of part.pieces) {
    const found = indexOfRun(record, piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return part.pieces.length > 0;
}

function indexOfRun(words: readonly string[], run: readonly string[], from: number): number {
  for (let i = from; i + run.length <= words.length; i++)
    if (run.every((w, n) => words[i + n] === w)) return i;
  return -1;
}

/** Share of the quoted words that stand in the record in the same order, 0 to 1. */
export function likeness(words: readonly string[], record: readonly string[]): number {
  if (words.length === 0) return 0;
  let row = new Array<number>(record.length + 1).fill(0);
  for (const word of words) {
    const next = [0];
    for (let j = 0; j < record.length; j++) {
      next.push(record[j] === word ? (row[j] ?? 0) + 1 : Math.max(row[j + 1] ?? 0, next[j] ?? 0));
    }
    row = next;
  }
  return (row[record.length] ?? 0) / words.length;
}

// Words that any two sentences share; likeness has to rest on others.
const COMMON = new Set(
  (
    'the a an and or but of to in on at with for from by as is are was were be been it that this there we they he she i you our their its ' +
    'will would not no what which who where when some so have has had do does'
  ).split(' '),
);

/** Distinct words of a quotation that say something, and how many of them the record has too. */
export function sharedContent(
  words: readonly string[],
  record: readonly string[],
): { own: number; shared: number } {
  const own = new Set(words.filter((w) => !COMMON.has(w)));
  const known = new Set(record);
  return { own: own.size, shared: [...own].filter((w) => known.has(w)).length };
}

/** A word diff of the page's words against those on record, cut to the part of the record that they answer to. */
export function diffQuotation(here: string, record: string): { here: DiffPart[]; record: DiffPart[] } {
  const split = (text: string): string[] => text.split(/\s+/).filter(Boolean);
  const same = (a: string, b: string): boolean => wordsOf(a).join(' ') === wordsOf(b).join(' ');
  const own = split(here);
  const parts = diffArrays(own, split(record), { comparator: same });
  // Spaces belong to the parts, so that whoever joins them gets the text back.
  const last = parts.length - 1;
  const left: DiffPart[] = [];
  const right: DiffPart[] = [];
  let at = 0;
  for (const [n, part] of parts.entries()) {
    const space = n < last ? ' ' : '';
    const text = part.value.join(' ') + space;
    if (part.added) {
      right.push({ text, kind: 'record' });
      continue;
    }
    // Words that count as the same keep the page's own spelling on the page's side.
    left.push({
      text: own.slice(at, at + part.value.length).join(' ') + space,
      kind: part.removed ? 'here' : 'same',
    });
    at += part.value.length;
    if (!part.removed) right.push({ text, kind: 'same' });
  }
  return { here: left, record: right };
}
