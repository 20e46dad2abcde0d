import { type DayNumber, formatDay, parseDay, partsOf } from '../text/calendar.ts';
import { isDayOfStory } from '../text/dateline.ts';
import { type Clock, type DateMention, findDates, UNKNOWN_YEAR } from '../text/dates.ts';
import { dimensionOf } from '../text/figure-units.ts';
import { type Figure, findFigures } from '../text/figures.ts';
import { findQuotations, type Quotation } from '../text/quotations.ts';
import { splitSentences, type TokenRange } from '../text/sentences.ts';
import { type OnStage, unwatched } from '../text/stages.ts';
import { drain, type Steps } from '../text/steps.ts';
import { type Token, tokenise } from '../text/tokens.ts';
import type { Article, BlockKind } from '../text/types.ts';
import type { Automaton, Hit } from './automaton.ts';
import { numberClauses } from './clauses.ts';

/** A concept found in a sentence, as tokens of its block, end exclusive. */
export type Mention = Hit;

/** A sentence with all that was found in it. */
export interface Sentence extends TokenRange {
  /** Position among all sentences of the article. */
  readonly index: number;
  readonly block: BlockReading;
  readonly mentions: ReadonlyMap<string, readonly Mention[]>;
  readonly dates: readonly DateMention[];
  readonly figures: readonly Figure[];
  /** The clause of a token of this sentence. */
  clauseOf(token: number): number;
}

export interface BlockReading {
  readonly index: number;
  /** How many blocks before have the same text. */
  readonly copy: number;
  readonly kind: BlockKind;
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly quotations: readonly Quotation[];
}

/** An article after one pass over its words. */
export interface Reading {
  readonly sentences: readonly Sentence[];
  readonly published: DayNumber | null;
  /** For a profile: told what is done with the article next. */
  readonly onStage: OnStage;
}

const RECENT = 3;

/** Reads an article: tokens, sentences, quotations, mentions, dates and figures, with the text's clock running. */
export function readArticle(article: Article, automaton: Automaton): Reading {
  return drain(mentionsInSteps(drain(readPlainInSteps(article)), automaton));
}

/** A sentence without what one pack finds in it. */
export type PlainSentence = Omit<Sentence, 'mentions'>;

/** What is read of an article once, whatever packs there are. */
export interface PlainReading {
  readonly blocks: readonly BlockReading[];
  readonly sentences: readonly PlainSentence[];
  readonly published: DayNumber | null;
  readonly onStage: OnStage;
}

/** Reads what does not depend on a pack, a block or a sentence at a step. */
export function* readPlainInSteps(article: Article, onStage: OnStage = unwatched): Steps<PlainReading> {
  onStage('tokens');
  const seen = new Map<string, number>();
  const blocks: BlockReading[] = [];
  for (const [index, block] of article.blocks.entries()) {
    const copy = seen.get(block.text) ?? 0;
    seen.set(block.text, copy + 1);
    blocks.push({
      index,
      copy,
      kind: block.kind,
      text: block.text,
      tokens: tokenise(block.text),
      quotations: findQuotations(block.text),
    });
    yield;
  }
  const published = article.published ? parseDay(article.published) : datelineOf(blocks);
  const sentences: PlainSentence[] = [];
  let recent: readonly DayNumber[] = [];
  for (const block of blocks) {
    for (const range of splitSentences(block.tokens, block.text)) {
      onStage('dates');
      const sentence = readSentence(block, range, sentences.length, { published, recent });
      recent = advance(recent, sentence.dates);
      sentences.push(sentence);
      onStage('tokens');
      yield;
    }
  }
  return { blocks, sentences, published, onStage };
}

/** Finds a pack's names and terms in what was read, a sentence at a step. */
export function* mentionsInSteps(plain: PlainReading, automaton: Automaton): Steps<Reading> {
  plain.onStage('mentions');
  const sentences: Sentence[] = [];
  for (const sentence of plain.sentences) {
    sentences.push({ ...sentence, mentions: mentionsIn(sentence, automaton) });
    yield;
  }
  return { sentences, published: plain.published, onStage: plain.onStage };
}

