import type { RecordPack } from './facts/compile.ts';
import { describeFinding } from './report/card.ts';
import { listed, summarise } from './report/summary.ts';
import type { Card, Finding, Report, Summary } from './report/types.ts';
import type { Article } from './text/types.ts';

/** What is on record beside the annotator's findings: asked for only when a reader wants to know more. */
export interface Record {
  /** All that the card shows of one finding of `annotate(article)`; all of them tell whose text it is. */
  card(finding: Finding, article: Article, all?: readonly Finding[]): Card;
  /** The findings that the summary lists, in the order of the text: not all, where a page has thousands. */
  listed(report: Report): readonly Finding[];
  /** The page summed up. */
  summary(report: Report, article: Article): Summary;
}

/** Makes the record of packs that `compilePack` has passed. */
export function createRecord(packs: readonly RecordPack[]): Record {
  const packOf = (id: string): RecordPack | undefined => packs.find((p) => p.meta.id === id);
  return {
    card: (finding, article, all = []) => describeFinding(finding, article, packOf(finding.pack), all),
    listed: (report) => listed(report).sort((a, b) => a.block - b.block || a.start - b.start),
    summary: (report, article) => summarise(report, article, packs),
  };
}
