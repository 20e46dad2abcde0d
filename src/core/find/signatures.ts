import {
  findHedge,
  isDenied,
  isGainsaid,
  isTakenBack,
  superseded,
  unconfirmed,
} from '../compare/certainty.ts';
import { inMatch, wrongValue } from '../compare/choice.ts';
import { compareDate } from '../compare/dates.ts';
import { compareFigure } from '../compare/figures.ts';
import type { Flag, Relation } from '../compare/types.ts';
import { type Pattern, readPattern } from '../facts/pattern.ts';
import { isTakenAway, type Match, matchPattern, type Within } from '../match/matcher.ts';
import { type Mention, offsetsOf, type Reading, type Sentence, textOf } from '../match/reading.ts';
import { type Remark, remark } from '../messages/message.ts';
import { DIMENSIONS } from '../text/figure-units.ts';
import { passageOf, reasons } from './passage.ts';
import { findQuoted, inQuotation } from './quoted.ts';
import { groundsOf, SCORES, type SignatureGrounds, scoreOf } from './score.ts';
import type { Statement } from './statement.ts';
import { type Kind, type PreparedSignature, type Try, triesOf } from './tries.ts';

const NO_PATTERN: Pattern = { source: '', parts: [], span: Number.POSITIVE_INFINITY };

interface Values {
  differs: boolean;
  /** A date or figure stands there and is the one on record. */
  fits: boolean;
  readonly flags: Flag[];
  other: Statement['other'];
  readonly why: Remark[];
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
    const quoted = this.signature.quote ? findQuoted(this.signature, sentence) : null;
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
    const nobody = this.namesNobody(match);
    if (isGainsaid(match) || this.forbidden(nobody).some((concept) => inMatch(match, concept))) return null;
    const taken = this.readPatterns().filter((pattern) => isTakenAway(reading, sentence, pattern));
    if (taken.length * 2 > this.readPatterns().length) return null;
    const statement = this.judge(reading, match, nobody ? 'hedged' : 'supposed', 'sentence');
    return statement && { ...statement, grounds: 'weights', score: scoreOf(odds) };
  }

  /** Whether words that were overtaken since stand where one of several values would: "nobody has been named". */
  private namesNobody(match: Match): boolean {
    const { superseded, choice } = this.signature;
    return (
      superseded.some((c) => inMatch(match, c) !== undefined) &&
      !choice.some(({ right, wrong }) => [right, wrong].some((c) => inMatch(match, c) !== undefined))
    );
  }

  private known: readonly Pattern[] | null = null;
  private readonly never = new Map<boolean, readonly string[]>();

  private readPatterns(): readonly Pattern[] {
    this.known ??= this.signature.patterns.map(readPattern);
    return this.known;
  }

  /** What every pattern forbids, or every hedged one, no weight makes up for. */
  private forbidden(hedged: boolean): readonly string[] {
    const known = this.never.get(hedged);
    if (known) return known;
    const patterns = hedged ? this.signature.hedged.map(readPattern) : this.readPatterns();
    const common = commonOf(
      patterns.map(({ parts }) => parts.flatMap((p) => (p.role.startsWith('not-') ? p.concepts : []))),
    );
    this.never.set(hedged, common);
    return common;
  }

  private judge(reading: Reading, match: Match, kind: Kind, within: Within): Statement | null {
    if (this.signature.certainty && isTakenBack(match)) return null;
    if (kind !== 'hedged' && !this.signature.quote && isDenied(match)) return null;
    const values = this.compareValues(reading, match, kind);
    if (!values || (kind === 'loose' && (!values.fits || values.differs))) return null;
    const { flags } = values;
    let relation: Relation = values.differs ? 'differs' : this.certainty(match, kind === 'hedged', flags);
    if (this.signature.quote) relation = inQuotation(this.signature, match, flags) ?? relation;
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
    values.other = choice.map((c) => wrongValue(match, c)).find((o) => o !== null) ?? null;
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

const FIGURE_CONCEPTS: ReadonlySet<string> = new Set(DIMENSIONS.map((d) => `#${d}`));

/** Whether a pattern has a figure as a part of its own: then another figure than the fact's is another statement. */
function asksForFigure(pattern: Pattern): boolean {
  return pattern.parts.some((p) => p.role === 'needed' && p.concepts.every((c) => FIGURE_CONCEPTS.has(c)));
}
