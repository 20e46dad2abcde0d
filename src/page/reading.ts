import type { Report } from '../core/report/types.ts';
import type { Steps } from '../core/text/steps.ts';
import type { Article } from '../core/text/types.ts';
import { type Extraction, type ExtractOptions, extractInSteps } from './extract/index.ts';

/** A page as it was last read. */
export interface Reading {
  readonly extraction: Extraction;
  readonly report: Report;
}

/**
 * Reads the page. A text that has not changed since `before` is not annotated again. Of a long page that is read for the
 * first time, what is in the window is read by itself beforehand, and given as a step.
 */
export function* readInSteps(
  document: Document,
  options: ExtractOptions & {
    readonly annotate: (article: Article) => Report | Steps<Report>;
  },
  before: Reading | null,
): Generator<Reading | undefined, Reading> {
  function* annotate({ article }: Extraction): Generator<undefined, Report> {
    const work = options.annotate(article);
    if (!('next' in work)) return work;
    let step = work.next();
    for (; step.done !== true; step = work.next()) yield;
    return step.value;
  }
  const steps = extractInSteps(document, options);
  let step = steps.next();
  for (; step.done !== true; step = steps.next()) {
    const opening = step.value;
    if (opening !== undefined && before === null)
      yield { extraction: opening, report: yield* annotate(opening) };
    else yield;
  }
  const extraction = step.value;
  const same = before !== null && sameArticle(before.extraction.article, extraction.article);
  return {
    extraction,
    report: same ? before.report : yield* annotate(extraction),
  };
}

function sameArticle(a: Article, b: Article): boolean {
  return (
    a.published === b.published &&
    a.url === b.url &&
    a.blocks.length === b.blocks.length &&
    a.blocks.every(
      ({ text, kind }, index) => text === b.blocks[index]?.text && kind === b.blocks[index]?.kind,
    )
  );
}

/** True while the page still has a finding's words where they were read. */
export function stillStands({ extraction }: Reading, block: number, start: number, end: number): boolean {
  const spans = extraction.toSpans(block, start, end);
  const there = spans
    .map(({ node, start: from, end: to }) => (node.isConnected ? node.data.slice(from, to) : ''))
    .join('');
  const read = extraction.article.blocks[block]?.text.slice(start, end) ?? '';
  return lettersOf(there) === lettersOf(read);
}

/** White space is collapsed and marks of `<q>` are made up on reading, so neither tells of a change. */
const lettersOf = (text: string): string => text.replace(/[\s“”]+/g, '');
