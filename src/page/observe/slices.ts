/** Runs long work in short slices, so that the page's own work and the reader's input always come first. */

/** Longest slice: well under a frame, so that scrolling stays smooth. Milliseconds. */
const SLICE = 6;

interface Scheduler {
  readonly postTask?: (task: () => void) => Promise<void>;
}

const hasScheduler = (view: object): view is { readonly scheduler: Scheduler } =>
  'scheduler' in view && typeof view.scheduler === 'object' && view.scheduler !== null;

/**
 * Lets the browser do what waits. We queue behind it: `scheduler.yield` would let us go on before the page's own
 * timers, and a page that is read for a second would have none for that long.
 */
export function breathe(view: Window): Promise<void> {
  if (hasScheduler(view) && view.scheduler.postTask !== undefined) return view.scheduler.postTask(() => {});
  return new Promise((resolve) => view.setTimeout(resolve, 0));
}

/** A frame comes this late only where none is shown, as in a tab behind another. Milliseconds. */
const LATEST_FRAME = 100;

/** Lets the browser work out styles and show the next frame, which our next question would else have it do at once. */
export function nextFrame(view: Window): Promise<void> {
  return new Promise((resolve) => {
    const timer = view.setTimeout(resolve, LATEST_FRAME);
    view.requestAnimationFrame(() => {
      view.clearTimeout(timer);
      view.setTimeout(resolve, 0);
    });
  });
}

let worked = 0;

/** Milliseconds that all slices in this page have taken so far, without what lies between them. */
export const timeWorked = (): number => worked;

/**
 * Drives a generator to its end in slices; null where the signal aborts on the way.
 * @param onStep told at once what each step yields; a promise that it gives is waited for
 */
export async function inSlices<T, V>(
  steps: Generator<V, T>,
  view: Window,
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
    await (waited ?? breathe(view));
    if (signal.aborted) return null;
    start = performance.now();
  }
}
