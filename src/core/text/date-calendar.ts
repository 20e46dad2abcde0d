import { type DayNumber, dayNumber, isRealDay, monthRange, partsOf } from './calendar.ts';
import {
  DateParts,
  type DayRange,
  LONGEST_LIST,
  one,
  type Parsed,
  UNKNOWN_YEAR,
  yearRange,
} from './date-parts.ts';
import { AFTER_ORDINAL_DAY, ORDINAL_WORDS, WEEKDAYS } from './date-words.ts';
import { MARK, NUMBER } from './tokens.ts';

/** Dates that name a day, a month or a year of the calendar, alone and in lists. */
export abstract class CalendarDates extends DateParts {
  /** "10 January", "the 10th of January", "10, 12 and 13 January", "9-10 January", "10. January". */
  protected dayList(i: number): Parsed[] | null {
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
  protected monthFirstList(i: number): Parsed[] | null {
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

  /** "Monday 10, Wednesday 12 and Thursday 13 January": each weekday belongs to its own day. */
  protected weekdayList(i: number): Parsed[] | null {
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

  protected listGoesOn(i: number): boolean {
    const next = this.separator(i + 1);
    if (this.day(i) === null) return false;
    return (next > i + 1 && this.day(next) !== null) || ['', '.', ';', ')', '('].includes(this.norm(i + 1));
  }

  protected listOf(days: readonly { day: number; to: number }[], month: number, to: number): Parsed[] | null {
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

  /** 2022-01-10, 28.12.2021, 28/12/2021, 28-12-2021. */
  protected numeric(i: number): Parsed | null {
    const token = this.tokens[i];
    if (!token || token.kind !== NUMBER || i >= this.end) return null;
    const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(token.norm);
    const short = this.isAfterOn(i) ? /^(\d{1,2})\.(\d\d)$/.exec(token.norm) : null;
    if (short) return this.withoutYear(Number(short[2]), Number(short[1]), i + 1);
    if (dotted) return this.full(Number(dotted[3]), Number(dotted[2]), Number(dotted[1]), i + 1);
    const second = this.tokens[i + 1];
    const third = this.tokens[i + 2];
    if (second?.joined && !third?.joined) return this.slashed(i);
    if (!second?.joined || !third || i + 2 >= this.end) return null;
    const [a, b, c] = [token.norm, second.norm, third.norm];
    if (/^\d{4}$/.test(a)) return this.full(Number(a), Number(b), Number(c), i + 3);
    if (!/^\d{4}$/.test(c)) return null;
    // Day before month, as most of the world writes; the other way round where that is no date.
    return (
      this.full(Number(c), Number(b), Number(a), i + 3) ?? this.full(Number(c), Number(a), Number(b), i + 3)
    );
  }

  /** "on 10/1", "Monday 1/10": the day first or the month, as either may be meant; else a score or a fraction. */
  protected slashed(i: number): Parsed | null {
    const [a, b] = [this.norm(i), this.norm(i + 1)];
    if (!this.isAfterOn(i) || !/^\d{1,2}$/.test(a) || !/^\d{1,2}$/.test(b)) return null;
    const [first, second] = [Number(a), Number(b)];
    const days = [...this.resolve(null, second, first), ...this.resolve(null, first, second)];
    const readings = [...new Set(days)].map(one);
    return readings.length > 0 ? { to: i + 2, readings, precision: 'day' } : null;
  }

  protected isAfterOn(i: number): boolean {
    return ['on', 'until', 'since'].includes(this.norm(i - 1)) || WEEKDAYS.has(this.norm(i - 1));
  }

  protected withoutYear(month: number, day: number, to: number): Parsed | null {
    const readings = this.resolve(null, month, day).map(one);
    return readings.length > 0 ? { to, readings, precision: 'day' } : null;
  }

  protected full(year: number, month: number, day: number, to: number): Parsed | null {
    return isRealDay(year, month, day)
      ? { to, readings: [one(dayNumber(year, month, day))], precision: 'day', yearGiven: true }
      : null;
  }

  /** "10 January (Monday)", "January 10, a Monday": the weekday belongs to the date. */
  protected weekdayBehind(date: Parsed): Parsed {
    const opened = this.norm(date.to) === '(' ? date.to + 1 : 0;
    const called = this.norm(date.to) === ',' && this.norm(date.to + 1) === 'a' ? date.to + 2 : 0;
    const at = opened || called;
    const weekday = at ? WEEKDAYS.get(this.norm(at)) : undefined;
    if (weekday === undefined || !this.tokens[at]?.capital) return date;
    if (opened && this.norm(at + 1) !== ')') return date;
    return { ...date, to: opened ? at + 2 : at + 1, weekday };
  }

  /** "January", "last June", "early January", "January 2022", "the second week of January". */
  protected month(i: number): Parsed | null {
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

  protected monthReading(year: number | null, month: number, turn: number | undefined): DayRange {
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
  protected ordinalDays(i: number): Parsed[] | null {
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
  protected ordinalDay(i: number, listed = false): Parsed | null {
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

  protected year(i: number): Parsed | null {
    const year = this.yearAt(i);
    const next = this.tokens[i + 1];
    if (!year || (next?.joined && next.kind === NUMBER) || ['$', '£', '€'].includes(this.norm(i - 1)))
      return null;
    return { to: i + 1, readings: [yearRange(year)], precision: 'year', yearGiven: true };
  }
}

const withWeekday = (date: Parsed, day: { readonly weekday: number } | undefined): Parsed =>
  day ? { ...date, ...(date.from !== undefined && { from: date.from - 1 }), weekday: day.weekday } : date;

function nearestDayOfMonth(base: DayNumber, day: number): DayNumber[] {
  const { year, month } = partsOf(base);
  const choices = [-1, 0, 1]
    .map((shift) => year * 12 + month - 1 + shift)
    .filter((index) => isRealDay(Math.floor(index / 12), (index % 12) + 1, day))
    .map((index) => dayNumber(Math.floor(index / 12), (index % 12) + 1, day));
  return choices.sort((a, b) => Math.abs(a - base) - Math.abs(b - base)).slice(0, 2);
}
