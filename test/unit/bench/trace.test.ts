import { describe, expect, it } from 'vitest';
import { stretchesOfOurs } from '../../bench/trace.mjs';

const event = (name: string, ts: number, dur: number, url?: string, tid = 1) => ({
  name,
  ph: 'X',
  pid: 1,
  tid,
  ts,
  dur,
  tdur: dur,
  ...(url ? { args: { data: { url } } } : {}),
});
const OURS = 'chrome-extension://abc/content/annotator.js';

describe('a trace', () => {
  it('gives for each task how long our scripts ran in it, one within another counted once', () => {
    const trace = [
      event('RunTask', 0, 20_000),
      event('FunctionCall', 1_000, 4_000, OURS),
      event('FunctionCall', 2_000, 1_000, OURS),
      event('BlinkScheduler_PerformMicrotaskCheckpoint', 6_000, 3_000),
      event('RunTask', 30_000, 9_000),
      event('FunctionCall', 31_000, 5_000, 'https://example.org/page.js'),
    ];
    expect(stretchesOfOurs(trace)).toEqual([7, 0]);
  });

  it('leaves out threads that ran no script of ours', () => {
    const trace = [
      event('RunTask', 0, 20_000, undefined, 2),
      event('BlinkScheduler_PerformMicrotaskCheckpoint', 0, 9_000, undefined, 2),
    ];
    expect(stretchesOfOurs(trace)).toEqual([]);
  });
});
