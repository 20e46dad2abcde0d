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

/**
 * Drives a generator to its end in slices; null where the signal aborts on the way.
 * @param onStep told at once what each step yields
 */
export async function inSlices<T, V>(
  steps: Generator<V, T>,
  view: Window,
  signal: AbortSignal,
  onStep: (value: V) => void = () => {},
): Promise<T | null> {
  let until = performance.now() + SLICE;
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    onStep(step.value);
    if (performance.now() < until) continue;
    await breathe(view);
    if (signal.aborted) return null;
    until = performance.now() + SLICE;
  }
}
