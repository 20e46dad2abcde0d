/**
 * Waiting that a page cannot end. Timers and frames are numbered for the whole window, and pages stop numbers that are not
 * theirs: whoever only waited for one of these would wait for ever. A task of the scheduler has no number.
 */

interface Scheduler {
  readonly postTask?: (task: () => void, options?: { readonly delay: number }) => Promise<void>;
}

const hasScheduler = (view: object): view is { readonly scheduler: Scheduler } =>
  'scheduler' in view && typeof view.scheduler === 'object' && view.scheduler !== null;

/** A frame comes this late only where none is shown, as in a tab behind another. Milliseconds. */
const LATEST_FRAME = 100;

/**
 * Runs something once.
 * @param ms from now
 * @returns stops it
 */
export function later(ms: number, run: () => void): () => void {
  let wanted = true;
  const once = () => {
    if (wanted) run();
    wanted = false;
  };
  if (hasScheduler(globalThis) && globalThis.scheduler.postTask !== undefined)
    void globalThis.scheduler.postTask(once, { delay: ms });
  else setTimeout(once, ms);
  return () => {
    wanted = false;
  };
}

/**
 * Runs something once before the next frame, or soon where none comes.
 * @returns stops it
 */
export function onFrame(run: () => void): () => void {
  const stop = later(LATEST_FRAME, () => once());
  const frame = requestAnimationFrame(() => once());
  const end = () => {
    stop();
    cancelAnimationFrame(frame);
  };
  const once = () => {
    end();
    run();
  };
  return end;
}

/** Lets the browser work out styles and show the next frame, which our next question would else have it do at once. */
export function nextFrame(): Promise<void> {
  return new Promise((resolve) => onFrame(() => later(0, resolve)));
}
