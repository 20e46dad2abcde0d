import type { Translator } from '../messages/translator.ts';
import type { Exported, ExportedFinding } from './export.ts';

const COLUMNS = [
  'start',
  'end',
  'status',
  'headline',
  'passage',
  'on record',
  'notes',
  'origins',
  'sources',
  'on the article’s day',
  'now',
  'article',
  'published',
] as const;

/**
 * The findings as a table: CSV as in RFC 4180, a header first, every field quoted. The header is the same
 * in every language, so that a program can rely on it.
 */
export function toCsv({ about, findings }: Exported, t: Translator): string {
  const rows = findings.map((finding) => [...cellsOf(finding, t), about.url ?? '', about.published ?? '']);
  return [COLUMNS, ...rows].map((row) => `${row.map(field).join(',')}\r\n`).join('');
}

function cellsOf({ card, place }: ExportedFinding, t: Translator): string[] {
  const sources = card.origins.flatMap((group) => group.sources);
  return [
    place === null ? '' : String(place.start),
    place === null ? '' : String(place.end),
    card.status,
    t.remark(card.headline),
    card.passage,
    card.statement ?? '',
    card.notes.map((note) => t.remark(note)).join(' '),
    card.origins.map(({ origin }) => origin).join('; '),
    sources.map(({ outlet, url }) => (url === null ? outlet : `${outlet} ${url}`)).join('; '),
    card.atPublication?.text ?? '',
    card.now?.text ?? '',
  ];
}

/** What a spreadsheet takes for the beginning of a formula, also after white space and in full width. */
const FORMULA = /^[\s\0]*[=+\-@＝＋－＠]|^[\t\r\n]/;

/** Spreadsheets run what looks like a formula, and the words are a stranger's: an apostrophe makes them text. */
function field(value: string): string {
  const text = FORMULA.test(value) ? `'${value}` : value;
  return `"${text.replaceAll('"', '""')}"`;
}