function readSentence(block: BlockReading, range: TokenRange, index: number, clock: Clock): PlainSentence {
  // Within a sentence the clock runs too: "on 12 January, while the unions meet the following day".
  const first = findDates(block.tokens, range, clock);
  const inner = advance(clock.recent, first);
  const dates = inner === clock.recent ? first : findDates(block.tokens, range, { ...clock, recent: inner });
  const figures = findFigures(block.tokens, range).filter(
    (f) => !dates.some((d) => d.from < f.to && f.from < d.to),
  );
  // Most sentences state nothing, and nobody asks for their clauses.
  let clauses: readonly number[] | null = null;
  return {
    ...range,
    index,
    block,
    dates,
    figures,
    clauseOf(token) {
      clauses ??= numberClauses(block.tokens, range, dates);
      return clauses[token - range.from] ?? 0;
    },
  };
}

function mentionsIn({ block, from, to, dates, figures }: PlainSentence, automaton: Automaton) {
  const mentions = new Map<string, Mention[]>();
  const add = (concept: string, range: TokenRange): void =>
    put(mentions, { concept, from: range.from, to: range.to });
  for (const hit of automaton.run(block.tokens, from, to)) put(mentions, hit);
  for (const figure of figures) add(`#${dimensionOf(figure.unit)}`, figure);
  for (const date of dates) addDate(date, isSaid(date, mentions), add);
  return mentions;
}

function put(mentions: Map<string, Mention[]>, mention: Mention): void {
  const list = mentions.get(mention.concept);
  if (list) list.push(mention);
  else mentions.set(mention.concept, [mention]);
}

/** `#date` and `#year` in general; `#on-…` for what may be a day, with and without year; `#named-…` for one named outright. */
function addDate(date: DateMention, said: boolean, add: (concept: string, range: TokenRange) => void): void {
  add(date.precision === 'year' ? '#year' : said ? '#said' : '#date', date);
  if (date.precision !== 'year' && date.yearGiven) add('#year', date);
  if (date.precision === 'month') add(`#month-${formatDay(date.readings[0]?.from ?? 0).slice(5, 7)}`, date);
  if (date.precision !== 'day') return;
  for (const { from } of date.readings) {
    const day = formatDay(from);
    add(`#on-${day.slice(5)}`, date);
    // Not a weekday or "two days later" that may come to this day.
    if (!date.relative) add(`#named-${day.slice(5)}`, date);
    if (partsOf(from).year !== UNKNOWN_YEAR) add(`#on-${day}`, date);
  }
}

// Tokens between a verb of saying and the weekday on which it was said ("said late on Monday").
const SAID_REACH = 3;

/** "said on Monday", "on Tuesday confirmed": a weekday that dates the saying, not what is said. */
function isSaid(date: DateMention, mentions: ReadonlyMap<string, readonly Mention[]>): boolean {
  if (!date.relative) return false;
  return ['say', 'announce', 'confirm'].some((c) =>
    (mentions.get(c) ?? []).some((m) => {
      const behind = date.from - m.to;
      const ahead = m.from - date.to;
      return (behind >= 0 && behind <= SAID_REACH) || (ahead >= 0 && ahead <= 1);
    }),
  );
}

/** Days named outright move the text's clock; "Monday" and "today" say when something was said, and do not. */
function advance(recent: readonly DayNumber[], dates: readonly DateMention[]): readonly DayNumber[] {
  const named = dates
    .filter((d) => d.precision === 'day' && !d.relative)
    .map((d) => d.readings[0]?.from ?? 0);
  return named.length ? [...named.reverse(), ...recent].slice(0, RECENT) : recent;
}

const DATELINE_BLOCKS = 8;
const DATELINE_LENGTH = 90;

/** The article's own day where the page gives none: a full date that stands almost alone near the top. */
function datelineOf(blocks: readonly BlockReading[]): DayNumber | null {
  for (const block of blocks.slice(0, DATELINE_BLOCKS)) {
    if (block.text.length > DATELINE_LENGTH) continue;
    const range = { from: 0, to: block.tokens.length };
    const date = findDates(block.tokens, range, { published: null, recent: [] }).find(
      (d) => d.yearGiven && d.precision === 'day',
    );
    if (date && !isDayOfStory(block.text, block.tokens[date.from]?.start ?? 0))
      return date.readings[0]?.from ?? null;
  }
  return null;
}

/** UTF-16 offsets in the block's text of a token range. */
export function offsetsOf(block: BlockReading, range: TokenRange): { start: number; end: number } {
  return { start: block.tokens[range.from]?.start ?? 0, end: block.tokens[range.to - 1]?.end ?? 0 };
}

export function textOf(block: BlockReading, range: TokenRange): string {
  const { start, end } = offsetsOf(block, range);
  return block.text.slice(start, end);
}
