import type { Flag, FlagType, Relation, Status } from './types.ts';

const DISPUTES: readonly FlagType[] = ['altered-quote', 'date-conflict', 'figure'];

/** What the reader is shown for a passage: discrepancies first, then certainty, then how many independent origins state the fact. */
export function statusOf(origins: number, relation: Relation, flags: readonly Flag[]): Status {
  if (relation === 'differs' || flags.some((f) => DISPUTES.includes(f.type))) return 'disputed';
  if (flags.some((f) => f.type === 'superseded')) return 'superseded';
  if (relation === 'hedged') return 'unconfirmed';
  if (flags.length > 0) return 'wording';
  return origins >= 2 ? 'corroborated' : 'single-origin';
}
