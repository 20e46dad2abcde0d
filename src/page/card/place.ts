import {
  computePosition,
  flip,
  offset,
  type Platform,
  shift,
  size,
  type VirtualElement,
} from '@floating-ui/core';

/** Gap between passage and card: near enough to cross without losing it. CSS pixels. */
const GAP = 9;
/** Least distance to the window's edges. CSS pixels. */
const EDGE = 8;
/** A card lower than this shows too little; it then stands beside the passage, or covers some of it. CSS pixels. */
const LOWEST = 180;
/** A passage higher than this part of the window leaves no room for a card: only the line chosen is kept free. */
const HIGHEST_PASSAGE = 0.45;
/** A card higher than this is a wall before the page; it scrolls instead. CSS pixels. */
const HIGHEST = 560;

/** Where a passage stands in the window. */
export interface Anchor {
  /** One box a line, in reading order; empty when the passage is not shown. */
  rects(): readonly DOMRect[];
  /** The pointer, if it chose the passage: decides which of several lines the card hangs on. */
  readonly point: { readonly x: number; readonly y: number } | null;
}

/** Places the panel beside the passage and wholly inside the window. False when the passage is out of sight. */
export async function placePanel(panel: HTMLElement, anchor: Anchor, view: Window): Promise<boolean> {
  const rects = anchor.rects();
  if (!rects.some((rect) => isInWindow(rect, view))) return false;
  // A page may be enlarged by its own style sheet, and all that stands in it with it.
  panel.style.zoom = `${1 / (panel.parentNode instanceof ShadowRoot ? panel.parentNode.host.currentCSSZoom : 1)}`;
  const kept = keptFree(rects, anchor.point, view);
  const virtual: VirtualElement = { getBoundingClientRect: () => kept };
  const { x, y } = await computePosition(virtual, panel, {
    platform: inWindow(view),
    strategy: 'fixed',
    placement: 'bottom-start',
    middleware: [
      offset(GAP),
      flip({
        padding: EDGE,
        crossAxis: false,
        fallbackPlacements: roomAboveOrBelow(kept, view)
          ? ['top-start']
          : ['top-start', 'right-start', 'left-start'],
        fallbackStrategy: 'bestFit',
      }),
      size({
        padding: EDGE,
        apply: ({ availableHeight }) => {
          const most = Math.min(HIGHEST, view.innerHeight - 2 * EDGE);
          panel.style.maxHeight = `${Math.floor(Math.min(most, Math.max(LOWEST, availableHeight)))}px`;
        },
      }),
      shift({ padding: EDGE, crossAxis: true }),
    ],
  });
  panel.style.left = `${Math.round(x)}px`;
  panel.style.top = `${Math.round(y)}px`;
  return true;
}

/**
 * Card and passage are both measured from the window's corner. Floating UI's own measuring allows for boxes around
 * them, and takes a root whose lines run downwards from right to left for one that is shifted.
 */
function inWindow(view: Window): Platform {
  return {
    getElementRects: (measured: { reference: VirtualElement; floating: Element }) => ({
      reference: measured.reference.getBoundingClientRect(),
      floating: { x: 0, y: 0, ...sizeOf(measured.floating) },
    }),
    getDimensions: sizeOf,
    getClippingRect: () => {
      const { visualViewport, innerWidth, innerHeight } = view;
      if (visualViewport === null) return new DOMRect(0, 0, innerWidth, innerHeight);
      const { offsetLeft, offsetTop, width, height } = visualViewport;
      return new DOMRect(offsetLeft, offsetTop, width, height);
    },
  };
}

function sizeOf(element: Element): { width: number; height: number } {
  const { width, height } = element.getBoundingClientRect();
  return { width, height };
}

/**
 * What the card must not cover: the whole passage, from the side at which the chosen line begins.
 * Where that is too much (a long one, one that goes on in another column), the chosen line alone.
 */
function keptFree(rects: readonly DOMRect[], point: Anchor['point'], view: Window): DOMRect {
  const chosen = rects.find((rect) => point !== null && holds(rect, point)) ?? rects[0] ?? new DOMRect();
  const whole = unionOf(rects);
  if (whole.height > view.innerHeight * HIGHEST_PASSAGE) return chosen;
  const left = roomAboveOrBelow(whole, view) ? chosen.left : whole.left;
  return new DOMRect(left, whole.top, whole.right - left, whole.height);
}

const roomAboveOrBelow = (kept: DOMRect, view: Window): boolean =>
  Math.max(kept.top, view.innerHeight - kept.bottom) >= LOWEST + GAP + EDGE;

const holds = (rect: DOMRect, { x, y }: { readonly x: number; readonly y: number }): boolean =>
  x >= rect.left - 2 && x <= rect.right + 2 && y >= rect.top - 2 && y <= rect.bottom + 2;

const isInWindow = (rect: DOMRect, view: Window): boolean =>
  rect.bottom > 0 && rect.right > 0 && rect.top < view.innerHeight && rect.left < view.innerWidth;

function unionOf(rects: readonly DOMRect[]): DOMRect {
  const left = Math.min(...rects.map((rect) => rect.left));
  const top = Math.min(...rects.map((rect) => rect.top));
  const right = Math.max(...rects.map((rect) => rect.right));
  const bottom = Math.max(...rects.map((rect) => rect.bottom));
  return new DOMRect(left, top, right - left, bottom - top);
}
