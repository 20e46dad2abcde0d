/** Brings a passage to where it is comfortable to read, through all scrolling boxes around it. */

import { later } from '../observe/timers.ts';
import { parentAcrossTrees } from './tone.ts';

/** A passage that stands between these parts of the window needs no scrolling. */
const HIGHEST = 0.1;
const LOWEST = 0.7;
/** The same where something lies over the top of the window. */
const HIGHEST_COVERED = 0.3;
/** Else it goes to this part of what is free, which leaves room for the card below. */
const GOAL = 0.4;
/** Longest time a calm scroll may take before we go on without its end. Milliseconds. */
const LONGEST_SCROLL = 900;

/** Resolves when the passage stands still. `measure` gives its box now, or null where it has gone. */
export async function bringIntoView(
  element: Element,
  measure: () => DOMRect | null,
  view: Window,
): Promise<void> {
  for (let up: Element | null = element; up !== null; up = parentAcrossTrees(up)) {
    const rect = measure();
    if (rect === null) return;
    if (up !== view.document.scrollingElement && /auto|scroll/.test(view.getComputedStyle(up).overflow))
      up.scrollBy({ ...wayTo(rect, up.getBoundingClientRect()), behavior: 'instant' });
  }
  const rect = measure();
  if (rect === null) return;
  const highest = isCovered(element, rect, view) ? HIGHEST_COVERED : HIGHEST;
  const frame = {
    left: 0,
    top: highest * view.innerHeight,
    right: view.innerWidth,
    bottom: LOWEST * view.innerHeight,
  };
  await scrollWindow(wayTo(rect, frame), view);
}

type Frame = Pick<DOMRect, 'left' | 'top' | 'right' | 'bottom'>;

interface Way {
  readonly left: number;
  readonly top: number;
}

/** How far to scroll for a passage to stand within a frame. */
const wayTo = (rect: Frame, frame: Frame): Way => ({
  left: shift(rect.left, rect.right, frame.left, frame.right),
  top: shift(rect.top, rect.bottom, frame.top, frame.bottom),
});

const shift = (start: number, end: number, from: number, to: number): number =>
  start >= from && end <= to ? 0 : start - from - (to - from - end + start) * GOAL;

/** A header that stays on top hides what scrolls below it. */
const isCovered = (element: Element, { left, top }: DOMRect, view: Window): boolean =>
  view.document.elementFromPoint(left, top)?.contains(element) === false;

async function scrollWindow({ left, top }: Way, view: Window): Promise<void> {
  const isStill = view.matchMedia('(prefers-reduced-motion: reduce)').matches;
  view.scrollBy({ left, top, behavior: isStill ? 'instant' : 'smooth' });
  const most = view.document.documentElement.scrollHeight - view.innerHeight;
  // At either end of the page nothing moves and no `scrollend` comes.
  const isAtEnd = top < 0 ? view.scrollY <= 0 : top === 0 || view.scrollY >= most - 1;
  if (isStill || (left === 0 && isAtEnd)) return;
  await new Promise<void>((resolve) => {
    later(LONGEST_SCROLL, resolve);
    view.document.addEventListener('scrollend', () => resolve(), { once: true });
  });
}
