/** Brings a passage to where it is comfortable to read, through all scrolling boxes around it. */

import { later } from '../observe/timers.ts';

/** A passage that stands in this part of the window needs no scrolling. */
const COMFORTABLE = { top: 0.1, bottom: 0.7 } as const;
/** Else it goes to this part, which leaves room for the card below. */
const GOAL = 0.35;
/** Longest time a calm scroll may take before we go on without its end. Milliseconds. */
const LONGEST_SCROLL = 900;

/** Resolves when the passage stands still. `measure` gives its box now, or null where it has gone. */
export async function bringIntoView(
  element: Element,
  measure: () => DOMRect | null,
  view: Window,
): Promise<void> {
  for (const box of scrollersAround(element, view)) scrollWithin(box, measure());
  const rect = measure();
  if (rect === null) return;
  const top = rect.top / view.innerHeight;
  if (top >= COMFORTABLE.top && rect.bottom / view.innerHeight <= COMFORTABLE.bottom) return;
  await scrollWindow(rect.top - view.innerHeight * GOAL, view);
}

function scrollersAround(element: Element, view: Window): Element[] {
  const boxes: Element[] = [];
  const { scrollingElement, body } = element.ownerDocument;
  for (let up = element.parentElement; up !== null; up = up.parentElement) {
    if (up === scrollingElement || up === body) continue;
    const scrolls =
      up.scrollHeight > up.clientHeight + 1 && /auto|scroll/.test(view.getComputedStyle(up).overflowY);
    if (scrolls) boxes.push(up);
  }
  return boxes;
}

function scrollWithin(box: Element, rect: DOMRect | null): void {
  if (rect === null) return;
  const frame = box.getBoundingClientRect();
  if (rect.top >= frame.top && rect.bottom <= frame.bottom) return;
  box.scrollBy({ top: rect.top - frame.top - frame.height * GOAL, behavior: 'instant' });
}

async function scrollWindow(top: number, view: Window): Promise<void> {
  const before = view.scrollY;
  const calm = !view.matchMedia('(prefers-reduced-motion: reduce)').matches;
  view.scrollBy({ top, behavior: calm ? 'smooth' : 'instant' });
  if (!calm || isAtEnd(before, top, view)) return;
  await new Promise<void>((resolve) => {
    later(LONGEST_SCROLL, resolve);
    view.document.addEventListener('scrollend', () => resolve(), { once: true });
  });
}

/** At either end of the page nothing moves and no `scrollend` comes. */
function isAtEnd(before: number, top: number, view: Window): boolean {
  const most = (view.document.scrollingElement?.scrollHeight ?? 0) - view.innerHeight;
  return (top < 0 && before <= 0) || (top > 0 && before >= most - 1);
}
