import { type DayNumber, dayNumber, isRealDay, monthRange, partsOf, weekdayOf } from './calendar.ts';
import {
  AFTER_ORDINAL_DAY,
  AMBIGUOUS,
  MONTHS,
  ORDINAL_WORDS,
  SMALL_NUMBERS,
  WEEKDAYS,
} from './date-words.ts';
import type { TokenRange } from './sentences.ts';
import { MARK, NUMBER, type Token } from './tokens.ts';

export interface DayRange {
  readonly from: DayNumber;
  readonly to: DayNumber;
}

export type Precision = 'day' | 'week' | 'month' | 'year';

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

/** What relative dates are counted from. */
export interface Clock {
  /** The article's own day. */
  readonly published: DayNumber | null;
  /** Days that the running text named lately, latest first: "two days later" counts from these. */
  readonly recent: readonly DayNumber[];
}

interface Parsed {
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

const one = (day: DayNumber): DayRange => ({ from: day, to: day });

/** Finds the dates among the tokens from `from` to `to` (exclusive), left to right, none overlapping. */
export function findDates(tokens: readonly Token[], { from, to }: TokenRange, clock: Clock): DateMention[] {
  const found: DateMention[] = [];
  const reader = new DateReader(tokens, to, clock);
  for (let i = from; i < to; ) {
    const parsed = reader.read(i);
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

/** Reads one date at a token; kept as a class only so that tokens, end and clock need not be passed around. */
class DateReader {
  constructor(
    private readonly tokens: readonly Token[],
    private readonly end: number,
    private readonly clock: Clock,
  ) {}

  read(i: number): Parsed[] {
    const several = this.dayList(i) ?? this.monthFirstList(i) ?? this.weekdayList(i);
    if (several) return several.length === 1 ? several.map((p) => this.weekdayBehind(p)) : several;
    const numeric = this.numeric(i);
    if (numeric) return [this.weekdayBehind(numeric)];
    const single = this.withWeekday(i) ?? this.offset(i) ?? this.named(i) ?? this.month(i);
    if (single) return [single];
    return this.ordinalDays(i) ?? one0(this.year(i)) ?? [];
  }

  /** "10 January (Monday)", "January 10, a Monday": the weekday belongs to the date. */
  private weekdayBehind(date: Parsed): Parsed {
    const opened = this.norm(date.to) === '(' ? date.to + 1 : 0;
    const called = this.norm(date.to) === ',' && this.norm(date.to + 1) === 'a' ? date.to + 2 : 0;
    const at = opened || called;
    const weekday = at ? WEEKDAYS.get(this.norm(at)) : undefined;
    if (weekday === undefined || !this.tokens[at]?.capital) return date;
    if (opened && this.norm(at + 1) !== ')') return date;
    return { ...date, to: opened ? at + 2 : at + 1, weekday };
  }

  private norm(i: number): string {
    return i < this.end && i >= 0 ? (this.tokens[i]?.norm ?? '') : '';
  }

  private day(i: number): number | null {
    const token = i < this.end ? this.tokens[i] : undefined;
    if (!token) return null;
    const match = token.kind === NUMBER ? /^(\d{1,2})(st|nd|rd|th)?$/.exec(token.norm) : null;
    const n = match ? Number(match[1]) : (ORDINAL_WORDS.get(token.norm) ?? 0);
    return n >= 1 && n <= 31 ? n : null;
  }

  private monthAt(i: number, beside: boolean): number | null {
    const token = i < this.end ? this.tokens[i] : undefined;
    const n = token && MONTHS.get(token.norm);
    if (!token || !n) return null;
    return AMBIGUOUS.has(token.norm) && !(token.capital && beside) ? null : n;
  }

  private yearAt(i: number): number | null {
    const token = i < this.end ? this.tokens[i] : undefined;
    return token?.kind === NUMBER && /^(1[5-9]|20)\d\d$/.test(token.norm) ? Number(token.norm) : null;
  }

  /** A year behind a day: "10 January 2022", "January 10, 2022". */
  private yearAfter(i: number): { year: number | null; to: number } {
    const turn = { last: -1, this: 0, next: 1 }[this.norm(i)];
    const { published } = this.clock;
    if (turn !== undefined && this.norm(i + 1) === 'year' && published !== null)
      return { year: partsOf(published).year + turn, to: i + 2 };
    const comma = this.norm(i) === ',' || this.norm(i) === '.' ? i + 1 : i;
    const year = this.yearAt(comma) ?? (this.norm(i) === 'of' ? this.yearAt(i + 1) : null);
    return year ? { year, to: this.norm(i) === 'of' ? i + 2 : comma + 1 } : { year: null, to: i };
  }

  /** "10 January", "the 10th of January", "10, 12 and 13 January", "9-10 January", "10. January". */
  private dayList(i: number): Parsed[] | null {
    const days: { day: number; to: number }[] = [];
    let at = this.norm(i) === 'the' && this.day(i + 1) ? i + 1 : i;
    for (let day = this.day(at); day && days.length < LONGEST_LIST; day = this.day(at)) {
      days.push({ day, to: at + 1 });
      at++;
      const next = this.separator(at);
      if (next === at && !this.tokens[at]?.joined) break;
      at = next;
    }
    const last = days.at(-1);
    if (!last) return null;
    at = last.to;
    if (this.norm(at) === '.' || this.norm(at) === 'of') at++;
    const month = this.monthAt(at, true);
    if (!month || this.tokens[i]?.norm === '.') return null;
    return this.listOf(days, month, at + 1);
  }

  /** "January 10", "Jan. 10, 12 and 13", "January the 10th", "Jan. 9-10, 2022". */
  private monthFirstList(i: number): Parsed[] | null {
    const month = this.monthAt(i, true);
    if (!month) return null;
    let at = i + 1;
    if (this.norm(at) === '.') at++;
    if (this.norm(at) === 'the') at++;
    const days: { day: number; to: number }[] = [];
    for (let day = this.day(at); day; day = this.day(at)) {
      // "January 10, 2022": the year is no day; "January 10, 30 people": a comma needs an "and" behind it.
      days.push({ day, to: at + 1 });
      const next = this.separator(at + 1);
      const joined = this.tokens[at + 1]?.joined && this.day(at + 1);
      if (next === at + 1 && !joined) break;
      if (this.norm(at + 1) === ',' && this.norm(next - 1) === ',' && !this.listGoesOn(next)) break;
      at = next;
      if (this.monthAt(at + 1, true) && !/^\d+(st|nd|rd|th)$/.test(this.norm(at))) break;
    }
    const last = days.at(-1);
    return last ? this.listOf(days, month, last.to) : null;
  }

  private listGoesOn(i: number): boolean {
    const next = this.separator(i + 1);
    if (this.day(i) === null) return false;
    return (next > i + 1 && this.day(next) !== null) || ['', '.', ';', ')', '('].includes(this.norm(i + 1));
  }

  private separator(i: number): number {
    if (this.norm(i) === ',' && this.norm(i + 1) === 'and') return i + 2;
    return ['and', ',', 'to', '–', '-', '&', 'through', 'or'].includes(this.norm(i)) ? i + 1 : i;
  }

  private listOf(days: readonly { day: number; to: number }[], month: number, to: number): Parsed[] | null {
    const { year, to: end } = this.yearAfter(to);
    const parsed: Parsed[] = [];
    for (const [n, { day, to: dayEnd }] of days.entries()) {
      const readings = this.resolve(year, month, day).map(one);
      if (readings.length === 0) return null;
      parsed.push({
        ...(n > 0 && { from: dayEnd - 1 }),
        to: n === days.length - 1 ? Math.max(end, dayEnd) : dayEnd,
        readings,
        precision: 'day',
        yearGiven: year !== null,
      });
    }
    return parsed;
  }

  /** A day without a year is the one nearest to the article's day, or to what the text named last. */
  private resolve(year: number | null, month: number, day: number): DayNumber[] {
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

  /** 2022-01-10, 28.12.2021, 28/12/2021, 28-12-2021. */
  private numeric(i: number): Parsed | null {
    const token = this.tokens[i];
    if (!token || token.kind !== NUMBER || i >= this.end) return null;
    const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(token.norm);
    const short = this.isAfterOn(i) ? /^(\d{1,2})\.(\d\d)$/.exec(token.norm) : null;
    if (short) return this.withoutYear(Number(short[2]), Number(short[1]), i + 1);
    if (dotted) return this.full(Number(dotted[3]), Number(dotted[2]), Number(dotted[1]), i + 1);
    const second = this.tokens[i + 1];
    const third = this.tokens[i + 2];
    if (!second?.joined || !third?.joined || i + 2 >= this.end) return null;
    const [a, b, c] = [token.norm, second.norm, third.norm];
    if (/^\d{4}$/.test(a)) return this.full(Number(a), Number(b), Number(c), i + 3);
    if (!/^\d{4}$/.test(c)) return null;
    // Day before month, as most of the world writes; the other way round where that is no date.
    return (
      this.full(Number(c), Number(b), Number(a), i + 3) ?? this.full(Number(c), Number(a), Number(b), i + 3)
    );
  }

  private isAfterOn(i: number): boolean {
    return ['on', 'until', 'since'].includes(this.norm(i - 1)) || WEEKDAYS.has(this.norm(i - 1));
  }

  private withoutYear(month: number, day: number, to: number): Parsed | null {
    const readings = this.resolve(null, month, day).map(one);
    return readings.length > 0 ? { to, readings, precision: 'day' } : null;
  }

  private full(year: number, month: number, day: number, to: number): Parsed | null {
    return isRealDay(year, month, day)
      ? { to, readings: [one(dayNumber(year, month, day))], precision: 'day', yearGiven: true }
      : null;
  }

  /** "Monday 10, Wednesday 12 and Thursday 13 January": each weekday belongs to its own day. */
  private weekdayList(i: number): Parsed[] | null {
    const days: { day: number; to: number; weekday: number }[] = [];
    let at = i;
    while (days.length < LONGEST_LIST) {
      const weekday = this.weekdayAt(at);
      const day = weekday === undefined ? null : this.day(at + 1);
      if (weekday === undefined || day === null) return null;
      days.push({ day, to: at + 2, weekday });
      at = this.separator(at + 2);
      if (at === days.at(-1)?.to) break;
    }
    const month = days.length > 1 ? this.monthAt(at, true) : null;
    const list = month && this.listOf(days, month, at + 1);
    return list ? list.map((p, n) => withWeekday(p, days[n])) : null;
  }

  private weekdayAt(i: number): number | undefined {
    const token = i < this.end ? this.tokens[i] : undefined;
    return token?.capital ? WEEKDAYS.get(token.norm) : undefined;
  }

  /** "Monday, January 10", "Monday (27 December)", "Monday the 10th", or a weekday alone. */
  private withWeekday(i: number): Parsed | null {
    const lead = ['last', 'next', 'this', 'coming', 'previous', 'past'].includes(this.norm(i)) ? 1 : 0;
    const token = i + lead < this.end ? this.tokens[i + lead] : undefined;
    const weekday = token && WEEKDAYS.get(token.norm);
    if (!token?.capital || weekday === undefined) return null;
    let at = i + lead + 1;
    if (token.norm.length <= 5 && this.norm(at) === '.') at++;
    while ([',', '(', 'evening', 'night', 'morning', 'afternoon'].includes(this.norm(at))) at++;
    const inner =
      this.dayList(at) ?? this.monthFirstList(at) ?? one0(this.numeric(at)) ?? one0(this.ordinalDay(at));
    const first = inner?.[0];
    if (first && inner.length === 1) return { ...first, weekday };
    if (AMBIGUOUS.has(token.norm)) return null;
    return (
      this.placedWeekday(weekday, i, i + lead + 1) ?? this.bareWeekday(weekday, this.norm(i), i + lead + 1)
    );
  }

  /** "Monday week", "Monday of next week", "the Monday after Epiphany": only one day will do. */
  private placedWeekday(weekday: number, i: number, to: number): Parsed | null {
    const { published } = this.clock;
    const relative = { precision: 'day', relative: true } as const;
    const at = this.norm(to) === 'of' ? to + 1 : to;
    const turn = { last: -1, this: 0, next: 1 }[this.norm(at)];
    if (published !== null && turn !== undefined && this.norm(at + 1) === 'week') {
      const monday = published - ((weekdayOf(published) + 6) % 7) + 7 * turn;
      return { ...relative, to: at + 2, readings: [one(monday + ((weekday + 6) % 7))] };
    }
    if (published !== null && this.norm(to) === 'week')
      return { ...relative, to: to + 1, readings: [one(this.coming(weekday, published) + 7)] };
    const sign = { after: 1, before: -1 }[this.norm(to)];
    const base = sign && this.norm(i - 1) === 'the' ? this.anchor(to + 1) : null;
    if (!sign || base?.precision !== 'day') return null;
    const readings = base.readings.map((r) =>
      one(sign > 0 ? this.coming(weekday, r.from) : this.coming(weekday, r.from - 8)),
    );
    return { ...relative, to: base.to, readings };
  }

  /** The first such weekday behind a day. */
  private coming(weekday: number, after: DayNumber): DayNumber {
    return after + 1 + ((weekday - weekdayOf(after + 1) + 7) % 7);
  }

  private bareWeekday(weekday: number, lead: string, to: number): Parsed | null {
    const { published, recent } = this.clock;
    const readings: DayRange[] = [];
    if (published !== null) {
      const back = (((weekdayOf(published) - weekday) % 7) + 7) % 7;
      if (lead !== 'next' && lead !== 'coming') readings.push(one(published - back));
      if (lead !== 'last' && lead !== 'past') readings.push(one(published - back + 7));
      if (lead === 'last' || lead === 'next')
        readings.push(one(published - back + (lead === 'last' ? -7 : 14)));
    }
    for (const day of recent) {
      const forth = (((weekday - weekdayOf(day)) % 7) + 7) % 7;
      readings.push(one(day + forth), one(day + forth - 7));
    }
    return readings.length ? { to, readings, precision: 'day', relative: true } : null;
  }

  /** "the following day", "two days later", "a day earlier", "two days after Christmas". */
  private offset(i: number): Parsed | null {
    const at = ['the', 'on'].includes(this.norm(i)) ? i + 1 : i;
    if (at > i && this.norm(at) === 'morrow') return this.shifted(1, at + 1);
    if (['following', 'next'].includes(this.norm(at)) && PARTS_OF_DAY.has(this.norm(at + 1)))
      return this.shifted(1, at + 2);
    if (['same', 'that'].includes(this.norm(at)) && PARTS_OF_DAY.has(this.norm(at + 1)))
      return this.shifted(0, at + 2);
    if (this.norm(at) === 'previous' && this.norm(at + 1) === 'day') return this.shifted(-1, at + 2);
    if (this.norm(at) === 'day' && at > i) return this.counted(1, at + 1);
    const count =
      SMALL_NUMBERS.get(this.norm(at)) ?? (/^\d{1,2}$/.test(this.norm(at)) ? Number(this.norm(at)) : 0);
    if (this.norm(i) === 'in' || this.norm(i) === 'within') return this.inDays(i + 1);
    const hours = ['24', '48', '72'].indexOf(this.norm(at)) + 1;
    if (hours && this.norm(at + 1) === 'hours') return this.counted(hours, at + 2);
    const unit = { day: 1, days: 1, week: 7, weeks: 7, fortnight: 14 }[this.norm(at + 1)];
    return count && unit ? this.counted(count * unit, at + 2) : null;
  }

  private counted(days: number, at: number): Parsed | null {
    const word = this.norm(at);
    if (
      ['later', 'afterwards', 'thereafter', 'on', 'hence'].includes(word) &&
      !(word === 'on' && /^\p{L}/u.test(this.norm(at + 1)))
    )
      return this.shifted(days, at + 1);
    if (word === 'earlier' || word === 'ago')
      return word === 'ago' ? this.fromToday(-days, at + 1) : this.shifted(-days, at + 1);
    const weekday = word === 'on' || word === 'from' ? this.weekdayAt(at + 1) : undefined;
    if (weekday !== undefined && days % 7 === 0 && this.clock.published !== null) {
      const day = this.coming(weekday, this.clock.published) + days;
      return { to: at + 2, readings: [one(day)], precision: 'day', relative: true };
    }
    if (word === 'from' && ['now', 'today'].includes(this.norm(at + 1))) return this.fromToday(days, at + 2);
    if (word === 'after' || word === 'before') {
      const sign = word === 'after' ? 1 : -1;
      const base = this.anchor(at + 1);
      if (base && base.precision === 'day') {
        const readings = base.readings.map((r) => one(r.from + sign * days));
        return { to: base.to, readings, precision: 'day', relative: true };
      }
      // "the day after", "three days after the talks": counted from the day that the text named last.
      return this.shifted(sign * days, at + 1);
    }
    return null;
  }

  /** What days are counted from: a date of its own, not one that is counted itself. */
  private anchor(i: number): Parsed | null {
    const [first] = this.dayList(i) ?? this.monthFirstList(i) ?? [];
    return (
      first ??
      this.holiday(i) ??
      this.numeric(i) ??
      this.withWeekday(i) ??
      this.named(i) ??
      this.ordinalDays(i)?.[0] ??
      null
    );
  }

  /** "in two weeks", "in just eleven days' time", "in a fortnight". */
  private inDays(i: number): Parsed | null {
    const at = ['just', 'about', 'under', 'exactly', 'less', 'only', 'some'].includes(this.norm(i))
      ? i + 1
      : i;
    const count =
      SMALL_NUMBERS.get(this.norm(at)) ?? (/^\d{1,2}$/.test(this.norm(at)) ? Number(this.norm(at)) : 0);
    const unit = { day: 1, days: 1, "days'": 1, week: 7, weeks: 7, fortnight: 14 }[this.norm(at + 1)];
    return count && unit && !this.isCountedBefore(i - 1) ? this.fromToday(count * unit, at + 2) : null;
  }

  /** "three meetings in four days" says how long, not when. */
  private isCountedBefore(i: number): boolean {
    return [i - 1, i - 2].some((at) => (SMALL_NUMBERS.get(this.norm(at)) ?? 0) > 1);
  }

  /** "Christmas", "New Year's Day": what others are counted from. */
  private holiday(i: number): Parsed | null {
    for (const [name, month, day] of HOLIDAYS) {
      if (!name.every((word, n) => this.norm(i + n) === word)) continue;
      return {
        to: i + name.length,
        readings: this.resolve(null, month, day).map(one),
        precision: 'day',
        relative: true,
      };
    }
    return null;
  }

  private shifted(days: number, to: number): Parsed {
    const bases = this.clock.recent.length
      ? this.clock.recent
      : this.clock.published === null
        ? []
        : [this.clock.published];
    return {
      to,
      readings: bases.map((base) => one(base + days)),
      precision: 'day',
      relative: true,
      offset: true,
    };
  }

  private fromToday(days: number, to: number): Parsed | null {
    const { published } = this.clock;
    // People round: "in two weeks" is good for two days either way, "three days ago" for none.
    const slack = Math.abs(days) >= 7 ? 2 : 0;
    return published === null
      ? null
      : {
          to,
          readings: [{ from: published + days - slack, to: published + days + slack }],
          precision: slack ? 'week' : 'day',
          relative: true,
        };
  }

  /** "today", "yesterday", "next month", "this week", "last year". */
  private named(i: number): Parsed | null {
    const { published } = this.clock;
    const shift = { today: 0, tonight: 0, yesterday: -1, tomorrow: 1 }[this.norm(i)];
    if (shift !== undefined) return published === null ? null : this.fromToday(shift, i + 1);
    const turn = { last: -1, past: -1, previous: -1, this: 0, next: 1, coming: 1, following: 1 }[
      this.norm(i)
    ];
    const unit = this.norm(i + 1);
    if (turn === undefined || published === null) return null;
    if (unit === 'week') {
      const monday = published - ((weekdayOf(published) + 6) % 7) + 7 * turn;
      return { to: i + 2, readings: [{ from: monday, to: monday + 6 }], precision: 'week', relative: true };
    }
    const { year, month } = partsOf(published);
    if (unit === 'month') {
      const index = year * 12 + month - 1 + turn;
      return {
        to: i + 2,
        readings: [monthRange(Math.floor(index / 12), (index % 12) + 1)],
        precision: 'month',
        relative: true,
      };
    }
    if (unit === 'year')
      return { to: i + 2, readings: [yearRange(year + turn)], precision: 'year', relative: true };
    return null;
  }

  /** "January", "last June", "early January", "January 2022", "the second week of January". */
  private month(i: number): Parsed | null {
    const turn = { last: -1, next: 1, this: 0 }[this.norm(i)];
    const at = turn === undefined ? i : i + 1;
    const before = this.norm(i - 1);
    const beside =
      turn !== undefined ||
      ['in', 'of', 'since', 'early', 'late', 'mid', 'until', 'from', 'by', 'during'].includes(before);
    const month = this.monthAt(at, beside);
    if (!month) return null;
    const abbreviated = this.norm(at + 1) === '.' && this.norm(at).length <= 4 ? at + 2 : at + 1;
    const { year, to } = this.yearAfter(abbreviated);
    const whole = this.monthReading(year, month, turn);
    return { to: year ? to : at + 1, readings: [whole], precision: 'month', yearGiven: year !== null };
  }

  private monthReading(year: number | null, month: number, turn: number | undefined): DayRange {
    if (year !== null) return monthRange(year, month);
    const near = this.clock.published ?? this.clock.recent[0] ?? null;
    if (near === null) return monthRange(UNKNOWN_YEAR, month);
    const base = partsOf(near);
    const years = [base.year - 1, base.year, base.year + 1].filter(
      (y) =>
        turn === undefined ||
        (turn < 0
          ? y * 12 + month < base.year * 12 + base.month
          : turn > 0
            ? y * 12 + month > base.year * 12 + base.month
            : true),
    );
    const distance = (y: number): number =>
      Math.abs((y - base.year) * 12 + month - base.month) * 2 +
      (y * 12 + month > base.year * 12 + base.month ? 1 : 0);
    return monthRange(years.sort((a, b) => distance(a) - distance(b))[0] ?? base.year, month);
  }

  /** "the 10th, 12th and 13th": each in the month that the text is in. */
  private ordinalDays(i: number): Parsed[] | null {
    const found: Parsed[] = [];
    for (let last = this.ordinalDay(i); last; ) {
      found.push(last);
      const next = this.separator(last.to);
      const at = this.norm(next) === 'the' ? next + 1 : next;
      const more = next > last.to && /^\d/.test(this.norm(at)) ? this.ordinalDay(at, true) : null;
      last = more && { ...more, from: at };
    }
    return found.length > 0 ? found : null;
  }

  /** "the 12th", in the month that the text is in. */
  private ordinalDay(i: number, listed = false): Parsed | null {
    const at = this.norm(i) === 'the' ? i + 1 : i;
    if (
      at === i &&
      !listed &&
      !['on', 'until', 'for', 'by', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday'].includes(
        this.norm(i - 1),
      )
    )
      return null;
    const match = /^(\d{1,2})(st|nd|rd|th)$/.exec(this.norm(at));
    const day = match ? Number(match[1]) : at > i ? (ORDINAL_WORDS.get(this.norm(at)) ?? 0) : 0;
    if (day < (match ? 1 : 10) || day > 31) return null;
    const next = this.tokens[at + 1];
    const dated = this.norm(i - 1) === 'on';
    if (!dated && at + 1 < this.end && next && next.kind !== MARK && !AFTER_ORDINAL_DAY.has(next.norm))
      return null;
    const bases = [...this.clock.recent, ...(this.clock.published === null ? [] : [this.clock.published])];
    const readings = [...new Set(bases.flatMap((base) => nearestDayOfMonth(base, day)))].map(one);
    return readings.length ? { to: at + 1, readings, precision: 'day', relative: true } : null;
  }

  private year(i: number): Parsed | null {
    const year = this.yearAt(i);
    const next = this.tokens[i + 1];
    if (!year || (next?.joined && next.kind === NUMBER) || ['$', '£', '€'].includes(this.norm(i - 1)))
      return null;
    return { to: i + 1, readings: [yearRange(year)], precision: 'year', yearGiven: true };
  }
}

/** Stands for "no year known"; leap, so that 29 February exists. Compared by month and day alone. */
export const UNKNOWN_YEAR = 1600;

const one0 = (parsed: Parsed | null): Parsed[] | null => (parsed ? [parsed] : null);

// No writer names more days before their month; a page of bare numbers is not read over and over.
const LONGEST_LIST = 12;
// Longer names first.
const HOLIDAYS: readonly (readonly [name: readonly string[], month: number, day: number])[] = [
  [['christmas', 'eve'], 12, 24],
  [['christmas', 'day'], 12, 25],
  [['christmas'], 12, 25],
  [['boxing', 'day'], 12, 26],
  [['new', 'year', 'eve'], 12, 31],
  [['new', 'year', 'day'], 1, 1],
  [['new', 'year'], 1, 1],
  [['epiphany'], 1, 6],
];
const PARTS_OF_DAY = new Set(['day', 'morning', 'afternoon', 'evening', 'night']);
const NEAR_YEARS = [-1, 0, 1];
const LEAP_YEARS = [-4, -3, -2, -1, 0, 1, 2, 3, 4];

// News names coming days a few months ahead at most; "June 16" in December is the one that was.
const AHEAD = 100;

function farness(days: number): number {
  return days > AHEAD ? days * 2 : Math.abs(days);
}

const withWeekday = (date: Parsed, day: { readonly weekday: number } | undefined): Parsed =>
  day ? { ...date, ...(date.from !== undefined && { from: date.from - 1 }), weekday: day.weekday } : date;

function yearRange(year: number): DayRange {
  return { from: dayNumber(year, 1, 1), to: dayNumber(year, 12, 31) };
}

function nearestDayOfMonth(base: DayNumber, day: number): DayNumber[] {
  const { year, month } = partsOf(base);
  const choices = [-1, 0, 1]
    .map((shift) => year * 12 + month - 1 + shift)
    .filter((index) => isRealDay(Math.floor(index / 12), (index % 12) + 1, day))
    .map((index) => dayNumber(Math.floor(index / 12), (index % 12) + 1, day));
  return choices.sort((a, b) => Math.abs(a - base) - Math.abs(b - base)).slice(0, 2);
}
