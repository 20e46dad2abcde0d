import { type Clock, type DayRange, one0, type Parsed, type Precision } from './date-parts.ts';
import { RelativeDates } from './date-relative.ts';
import { BEFORE_DATE_WORDS, DATE_WORDS } from './date-words.ts';
import type { TokenRange } from './sentences.ts';
import { NUMBER, type Token } from './tokens.ts';

export { type Clock, type DayRange, type Precision, UNKNOWN_YEAR } from './date-parts.ts';

/** A date in the text, as tokens of its block (end exclusive), with every day it may mean. */
export interface DateMention extends TokenRange {
  /** What it may mean, likeliest first: "Monday" is the last one and the next. */
  readonly readings: readonly DayRange[];
  readonly precision: Precision;
  /** The text itself gives the year. */
  readonly yearGiven: boolean;
  /** "Monday", "tomorrow", "two days later": counted from the article's day or the text's clock. */
  readonly relative: boolean;
  /** Counted from another day of the text ("two days later"): which day that was is a guess. */
  readonly offset: boolean;
  /** The weekday that stands with a full date, 0 is Sunday; null where none does. */
  readonly weekday: number | null;
}

/** Finds the dates among the tokens from `from` to `to` (exclusive), left to right, none overlapping. */
export function findDates(tokens: readonly Token[], { from, to }: TokenRange, clock: Clock): DateMention[] {
  const found: DateMention[] = [];
  const reader = new DateReader(tokens, to, clock);
  for (let i = from; i < to; ) {
    const parsed = mayOpen(tokens, i, to) ? reader.read(i) : NOTHING;
    if (parsed.length === 0) {
      i++;
      continue;
    }
    for (const p of parsed) {
      found.push({
        from: p.from ?? i,
        to: p.to,
        readings: p.readings,
        precision: p.precision,
        yearGiven: p.yearGiven ?? false,
        relative: p.relative ?? false,
        offset: p.offset ?? false,
        weekday: p.weekday ?? null,
      });
      i = p.to;
    }
  }
  return found;
}

const NOTHING: readonly Parsed[] = [];

/** Most words begin no date, and are passed over at one look: "the" and its like count before a word of dates only. */
function mayOpen(tokens: readonly Token[], i: number, end: number): boolean {
  if (!BEFORE_DATE_WORDS.has(tokens[i]?.norm ?? '')) return isOfDates(tokens[i]);
  return i + 1 < end && isOfDates(tokens[i + 1]);
}

const isOfDates = (token: Token | undefined): boolean =>
  token !== undefined && (token.kind === NUMBER || DATE_WORDS.has(token.norm));

/** Reads whatever date stands at a token: the longest and most exact way of reading comes first. */
class DateReader extends RelativeDates {
  read(i: number): Parsed[] {
    const several = this.dayList(i) ?? this.monthFirstList(i) ?? this.weekdayList(i);
    if (several) return several.length === 1 ? several.map((p) => this.weekdayBehind(p)) : several;
    const numeric = this.numeric(i);
    if (numeric) return [this.weekdayBehind(numeric)];
    const single = this.withWeekday(i) ?? this.offset(i) ?? this.named(i) ?? this.month(i);
    if (single) return [single];
    return this.ordinalDays(i) ?? one0(this.year(i)) ?? [];
  }
}
