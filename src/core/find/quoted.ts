import { wrongSpeaker } from '../compare/choice.ts';
import {
  isVerbatim,
  LEAST_WORDS,
  likeness,
  type QuotedPart,
  quotedParts,
  sharedContent,
} from '../compare/quotations.ts';
import type { Flag, Relation } from '../compare/types.ts';
import type { Match } from '../match/matcher.ts';
import { offsetsOf, type Sentence } from '../match/reading.ts';
import { remark } from '../messages/message.ts';
import { SCORES } from './score.ts';
import type { Statement } from './statement.ts';
import type { PreparedSignature } from './tries.ts';

// From this share of words in order, words in quotation marks are a rewording of those on record.
const ALIKE = 0.6;
// Beside a statement of the fact itself, words in quotation marks this alike claim to be those on record.
const REWORDED = 0.4;
// Where most words were swapped, so many in the old order, and this share of all, still tell.
const FRAME = { words: 8, share: 0.5 };
// ... and they share at least so many words that say something.
const LEAST_CONTENT = 3;

/**
 * Words in quotation marks that are those on record, or plainly a rewording of them. Of a quotation
 * that "he said" breaks in two, the reworded half is told; not one that only holds the words on
 * record inside a longer one of its own.
 */
export function findQuoted(signature: PreparedSignature, sentence: Sentence): Statement | null {
  const { records } = signature;
  const parts = quotedParts(sentence).filter((part) => part.words.length >= LEAST_WORDS);
  const verbatim = parts.filter((part) => records.some((r) => isVerbatim(part, r)));
  const reworded = parts.find(
    (part) =>
      !verbatim.includes(part) &&
      !verbatim.some((inner) => part.start <= inner.start && inner.end <= part.end) &&
      records.some((r) => isAlike(part.words, r)),
  );
  if (reworded) return quoteStatement(signature, sentence, reworded, 'alike');
  return verbatim[0] ? quoteStatement(signature, sentence, verbatim[0], 'verbatim') : null;
}

function quoteStatement(
  signature: PreparedSignature,
  sentence: Sentence,
  part: QuotedPart,
  grounds: 'verbatim' | 'alike',
): Statement {
  const verbatim = grounds === 'verbatim';
  const why = remark(verbatim ? 'why_quotes' : 'why_quotesClose');
  const { start, end } = part;
  const other = signature.choice.map((c) => wrongSpeaker(sentence, c)).find((o) => o !== null) ?? null;
  return {
    fact: signature.fact,
    origins: signature.origins,
    sentence,
    relation: verbatim && !other ? 'agrees' : 'differs',
    flags: verbatim ? [] : [altered(signature, sentence, part)],
    grounds,
    score: SCORES[grounds],
    other,
    why: [why],
    start,
    end,
  };
}

function altered(signature: PreparedSignature, sentence: Sentence, part: QuotedPart): Flag {
  return {
    type: 'altered-quote',
    start: part.start,
    end: part.end,
    note: remark('note_alteredQuote'),
    here: sentence.block.text.slice(part.start, part.end),
    record: signature.words,
  };
}

/** A statement that is mostly inside quotation marks claims to give a person's words. */
export function inQuotation(signature: PreparedSignature, match: Match, flags: Flag[]): Relation | null {
  for (const part of quotedParts(match.sentence)) {
    if (part.words.length < LEAST_WORDS || signature.records.some((r) => isVerbatim(part, r))) continue;
    const inside = match.mentions.filter((m) => {
      const { start, end } = offsetsOf(match.sentence.block, m);
      return start >= part.start && end <= part.end;
    });
    const reworded = (): boolean => signature.records.some((r) => likeness(part.words, r) >= REWORDED);
    if (inside.length * 2 <= match.mentions.length && !(part.words.length > LEAST_WORDS && reworded()))
      continue;
    flags.push(altered(signature, match.sentence, part));
    return 'differs';
  }
  return null;
}

function isAlike(words: readonly string[], record: readonly string[]): boolean {
  const { own, shared } = sharedContent(words, record);
  // Nothing below can hold then, and likeness costs as much as both are long.
  if (shared < 2) return false;
  const like = likeness(words, record);
  if (shared >= LEAST_CONTENT && shared * 2 >= own && like >= ALIKE) return true;
  // A rewording machine swaps the words that say something and leaves the frame of the sentence.
  return like >= FRAME.share && like * words.length >= FRAME.words;
}
