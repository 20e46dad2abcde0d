import type { Part, Pattern } from '../facts/pattern.ts';
import type { Mention, Reading, Sentence } from './reading.ts';

/** A pattern that was met in a sentence. */
export interface Match {
  readonly sentence: Sentence;
  readonly pattern: Pattern;
  /** Mentions in the sentence that met the parts, in the order of the pattern. */
  readonly mentions: readonly Mention[];
  /** Concepts that were taken from sentences before. */
  readonly fromContext: readonly string[];
  /** Token range of the block, end exclusive. */
  readonly from: number;
  readonly to: number;
}

/** `whole-sentence` is `sentence` with every forbidden part forbidden in all of it. */
export type Within = 'clause' | 'sentence' | 'whole-sentence';

// A pronoun or "the talks" rarely points back further than this many sentences.
const REACH = 3;

/** Looks for a pattern in a sentence; the tightest way to meet it, or null. */
export function matchPattern(
  reading: Reading,
  sentence: Sentence,
  pattern: Pattern,
  within: Within,
): Match | null {
  const fromContext: string[] = [];
  const local: Part[] = [];
  for (const part of pattern.parts) {
    if (part.role !== 'needed') continue;
    if (isMentioned(sentence, part)) local.push(part);
    else {
      const found = part.reach > 0 ? inReach(reading, sentence, part) : null;
      if (!found) return null;
      fromContext.push(found);
    }
  }
  const best = tightest(sentence, local, pattern, within);
  if (!best) return null;
  const relaxed = best.dropped.map((part) => part.concepts[0] ?? '');
  const from = Math.min(...best.mentions.map((m) => m.from));
  const to = Math.max(...best.mentions.map((m) => m.to));
  if (isForbidden(sentence, pattern, within, from, to) || isTakenAway(reading, sentence, pattern))
    return null;
  const optional = optionalMentions(sentence, pattern, from, to);
  const all = [...best.mentions, ...optional];
  return {
    sentence,
    pattern,
    mentions: all,
    fromContext: [...fromContext, ...relaxed],
    from: Math.min(...all.map((m) => m.from)),
    to: Math.max(...all.map((m) => m.to)),
  };
}

function isMentioned({ mentions }: Sentence, { concepts }: Part): boolean {
  for (let n = 0; n < concepts.length; n++) if (mentions.has(concepts[n] ?? '')) return true;
  return false;
}

function inReach(reading: Reading, sentence: Sentence, part: Part): string | null {
  if (part.reach === 2) {
    for (const s of reading.sentences) for (const c of part.concepts) if (s.mentions.has(c)) return c;
    return null;
  }
  for (let i = sentence.index - 1; i >= Math.max(0, sentence.index - REACH); i--) {
    for (const c of part.concepts) if (reading.sentences[i]?.mentions.has(c)) return c;
  }
  return null;
}

interface Assignment {
  readonly mentions: readonly Mention[];
  readonly dropped: readonly Part[];
  /** Tokens from the first to the last mention of those parts that have to stand in the sentence. */
  readonly width: number;
}

/** The assignment of mentions to parts with the smallest span, each part anchored in turn by the first one's mentions. */
function tightest(
  sentence: Sentence,
  local: readonly Part[],
  pattern: Pattern,
  within: Within,
): Assignment | null {
  // The part with the fewest mentions chooses first, so that it does not lose its only word to another.
  const few = (p: Part): number => mentionsOf(sentence, p).length;
  const parts = local.some((p) => p.ordered) ? local : [...local].sort((a, b) => few(a) - few(b));
  const anchor = parts.find((p) => p.reach === 0);
  if (!anchor) return null;
  let best: Assignment | null = null;
  let least = pattern.span + 1;
  for (const first of mentionsOf(sentence, anchor)) {
    const assignment = assign(sentence, parts, anchor, first, within);
    if (!assignment) continue;
    if (assignment.width < least) {
      least = assignment.width;
      best = assignment;
    }
  }
  return best;
}

function assign(
  sentence: Sentence,
  parts: readonly Part[],
  anchor: Part,
  first: Mention,
  within: Within,
): Assignment | null {
  const mentions: Mention[] = [];
  const dropped: Part[] = [];
  const tied: Mention[] = [];
  let before: Mention | null = null;
  for (const part of parts) {
    const limit: Mention | null = part.ordered ? before : null;
    const near: Mention | null =
      part === anchor ? first : nearest(sentence, part, first, limit, within, mentions);
    if (!near || (limit && near.from < limit.from)) {
      // A part that context may meet may also stand elsewhere in the same sentence.
      if (part.reach === 0) return null;
      dropped.push(part);
      continue;
    }
    mentions.push(near);
    if (part.reach === 0) tied.push(near);
    before = near;
  }
  return {
    mentions,
    dropped,
    width: Math.max(...tied.map((m) => m.to)) - Math.min(...tied.map((m) => m.from)),
  };
}

function nearest(
  sentence: Sentence,
  part: Part,
  to: Mention,
  after: Mention | null,
  within: Within,
  taken: readonly Mention[],
): Mention | null {
  let best: Mention | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const m of mentionsOf(sentence, part)) {
    if (after && m.from < after.from) continue;
    // One word cannot meet two parts of a pattern.
    if (m.from < to.to && to.from < m.to) continue;
    if (taken.some((t) => m.from < t.to && t.from < m.to)) continue;
    if (within === 'clause' && sentence.clauseOf(m.from) !== sentence.clauseOf(to.from)) continue;
    const distance = m.from >= to.to ? m.from - to.to : to.from >= m.to ? to.from - m.to : 0;
    if (distance < least) {
      least = distance;
      best = m;
    }
  }
  return best;
}

export function mentionsOf(sentence: Sentence, part: Pick<Part, 'concepts'>): readonly Mention[] {
  const [only] = part.concepts;
  if (part.concepts.length === 1 && only !== undefined) return sentence.mentions.get(only) ?? [];
  return part.concepts.flatMap((c) => sentence.mentions.get(c) ?? []);
}

function isForbidden(
  sentence: Sentence,
  pattern: Pattern,
  within: Within,
  from: number,
  to: number,
): boolean {
  const low = sentence.clauseOf(from);
  const high = sentence.clauseOf(to - 1);
  return pattern.parts.some((part) => {
    const { role } = part;
    if (!role.startsWith('not-')) return false;
    return mentionsOf(sentence, part).some((m) => {
      if (role === 'not-in-sentence' || within === 'whole-sentence') return true;
      const clause = sentence.clauseOf(m.from);
      return clause >= low && clause <= high && (role === 'not-in-clause' || m.to > from);
    });
  });
}

/**
 * Whether the sentence before is about something else, to which "the talks" then lead back. One that
 * opens with a day of its own, as entries of a timeline do, leads back to nothing.
 */
export function isTakenAway(reading: Reading, sentence: Sentence, pattern: Pattern): boolean {
  const before = reading.sentences[sentence.index - 1];
  if (before === undefined || sentence.dates.some((d) => d.from === sentence.from && !d.relative))
    return false;
  return pattern.parts.some((p) => p.role.startsWith('not-') && p.reach > 0 && isMentioned(before, p));
}

function optionalMentions(sentence: Sentence, pattern: Pattern, from: number, to: number): Mention[] {
  const found: Mention[] = [];
  for (const part of pattern.parts) {
    if (part.role !== 'optional') continue;
    for (const m of mentionsOf(sentence, part)) {
      const clause = sentence.clauseOf(m.from);
      if (clause >= sentence.clauseOf(from) && clause <= sentence.clauseOf(to - 1)) found.push(m);
    }
  }
  return found;
}
