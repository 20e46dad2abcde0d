import type { Record } from '../../core/record.ts';
import { type Finding, type Report, STATUSES } from '../../core/report/types.ts';
import type { Document } from '../article.ts';
import { english } from '../english.ts';
import { printable } from '../failure.ts';
import type { Style } from '../style.ts';

interface Annotated {
  readonly file: string;
  readonly document: Document;
  readonly report: Report;
  readonly engine: Pick<Record, 'card'>;
}

/** The report for people: each passage in the order of the text, and under it what is on record. */
export function asText(annotated: Annotated, style: Style): string {
  const { file, document, report } = annotated;
  const name = printable(file === '-' ? 'standard input' : file);
  if (report.findings.length === 0) return `${name}: nothing on record about this text.\n`;
  const passages = groupByPassage(report.findings).map((findings) => passageText(findings, annotated, style));
  const heading = `${style.bold(name)}: ${countFindings(report.findings.length)}`;
  return `${[`${heading}\n${statusCounts(report, style)}`, ...passages].join('\n\n')}\n${publishedNote(document, report)}`;
}

function countFindings(count: number): string {
  return count === 1 ? '1 finding' : `${count} findings`;
}

/** Says so where no date is known, for then "Monday" is nobody's Monday. */
function publishedNote(document: Document, report: Report): string {
  if (report.published || document.article.published) return '';
  return '\nNo date is known for this article: --published gives one, so that “Monday” can be told.\n';
}

function statusCounts(report: Report, style: Style): string {
  return STATUSES.map(
    (status) => [status, report.findings.filter((f) => f.status === status).length] as const,
  )
    .filter(([, count]) => count > 0)
    .map(([status, count]) => style.status(status, `${count} ${status.replace('-', ' ')}`))
    .join(', ');
}

/** Findings of the very same words are shown once, one below the other. */
function groupByPassage(findings: readonly Finding[]): Finding[][] {
  const sorted = [...findings].sort((a, b) => a.block - b.block || a.start - b.start || a.end - b.end);
  const groups = new Map<string, Finding[]>();
  for (const finding of sorted) {
    const key = `${finding.block}:${finding.start}:${finding.end}`;
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  return [...groups.values()];
}

function passageText(findings: readonly Finding[], annotated: Annotated, style: Style): string {
  const { document } = annotated;
  const [first] = findings;
  if (!first) return '';
  const words = document.article.blocks[first.block]?.text.slice(first.start, first.end) ?? '';
  const place = style.faint(`${document.unit} ${document.places[first.block]}`);
  const passage = wrap(`“${printable(words)}”`, style.width, '  ');
  return [place, passage, ...findings.map((finding) => findingText(finding, annotated, style))].join('\n');
}

function findingText(finding: Finding, { document, report, engine }: Annotated, style: Style): string {
  const card = engine.card(finding, document.article, report.findings);
  const label = style.status(finding.status, style.bold(english.remark(card.headline)));
  const aside = [finding.relation, finding.fact].filter(Boolean).join(', ');
  const lines = [`    ${label}${aside ? style.faint(`  ${aside}`) : ''}`];
  if (card.statement) lines.push(wrap(`On record: ${card.statement}`, style.width, '      '));
  const notes = new Set(
    [...finding.flags.map((flag) => flag.note), ...card.notes].map((note) => english.remark(note)),
  );
  for (const note of notes) lines.push(wrap(printable(note), style.width, '      '));
  if (card.origins.length > 0) {
    const origins = card.origins.map(({ origin, sources }) => `${origin} (${sources.length})`).join(', ');
    lines.push(style.faint(wrap(`Reported by ${origins}`, style.width, '      ')));
  }
  return lines.join('\n');
}

/** Breaks text at spaces so that no line is wider than `width`; a longer word stands alone. */
function wrap(text: string, width: number, indent: string): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line && indent.length + line.length + 1 + word.length > width) {
      lines.push(indent + line);
      line = word;
    } else line = line ? `${line} ${word}` : word;
  }
  return [...lines, indent + line].join('\n');
}
