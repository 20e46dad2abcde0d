import type { CompiledPack } from '../facts/compile.ts';
import { corroboration } from './origins.ts';
import type { Flag, FlagType, Relation, Status } from './types.ts';

const DISPUTES: readonly FlagType[] = ['altered-quote', 'date-conflict', 'figure'];

/** What the reader is shown for a passage: discrepancies first, then certainty, then how well the fact stands. */
export function statusOf(
  pack: CompiledPack,
  fact: string,
  relation: Relation,
  flags: readonly Flag[],
): Status {
  if (relation === 'differs' || flags.some((f) => DISPUTES.includes(f.type))) return 'disputed';
  if (flags.some((f) => f.type === 'superseded')) return 'superseded';
  if (relation === 'hedged') return 'unconfirmed';
  if (flags.length > 0) return 'wording';
  return corroboration(fact, pack.sources, pack.origins).independent >= 2 ? 'corroborated' : 'single-origin';
}
