import { isDayOfStory } from '../../core/text/dateline.ts';
import type { Day } from '../../core/text/types.ts';
import { datesInLinkedData } from './json-ld.ts';

/** Finds the day an article was published, as the page itself gives it, and the page's address. */

const META =
  /^(?:(?:og:)?article:published_time|datePublished|parsely-pub-date|sailthru\.date|dc\.date(?:\.issued)?|dcterms\.created|publish-date|publication_date|(?:pub)?date)$/i;
const META_KEYS = ['property', 'name', 'itemprop'];

const DATED = '[itemprop~="datePublished"], time[pubdate], time[datetime]';
/** "updated" alone is a day of change, and "accessdate" one of a foot-note. */
const DATELINE_CLASS = /(?<!up|access)date|time|byline|meta/i;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = `(${MONTHS.join('|')})[a-z]*\\.?`;
const DAY_FIRST = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of )?${MONTH},?\\s+(\\d{4})\\b`, 'i');
const MONTH_FIRST = new RegExp(`\\b${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})\\b`, 'i');
const ISO = /(?<!\d)(\d{4})[-/.]?(\d{2})[-/.]?(\d{2})(?!\d)/;
const NUMERIC = /(?<!\d)(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?!\d)/;
/** A dateline is a short line; a date in a longer one belongs to the story. */
const LONGEST_DATELINE = 90;
const MOST_DATELINES = 40;
/** Servers refuse longer ones; it is a page's to write down anything. UTF-16 units. */
const LONGEST_ADDRESS = 8_000;

/** The day of publication, best witness first; undefined where the page gives none. */
export function publishedDay(
  document: Document,
  root: Element,
  openingLines: readonly string[],
): Day | undefined {
  return firstDay(witnesses(document, root, openingLines)) ?? dayInAddress(document.URL);
}

/** Texts that may give the day, asked for one by one, since each question goes through the whole page. */
function* witnesses(
  document: Document,
  root: Element,
  openingLines: readonly string[],
): Generator<string | null> {
  yield* datesInLinkedData(document);
  // By name first: to hold every element of a long page against all of these takes milliseconds.
  for (const meta of document.getElementsByTagName('meta'))
    if (META_KEYS.some((key) => META.test(meta.getAttribute(key) ?? ''))) yield meta.getAttribute('content');
  yield* datedElements(root);
  if (root !== document.body) yield* datedElements(document);
  yield* openingLines;
  yield* datelines(document);
}

/** The page's own address for itself, else where it was loaded from; undefined where neither is http(s) or both are endless. */
export function addressOf(document: Document): string | undefined {
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href');
  return httpAddress(canonical, document.baseURI) ?? httpAddress(document.URL, undefined);
}

/** Reads the day from a time stamp or a written date, as it stands there, without moving it to another zone. */
export function readDay(text: string): Day | undefined {
  return findDay(text)[0];
}

/** The day, if it is one, and the UTF-16 offset of the date in its text. */
function findDay(text: string): readonly [day?: Day | undefined, at?: number] {
  for (const [form, dayOf] of FORMS) {
    const match = form.exec(text);
    if (match) return [dayOf(match.slice(1)), match.index];
  }
  return [];
}

/** How a date is written, likeliest first, and what its parts are. */
const FORMS: readonly (readonly [RegExp, (parts: readonly string[]) => Day | undefined])[] = [
  [ISO, ([year, month, day]) => toDay(Number(year), Number(month), Number(day))],
  [DAY_FIRST, ([day, month, year]) => toDay(Number(year), monthOf(month), Number(day))],
  [MONTH_FIRST, ([month, day, year]) => toDay(Number(year), monthOf(month), Number(day))],
  [NUMERIC, ([first, second, year]) => unambiguous(Number(year), Number(first), Number(second))],
];

function* datedElements(scope: ParentNode): Generator<string | null> {
  for (const element of [...scope.querySelectorAll(DATED)].slice(0, MOST_DATELINES)) {
    if (isOwnDate(element))
      yield element.getAttribute('datetime') ?? element.getAttribute('content') ?? element.textContent;
  }
}

function* datelines(document: Document): Generator<string | null> {
  // Only the first few count, so that a walk, which can stop, beats a question to the whole page.
  const walker = document.createTreeWalker(document, 1);
  let count = 0;
  for (let node = walker.nextNode(); node !== null && count < MOST_DATELINES; node = walker.nextNode()) {
    if (!isElement(node) || !isDateline(node)) continue;
    count += 1;
    if (isOwnDate(node)) yield node.textContent;
  }
}

/** Neither another story's nor a day that a paragraph tells of. */
function isOwnDate(element: Element): boolean {
  if (element.closest('aside, nav, footer, li') !== null) return false;
  const paragraph = element.closest('p');
  if (element.localName !== 'time' || !paragraph) return true;
  const line = textOf(paragraph);
  return line.length <= LONGEST_DATELINE && !isDayOfStory(line, line.indexOf(textOf(element)));
}

const textOf = (element: Element): string => asLine(element.textContent ?? '');

/** White space between tags counts for nothing, and of a whole page's text the beginning is long enough to be refused. */
const asLine = (text: string): string => text.slice(0, 2_000).replace(/\s+/g, ' ').trim();

const isElement = (node: Node): node is Element => node.nodeType === 1;

function isDateline(element: Element): boolean {
  if (element.localName === 'time' || DATELINE_CLASS.test(element.getAttribute('class') ?? '')) return true;
  return element.localName === 'p' && element.closest('header') !== null;
}

function firstDay(texts: Iterable<string | null>): Day | undefined {
  for (const text of texts) {
    const line = asLine(text ?? '');
    if (line === '' || line.length > LONGEST_DATELINE) continue;
    const [day, at = 0] = findDay(line);
    if (day !== undefined && !isDayOfStory(line, at)) return day;
  }
  return undefined;
}

function dayInAddress(url: string): Day | undefined {
  const found = /\/((?:19|20)\d{2})[/-](\d{2})[/-](\d{2})(?:[/-]|$)/.exec(url);
  return found === null ? undefined : toDay(Number(found[1]), Number(found[2]), Number(found[3]));
}

const monthOf = (name: string | undefined): number =>
  MONTHS.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1;

/** 28/12 and 12/28 say which is the day; 10/1 does not, and a guess would shift every date in the text. */
function unambiguous(year: number, first: number, second: number): Day | undefined {
  if (first > 12) return toDay(year, second, first);
  if (second > 12 || first === second) return toDay(year, first, second);
  return undefined;
}

function toDay(year: number, month: number, day: number): Day | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = year >= 1900 && year < 2200 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real ? date.toISOString().slice(0, 10) : undefined;
}

function httpAddress(address: string | null | undefined, base: string | undefined): string | undefined {
  if (address === null || address === undefined || !URL.canParse(address, base)) return undefined;
  const url = new URL(address, base);
  return /^https?:$/.test(url.protocol) && url.href.length <= LONGEST_ADDRESS ? url.href : undefined;
}
