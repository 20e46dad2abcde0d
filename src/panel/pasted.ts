import bundled from 'virtual:packs';
import { createEngine } from '../core/engine.ts';
import { exportOf, type PlacedExport } from '../core/report/export.ts';
import type { Block } from '../core/text/types.ts';
import { packsInForce } from '../platform/packs.ts';

/** Reads a text that is no page's, a paragraph a line, with the packs in force; it never leaves this window. */
export async function checkText(text: string): Promise<PlacedExport> {
  const blocks: Block[] = text
    .split(/[\r\n\u2028\u2029]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => ({ text: line, kind: 'paragraph' }));
  const article = { blocks };
  const engine = createEngine(await packsInForce(bundled));
  const report = engine.annotate(article);
  const cards = report.findings.map((finding) => engine.card(finding, article, report.findings));
  return exportOf(report, article, cards);
}
