/** Chooses between light and dark by what really stands behind the text, whatever the system prefers. */

export type Tone = 'light' | 'dark';

interface Colour {
  readonly red: number;
  readonly green: number;
  readonly blue: number;
  readonly alpha: number;
}

/** Grounds darker than this take the dark palette: its accents then contrast better than the light one's. */
const DARK_BELOW = 0.2;
/** Text lighter than this is there to be read on something dark. */
const LIGHT_TEXT_ABOVE = 0.4;
/** A veil thinner than this leaves the ground below it in charge. */
const OPAQUE = 0.5;
const CLEAR = 'rgba(0, 0, 0, 0)';

/** Relative luminance of a colour as WCAG defines it, from 0 (black) to 1 (white). Channels from 0 to 1. */
export function luminance(red: number, green: number, blue: number): number {
  const [r, g, b] = [red, green, blue].map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0);
}

/** Reads what `getComputedStyle` gives for a colour; null for colour spaces that are not worth the code. */
export function readColour(text: string): Colour | null {
  const srgb = /^color\(srgb ([\d.e-]+) ([\d.e-]+) ([\d.e-]+)(?: \/ ([\d.e-]+))?\)$/.exec(text);
  const rgb =
    srgb ??
    /^rgba?\((\d+(?:\.\d+)?)[, ]+(\d+(?:\.\d+)?)[, ]+(\d+(?:\.\d+)?)(?:[,/ ]+([\d.]+))?\)$/.exec(text);
  if (rgb === null) return null;
  const scale = srgb === null ? 255 : 1;
  const [red = 0, green = 0, blue = 0] = rgb.slice(1, 4).map((value) => Number(value) / scale);
  return { red, green, blue, alpha: rgb[4] === undefined ? 1 : Number(rgb[4]) };
}

/** What an element's ground says: a tone, nothing (the ground below counts), or that its text has to tell. */
export type Ground = Tone | 'none' | 'untold';

/**
 * The tone of the ground behind an element's text.
 * @param grounds what is known of elements asked for before: paragraphs share what is around them
 */
export function toneOf(element: Element, view: Window, grounds: Map<Element, Ground> = new Map()): Tone {
  for (let up: Element | null = element; up !== null; up = parentAcrossTrees(up)) {
    const ground = grounds.get(up) ?? groundOf(view.getComputedStyle(up));
    grounds.set(up, ground);
    if (ground === 'untold') break;
    if (ground !== 'none') return ground;
  }
  return toneForText(view.getComputedStyle(element).color);
}

function groundOf({ backgroundImage, backgroundColor }: CSSStyleDeclaration): Ground {
  if (backgroundImage !== 'none') return 'untold';
  // What nearly every element has, told without reading it as a colour.
  if (backgroundColor === CLEAR) return 'none';
  const ground = readColour(backgroundColor);
  if (ground === null) return 'untold';
  if (ground.alpha <= OPAQUE) return 'none';
  return luminance(ground.red, ground.green, ground.blue) < DARK_BELOW ? 'dark' : 'light';
}

/** Pictures, gradients and the bare canvas tell nothing; the author chose the text's colour to suit them. */
function toneForText(colour: string): Tone {
  const text = readColour(colour);
  return text !== null && luminance(text.red, text.green, text.blue) > LIGHT_TEXT_ABOVE ? 'dark' : 'light';
}

/** The element around another, out of shadow trees as well. */
export function parentAcrossTrees(element: Element): Element | null {
  const { parentNode } = element;
  return parentNode instanceof ShadowRoot ? parentNode.host : element.parentElement;
}
