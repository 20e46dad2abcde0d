import { findHedge, isDenied, isTakenBack, superseded, unconfirmed } from '../compare/certainty.ts';
import { compareDate } from '../compare/dates.ts';
import { compareFigure } from '../compare/figures.ts';
import {
  isVerbatim,
  LEAST_WORDS,
  likeness,
  type QuotedPart,
  quotedParts,
  sharedContent,
} from '../compare/quotations.ts';
import type { Flag, Relation } from '../compare/types.ts';
import { type Pattern, readPattern } from '../facts/pattern.ts';
import type { Signature } from '../facts/schema.ts';
import { isTakenAway, type Match, matchPattern, type Within } from '../match/matcher.ts';
import { type Mention, offsetsOf, type Reading, type Sentence, textOf } from '../match/reading.ts';
import { type Remark, remark } from '../messages/message.ts';
import { DIMENSIONS } from '../text/figure-units.ts';
import { type Grounds, groundsOf, SCORES, type SignatureGrounds, scoreOf } from './score.ts';

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
  readonly other: { readonly what: string; readonly here: string } | null;
  readonly why: readonly Remark[];
  /** UTF-16 offsets into the block's text, end exclusive. */
  readonly start: number;
  readonly end: number;
}

// From this share of words in order, words in quotation marks are a rewording of those on record.
const ALIKE = 0.6;
// Beside a statement of the fact itself, words in quotation marks this alike claim to be those on record.
const REWORDED = 0.4;
// Where most words were swapped, so many in the old order, and this share of all, still tell.
const FRAME = { words: 8, share: 0.5 };
// ... and they share at least so many words that say something.
const LEAST_CONTENT = 3;

const NO_PATTERN: Pattern = { source: '', parts: [], span: Number.POSITIVE_INFINITY };

/**
 * How far a pattern goes: `loose` ones count only where a value on record stands with them;
 * `supposed` is what no pattern has met.
 */
type Kind = 'sure' | 'loose' | 'hedged' | 'supposed';

/** A pattern that is parsed when it is first tried, since most never are on a page. */
class LazyPattern {
  private known: Pattern | null = null;

  constructor(readonly source: string) {}

  get parsed(): Pattern {
    this.known ??= readPattern(this.source);
    return this.known;
  }
}

/** One pattern of a signature. */
export interface Try {
  readonly pattern: { readonly source: string; readonly parsed: Pattern };
  readonly kind: Kind;
}

/** A signature's patterns in the order in which they are tried: hedged ones first, loose ones last. */
export function triesOf({ hedged, patterns, loose }: Signature): Try[] {
  const tries = (sources: readonly string[], kind: Kind): Try[] =>
    sources.map((source) => ({ pattern: new LazyPattern(source), kind }));
  return [...tries(hedged, 'hedged'), ...tries(patterns, 'sure'), ...tries(loose, 'loose')];
}

interface Values {
  differs: boolean;
  /** A date or figure stands there and is the one on record. */
  fits: boolean;
  readonly flags: Flag[];
  other: Statement['other'];
  readonly why: Remark[];
}

/** A fact's signature with what it needs of the fact and of its sources. */
export interface PreparedSignature extends Signature {
  /** The words on record, where they are compared. */
  readonly words: string;
  /** All wordings that count as the words on record, word by word. */
  readonly records: readonly (readonly string[])[];
  /** Independent origins that state the fact. */
  readonly origins: number;
}

/** Tells one fact's statements. */
export class SignatureMatcher {
  private tries: readonly Try[] | null = null;

  constructor(private readonly signature: PreparedSignature) {}

  /** The statement of this fact in a sentence, or null. */
  find(reading: Reading, sentence: Sentence): Statement | null {
    this.tries ??= triesOf(this.signature);
    return this.findAmong(reading, sentence, this.tries);
  }

  /** The same where only some of its patterns, as `triesOf` gives them, can be met. */
  findAmong(reading: Reading, sentence: Sentence, tries: readonly Try[]): Statement | null {
    const quoted = this.signature.quote ? this.findQuoted(sentence) : null;
    if (quoted) return quoted;
    // What is too far apart for one clause may still be one statement where nothing else is in the way.
    const scopes: Within[] = this.signature.within === 'clause' ? ['clause', 'whole-sentence'] : ['sentence'];
    for (const within of scopes) {
      for (const { pattern, kind } of tries) {
        const match = matchPattern(reading, sentence, pattern.parsed, within);
        if (!match) continue;
        reading.onStage('compare');
        const statement = this.judge(reading, match, kind, within);
        reading.onStage('find');
        if (statement) return statement;
      }
    }
    return null;
  }

