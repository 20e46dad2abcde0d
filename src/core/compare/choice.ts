import type { Signature } from '../facts/schema.ts';
import type { Match } from '../match/matcher.ts';
import { type Mention, offsetsOf, type Sentence, textOf } from '../match/reading.ts';

/** What stands in the place of the record's: its kind, and the page's word. */
export interface Choice {
  readonly what: string;
  readonly here: string;
}

type Slot = Signature['choice'][number];

// Tokens between a verb of saying and the one who speaks ("said the minister's deputy, Ann Smith").
const SAYING_REACH = 4;

/** What stands in the right one's place; null where the right one is there, or neither. */
export function wrongValue(match: Match, slot: Slot): Choice | null {
  // Out of quotation marks whoever is named may be the one whose thought it is.
  if (slot.role === 'speaker')
    return outside(match.sentence, slot.right).length > 0 ? null : wrongSpeaker(match.sentence, slot);
  const found = inMatch(match, slot.right) === undefined ? inMatch(match, slot.wrong) : undefined;
  return found ? { what: slot.what, here: textOf(match.sentence.block, found) } : null;
}

/** Who else is said to have spoken; null where it is the right one, or nobody whom the pack knows. */
export function wrongSpeaker(sentence: Sentence, { right, wrong, what, role }: Slot): Choice | null {
  if (role !== 'speaker') return null;
  const rights = spoken(sentence, right);
  const wrongs = spoken(sentence, wrong).filter(
    ({ mention: m }) => !rights.some((r) => r.mention.from < m.to && m.from < r.mention.to),
  );
  const [nearest] = wrongs;
  if (!nearest || nearest.away > SAYING_REACH || (rights[0] && rights[0].away <= nearest.away)) return null;
  return { what, here: textOf(sentence.block, nearest.mention) };
}

interface Spoken {
  readonly mention: Mention;
  /** Tokens to the nearest verb of saying. */
  readonly away: number;
}

/** The mentions outside of quotation marks, those nearest to a verb of saying first. */
function spoken(sentence: Sentence, concept: string): Spoken[] {
  const verbs = outside(sentence, 'say');
  return outside(sentence, concept)
    .map((mention) => ({
      mention,
      away: Math.min(...verbs.map((v) => Math.max(0, v.from - mention.to, mention.from - v.to))),
    }))
    .sort((a, b) => a.away - b.away);
}

function outside({ block, mentions }: Sentence, concept: string): readonly Mention[] {
  return (mentions.get(concept) ?? []).filter((m) => {
    const { start, end } = offsetsOf(block, m);
    return !block.quotations.some((q) => q.start <= start && end <= q.end);
  });
}

/** A mention of a concept in the clauses that were matched. */
export function inMatch({ sentence, from, to }: Match, concept: string): Mention | undefined {
  const low = sentence.clauseOf(from);
  const high = sentence.clauseOf(to - 1);
  return (sentence.mentions.get(concept) ?? []).find(
    (m) => sentence.clauseOf(m.from) >= low && sentence.clauseOf(m.from) <= high,
  );
}
