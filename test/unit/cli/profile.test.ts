import { expect, it } from 'vitest';
import { profileTable, takeProfile } from '../../../src/cli/profile.ts';

/** A clock that is told the time. */
function profileWith(...times: number[]) {
  return takeProfile(() => times.shift() ?? 0, 0);
}

it('adds up the time of each stage, however often it comes', () => {
  const profile = profileWith(5, 6, 16, 18);
  profile.begin('read');
  profile.begin('find');
  profile.begin('compare');
  profile.begin('find');
  expect([...profile.end()]).toEqual([
    ['read', 5],
    ['find', 3],
    ['compare', 10],
  ]);
});

it('is shown as a table with shares', () => {
  const table = profileTable(
    new Map([
      ['read', 1],
      ['find', 3],
    ]),
  );
  expect(table.split('\n').map((line) => line.replace(/\s+/g, ' '))).toEqual([
    'read 1.00 ms 25 % ████████',
    'find 3.00 ms 75 % ███████████████████████',
    'total 4.00 ms',
    '',
  ]);
});

it('of nothing is a table of nothing', () => {
  expect(profileTable(takeProfile().end())).toMatch(/^total +0\.00 ms\n$/);
});
