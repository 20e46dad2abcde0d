import { isBlockByName } from './elements.ts';

/** How an element takes part in the layout. */
export interface Flow {
  readonly shown: boolean;
  /** Invisible itself, though something in it may be made visible again (`visibility`). */
  readonly veiled: boolean;
  readonly block: boolean;
  /** White space is kept, so that line breaks in the text count. */
  readonly preserved: boolean;
}

/** Gives the flow of an element: from computed style in a browser, from names elsewhere. */
export type FlowOf = (element: Element) => Flow;

const HIDDEN: Flow = {
  shown: false,
  veiled: false,
  block: false,
  preserved: false,
};

/** Letters set this small are there for machines. */
const SMALLEST_TYPE = 3;
/** Text moved further out than this is moved out of sight, not laid out there. */
const OUT_OF_SIGHT = -900;
/** Cut down to nothing, as `clip-path` can say it. */
const CUT_AWAY = /^(?:inset\((?:50|[6-9]\d|100)%|circle\(0(?:px|%)?\b|polygon\(0(?:px|%)? 0)/;
const SHRUNK = /^matrix\(0, 0, 0, 0,/;
const PLAINLY = { opacityProperty: true, visibilityProperty: true };
const TRANSPARENT = /^(?:transparent|rgba\(.*, 0\))$/;

/** Picks the way this document can be judged: saved pages on the command line have no layout. */
export function flowIn(document: Document): FlowOf {
  const view = document.defaultView;
  const laidOut = view !== null && 'CSS' in view && typeof view.getComputedStyle === 'function';
  return laidOut ? (element) => flowByStyle(element, view.getComputedStyle(element)) : flowByName;
}

function flowByName(element: Element): Flow {
  const style = element.getAttribute('style');
  if (
    style !== null &&
    /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|opacity\s*:\s*0\s*(?:;|$))/i.test(style)
  ) {
    return HIDDEN;
  }
  if (isFolded(element)) return HIDDEN;
  return {
    shown: true,
    veiled: false,
    block: isBlockByName(element.localName),
    preserved: false,
  };
}

/** Properties are asked for one by one, and only where they can matter: each question costs as much as all the rest. */
function flowByStyle(element: Element, style: CSSStyleDeclaration): Flow {
  const display = style.display;
  // One answer for nearly all elements: laid out, not transparent, not invisible.
  const plain = element.checkVisibility(PLAINLY);
  // False also for what `content-visibility` skips, which costs more to ask; and for `contents`, which has no box.
  if (!plain && !element.checkVisibility() && display !== 'contents') return HIDDEN;
  if (!plain && style.opacity === '0' && !isAnimated(style)) return HIDDEN;
  // What is in a line is neither moved out of it nor has a height of its own: else it would be a block.
  if (display !== 'inline' && (isMovedOut(style) || isShrunk(style))) return HIDDEN;
  if (Number.parseFloat(style.fontSize) < SMALLEST_TYPE || CUT_AWAY.test(style.clipPath)) return HIDDEN;
  if (isFolded(element)) return HIDDEN;
  return {
    shown: true,
    // Transparent letters may still be the window through which a gradient is seen.
    veiled:
      (!plain && style.visibility !== 'visible') ||
      (TRANSPARENT.test(style.color) && style.backgroundClip !== 'text'),
    block: display !== 'inline' && isBlockDisplay(display) && !isDropCap(element, style),
    preserved: style.whiteSpaceCollapse !== 'collapse',
  };
}

/** In a `details` that is closed only the summary is shown. */
function isFolded(element: Element): boolean {
  const around = element.parentElement;
  return around?.localName === 'details' && !around.hasAttribute('open') && element.localName !== 'summary';
}

/** Many pages fade paragraphs in while the reader scrolls: those are about to be seen. */
function isAnimated(style: CSSStyleDeclaration): boolean {
  return (
    style.animationName !== 'none' ||
    style.transitionDuration.split(',').some((time) => Number.parseFloat(time) > 0)
  );
}

/** Laid out, and yet nothing of it is left to be seen. */
function isShrunk(style: CSSStyleDeclaration): boolean {
  if (isClipped(style)) {
    if (style.height === '0px' || style.width === '0px') return true;
    if (Number.parseFloat(style.textIndent) < OUT_OF_SIGHT) return true;
  }
  return SHRUNK.test(style.transform);
}

/** The usual ways of leaving text to screen readers only. */
function isMovedOut(style: CSSStyleDeclaration): boolean {
  if (style.position !== 'absolute' && style.position !== 'fixed') return false;
  if (style.clip !== 'auto' && style.clip !== '') return true;
  if (isClipped(style) && Number.parseFloat(style.width) <= 1) return true;
  return Number.parseFloat(style.left) < OUT_OF_SIGHT || Number.parseFloat(style.top) < OUT_OF_SIGHT;
}

const isClipped = ({ overflowX, overflowY }: CSSStyleDeclaration): boolean =>
  overflowX !== 'visible' || overflowY !== 'visible';

const isBlockDisplay = (display: string): boolean => !/^(?:inline|contents|ruby)/.test(display);

/** A floated initial belongs to the word that it begins. */
function isDropCap(element: Element, style: CSSStyleDeclaration): boolean {
  return style.float !== 'none' && (element.textContent?.trim().length ?? 0) <= 2;
}
