import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { DWELL, GRACE, HoverIntent } from '../../../src/page/card/intent.ts';

const log: string[] = [];
let intent: HoverIntent<string>;

beforeEach(() => {
  vi.useFakeTimers();
  log.length = 0;
  intent = new HoverIntent<string>(
    { open: (place) => log.push(`open ${place}`), close: () => log.push('close') },
    (a, b) => a === b,
  );
});
afterEach(() => vi.useRealTimers());

it('opens after the dwell, not before', () => {
  intent.over('a');
  vi.advanceTimersByTime(DWELL - 1);
  expect(log).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(log).toEqual(['open a']);
});

it('opens nothing that the pointer only passes over', () => {
  intent.over('a');
  vi.advanceTimersByTime(DWELL - 1);
  intent.over('b');
  vi.advanceTimersByTime(DWELL - 1);
  intent.over(null);
  vi.runAllTimers();
  expect(log).toEqual([]);
});

it('is not put off by small movements over the same place', () => {
  for (let moves = 0; moves < 10; moves += 1) {
    intent.over('a');
    vi.advanceTimersByTime(DWELL / 10);
  }
  expect(log).toEqual(['open a']);
});

it('closes after a grace, within which the card can be entered or the passage found again', () => {
  intent.over('a');
  vi.advanceTimersByTime(DWELL);
  intent.over(null);
  vi.advanceTimersByTime(GRACE - 1);
  intent.inCard();
  vi.runAllTimers();
  expect(log).toEqual(['open a']);
  intent.over(null);
  vi.advanceTimersByTime(GRACE - 1);
  intent.over('a');
  vi.runAllTimers();
  expect(log).toEqual(['open a']);
  intent.over(null);
  vi.advanceTimersByTime(GRACE);
  expect(log).toEqual(['open a', 'close']);
});

it('goes over to another place without closing in between', () => {
  intent.over('a');
  vi.advanceTimersByTime(DWELL);
  intent.over('b');
  vi.advanceTimersByTime(GRACE * 2);
  expect(log).toEqual(['open a', 'open b']);
});
