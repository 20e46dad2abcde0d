import { describe, expect, it } from 'vitest';
import {
  dayNumber,
  formatDay,
  isRealDay,
  monthRange,
  parseDay,
  partsOf,
  weekdayOf,
} from '../../../../src/core/text/calendar.ts';

it.each(['1582-10-15', '1900-02-28', '1969-12-31', '1970-01-01', '2000-02-29', '2022-01-10', '2100-03-01'])(
  'reads and writes %s',
  (day) => {
    expect(formatDay(parseDay(day))).toBe(day);
    const { year, month, day: d } = partsOf(parseDay(day));
    expect(formatDay(dayNumber(year, month, d))).toBe(day);
  },
);

it('counts days over the ends of months, years and leap days', () => {
  expect(parseDay('2022-01-01') - parseDay('2021-12-31')).toBe(1);
  expect(parseDay('2020-03-01') - parseDay('2020-02-28')).toBe(2);
  expect(parseDay('2021-03-01') - parseDay('2021-02-28')).toBe(1);
});

describe('weekdays', () => {
  it.each([
    ['2022-01-10', 1],
    ['2022-01-12', 3],
    ['2020-02-29', 6],
    ['1970-01-01', 4],
    ['1969-12-28', 0],
    ['1914-07-28', 2],
  ])('%s was day %i of the week', (day, weekday) => expect(weekdayOf(parseDay(day))).toBe(weekday));

  it('count from Sunday, as the calendar of the language does', () => {
    expect(weekdayOf(parseDay('2022-01-09'))).toBe(0);
  });
});

it.each([
  [2020, 2, 29, true],
  [2021, 2, 29, false],
  [1900, 2, 29, false],
  [2000, 2, 29, true],
  [2022, 1, 31, true],
  [2022, 4, 31, false],
  [2022, 1, 0, false],
  [2022, 0, 1, false],
  [2022, 13, 1, false],
])('%i-%i-%i exists: %s', (year, month, day, exists) => expect(isRealDay(year, month, day)).toBe(exists));

it.each([
  [2022, 1, '2022-01-01', '2022-01-31'],
  [2020, 2, '2020-02-01', '2020-02-29'],
  [2021, 12, '2021-12-01', '2021-12-31'],
])('month %i-%i goes from %s to %s', (year, month, from, to) => {
  const range = monthRange(year, month);
  expect([formatDay(range.from), formatDay(range.to)]).toEqual([from, to]);
});
