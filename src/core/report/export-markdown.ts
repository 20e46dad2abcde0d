import type { Translator } from '../messages/translator.ts';
import { type Exported, type ExportedFinding, followable } from './export.ts';
import type { OriginGroup } from './types.ts';

/** The findings as Markdown: a quotation each, and its sources in a footnote. */
export function toMarkdown({ about, findings }: Exported, t: Translator): string {
  const notes: string[] = [];
  const parts = findings.map((finding) => {
    const sources = sourcesOf(finding.card.origins, t);
    if (sources === '') return passageOf(finding, '', t);
    notes.push(`[^${notes.length + 1}]: ${sources}`);
    return passageOf(finding, `[^${notes.length}]`, t);
  });
  const from = [
    followable(about.url) === null ? null : link(about.url),
    about.published && t.day(about.published),
  ];
  const known = from.filter((part) => part !== null).join(', ');
  const head = [`# ${escaped(about.title ?? t('export_title'))}`, ...(known ? [known] : [])];
  const body = parts.length > 0 ? parts : [t('export_nothing')];
  return `${[...head, ...body, ...notes].join('\n\n')}\n`;
}

function passageOf({ card }: ExportedFinding, mark: string, t: Translator): string {
  const lines = [
    `> ${t('quoted', { text: escaped(card.passage) })}${mark}`,
    `**${escaped(t.remark(card.headline))}**`,
  ];
  if (card.statement !== null) lines.push(t('export_onRecord', { statement: escaped(card.statement) }));
  lines.push(...card.notes.map((note) => escaped(t.remark(note))));
  if (card.witness !== null) lines.push(escaped(t.remark(card.witness)));
  return lines.join('\n\n');
}

function sourcesOf(origins: readonly OriginGroup[], t: Translator): string {
  return origins
    .map(({ origin, sources }) => {
      const pages = sources.map(({ outlet, title, url, published, locator }) =>
        [
          escaped(outlet),
          t('quoted', { text: escaped(title) }),
          t.day(published),
          escaped(locator),
          url === null ? '' : link(url),
        ]
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
