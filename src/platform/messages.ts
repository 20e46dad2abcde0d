import * as v from 'valibot';
import type { Card, Summary } from '../core/report/types.ts';
import type { Article } from '../core/text/types.ts';
import { statusSchema } from './schemas.ts';

/** Who may send a message: a content script in a tab, or a page or worker of the extension itself. */
export type SenderKind = 'tab' | 'extension';

/** A message as the end has to know it that answers; the schema of the reply may then stay away. */
export interface Question<Body, Reply> {
  readonly to: 'background' | 'tab';
  readonly kind: string;
  readonly from: SenderKind;
  readonly body: v.GenericSchema<unknown, Body>;
  readonly reply?: v.GenericSchema<unknown, Reply>;
}

/** One kind of message: body and reply are parsed where they arrive, never cast. */
export interface Message<Body, Reply> extends Question<Body, Reply> {
  readonly reply: v.GenericSchema<unknown, Reply>;
}

const nothing = v.null();
const findingId = v.pipe(v.string(), v.minLength(1), v.maxLength(500));
const tabId = v.pipe(v.number(), v.integer(), v.minValue(0));

function message<Body, Reply>(spec: Message<Body, Reply>): Message<Body, Reply> {
  return spec;
}

/*
 * To the background. It keeps nothing between messages, so each carries all that it needs.
 */

/** From the scout: the page seems to be about a story. The background injects the annotator. */
export const storyFound = message({
  to: 'background',
  kind: 'story-found',
  from: 'tab',
  body: nothing,
  reply: nothing,
});

/** From the annotator: inject beside it what is on record. The reply tells whether that was done. */
export const recordNeeded = message({
  to: 'background',
  kind: 'record-needed',
  from: 'tab',
  body: nothing,
  reply: v.boolean(),
});

/** From the annotator, whenever its findings change: what the badge is to show. */
export const reportChanged = message({
  to: 'background',
  kind: 'report-changed',
  from: 'tab',
  body: v.object({
    findings: v.pipe(v.number(), v.integer(), v.minValue(0)),
    worst: v.nullable(statusSchema),
  }),
  reply: nothing,
});

/**
 * From the annotator: it begins to read the page, for the first time or anew. The reply tells whether the page is
 * to be left alone instead, because reading it has failed too often.
 */
export const readingBegan = message({
  to: 'background',
  kind: 'reading-began',
  from: 'tab',
  body: v.object({ first: v.boolean() }),
  reply: v.boolean(),
});

/** From the annotator: that reading is over. The reply is the same as above. */
export const readingEnded = message({
  to: 'background',
  kind: 'reading-ended',
  from: 'tab',
  body: v.object({ how: v.picklist(['done', 'failed', 'left']) }),
  reply: v.boolean(),
});

/** From the card: the reader does not want to see this finding again, or wants it back. */
export const hideFinding = message({
  to: 'background',
  kind: 'hide-finding',
  from: 'tab',
  body: v.object({ findingId, hidden: v.boolean() }),
  reply: nothing,
});

/** From a content script: something went wrong there. What is told must be fit for the log: no page text, no addresses. */
export const problemMet = {
  to: 'background',
  kind: 'problem-met',
  from: 'tab',
  body: v.object({
    /** The part of the program, in our words. */
    where: v.pipe(v.string(), v.maxLength(80)),
    /** The kind of error, such as "TypeError", and the place in our bundle. */
    what: v.pipe(v.string(), v.maxLength(200)),
  }),
  reply: nothing,
} as const;

export type Problem = v.InferOutput<typeof problemMet.body>;

/**
 * From popup and panel: annotate this tab although its scout saw no need, or never ran. The reply is
 * `given-up` where reading its page has failed too often.
 */
export const annotateTab = message({
  to: 'background',
  kind: 'annotate-tab',
  from: 'extension',
  body: v.object({ tabId }),
  reply: v.picklist(['injected', 'refused', 'given-up']),
});

/** From the popup: read the page of this tab again although that has failed before. */
export const readAgain = message({
  to: 'background',
  kind: 'read-again',
  from: 'extension',
  body: v.object({ tabId }),
  reply: nothing,
});

/*
 * To the annotator in a tab. Where there is none, sending fails with `nobody-there`.
 * The schemas of its long replies are in replies.ts, for the annotator, which has to be small, needs none.
 */

/** From popup and panel: the page summed up; `paused` while the reader has stopped it there. */
export const getSummary: Question<null, { readonly summary: Summary; readonly paused: boolean }> = {
  to: 'tab',
  kind: 'get-summary',
  from: 'extension',
  body: nothing,
};

/** The cards with where their passages stand in the article that was read. */
export interface PlacedCards {
  readonly cards: Card[];
  readonly places: {
    readonly id: string;
    readonly block: number;
    readonly start: number;
    readonly end: number;
  }[];
  readonly article: Article;
}

/** From the panel: the cards of all findings, in the order of the text, and the text that they are from. */
export const getCards: Question<null, PlacedCards> = {
  to: 'tab',
  kind: 'get-cards',
  from: 'extension',
  body: nothing,
};

/** From popup and panel: scroll to the passage of this finding and open its card. */
export const goToFinding = message({
  to: 'tab',
  kind: 'go-to',
  from: 'extension',
  body: v.object({ findingId }),
  reply: nothing,
});

/** From the background, on a keyboard command. */
export const step = message({
  to: 'tab',
  kind: 'step',
  from: 'extension',
  body: v.object({ to: v.picklist(['next', 'previous']) }),
  reply: nothing,
});

/** From the popup: stop or go on with showing findings on this page, until it is left. */
export const pausePage = message({
  to: 'tab',
  kind: 'pause-page',
  from: 'extension',
  body: v.object({ paused: v.boolean() }),
  reply: nothing,
});

/** What the scout sends without this module, which is larger than the scout itself may be. */
export interface StoryFound {
  readonly to: 'background';
  readonly kind: 'story-found';
  readonly body: null;
}

/** The outer form of every message. */
export const envelopeSchema = v.object({
  to: v.picklist(['background', 'tab']),
  kind: v.pipe(v.string(), v.maxLength(40)),
  body: v.unknown(),
});

/** A reply on its way: errors travel as data, for browsers differ in what they make of a rejection. */
export const answerSchema = v.variant('ok', [
  v.object({ ok: v.literal(true), value: v.unknown() }),
  v.object({ ok: v.literal(false) }),
]);
