import type { Day } from './types.ts';

/** Days since 1 January 1970, so that days can be added, compared and counted. */
export type DayNumber = number;

const MS = 86_400_000;

export function dayNumber(year: number, month: number, day: number): DayNumber {
  return Math.round(Date.UTC(year, month - 1, day) / MS);
}

export function parseDay(day: Day): DayNumber {
  const [y = 0, m = 0, d = 0] = day.split('-').map(Number);
  return dayNumber(y, m, d);
}

export function formatDay(n: DayNumber): Day {
  return new Date(n * MS).toISOString().slice(0, 10);
}

export function partsOf(n: DayNumber): { year: number; month: number; day: number } {
  const date = new Date(n * MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** 0 is Sunday, as in `Date`. */
export function weekdayOf(n: DayNumber): number {
  return (((n + 4) % 7) + 7) % 7;
}

/** Whether such a day exists ("30 February" does not). */
export function isRealDay(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  const back = partsOf(dayNumber(year, month, day));
  return back.month === month && back.day === day;
}

export function monthRange(year: number, month: number): { from: DayNumber; to: DayNumber } {
  const next = month === 12 ? dayNumber(year + 1, 1, 1) : dayNumber(year, month + 1, 1);
  return { from: dayNumber(year, month, 1), to: next - 1 };
}

const MONTH_NAMES =
  'January February March April May June July August September October November December'.split(' ');
const WEEKDAY_NAMES = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

/** "10 January 2022". */
export function dayInWords(day: Day): string {
  const { year, month, day: d } = partsOf(parseDay(day));
  return `${d} ${MONTH_NAMES[month - 1] ?? ''} ${year}`;
}

export function weekdayName(n: DayNumber): string {
  return WEEKDAY_NAMES[weekdayOf(n)] ?? '';
}
