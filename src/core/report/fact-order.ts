import type { Source } from '../facts/schema.ts';
import { byCode } from './order.ts';
import type { Finding } from './types.ts';

/**
 * Closeness of two texts in what they tell and in which order. It survives a rewording of every
 * sentence, and needs nothing of a source but the paragraphs that its locators name.
 */

/** More facts than an article tells. */
const MOST_TOLD = 200;

/** A source of which fewer facts have their place on record shows no order. */
const FEWEST_TOLD = 10;

/** The best source of one origin. */
export interface OrderMatch {
  readonly source: Source;
  /** How many facts of the page stand in the source's order. */
  readonly inOrder: number;
}

/** Made once for a report's findings: each card asks. */
const ordered = new WeakMap<readonly Finding[], readonly Finding[]>();

/** The ids of a pack's facts as a page states them, each where it stands first. */
export function factsInOrder(findings: readonly Finding[], pack: string): readonly string[] {
  const sorted =
    ordered.get(findings) ?? [...findings].sort((a, b) => a.block - b.block || a.start - b.start);
  ordered.set(findings, sorted);
  const told = new Set<string>();
  for (const { fact, pack: of } of sorted) {
    if (fact !== null && of === pack) told.add(fact);
    if (told.size === MOST_TOLD) break;
  }
  return [...told];
}

/** For each origin the source whose order the facts follow furthest, the furthest first. */
export function matchesInOrder(facts: readonly string[], sources: readonly Source[]): OrderMatch[] {
  const best = new Map<string, OrderMatch>();
  for (const source of sources) {
    const inOrder = longestCommonOrder(facts, orderOf(source));
    if (inOrder > (best.get(source.origin)?.inOrder ?? 0)) best.set(source.origin, { source, inOrder });
  }
  return [...best.values()].sort((a, b) => b.inOrder - a.inOrder || byCode(a.source.id, b.source.id));
}

const orders = new WeakMap<Source, readonly string[]>();

/** A source's facts by the first paragraph that a locator names; none where too few are named. */
function orderOf(source: Source): readonly string[] {
  const known = orders.get(source);
  if (known) return known;
  const placed = source.reports
    .flatMap(({ fact, locator }) => {
      const paragraph = /\bparagraph (\d+)/.exec(locator)?.[1];
      return paragraph === undefined ? [] : [{ fact, paragraph: Number(paragraph) }];
    })
    .sort((a, b) => a.paragraph - b.paragraph);
  const facts = [...new Set(placed.map(({ fact }) => fact))];
  const order = facts.length < FEWEST_TOLD ? [] : facts;
  orders.set(source, order);
  return order;
}

/** The length of the longest row of ids that both have in the same order, others between them. */
function longestCommonOrder(a: readonly string[], b: readonly string[]): number {
  let above = new Array<number>(b.length + 1).fill(0);
  for (const id of a) {
    const row = [0];
    b.forEach((other, i) => {
      row.push(id === other ? (above[i] ?? 0) + 1 : Math.max(above[i + 1] ?? 0, row[i] ?? 0));
    });
    above = row;
  }
  return above[b.length] ?? 0;
}
