/**
 * Waiting that a page cannot end. Timers and frames are numbered for the whole window, and pages stop numbers that are not
 * theirs: whoever only waited for one of these would wait for ever. A task of the scheduler has no number.
 */

interface Scheduler {
  postTask(task: () => void, options: { readonly delay: number }): Promise<void>;
}

const hasScheduler = (view: object): view is { readonly scheduler: Scheduler } => 'scheduler' in view;

/** A frame comes this late only where none is shown, as in a tab behind another. Milliseconds. */
const LATEST_FRAME = 100;

/** Something that is to be done once. */
export interface Task {
  /** Does it now, if it was neither done nor stopped. */
  readonly now: () => void;
  readonly stop: () => void;
}

/** Does something in so many milliseconds. */
export function later(ms: number, run: () => void): Task {
  let wanted = true;
  const stop = () => {
    wanted = false;
  };
  const now = () => {
    if (wanted) run();
    stop();
  };
  if (hasScheduler(globalThis)) void globalThis.scheduler.postTask(now, { delay: ms });
  else setTimeout(now, ms);
  return { now, stop };
}

/** Does something before the next frame, or soon where none comes. */
export function onFrame(run: () => void): Task {
  const task = later(LATEST_FRAME, run);
  requestAnimationFrame(task.now);
  return task;
}

/** Lets the browser work out styles and show the next frame, which our next question would else have it do at once. */
export function nextFrame(): Promise<void> {
  return new Promise((resolve) => onFrame(() => later(0, resolve)));
}
