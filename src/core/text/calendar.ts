import type { Day } from './types.ts';

/** Days since 1 January 1970, so that days can be added, compared and counted. */
export type DayNumber = number;

// Years are counted from March, so that the leap day comes last; 400 of them make a whole cycle.
const YEARS_OF_CYCLE = 400;
const DAYS_OF_CYCLE = 146_097;
/** Days from 1 March of the year 0 to 1 January 1970. */
const EPOCH = 719_468;

// By arithmetic, since a long page asks for hundreds of thousands of days, and `Date` is slow.
export function dayNumber(year: number, month: number, day: number): DayNumber {
  const y = month > 2 ? year : year - 1;
  const cycle = Math.floor(y / YEARS_OF_CYCLE);
  const inCycle = y - cycle * YEARS_OF_CYCLE;
  const beforeMonth = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5);
  const beforeYear = inCycle * 365 + Math.floor(inCycle / 4) - Math.floor(inCycle / 100);
  return cycle * DAYS_OF_CYCLE + beforeYear + beforeMonth + day - 1 - EPOCH;
}

export function parseDay(day: Day): DayNumber {
  return dayNumber(Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8)));
}

export function formatDay(n: DayNumber): Day {
  const { year, month, day } = partsOf(n);
  return `${String(year).padStart(4, '0')}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}`;
}

export function partsOf(n: DayNumber): { year: number; month: number; day: number } {
  const cycle = Math.floor((n + EPOCH) / DAYS_OF_CYCLE);
  const day = n + EPOCH - cycle * DAYS_OF_CYCLE;
  const y = Math.floor(
    (day - Math.floor(day / 1460) + Math.floor(day / 36_524) - Math.floor(day / 146_096)) / 365,
  );
  const inYear = day - (365 * y + Math.floor(y / 4) - Math.floor(y / 100));
  const m = Math.floor((5 * inYear + 2) / 153);
  const month = m < 10 ? m + 3 : m - 9;
  return {
    year: cycle * YEARS_OF_CYCLE + y + (month > 2 ? 0 : 1),
    month,
    day: inYear - Math.floor((153 * m + 2) / 5) + 1,
  };
}

/** 0 is Sunday, as in `Date`. */
export function weekdayOf(n: DayNumber): number {
  return (((n + 4) % 7) + 7) % 7;
}

// Four digits with a zero in front are a number of something else.
const FIRST_YEAR = 100;

/** Whether such a day exists ("30 February" does not). */
export function isRealDay(year: number, month: number, day: number): boolean {
  if (year < FIRST_YEAR || month < 1 || month > 12 || day < 1 || day > 31) return false;
  const back = partsOf(dayNumber(year, month, day));
  return back.month === month && back.day === day;
}

export function monthRange(year: number, month: number): { from: DayNumber; to: DayNumber } {
  const next = month === 12 ? dayNumber(year + 1, 1, 1) : dayNumber(year, month + 1, 1);
  return { from: dayNumber(year, month, 1), to: next - 1 };
}
