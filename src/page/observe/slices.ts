/** Runs long work in short slices, so that the page's own work and the reader's input always come first. */

import { later } from './timers.ts';

/** Longest slice: well under a frame, so that scrolling stays smooth. Milliseconds. */
const SLICE = 6;

/**
 * Lets the browser do what waits. We queue behind it: `scheduler.yield` would let us go on before the page's own
 * timers, and a page that is read for a second would have none for that long.
 */
export const breathe = (): Promise<void> => new Promise((resolve) => later(0, resolve));

let worked = 0;

/** Milliseconds that all slices in this page have taken so far, without what lies between them. */
export const timeWorked = (): number => worked;

/**
 * Drives a generator to its end in slices; null where the signal aborts on the way.
 * @param onStep told at once what each step yields; a promise that it gives is waited for
 */
export async function inSlices<T, V>(
  steps: Generator<V, T>,
  signal: AbortSignal,
  onStep: (value: V) => Promise<void> | undefined = () => undefined,
): Promise<T | null> {
  let start = performance.now();
  for (;;) {
    const step = steps.next();
    const waited = step.done === true ? undefined : onStep(step.value);
    const spent = performance.now() - start;
    if (step.done !== true && waited === undefined && spent < SLICE) continue;
    worked += spent;
    if (step.done === true) return step.value;
    await (waited ?? breathe());
    if (signal.aborted) return null;
    start = performance.now();
  }
}
