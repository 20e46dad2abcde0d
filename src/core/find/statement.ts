import type { Choice } from '../compare/choice.ts';
import type { Flag, Relation } from '../compare/types.ts';
import type { Sentence } from '../match/reading.ts';
import type { Remark } from '../messages/message.ts';
import type { Grounds } from './score.ts';

/** What one signature has to say of one sentence. */
export interface Statement {
  readonly fact: string;
  /** Independent origins that state the fact. */
  readonly origins: number;
  readonly sentence: Sentence;
  readonly relation: Relation;
  readonly flags: readonly Flag[];
  readonly score: number;
  /** By what it was recognised. */
  readonly grounds: Grounds;
  /** A place or person in the record's stead: what it is, and the page's word. */
  readonly other: Choice | null;
  readonly why: readonly Remark[];
  /** UTF-16 offsets into the block's text, end exclusive. */
  readonly start: number;
  readonly end: number;
}
