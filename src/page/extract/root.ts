import { paragraphText, textLength } from './boilerplate.ts';

/** Where the story stands on a page. */
export interface Region {
  /** The element walked over; holds `headline` and `root`. */
  readonly scope: Element;
  /** The element that holds the story's paragraphs. */
  readonly root: Element;
  /** A headline above `root`: text counts from here on. Null where it stands in `root` or there is none. */
  readonly headline: Element | null;
  /** UTF-16 units in the paragraphs of `root`. */
  readonly storyText: number;
}

const CANDIDATES = 'article, main, [itemprop~="articleBody"], [role="main"], [role="article"]';
const OUTSIDE =
  'nav, aside, footer, dialog:not([open]), [hidden], [aria-hidden="true"], [role="complementary"], [role="navigation"]';
/** Shorter paragraphs are credits and buttons as often as not. */
const SHORTEST_PARAGRAPH = 40;
/** A step inwards may lose so much: more, and paragraphs of the story itself could be lost. */
const NEARLY_ALL = 0.8;
/** Enough to step into the one article of a page full of teasers, or into what holds its one headline. */
const MOST = 0.5;
/** A sibling with so much text is part of the story as well: a live blog's entries, a body in pieces. */
const RIVAL = 0.12;
const SHORTEST_HEADLINE = 12;
/** No real page nests candidates deeper; a hostile one shall not make us climb for ever. */
const DEEPEST = 12;

/** Finds the story: the innermost candidate that still holds (nearly) all paragraphs. */
export function findRegion(document: Document): Region | null {
  const body: Element | null = document.body ?? document.documentElement;
  if (body === null) return null;
  const weights = weigh(document, body);
  let root = body;
  for (let depth = 0; depth < DEEPEST; depth += 1) root = stepInto(root, weights) ?? root;
  const headline = headlineAbove(document, root);
  return { root, headline, scope: commonAncestor(root, headline), storyText: paragraphText(root) };
}

/** Paragraph text of the body and of each candidate. */
function weigh(document: Document, body: Element): Map<Element, number> {
  const weights = new Map<Element, number>([[body, 0]]);
  const around = new Map<Element | null, readonly Element[]>();
  for (const paragraph of document.querySelectorAll('p')) {
    const length = textLength(paragraph);
    if (length < SHORTEST_PARAGRAPH || paragraph.hidden) continue;
    const parent = paragraph.parentElement;
    const holders = around.get(parent) ?? holdersOf(parent, body);
    around.set(parent, holders);
    for (const holder of holders) weights.set(holder, (weights.get(holder) ?? 0) + length);
  }
  return weights;
}

/** The body and the candidates around an element; none where it stands outside every story. */
function holdersOf(element: Element | null, body: Element): readonly Element[] {
  if (element === null || element.closest(OUTSIDE) !== null) return [];
  const holders = [body];
  let up = element.closest(CANDIDATES);
  for (let depth = 0; up !== null && up !== body && depth < DEEPEST; depth += 1) {
    holders.push(up);
    up = up.parentElement?.closest(CANDIDATES) ?? null;
  }
  return holders;
}

function stepInto(outer: Element, weights: ReadonlyMap<Element, number>): Element | null {
  const whole = weights.get(outer) ?? 0;
  if (whole === 0) return null;
  const inner = [...weights].filter(([element]) => element !== outer && outer.contains(element));
  inner.sort(([, a], [, b]) => b - a);
  const [best] = inner;
  if (best === undefined) return null;
  const [element, weight] = best;
  if (weight >= whole * NEARLY_ALL) return element;
  const headlines = element.ownerDocument.querySelectorAll('h1');
  const [headline] = headlines;
  if (
    headlines.length === 1 &&
    headline !== undefined &&
    weight >= whole * MOST &&
    element.contains(headline)
  )
    return element;
  const rival = inner.some(
    ([other, its]) => its >= whole * RIVAL && !element.contains(other) && !other.contains(element),
  );
  return weight >= whole * MOST && !rival ? element : null;
}

/** The last proper h1 before the root, where the root has none itself. */
function headlineAbove(document: Document, root: Element): Element | null {
  let found: Element | null = null;
  for (const headline of document.querySelectorAll('h1')) {
    if (root.contains(headline)) return null;
    const before = (headline.compareDocumentPosition(root) & 4) !== 0;
    const isText = (headline.textContent?.trim().length ?? 0) >= SHORTEST_HEADLINE;
    if (before && isText && headline.closest(OUTSIDE) === null) found = headline;
  }
  return found;
}

function commonAncestor(root: Element, headline: Element | null): Element {
  let scope = root;
  while (headline !== null && !scope.contains(headline) && scope.parentElement !== null)
    scope = scope.parentElement;
  return scope;
}
