import { type Exported, type ExportedFinding, followable } from './export.ts';
import type { OriginGroup } from './types.ts';

/** The findings as Markdown: a quotation each, and its sources in a footnote. */
export function toMarkdown({ about, findings }: Exported): string {
  const notes: string[] = [];
  const parts = findings.map((finding) => {
    const sources = sourcesOf(finding.card.origins);
    if (sources === '') return passageOf(finding, '');
    notes.push(`[^${notes.length + 1}]: ${sources}`);
    return passageOf(finding, `[^${notes.length}]`);
  });
  const from = [followable(about.url) === null ? null : link(about.url), about.published];
  const known = from.filter((part) => part !== null).join(', ');
  const head = [`# ${escaped(about.title ?? 'Statements on record')}`, ...(known ? [known] : [])];
  const body = parts.length > 0 ? parts : ['Nothing on record about this text.'];
  return `${[...head, ...body, ...notes].join('\n\n')}\n`;
}

function passageOf({ card }: ExportedFinding, mark: string): string {
  const lines = [`> “${escaped(card.passage)}”${mark}`, `**${escaped(card.headline)}**`];
  if (card.statement !== null) lines.push(`On record: ${escaped(card.statement)}`);
  lines.push(...card.notes.map(escaped));
  if (card.witness !== null) lines.push(escaped(card.witness));
  return lines.join('\n\n');
}

function sourcesOf(origins: readonly OriginGroup[]): string {
  return origins
    .map(({ origin, sources }) => {
      const pages = sources.map(({ outlet, title, url, published, locator }) =>
        [escaped(outlet), `“${escaped(title)}”`, published, escaped(locator), url === null ? '' : link(url)]
          .filter((part) => part !== '')
          .join(', '),
      );
      return `${escaped(origin)}: ${pages.join('; ')}`;
    })
    .join('. ');
}

/** An address between angle brackets, with nothing in it that could end them. */
function link(url: string | null): string {
  return `<${(url ?? '').replace(/[\s<>]/g, (character) => encodeURIComponent(character))}>`;
}

/** Text as text: on one line, and with nothing in it that Markdown or HTML would read. */
function escaped(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_{}[\]<>#|~&$^]/g, '\\$&')
    .replace(/^(?:[-+=]|\d+(?=[.)]))/, (start) => (/\d/.test(start) ? `${start}\\` : `\\${start}`));
}
