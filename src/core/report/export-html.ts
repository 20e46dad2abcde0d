import type { Translator } from '../messages/translator.ts';
import { type Exported, type ExportedFinding, followable } from './export.ts';
import { RECORD_LANGUAGE, type SourceLine } from './types.ts';

/** No script, no picture, no request: only the report's own style may apply. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

const STYLE = `
:root { color-scheme: light dark; }
body { max-width: 42rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.5 system-ui, sans-serif;
  color: light-dark(#1a1c20, #eceef1); background: light-dark(#fff, #1b1e23); overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; line-height: 1.25; }
h2 { margin: 0; font-size: 1rem; }
a { color: light-dark(#1d4f9e, #9dc0ff); }
ol.findings { padding: 0; list-style: none; }
ol.findings > li { padding: 1.25rem 0; border-top: 1px solid light-dark(#e3e1dc, #373d46); }
blockquote { margin: 0.5rem 0; font-family: ui-serif, Georgia, serif; }
.faint { color: light-dark(#575e6a, #a7afbb); }
mark { color: inherit; background: none; border-bottom: 2px solid; }
[data-status=disputed] :is(h2, mark) { color: light-dark(#b3261e, #ff8a80); }
[data-status=superseded] :is(h2, mark) { color: light-dark(#6840b0, #c0a4ff); }
[data-status=unconfirmed] :is(h2, mark) { color: light-dark(#855000, #f0b54a); }
[data-status=wording] :is(h2, mark) { color: light-dark(#4b5563, #b4bdc9); }
[data-status=single-origin] :is(h2, mark) { color: light-dark(#2057b5, #8ab2ff); }
[data-status=corroborated] :is(h2, mark) { color: light-dark(#0e6b54, #55cda6); }
@media print { li { break-inside: avoid; } }
`;

/** The findings as one HTML file that stands alone: it loads nothing and runs nothing. */
export function toHtml({ about, findings }: Exported, t: Translator): string {
  const title = escaped(about.title ?? t('export_title'));
  const from = [linkTo(about.url, about.url ?? ''), about.published ? t.day(about.published) : ''].filter(
    (part) => part !== '',
  );
  const body =
    findings.length === 0
      ? `<p>${escaped(t('export_nothing'))}</p>`
      : `<ol class="findings">\n${findings.map((finding) => findingOf(finding, t)).join('\n')}\n</ol>`;
  return `<!doctype html>
<html lang="${t.language}" dir="${t.direction}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width">
<meta name="referrer" content="no-referrer">
<title>${title}: Second Source</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${title}</h1>
<p class="faint">${from.join(', ')}</p>
${body}
</main>
</body>
</html>
`;
}

function findingOf({ card, place }: ExportedFinding, t: Translator): string {
  const before = place ? `<span class="faint">… ${escaped(place.prefix)}</span>` : '';
  const after = place ? `<span class="faint">${escaped(place.suffix)} …</span>` : '';
  const lines = [
    `<h2>${escaped(t.remark(card.headline))}</h2>`,
    `<blockquote lang="${RECORD_LANGUAGE}" dir="auto">${before}<mark>${escaped(card.passage)}</mark>${after}</blockquote>`,
    card.statement === null ? '' : `<p>${escaped(t('export_onRecord', { statement: card.statement }))}</p>`,
    ...card.notes.map((note) => `<p>${escaped(t.remark(note))}</p>`),
    ...card.origins.map(
      ({ origin, sources }) =>
        `<p class="faint">${escaped(origin)}</p>\n<ul>${sources.map((source) => sourceOf(source, t)).join('')}</ul>`,
    ),
    card.witness === null ? '' : `<p>${escaped(t.remark(card.witness))}</p>`,
  ];
  return `<li data-status="${card.status}">\n${lines.filter((line) => line !== '').join('\n')}\n</li>`;
}

function sourceOf({ outlet, title, url, published, locator, reading }: SourceLine, t: Translator): string {
  const where = [title, t.day(published), locator].filter((part) => part !== '').join(', ');
  return `<li lang="${RECORD_LANGUAGE}" dir="auto">${linkTo(url, outlet)}, ${escaped(where)}: ${escaped(reading)}</li>`;
}

function linkTo(url: string | null, words: string): string {
  const safe = followable(url);
  return safe === null ? escaped(words) : `<a href="${escaped(safe)}" rel="noreferrer">${escaped(words)}</a>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
