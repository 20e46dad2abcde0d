import type { Report } from '../core/report/types.ts';
import type { Steps } from '../core/text/steps.ts';
import type { Article } from '../core/text/types.ts';
import { type Extraction, type ExtractOptions, extractInSteps } from './extract/index.ts';
import { inSlices } from './observe/slices.ts';

/** A page as it was last read. */
export interface Reading {
  readonly extraction: Extraction;
  readonly report: Report;
}

/** Reads the page; a text that has not changed since `before` is not annotated again. Null where aborted. */
export async function readDocument(
  document: Document,
  view: Window,
  options: ExtractOptions & { readonly annotate: (article: Article) => Report | Steps<Report> },
  before: Reading | null,
  signal: AbortSignal,
): Promise<Reading | null> {
  const extraction = await inSlices(extractInSteps(document, options), view, signal);
  if (extraction === null || signal.aborted) return null;
  const same = before !== null && sameArticle(before.extraction.article, extraction.article);
  if (same) return { extraction, report: before.report };
  const work = options.annotate(extraction.article);
  const report = 'next' in work ? await inSlices(work, view, signal) : work;
  return report === null || signal.aborted ? null : { extraction, report };
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
