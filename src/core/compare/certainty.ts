import type { Match } from '../match/matcher.ts';
import { type Mention, offsetsOf, type Sentence, textOf } from '../match/reading.ts';
import { remark } from '../messages/message.ts';
import { WORD } from '../text/tokens.ts';
import type { Flag } from './types.ts';

// A cue further from the statement than this many tokens hedges something else.
const CUE_REACH = 9;

// Tokens between a statement and a condition that hangs on it: a comma, a dash or a bracket.
const CONDITION_REACH = 2;
const CONDITIONAL = new Set('if unless provided barring should pending subject on'.split(' '));

/** The cue that hedges a matched statement ("likely", "may", "is being considered"), or null where it stands as certain. */
export function findHedge(match: Match): Mention | null {
  const { sentence } = match;
  const low = sentence.clauseOf(match.from);
  const high = sentence.clauseOf(match.to - 1);
  const isNear = (m: Mention): boolean => m.from - match.to <= CUE_REACH && match.from - m.to <= CUE_REACH;
  const inScope = (m: Mention): boolean => {
    const clause = sentence.clauseOf(m.from);
    return isNear(m) && ((clause >= low && clause <= high) || isCondition(match, m));
  };
  const undone = (sentence.mentions.get('unhedge') ?? []).filter(inScope);
  const cues = (sentence.mentions.get('hedge') ?? []).filter(
    (m) => inScope(m) && !isMonthName(match, m) && !isPresupposed(match, m) && !isOfWhatFollows(match, m),
  );
  return cues.find((cue) => !undone.some((u) => undoes(u, cue, cues))) ?? null;
}

// Tokens between a word that takes back and the cue that it takes back.
const UNDOING_REACH = 6;

/** "so that they could" takes back that "could", and no other; "it is official" what stands near. */
function undoes(taker: Mention, cue: Mention, cues: readonly Mention[]): boolean {
  const overlaps = (c: Mention): boolean => c.from < taker.to && taker.from < c.to;
  if (cues.some(overlaps)) return overlaps(cue);
  return taker.from <= cue.from + UNDOING_REACH && cue.from - UNDOING_REACH <= taker.to;
}

/** "meet on 12 January for talks that could last": doubt about what is said further of it. */
const isOfWhatFollows = ({ sentence, to }: Match, cue: Mention): boolean =>
  cue.from > to && ['that', 'which'].includes(sentence.block.tokens[cue.from - 1]?.norm ?? '');

// Before "the ..." these take what follows for granted.
const PRESUPPOSING = new Set(['before', 'after', 'following', 'ahead of']);

/** "expects unity ahead of the January 10 talks": what is expected is not the talks. */
function isPresupposed({ sentence, from }: Match, cue: Mention): boolean {
  const [first = '', second = '', article] = sentence.block.tokens
    .slice(Math.max(0, from - 3), from)
    .map((t) => t.norm);
  const takesForGranted = PRESUPPOSING.has(second) || PRESUPPOSING.has(`${first} ${second}`);
  return cue.to < from - 1 && article === 'the' && takesForGranted;
}

/** Whether a cue opens a condition or a bracket right behind a statement: "on 12 January, if it takes place, …", "(likely)". */
function isCondition({ sentence, to }: Match, cue: Mention): boolean {
  const { tokens } = sentence.block;
  const between = tokens.slice(to, cue.from);
  return (
    cue.from >= to &&
    (CONDITIONAL.has(tokens[cue.from]?.norm ?? '') || between.some((sign) => sign.norm === '(')) &&
    between.length <= CONDITION_REACH &&
    between.every((sign) => sign.kind !== WORD)
  );
}

/** Whether the matched statement is taken back in the same breath ("has been called off"), or only asked ("Will they meet?"). */
export function isTakenBack(match: Match): boolean {
  const { sentence } = match;
  const low = sentence.clauseOf(match.from);
  const high = sentence.clauseOf(match.to - 1);
  const off = (sentence.mentions.get('calloff') ?? []).some(
    (m) => sentence.clauseOf(m.from) >= low && sentence.clauseOf(m.from) <= high,
  );
  return off || isQuestion(sentence);
}

const NEGATIONS = new Set(['not', 'never']);
// Tokens between a negation and the first word that it may deny ("has not yet been annexed").
const GAINSAYING_REACH = 3;
// "not only in spring" affirms.
const AFFIRMING = new Set(['only', 'just', 'merely', 'least']);

/**
 * Whether the statement is negated: "has not opened", "did not sign", "not Monday". A negation
 * that belongs to what was matched ("must not admit") is part of the statement itself.
 */
export function isDenied(match: Match): boolean {
  const { tokens } = match.sentence.block;
  const inMatched = (i: number): boolean => match.mentions.some((m) => m.from <= i && i < m.to);
  return match.mentions.some((m) => {
    const before = m.from - 1;
    const at = isNegation(tokens[before]?.norm) ? before : before - 1;
    if (at < match.sentence.from || inMatched(at) || !isNegation(tokens[at]?.norm)) return false;
    const between = tokens[at + 1];
    if (between === undefined || AFFIRMING.has(between.norm)) return false;
    // A comma or another matched word between them: the negation is about something else.
    return at === before || (between.kind === WORD && !inMatched(at + 1));
  });
}

/**
 * Whether a negation stands among or just before words that speak for a statement, and does not
 * itself speak for it: "never annexed" against "will not close the door".
 */
export function isGainsaid({ sentence, mentions, from, to }: Match): boolean {
  const { tokens } = sentence.block;
  // By itself a negation may speak for a statement by chance; within a longer expression it belongs to it.
  const speaks = (i: number): boolean => mentions.some((m) => m.from <= i && i < m.to && m.to - m.from > 1);
  for (let i = Math.max(sentence.from, from - GAINSAYING_REACH); i < to; i++)
    if (isNegation(tokens[i]?.norm) && !AFFIRMING.has(tokens[i + 1]?.norm ?? '') && !speaks(i)) return true;
  return false;
}

const isNegation = (norm: string | undefined): boolean =>
  norm !== undefined && (NEGATIONS.has(norm) || /n't$/.test(norm));

const ASKING = new Set('will is are was were do does did can could should would has have had'.split(' '));

/** A question that asks for yes or no states nothing; "When do they meet? On the 10th." is answered elsewhere. */
function isQuestion(sentence: Sentence): boolean {
  const { tokens } = sentence.block;
  const first = tokens[sentence.from];
  const ends = tokens
    .slice(Math.max(sentence.from, sentence.to - 2), sentence.to)
    .some((t) => t.norm === '?');
  return ends && first !== undefined && ASKING.has(first.norm);
}

const isMonthName = (match: Match, m: Mention): boolean => {
  const token = match.sentence.block.tokens[m.from];
  return token?.norm === 'may' && token.capital && m.from > match.sentence.from;
};

export function unconfirmed(match: Match, cue: Mention): Flag {
  const here = textOf(match.sentence.block, cue);
  return {
    type: 'unconfirmed',
    ...offsetsOf(match.sentence.block, cue),
    note: remark('note_unconfirmed', { here }),
    here,
  };
}

export function superseded(match: Match, cue: Mention): Flag {
  const here = textOf(match.sentence.block, cue);
  return {
    type: 'superseded',
    ...offsetsOf(match.sentence.block, cue),
    note: remark('note_superseded'),
    here,
  };
}
