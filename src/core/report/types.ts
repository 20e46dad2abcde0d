import type { DiffPart, Flag, FlagType, Relation } from '../compare/types.ts';
import type { Remark } from '../messages/message.ts';
import type { DayFill } from '../messages/types.ts';
import type { Day } from '../text/types.ts';

export { type DiffPart, FLAG_TYPES, type Flag, type FlagType, type Relation } from '../compare/types.ts';

/** Of the packs' words and of the pages that are read: the one that packs can have (`language` in their schema). */
export const RECORD_LANGUAGE = 'en';

/** What the reader is shown; listed from what needs attention most to what needs it least. */
export const STATUSES = [
  'disputed',
  'superseded',
  'unconfirmed',
  'wording',
  'single-origin',
  'corroborated',
] as const;
export type Status = (typeof STATUSES)[number];

/** A passage that states a fact, or a term that deserves a flag (then `fact` is null). */
export interface Finding {
  /** Stable on one page as long as the block's text stays: pack, fact and block text make it. */
  readonly id: string;
  readonly pack: string;
  readonly fact: string | null;
  /** Index into the article's blocks. */
  readonly block: number;
  /** UTF-16 offsets into the block's text, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** Null for a finding that only carries flags. */
  readonly relation: Relation | null;
  readonly status: Status;
  readonly flags: readonly Flag[];
  /** A value that differs without a flag of its own: what it is (“place”), and what the page has. */
  readonly other?: { readonly what: string; readonly here: string };
  /** 0 to 1: how sure the engine is that this passage states this fact. */
  readonly score: number;
  /** Reasons, each a short clause ("has “the board” and “the unions”"). */
  readonly why: readonly Remark[];
}

/** The whole of what the engine has to say of an article: plain data, fit for a message. */
export interface Report {
  readonly findings: readonly Finding[];
  /** Packs whose story this article is about, wholly or in part. */
  readonly stories: readonly string[];
  readonly published: Day | null;
}

/** This page against the record, in the form that fits the kind of discrepancy. */
export type Comparison =
  | {
      readonly kind: 'quote';
      readonly here: readonly DiffPart[];
      readonly record: readonly DiffPart[];
      readonly speaker: string;
    }
  | { readonly kind: 'date'; readonly here: string; readonly recordDay: Day }
  | {
      readonly kind: 'words';
      readonly flag: FlagType;
      readonly here: string;
      readonly record: string | DayFill;
    };

export interface SourceLine {
  readonly outlet: string;
  readonly title: string;
  readonly published: Day;
  readonly url: string | null;
  readonly relation: Relation;
  /** What this source says, in our words. */
  readonly reading: string;
  /** The hedge it uses ("likely"), if any. */
  readonly hedge: string | null;
  /** Where in the source: "headline", "paragraph 4". */
  readonly locator: string;
}

/** Sources that carry one newsroom's text, and so count once. */
export interface OriginGroup {
  readonly origin: string;
  readonly kind: 'agency' | 'newsroom' | 'official';
  readonly sources: readonly SourceLine[];
}

export interface HistoryLine {
  readonly on: Day;
  readonly text: string;
}

/** Everything the card says of one finding: computed in the core, only laid out by the view. */
export interface Card {
  readonly findingId: string;
  readonly status: Status;
  /** The status in words, as exact as the flags allow: "Quotation altered", "2 independent origins". */
  readonly headline: Remark;
  /** The fact as the record has it; null for a finding that only carries flags. */
  readonly statement: string | null;
  /** The words of the page that were matched. */
  readonly passage: string;
  readonly notes: readonly Remark[];
  readonly comparisons: readonly Comparison[];
  readonly origins: readonly OriginGroup[];
  /** Said where several origins rest on one witness; null otherwise. */
  readonly witness: Remark | null;
  /** How the fact stood on the article's day, and how it stands now; null where nothing is on record. */
  readonly atPublication: HistoryLine | null;
  readonly now: HistoryLine | null;
  readonly why: readonly Remark[];
}

/** A line of the popup's list. */
export interface SummaryItem {
  readonly findingId: string;
  readonly status: Status;
  /** One line: the discrepancy if there is one, else the fact in the words of the pack or the page. */
  readonly text: Remark | string;
  /** The words of the page, given only where another line reads the same. */
  readonly passage?: string | undefined;
}

/** A day that the page speaks of with what happened then, or the article's own. */
export type TimelineEntry =
  | { readonly day: Day; readonly kind: 'event'; readonly text: string }
  | { readonly day: Day; readonly kind: 'article' };

/** The page summed up for popup and panel. */
export interface Summary {
  readonly story: string | null;
  readonly counts: Readonly<Record<Status, number>>;
  /** In the order of attention: disputed first. Of thousands only some are listed; `counts` counts them all. */
  readonly items: readonly SummaryItem[];
  /** Statements that others report and this page leaves out, best corroborated first. */
  readonly omissions: readonly string[];
  readonly timeline: readonly TimelineEntry[];
  /** Whose text this page seems to be, with the reason; null where nothing tells. */
  readonly textOrigin: { readonly name: string; readonly why: Remark } | null;
  readonly published: Day | null;
}