  /**
   * The statement of this fact that a sentence makes by what its words weigh, though no pattern was
   * met; null where its values or its tense make it another.
   * @param mentions what speaks for it, in the order of the text
   */
  suppose(
    reading: Reading,
    sentence: Sentence,
    mentions: readonly Mention[],
    odds: number,
  ): Statement | null {
    const [first] = mentions;
    if (!first) return null;
    const from = Math.min(...mentions.map((m) => m.from));
    const to = Math.max(...mentions.map((m) => m.to));
    const match: Match = { sentence, pattern: NO_PATTERN, mentions, fromContext: [], from, to };
    if (this.forbidden().some((concept) => inMatch(match, concept))) return null;
    const taken = this.readPatterns().filter((pattern) => isTakenAway(reading, sentence, pattern));
    if (taken.length * 2 > this.readPatterns().length) return null;
    const statement = this.judge(reading, match, 'supposed', 'sentence');
    return statement && { ...statement, grounds: 'weights', score: scoreOf(odds) };
  }

  private known: readonly Pattern[] | null = null;
  private never: readonly string[] | null = null;

  private readPatterns(): readonly Pattern[] {
    this.known ??= this.signature.patterns.map(readPattern);
    return this.known;
  }

  /** What every pattern forbids, no weight makes up for. */
  private forbidden(): readonly string[] {
    this.never ??= commonOf(
      this.readPatterns().map(({ parts }) =>
        parts.flatMap((p) => (p.role.startsWith('not-') ? p.concepts : [])),
      ),
    );
    return this.never;
  }

  /**
   * Words in quotation marks that are those on record, or plainly a rewording of them. Of a quotation
   * that "he said" breaks in two, the reworded half is told; not one that only holds the words on
   * record inside a longer one of its own.
   */
  private findQuoted(sentence: Sentence): Statement | null {
    const { records } = this.signature;
    const parts = quotedParts(sentence).filter((part) => part.words.length >= LEAST_WORDS);
    const verbatim = parts.filter((part) => records.some((r) => isVerbatim(part, r)));
    const reworded = parts.find(
      (part) =>
        !verbatim.includes(part) &&
        !verbatim.some((inner) => part.start <= inner.start && inner.end <= part.end) &&
        records.some((r) => isAlike(part.words, r)),
    );
    if (reworded) return this.quoteStatement(sentence, reworded, 'alike');
    return verbatim[0] ? this.quoteStatement(sentence, verbatim[0], 'verbatim') : null;
  }

  private quoteStatement(sentence: Sentence, part: QuotedPart, grounds: 'verbatim' | 'alike'): Statement {
    const verbatim = grounds === 'verbatim';
    const why = remark(verbatim ? 'why_quotes' : 'why_quotesClose');
    const { start, end } = part;
    return {
      fact: this.signature.fact,
      origins: this.signature.origins,
      sentence,
      relation: verbatim ? 'agrees' : 'differs',
      flags: verbatim ? [] : [this.altered(sentence, part)],
      grounds,
      score: SCORES[grounds],
      other: null,
      why: [why],
      start,
      end,
    };
  }

  private altered(sentence: Sentence, part: QuotedPart): Flag {
    return {
      type: 'altered-quote',
      start: part.start,
      end: part.end,
      note: remark('note_alteredQuote'),
      here: sentence.block.text.slice(part.start, part.end),
      record: this.signature.words,
    };
  }

  private judge(reading: Reading, match: Match, kind: Kind, within: Within): Statement | null {
    if (this.signature.certainty && isTakenBack(match)) return null;
    if (kind !== 'hedged' && !this.signature.quote && isDenied(match)) return null;
    const values = this.compareValues(reading, match, kind);
    if (!values || (kind === 'loose' && (!values.fits || values.differs))) return null;
    const { flags } = values;
    let relation: Relation = values.differs ? 'differs' : this.certainty(match, kind === 'hedged', flags);
    if (this.signature.quote) relation = this.inQuotation(match, flags) ?? relation;
    return this.statement(match, relation, values, groundsOf(match, within, values.fits));
  }

  /** The values beside a statement against those on record; null where they make it another statement. */
  private compareValues(reading: Reading, match: Match, kind: Kind): Values | null {
    const { date, choice, figure } = this.signature;
    const values: Values = { differs: false, fits: false, flags: [], other: null, why: [] };
    if (date) {
      const outcome = compareDate(date, match, reading);
      if (outcome.kind === 'another-event') return null;
      if (outcome.kind === 'same') {
        values.fits = true;
        values.why.push(remark('why_date', { date: textOf(match.sentence.block, outcome.date) }));
        if (outcome.flag) values.flags.push(outcome.flag);
      }
      // Words that are weighed, not matched, do not say which of the days beside them was that of the saying.
      if (outcome.kind === 'other' && date.compared && !(kind === 'supposed' && date.role === 'saying')) {
        values.differs = true;
        values.flags.push(outcome.flag);
      }
    }
    values.other = choice.map((c) => wrongChoice(match, c)).find((o) => o !== null) ?? null;
    if (values.other) values.differs = true;
    if (figure) {
      const outcome = compareFigure(figure, match, kind === 'supposed');
      if (!outcome.found && asksForFigure(match.pattern)) return null;
      if (outcome.found && !outcome.differs) values.fits = true;
      if (outcome.differs) values.differs = true;
      if (outcome.flag) values.flags.push(outcome.flag);
    }
    return values;
  }

