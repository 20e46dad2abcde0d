import type { Block } from '../../core/text/types.ts';

/** Characters that stand in the block exactly as they stand in one text node. */
export interface Run {
  readonly node: Text;
  /** Offset of the run's first character in `node.data`. */
  readonly from: number;
  /** Offset of the run's first character in the block's text. */
  readonly at: number;
  readonly length: number;
  /** Which tree the node lives in: 0 is the document, others are shadow roots. No range spans two trees. */
  readonly tree: number;
}

/** A block with the way back to the page. Runs are in ascending order of `at` and never overlap. */
export interface MappedBlock {
  readonly block: Block;
  /** The element that sets the block apart. */
  readonly element: Element;
  readonly runs: readonly Run[];
}

/** A stretch of one text node, end exclusive. */
export interface NodeSpan {
  readonly node: Text;
  readonly start: number;
  readonly end: number;
  readonly tree: number;
}

/** Index of the first run that ends after `offset`; `runs.length` where there is none. */
function firstRunAfter(runs: readonly Run[], offset: number): number {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const run = runs[middle];
    if (run !== undefined && run.at + run.length > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The stretches of text nodes that hold the block's characters from `start` to `end` (exclusive). */
export function spansOf(runs: readonly Run[], start: number, end: number): NodeSpan[] {
  const spans: NodeSpan[] = [];
  for (let index = firstRunAfter(runs, start); index < runs.length; index += 1) {
    const run = runs[index];
    if (run === undefined || run.at >= end) break;
    const from = run.from + Math.max(0, start - run.at);
    const to = run.from + Math.min(run.length, end - run.at);
    const last = spans.at(-1);
    if (last?.node === run.node) spans[spans.length - 1] = { ...last, end: to };
    else spans.push({ node: run.node, start: from, end: to, tree: run.tree });
  }
  return spans;
}

/**
 * Ranges over those stretches, as few as can be: one for each tree that is touched. Static ones, since
 * each live range costs the page time on every change. Empty where the page has changed under us.
 */
export function rangesOf(spans: readonly NodeSpan[]): StaticRange[] {
  const ranges: StaticRange[] = [];
  let first: NodeSpan | undefined;
  spans.forEach((span, index) => {
    if (!span.node.isConnected || span.end > span.node.length) return;
    first ??= span;
    if (spans[index + 1]?.tree === span.tree) return;
    ranges.push(
      new StaticRange({
        startContainer: first.node,
        startOffset: first.start,
        endContainer: span.node,
        endOffset: span.end,
      }),
    );
    first = undefined;
  });
  return ranges;
}
