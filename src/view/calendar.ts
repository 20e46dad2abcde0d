import type { Day } from '../core/text/types.ts';

/** Plain arithmetic on days for the strip that shows two dates side by side. */

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const DAY = 86_400_000;

/** Further apart than this, a strip would be all gap. Days. */
const LONGEST_STRIP = 14;
/** Room at both ends, so that neither date stands at the edge. Days. */
const MARGIN = 1;
const SHORTEST_STRIP = 7;

const toTime = (day: Day): number => Date.parse(`${day}T00:00:00Z`);
const toDay = (time: number): Day => new Date(time).toISOString().slice(0, 10);

/** The day that the page's words name ("11 January", "Jan. 11", "Tuesday"), near the record's day; else null. */
export function dayFromWords(words: string, near: Day): Day | null {
  const time = toTime(near);
  if (Number.isNaN(time)) return null;
  const lower = words.toLowerCase();
  const month = /(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*/.exec(lower);
  const number = /(?<!\d)(\d{1,2})(?:st|nd|rd|th)?(?!\d)/.exec(lower);
  if (month !== null && number !== null)
    return nearestDate(MONTHS.indexOf(month[1] ?? ''), Number(number[1]), time);
  if (month !== null || number !== null) return null;
  const weekday = /\b(sun|mon|tue|wed|thu|fri|sat)(?:s|nes|rs|ur)?day\b/.exec(lower);
  return weekday === null ? null : nearestWeekday(WEEKDAYS.indexOf(weekday[1] ?? ''), time);
}

function nearestDate(month: number, date: number, near: number): Day | null {
  const year = new Date(near).getUTCFullYear();
  const times = [year - 1, year, year + 1].map((each) => Date.UTC(each, month, date));
  times.sort((a, b) => Math.abs(a - near) - Math.abs(b - near));
  const [best] = times;
  return best === undefined || new Date(best).getUTCDate() !== date ? null : toDay(best);
}

function nearestWeekday(weekday: number, near: number): Day {
  const ahead = (weekday - new Date(near).getUTCDay() + 7) % 7;
  return toDay(near + (ahead > 3 ? ahead - 7 : ahead) * DAY);
}

/** The days of a strip that holds both, in order; empty where they lie too far apart or are the same. */
export function stripOf(here: Day, record: Day): Day[] {
  const [from, to] = [toTime(here), toTime(record)].sort((a, b) => a - b);
  if (from === undefined || to === undefined || !(to > from)) return [];
  const span = Math.round((to - from) / DAY) + 1;
  if (span > LONGEST_STRIP) return [];
  const length = Math.max(SHORTEST_STRIP, span + 2 * MARGIN);
  const first = from - Math.floor((length - span) / 2) * DAY;
  return Array.from({ length }, (_, index) => toDay(first + index * DAY));
}
