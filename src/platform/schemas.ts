import * as v from 'valibot';
import { type Card, FLAG_TYPES, STATUSES, type Summary } from '../core/report/types.ts';
import { BLOCK_KINDS } from '../core/text/types.ts';

/**
 * The engine's results as they cross from a page's process into ours. The types come from the
 * core; the annotations make the compiler refuse a schema that has fallen behind them.
 */

export const statusSchema = v.picklist(STATUSES);

/** Far more than any real page gives; a page that tries to fill the popup is cut off here. */
const MOST_ITEMS = 5000;

const text = v.pipe(v.string(), v.maxLength(20_000));
const nullableText = v.nullable(text);
const day = v.pipe(v.string(), v.isoDate());
const list = <Schema extends v.GenericSchema>(item: Schema) => v.pipe(v.array(item), v.maxLength(MOST_ITEMS));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

export const summarySchema: v.GenericSchema<unknown, Summary> = v.object({
  story: nullableText,
  counts: v.object({
    disputed: count,
    superseded: count,
    unconfirmed: count,
    wording: count,
    'single-origin': count,
    corroborated: count,
  }),
  items: list(v.object({ findingId: text, status: statusSchema, text })),
  omissions: list(text),
  timeline: list(v.object({ day, text, kind: v.picklist(['event', 'article']) })),
  textOrigin: v.nullable(v.object({ name: text, why: text })),
  published: v.nullable(day),
});

const diff = list(v.object({ text, kind: v.picklist(['same', 'here', 'record']) }));

const comparison = v.variant('kind', [
  v.object({ kind: v.literal('quote'), here: diff, record: diff, speaker: text }),
  v.object({ kind: v.literal('date'), here: text, record: text, recordDay: day }),
  v.object({ kind: v.literal('words'), flag: v.picklist(FLAG_TYPES), here: text, record: text }),
]);

const sourceLine = v.object({
  outlet: text,
  title: text,
  published: day,
  url: v.nullable(v.pipe(v.string(), v.startsWith('https://'))),
  relation: v.picklist(['agrees', 'hedged', 'differs']),
  reading: text,
  hedge: nullableText,
  locator: text,
});

const originGroup = v.object({
  origin: text,
  kind: v.picklist(['agency', 'newsroom', 'official']),
  sources: list(sourceLine),
});

const historyLine = v.nullable(v.object({ on: day, text }));

export const cardSchema: v.GenericSchema<unknown, Card> = v.object({
  findingId: text,
  status: statusSchema,
  headline: text,
  statement: nullableText,
  passage: text,
  notes: list(text),
  comparisons: list(comparison),
  origins: list(originGroup),
  witness: nullableText,
  atPublication: historyLine,
  now: historyLine,
  why: list(text),
});

/** The cards with where their passages stand in the article that was read. */
export const placedCardsSchema = v.object({
  cards: list(cardSchema),
  places: list(v.object({ id: text, block: count, start: count, end: count })),
  article: v.object({
    blocks: v.array(v.object({ text: v.string(), kind: v.picklist(BLOCK_KINDS) })),
    url: v.optional(text),
    published: v.optional(day),
  }),
});
