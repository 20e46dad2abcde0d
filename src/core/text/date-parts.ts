import { type DayNumber, dayNumber, isRealDay, partsOf, weekdayOf } from './calendar.ts';
import { AMBIGUOUS, MONTHS, ORDINAL_WORDS, WEEKDAYS } from './date-words.ts';
import { NUMBER, type Token } from './tokens.ts';

export interface DayRange {
  readonly from: DayNumber;
  readonly to: DayNumber;
}

export type Precision = 'day' | 'week' | 'month' | 'year';

/** What relative dates are counted from. */
export interface Clock {
  /** The article's own day. */
  readonly published: DayNumber | null;
  /** Days that the running text named lately, latest first: "two days later" counts from these. */
  readonly recent: readonly DayNumber[];
}

/** A date as it is being read; what is left out is false or none. */
export interface Parsed {
  /** Where its own words begin, if not where the whole list does. */
  readonly from?: number;
  readonly to: number;
  readonly readings: readonly DayRange[];
  readonly precision: Precision;
  readonly yearGiven?: boolean;
  readonly relative?: boolean;
  readonly offset?: boolean;
  readonly weekday?: number;
}

export const one = (day: DayNumber): DayRange => ({ from: day, to: day });
export const one0 = (parsed: Parsed | null): Parsed[] | null => (parsed ? [parsed] : null);

/** Stands for "no year known"; leap, so that 29 February exists. Compared by month and day alone. */
export const UNKNOWN_YEAR = 1600;

// No writer names more days before their month; a page of bare numbers is not read over and over.
export const LONGEST_LIST = 12;
const NEAR_YEARS = [-1, 0, 1];
const LEAP_YEARS = [-4, -3, -2, -1, 0, 1, 2, 3, 4];

// News names coming days a few months ahead at most; "June 16" in December is the one that was.
const AHEAD = 100;

function farness(days: number): number {
  return days > AHEAD ? days * 2 : Math.abs(days);
}

export function yearRange(year: number): DayRange {
  return { from: dayNumber(year, 1, 1), to: dayNumber(year, 12, 31) };
}

/** The parts that dates are made of, read at a token; tokens, end and clock need not be passed around. */
export abstract class DateParts {
  constructor(
    protected readonly tokens: readonly Token[],
    protected readonly end: number,
    protected readonly clock: Clock,
  ) {}

  protected norm(i: number): string {
    return i < this.end && i >= 0 ? (this.tokens[i]?.norm ?? '') : '';
  }

  protected day(i: number): number | null {
    const token = i < this.end ? this.tokens[i] : undefined;
    if (!token) return null;
    const match = token.kind === NUMBER ? /^(\d{1,2})(st|nd|rd|th)?$/.exec(token.norm) : null;
    const n = match ? Number(match[1]) : (ORDINAL_WORDS.get(token.norm) ?? 0);
    return n >= 1 && n <= 31 ? n : null;
  }

  protected monthAt(i: number, beside: boolean): number | null {
    const token = i < this.end ? this.tokens[i] : undefined;
    const n = token && MONTHS.get(token.norm);
    if (!token || !n) return null;
    return AMBIGUOUS.has(token.norm) && !(token.capital && beside) ? null : n;
  }

  protected weekdayAt(i: number): number | undefined {
    const token = i < this.end ? this.tokens[i] : undefined;
    return token?.capital ? WEEKDAYS.get(token.norm) : undefined;
  }

  protected yearAt(i: number): number | null {
    const token = i < this.end ? this.tokens[i] : undefined;
    return token?.kind === NUMBER && /^(1[5-9]|20)\d\d$/.test(token.norm) ? Number(token.norm) : null;
  }

  /** A year behind a day: "10 January 2022", "January 10, 2022". */
  protected yearAfter(i: number): { year: number | null; to: number } {
    const turn = { last: -1, this: 0, next: 1 }[this.norm(i)];
    const { published } = this.clock;
    if (turn !== undefined && this.norm(i + 1) === 'year' && published !== null)
      return { year: partsOf(published).year + turn, to: i + 2 };
    const comma = this.norm(i) === ',' || this.norm(i) === '.' ? i + 1 : i;
    const year = this.yearAt(comma) ?? (this.norm(i) === 'of' ? this.yearAt(i + 1) : null);
    return year ? { year, to: this.norm(i) === 'of' ? i + 2 : comma + 1 } : { year: null, to: i };
  }

  protected separator(i: number): number {
    if (this.norm(i) === ',' && this.norm(i + 1) === 'and') return i + 2;
    return ['and', ',', 'to', '–', '-', '&', 'through', 'or'].includes(this.norm(i)) ? i + 1 : i;
  }

  /** A day without a year is the one nearest to the article's day, or to what the text named last. */
  protected resolve(year: number | null, month: number, day: number): DayNumber[] {
    if (year !== null) return isRealDay(year, month, day) ? [dayNumber(year, month, day)] : [];
    const bases = [this.clock.published, ...this.clock.recent].filter((n) => n !== null);
    if (bases.length === 0) return isRealDay(2000, month, day) ? [dayNumber(UNKNOWN_YEAR, month, day)] : [];
    const found = bases.map((near) => {
      const { year: base } = partsOf(near);
      const choices = (month === 2 && day === 29 ? LEAP_YEARS : NEAR_YEARS)
        .map((shift) => base + shift)
        .filter((y) => isRealDay(y, month, day))
        .map((y) => dayNumber(y, month, day));
      return choices.sort((a, b) => farness(a - near) - farness(b - near))[0];
    });
    return [...new Set(found)].filter((n) => n !== undefined);
  }

  /** The first such weekday behind a day. */
  protected coming(weekday: number, after: DayNumber): DayNumber {
    return after + 1 + ((weekday - weekdayOf(after + 1) + 7) % 7);
  }
}
