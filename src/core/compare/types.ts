import type { Remark } from '../messages/message.ts';
import type { DayFill } from '../messages/types.ts';

/** How the passage stands to the fact. */
export type Relation = 'agrees' | 'hedged' | 'differs';

/** A discrepancy of one kind. */
export const FLAG_TYPES = [
  'spelling',
  'unconfirmed',
  'superseded',
  'altered-quote',
  'misnamed',
  'figure',
  'date-conflict',
  'weekday',
] as const;
export type FlagType = (typeof FLAG_TYPES)[number];

export interface Flag {
  readonly type: FlagType;
  /** UTF-16 offsets into the finding's block text, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** One short sentence for the reader, never accusing. */
  readonly note: Remark;
  /** What the page has, and what the record has in its place, where that is a matter of words. */
  readonly here?: string;
  readonly record?: string | DayFill;
}

/** One piece of a word diff. */
export interface DiffPart {
  readonly text: string;
  readonly kind: 'same' | 'here' | 'record';
}
