import { monthRange, partsOf, weekdayOf } from './calendar.ts';
import { CalendarDates } from './date-calendar.ts';
import { type DayRange, one, one0, type Parsed, yearRange } from './date-parts.ts';
import { AMBIGUOUS, SMALL_NUMBERS, WEEKDAYS } from './date-words.ts';

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

/** Dates that are counted: from the article's day, from the text's clock, from a feast or another date. */
export abstract class RelativeDates extends CalendarDates {
  /** "Monday, January 10", "Monday (27 December)", "Monday the 10th", or a weekday alone. */
  protected withWeekday(i: number): Parsed | null {
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
  protected placedWeekday(weekday: number, i: number, to: number): Parsed | null {
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

  protected bareWeekday(weekday: number, lead: string, to: number): Parsed | null {
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
  protected offset(i: number): Parsed | null {
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

  protected counted(days: number, at: number): Parsed | null {
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
  protected anchor(i: number): Parsed | null {
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
  protected inDays(i: number): Parsed | null {
    const at = ['just', 'about', 'under', 'exactly', 'less', 'only', 'some'].includes(this.norm(i))
      ? i + 1
      : i;
    const count =
      SMALL_NUMBERS.get(this.norm(at)) ?? (/^\d{1,2}$/.test(this.norm(at)) ? Number(this.norm(at)) : 0);
    const unit = { day: 1, days: 1, "days'": 1, week: 7, weeks: 7, fortnight: 14 }[this.norm(at + 1)];
    return count && unit && !this.isCountedBefore(i - 1) ? this.fromToday(count * unit, at + 2) : null;
  }

  /** "three meetings in four days" says how long, not when. */
  protected isCountedBefore(i: number): boolean {
    return [i - 1, i - 2].some((at) => (SMALL_NUMBERS.get(this.norm(at)) ?? 0) > 1);
  }

  /** "Christmas", "New Year's Day": what others are counted from. */
  protected holiday(i: number): Parsed | null {
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

  protected shifted(days: number, to: number): Parsed {
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

  protected fromToday(days: number, to: number): Parsed | null {
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
  protected named(i: number): Parsed | null {
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
}
