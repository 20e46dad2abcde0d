import * as v from 'valibot';
import { REMARKS, type Remark } from '../core/messages/message.ts';
import { type Card, FLAG_TYPES, type Summary } from '../core/report/types.ts';
import { BLOCK_KINDS } from '../core/text/types.ts';
import { getCards, getSummary, type Message, type PlacedCards } from './messages.ts';
import { statusSchema } from './schemas.ts';

/**
 * The engine's results as they cross from a page's process into ours. The types come from the
 * core; the annotations make the compiler refuse a schema that has fallen behind them.
 */

/** Far more than is ever listed; a process that tries to fill the popup is cut off here. */
const MOST_ITEMS = 5000;

const text = v.pipe(v.string(), v.maxLength(20_000));
const dayFill = v.object({
  day: text,
  form: v.picklist(['short', 'long', 'date', 'full', 'weekday', 'weekday-letter', 'month']),
});
const fill = v.union([
  text,
  v.number(),
  dayFill,
  v.object({ share: v.number() }),
  v.object({ list: v.pipe(v.array(text), v.maxLength(MOST_ITEMS)) }),
  v.object({ quotes: v.pipe(v.array(text), v.maxLength(MOST_ITEMS)) }),
]);
const remark: v.GenericSchema<unknown, Remark> = v.object({
  key: v.picklist(REMARKS),
  fills: v.record(v.pipe(v.string(), v.maxLength(40)), fill),
});
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
  items: list(
    v.object({
      findingId: text,
      status: statusSchema,
      text: v.union([remark, text]),
      passage: v.optional(text),
    }),
  ),
  omissions: list(text),
  timeline: list(
    v.variant('kind', [
      v.object({ kind: v.literal('event'), day, text }),
      v.object({ kind: v.literal('article'), day }),
    ]),
  ),
  textOrigin: v.nullable(v.object({ name: text, why: remark })),
  published: v.nullable(day),
});

const diff = list(v.object({ text, kind: v.picklist(['same', 'here', 'record']) }));

const comparison = v.variant('kind', [
  v.object({ kind: v.literal('quote'), here: diff, record: diff, speaker: text }),
  v.object({ kind: v.literal('date'), here: text, recordDay: day }),
  v.object({
    kind: v.literal('words'),
    flag: v.picklist(FLAG_TYPES),
    here: text,
    record: v.union([dayFill, text]),
  }),
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
  headline: remark,
  statement: nullableText,
  passage: text,
  notes: list(remark),
  comparisons: list(comparison),
  origins: list(originGroup),
  witness: v.nullable(remark),
  atPublication: historyLine,
  now: historyLine,
  why: list(remark),
});

/** The cards with where their passages stand in the article that was read. */
export const placedCardsSchema: v.GenericSchema<unknown, PlacedCards> = v.object({
  cards: list(cardSchema),
  places: list(v.object({ id: text, block: count, start: count, end: count })),
  article: v.object({
    blocks: v.array(v.object({ text: v.string(), kind: v.picklist(BLOCK_KINDS) })),
    url: v.optional(text),
    published: v.optional(day),
  }),
});

/** `getSummary` for the end that asks. */
export const askForSummary: Message<null, { readonly summary: Summary; readonly paused: boolean }> = {
  ...getSummary,
  reply: v.object({ summary: summarySchema, paused: v.boolean() }),
};

/** `getCards` for the end that asks. */
export const askForCards: Message<null, PlacedCards> = { ...getCards, reply: placedCardsSchema };
