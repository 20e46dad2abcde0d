import type { Origin, Source } from '../facts/schema.ts';
import { type Remark, remark } from '../messages/message.ts';
import type { Article, Block } from '../text/types.ts';
import { matchesInOrder } from './fact-order.ts';
import { originOfAddress } from './origins.ts';
import { shinglesOf, shortHash } from './shingles.ts';

export type Confidence = 'high' | 'medium' | 'low';

/** Whose text a page seems to be, and on what ground. */
export interface TextOrigin {
  /** Id of the origin. */
  readonly origin: string;
  readonly name: string;
  /** `low` is a hint only: the text leans on this origin, and may still be the page's own. */
  readonly confidence: Confidence;
  /** One short clause for the reader: `credited: “North Wire”`. */
  readonly why: Remark;
}

/** What a pack knows of origins and their wording. */
export interface OriginRecord {
  readonly origins: readonly Origin[];
  readonly sources: readonly Source[];
  /** Source id → hashes of its running text, as `shinglesOf` makes them. */
  readonly shingles?: Readonly<Record<string, readonly number[]>> | undefined;
}

/**
 * Estimates whose text an article is: by its address if a source of the record has it, then by
 * credit lines, then by closeness of the wording to sources of the record, then by closeness in
 * what it tells and in which order.
 *
 * A credit inside the running text ("told North Wire") is only a hint, because every newsroom
 * credits others for parts; with close wording or order it is proof. Null where nothing tells.
 *
 * @param told ids of the facts that the article states, in its order
 */
export function estimateOrigin(
  article: Article,
  record: OriginRecord,
  told: readonly string[] = [],
): TextOrigin | null {
  const ofArticle = estimates.get(article) ?? new WeakMap<OriginRecord, Estimate>();
  estimates.set(article, ofArticle);
  const known = ofArticle.get(record);
  const facts = told.join(' ');
  if (known?.facts === facts) return known.origin;
  const origin = estimateAnew({ ...article, blocks: opening(article.blocks) }, record, told);
  ofArticle.set(record, { facts, origin });
  return origin;
}

interface Estimate {
  readonly facts: string;
  readonly origin: TextOrigin | null;
}

/** Made once for an article and a record: cards and summary ask again and again, and it takes longest of all. */
const estimates = new WeakMap<Article, WeakMap<OriginRecord, Estimate>>();

/** More is no one article of anybody's, and would keep a page for longer than it should wait. UTF-16 units. */
const LONGEST_TEXT = 100_000;

/** The blocks from the first on that make so much text, with the last few, where credits may stand. */
function opening(blocks: readonly Block[]): readonly Block[] {
  let size = 0;
  const end = blocks.findIndex(({ text }) => {
    size += text.length;
    return size > LONGEST_TEXT;
  });
  if (end < 0 || end + EDGE >= blocks.length) return blocks;
  return [...blocks.slice(0, end), ...blocks.slice(-EDGE)];
}

function estimateAnew(article: Article, record: OriginRecord, facts: readonly string[]): TextOrigin | null {
  const nameOf = (id: string) => record.origins.find((o) => o.id === id)?.name ?? id;
  const found = (origin: string, confidence: Confidence, why: Remark): TextOrigin => ({
    origin,
    name: nameOf(origin),
    confidence,
    why,
  });
  const known = originOfAddress(article.url, record.sources);
  if (known !== null) return found(known, 'high', remark('textOrigin_address'));
  const line = creditLine(article.blocks, record.origins);
  if (line) return found(line.origin, 'high', remark('textOrigin_credited', { form: line.form }));
  const shares = sharesOf(article.blocks, record);
  const close = closest(shares);
  const told = toldCredit(article.blocks, record.origins);
  if (close) {
    const shared = { share: { share: close.share }, outlet: close.outlet };
    if (told?.origin === close.origin)
      return found(close.origin, 'high', remark('textOrigin_toldShare', { form: told.form, ...shared }));
    if (close.confidence !== 'low')
      return found(close.origin, close.confidence, remark('textOrigin_share', shared));
  }
  const order = closestInOrder(facts, record.sources, shares);
  if (order) {
    const { source, inOrder } = order;
    const confidence = told?.origin === source.origin ? 'high' : 'medium';
    const why = remark('textOrigin_order', { facts: inOrder, total: facts.length, outlet: source.outlet });
    return found(source.origin, confidence, why);
  }
  if (close) {
    const shared = { share: { share: close.share }, outlet: close.outlet };
    return found(close.origin, close.confidence, remark('textOrigin_share', shared));
  }
  return told ? found(told.origin, 'low', remark('textOrigin_told', { form: told.form })) : null;
}

interface Credit {
  readonly origin: string;
  readonly form: string;
  /** UTF-16 offset of the form in its text. */
  readonly at: number;
}

/** By-lines stand among the first or last blocks; further in, a short block is a heading or a list. */
const EDGE = 8;

/** A line this short that has a credit is one, whatever stands around it ("Our staff and North Wire"). */
const BARE_WORDS = 5;

/** A longer line needs a word that introduces a credit; beyond this length it is a sentence. */
const LINE_WORDS = 20;

