import type { Weights } from '../facts/schema.ts';
import { written, writtenSigned } from '../match/numbers.ts';
import { foldWords } from '../match/word-list.ts';
import { isTimeless, type PreparedWeights } from './weights.ts';

/** By a concept or word: number of a fact, weight, and so on in turn. */
type Rows = Map<string, number[]>;

/**
 * The weights by key instead of by fact: a sentence is asked for what it has, and most keys it has not.
 * @param order concepts in the order that they shall have, spaces between
 */
export function prepareWeights(weights: Weights, order = ''): PreparedWeights {
  const groups = Object.values(weights);
  const concepts = sorted(
    rowsOf(groups.map(({ terms }) => terms)),
    new Map(order.split(' ').map((concept, n) => [concept, n])),
  );
  const words = sorted(rowsOf(groups.map((group) => group.words)));
  return {
    facts: Object.keys(weights),
    bias: groups.map((w) => w.bias),
    words: foldWords(words.map(([word]) => word)),
    rows: [...concepts, ...words].map(([, row]) => writtenRow(row)).join(' '),
    concepts: concepts.map(([concept]) => concept).join(' '),
  };
}

function rowsOf(groups: readonly Readonly<Record<string, number>>[]): Rows {
  const rows: Rows = new Map();
  for (const [fact, group] of groups.entries()) {
    for (const [key, weight] of Object.entries(group)) {
      const row = rows.get(key);
      if (row) row.push(fact, weight);
      else rows.set(key, [fact, weight]);
    }
  }
  return rows;
}

function sorted(rows: Rows, order: ReadonlyMap<string, number> = new Map()): [string, number[]][] {
  const place = (key: string): number => order.get(key) ?? -1;
  return [...rows]
    .filter(([key]) => /^\S+$/.test(key) && isTimeless(key))
    .sort(([a], [b]) => place(a) - place(b) || (a < b ? -1 : 1));
}

/** Facts rise, so that each is written as how much more it is than the one before. */
function writtenRow(row: readonly number[]): string {
  let text = '';
  for (let i = 0; i < row.length; i += 2)
    text += written((row[i] ?? 0) - (row[i - 2] ?? 0)) + writtenSigned(row[i + 1] ?? 0);
  return text;
}