  private certainty(match: Match, hedgedPattern: boolean, flags: Flag[]): Relation {
    const overtaken = this.signature.superseded.map((c) => inMatch(match, c)).find((m) => m !== undefined);
    if (hedgedPattern && overtaken) {
      flags.push(superseded(match, overtaken));
      return 'hedged';
    }
    const cue = this.signature.certainty || hedgedPattern ? findHedge(match) : null;
    if (cue) flags.push(unconfirmed(match, cue));
    else if (hedgedPattern && match.mentions[0]) flags.push(unconfirmed(match, match.mentions[0]));
    return cue || hedgedPattern ? 'hedged' : 'agrees';
  }

  /** A statement that is mostly inside quotation marks claims to give a person's words. */
  private inQuotation(match: Match, flags: Flag[]): Relation | null {
    for (const part of quotedParts(match.sentence)) {
      if (part.words.length < LEAST_WORDS || this.signature.records.some((r) => isVerbatim(part, r)))
        continue;
      const inside = match.mentions.filter((m) => {
        const { start, end } = offsetsOf(match.sentence.block, m);
        return start >= part.start && end <= part.end;
      });
      const reworded = (): boolean => this.signature.records.some((r) => likeness(part.words, r) >= REWORDED);
      if (inside.length * 2 <= match.mentions.length && !(part.words.length > LEAST_WORDS && reworded()))
        continue;
      flags.push(this.altered(match.sentence, part));
      return 'differs';
    }
    return null;
  }

  private statement(
    match: Match,
    relation: Relation,
    { flags, other, why: values }: Values,
    grounds: SignatureGrounds,
  ): Statement {
    const { sentence } = match;
    const { start, end } = offsetsOf(sentence.block, passageOf(match));
    const why = [...reasons(match), ...values];
    const { fact, origins } = this.signature;
    const score = SCORES[grounds];
    return { fact, origins, sentence, relation, flags, other, grounds, score, why, start, end };
  }
}

const commonOf = (lists: readonly (readonly string[])[]): string[] =>
  [...new Set(lists[0])].filter((item) => lists.every((list) => list.includes(item)));

function isAlike(words: readonly string[], record: readonly string[]): boolean {
  const { own, shared } = sharedContent(words, record);
  // Nothing below can hold then, and likeness costs as much as both are long.
  if (shared < 2) return false;
  const like = likeness(words, record);
  if (shared >= LEAST_CONTENT && shared * 2 >= own && like >= ALIKE) return true;
  // A rewording machine swaps the words that say something and leaves the frame of the sentence.
  return like >= FRAME.share && like * words.length >= FRAME.words;
}

const FIGURE_CONCEPTS: ReadonlySet<string> = new Set(DIMENSIONS.map((d) => `#${d}`));

/** Whether a pattern has a figure as a part of its own: then another figure than the fact's is another statement. */
function asksForFigure(pattern: Pattern): boolean {
  return pattern.parts.some((p) => p.role === 'needed' && p.concepts.every((c) => FIGURE_CONCEPTS.has(c)));
}

/** What stands in the right one's place; null where the right one is there, or neither. */
function wrongChoice(match: Match, { right, wrong, what }: Signature['choice'][number]): Statement['other'] {
  const found = inMatch(match, right) === undefined ? inMatch(match, wrong) : undefined;
  return found ? { what, here: textOf(match.sentence.block, found) } : null;
}

function inMatch(match: Match, concept: string): Mention | undefined {
  const { sentence } = match;
  const low = sentence.clauseOf(match.from);
  const high = sentence.clauseOf(match.to - 1);
  return (sentence.mentions.get(concept) ?? []).find(
    (m) => sentence.clauseOf(m.from) >= low && sentence.clauseOf(m.from) <= high,
  );
}

function reasons(match: Match): Remark[] {
  const quotes = [...new Set(match.mentions.map((m) => textOf(match.sentence.block, m)))];
  const why = [remark('why_has', { words: { quotes } })];
  if (match.fromContext.length > 0) {
    const list = match.fromContext.map((c) => c.replaceAll('-', ' '));
    why.push(remark('why_context', { terms: { list } }));
  }
  return why;
}

const TRIMMED = new Set([
  ',',
  ';',
  ':',
  '—',
  '–',
  '-',
  '(',
  ')',
  'and',
  'while',
  'but',
  'whereas',
  '.',
  '"',
  '“',
  '”',
  '•',
  '|',
]);

/** The matched clauses, from their first word to their last, connectives at the edges left out. */
function passageOf(match: Match): { from: number; to: number } {
  const { sentence } = match;
  let { from, to } = match;
  while (from > sentence.from && sentence.clauseOf(from - 1) === sentence.clauseOf(match.from)) from--;
  while (to < sentence.to && sentence.clauseOf(to) === sentence.clauseOf(match.to - 1)) to++;
  const norm = (i: number): string => sentence.block.tokens[i]?.norm ?? '';
  while (from < match.from && TRIMMED.has(norm(from))) from++;
  while (to > match.to && TRIMMED.has(norm(to - 1))) to--;
  return { from, to };
}
