import type { Translator } from '../../core/messages/translator.ts';
import type { Record as OnRecord } from '../../core/record.ts';
import { exportOf, type PlacedExport } from '../../core/report/export.ts';
import { toCsv } from '../../core/report/export-csv.ts';
import { toHtml } from '../../core/report/export-html.ts';
import { toJsonLd } from '../../core/report/export-jsonld.ts';
import { toMarkdown } from '../../core/report/export-markdown.ts';
import type { Report } from '../../core/report/types.ts';
import type { Document } from '../article.ts';
import { english } from '../english.ts';
import type { Format } from './options.ts';

const WRITERS: Readonly<
  Record<Exclude<Format, 'text' | 'json'>, (exported: PlacedExport, t: Translator) => string>
> = {
  jsonld: toJsonLd,
  csv: toCsv,
  md: toMarkdown,
  html: toHtml,
};

/** The report in one of the forms that other programs take further. */
export function asExport(
  format: keyof typeof WRITERS,
  { document, report, engine }: { document: Document; report: Report; engine: Pick<OnRecord, 'card'> },
): string {
  const cards = report.findings.map((finding) => engine.card(finding, document.article, report.findings));
  return WRITERS[format](exportOf(report, document.article, cards), english);
}