const INTRODUCED = /(?:\b(?:by|with|from|via|source|sources|copyright)\b:?|©|[(/])\s*$/i;

/** Pictures have credits of their own, which say nothing of the text. */
const PICTURE = /^\W*(?:file\s+)?(?:photo|photograph|picture|image|illustration|video|graphic)s?\b/i;

function creditLine(blocks: readonly Block[], origins: readonly Origin[]): Credit | null {
  const edges = blocks.length > 2 * EDGE ? [...blocks.slice(0, EDGE), ...blocks.slice(-EDGE)] : blocks;
  for (const block of edges) {
    if (block.kind === 'heading' || block.kind === 'caption' || PICTURE.test(block.text)) continue;
    const [first] = creditsOfLine(block.text.trim(), origins).sort(
      (a, b) => a.at - b.at || b.form.length - a.form.length,
    );
    if (first) return first;
  }
  return null;
}

/** Credits in a block that names its writer: a short line, a dateline, or a last bracket. */
function creditsOfLine(text: string, origins: readonly Origin[]): Credit[] {
  const words = text.split(/\s+/).length;
  const isLine = words <= LINE_WORDS && !/[.!?]["”’]?$/.test(text);
  if (!isLine) return creditsIn(bracketCredit(text), origins);
  return creditsIn(text, origins).filter(
    ({ at, form }) =>
      words <= BARE_WORDS || INTRODUCED.test(text.slice(0, at)) || /^(?:by|with) /i.test(form),
  );
}

/** "(North Wire)" or "/North Wire/" after a dateline, or at the very end; an empty text where there is none. */
function bracketCredit(text: string): string {
  const found =
    /^\p{Lu}[\p{L}\d.,/ ]{1,40}\(([^()]{2,40})\)\s*[-–—]/u.exec(text) ??
    /^\p{Lu}[\p{L}\d., ]{1,40}\/([^()/]{2,40})\/\s*\./u.exec(text) ??
    /\(([^()]{2,40})\)\W*$/u.exec(text);
  return found?.[1] ?? '';
}

function creditsIn(text: string, origins: readonly Origin[]): Credit[] {
  return origins.flatMap(({ id, credits }) =>
    credits.map((form) => ({ origin: id, form, at: placeOf(text, form) })).filter(({ at }) => at >= 0),
  );
}

/** Where the form first stands in the text as whole words, case and all; -1 if nowhere. */
function placeOf(text: string, form: string): number {
  for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
    const before = text[at - 1] ?? ' ';
    const after = text[at + form.length] ?? ' ';
    if (!/[\p{L}\p{N}]/u.test(before) && !/[\p{L}\p{N}]/u.test(after)) return at;
  }
  return -1;
}

/** The one origin that the running text says it was told by; null if it names none, or several. */
function toldCredit(blocks: readonly Block[], origins: readonly Origin[]): Credit | null {
  const told = blocks.flatMap(({ text }) =>
    creditsIn(text, origins).filter((c) => c.form.startsWith('told ')),
  );
  const [first = null] = told;
  return told.every((c) => c.origin === first?.origin) ? first : null;
}

/** Shares of the page's runs of words that a source must have, by how sure that makes us. */
const SURE = 0.5;
const LIKELY = 0.25;
const HINT = 0.12;

/** Fewer shared runs than this can be a stock phrase or two. */
const ENOUGH = 5;

interface Closeness {
  readonly origin: string;
  readonly outlet: string;
  readonly share: number;
  readonly confidence: Confidence;
}

interface Share {
  readonly source: Source;
  /** Runs of words that the page has in common with the source. */
  readonly runs: number;
  /** Their part of the page's runs, 0 to 1. */
  readonly share: number;
}

function sharesOf(blocks: readonly Block[], { sources, shingles = {} }: OriginRecord): Share[] {
  const page = new Set(blocks.filter((b) => b.kind !== 'heading').flatMap((b) => shinglesOf(b.text)));
  return sources.map((source) => {
    const runs = (shingles[source.id] ?? []).filter((hash) => page.has(shortHash(hash))).length;
    return { source, runs, share: page.size === 0 ? 0 : runs / page.size };
  });
}

function closest(shares: readonly Share[]): Closeness | null {
  let best: Closeness | null = null;
  for (const { source, runs, share } of shares) {
    if (runs < ENOUGH || share < HINT || (best && share <= best.share)) continue;
    const confidence = share >= SURE ? 'high' : share >= LIKELY ? 'medium' : 'low';
    best = { origin: source.origin, outlet: source.outlet, share, confidence };
  }
  return best;
}

/** By so many facts the order must fit an origin better than any other: what all newsrooms put first tells nothing. */
const AHEAD = 4;

/** Of a page's facts, how many must stand in one source's order, and what part of all that it tells. */
const IN_ORDER = { least: 12, part: 0.8 };

/** With a few runs of the origin's words, less is enough. */
const IN_ORDER_WORDED = { least: 10, part: 0.7, runs: 2 };

function closestInOrder(facts: readonly string[], sources: readonly Source[], shares: readonly Share[]) {
  const [first, second] = matchesInOrder(facts, sources);
  if (!first || first.inOrder - (second?.inOrder ?? 0) < AHEAD) return null;
  const worded = shares.some(
    ({ source, runs }) => source.origin === first.source.origin && runs >= IN_ORDER_WORDED.runs,
  );
  const { least, part } = worded ? IN_ORDER_WORDED : IN_ORDER;
  return first.inOrder >= least && first.inOrder >= part * facts.length ? first : null;
}
