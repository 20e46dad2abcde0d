import { describe, expect, it } from 'vitest';
import { formatDay } from '../../../../src/core/text/calendar.ts';
import { read } from '../reading.ts';

const published = (...lines: readonly string[]): string | null => {
  const { published: day } = read(lines, {}, null);
  return day === null ? null : formatDay(day);
};
const STORY =
  'The board spoke of lanes and lorries at length, and nobody on the market square spoke of anything else.';

describe('the day of an article whose page gives none', () => {
  it.each([
    '28 December 2021',
    'Tuesday, 28 December 2021, 07:19, three minutes to read',
    'Published on 28 December 2021.',
    'Last updated on 28 December 2021 at 07:19 by the news desk of the Gazette',
    'Port City, December 28, 2021 (North Wire)',
    'By our own correspondent in Port City | 28 December 2021',
    'By Jane Doe on Tuesday, 28 December 2021',
    'By Jane Doe, Tuesday, Dec. 28, 2021 10:30 a.m.',
    'Originally published on December 28, 2021',
  ])('is read from a dateline: %s', (line) => {
    expect(published('Bridge opens in May', line, STORY)).toBe('2021-12-28');
  });

  it.each([
    'The bridge opened to traffic on 10 January 2022.',
    'Bridge to open to traffic and lorries on 10 January 2022',
    'Bridge opened on 10 January 2022',
    'Bridge set for 10 January 2022',
    'By 10 January 2022 the bridge is to be open',
    '“It opens on 10 January 2022, whatever they say.”',
    'The ferry sails until 10 January 2022 and no longer than that, the board said',
  ])('is not a day that the story tells of: %s', (line) => {
    expect(published('Bridge opens', line, STORY)).toBeNull();
    expect(published('Bridge opens', line, '28 December 2021', STORY)).toBe('2021-12-28');
  });
});
