import type { BuiltBlock } from './builder.ts';

/** Tells the story from what newspapers put around and between its paragraphs. */

/** Words in class names and ids that mark what is not the story. */
const MARKERS = new Set(
  (
    'related teaser teasers promo promos newsletter newsletters recommended recommendation recommendations ' +
    'recirc recirculation trending popular mostread mostpopular mostviewed readmore morestories sharing share ' +
    'sharebar sharetools social comments commentlist disqus advert advertisement advertising adslot dfp sponsored ' +
    'sponsor outbrain taboola cookie cookies consent gdpr subscribe subscription signup paywall breadcrumb ' +
    'breadcrumbs sidebar masthead toolbar colophon copyright byline authorbio taglist tags skiplink editsection ' +
    'reflist navbox noprint toc sitenav navbar navigation nav offscreen footer linkbox linklist'
  ).split(' '),
);

/** Two words in a row that say it together. */
const MARKER_PAIRS = new Set(
  (
    'most-read most-popular most-viewed read-more read-next also-read more-stories more-news more-on up-next ' +
    'you-may author-bio about-author social-media ad-slot ad-unit ad-container ad-wrapper google-ad article-tags ' +
    'comment-list comments-area comment-section sign-up see-also next-story story-list latest-news top-stories ' +
    'link-box link-list links-box links-list'
  ).split(' '),
);

/** Names that describe a state of the whole page ("has-sidebar") say nothing of the element itself. */
const STATE_WORDS = new Set([
  'has',
  'with',
  'no',
  'is',
  'not',
  'js',
  'show',
  'hide',
  'hides',
  'without',
  'enable',
]);

/** Part of the story's paragraphs that a marked element may hold and still be left out. */
const LARGEST_MARKED_SHARE = 0.35;

/** A paragraph long enough to be prose is one, whatever its class says. UTF-16 units. */
const PROSE = new Set(['p', 'blockquote', 'h1', 'h2']);
const SHORTEST_PROSE = 80;

/** A short line like these, or a line that begins so and links away, leads to other stories. */
const LABEL =
  /^(?:related(?: (?:articles?|stories|topics|content|coverage|news|links?))?|more (?:on this(?: story)?|from|news|stories|coverage)|most (?:read|popular|viewed)|also (?:read|on)|read (?:more|next|also|on)|see also|you (?:may|might) (?:also )?(?:like|enjoy|be interested)|recommended(?: (?:for you|stories|reading))?|trending(?: now)?|up next|don['’]t miss|top stories|latest (?:news|stories|headlines)|editors?['’]? picks?|sponsored|advertisement|sign up|subscribe|get our newsletter|follow us|share this|watch|listen|in (?:this|other) (?:news|stories))\b/i;

const wordsOf = (name: string): string[] =>
  name
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== '');

/** True where a class name or id marks the element as something beside the story. */
export function isMarked(element: Element): boolean {
  const className = element.getAttribute('class');
  const id = element.getAttribute('id');
  if (className === null && id === null) return false;
  return `${className ?? ''} ${id ?? ''}`.split(/\s+/).some(saysMarked);
}

function saysMarked(name: string): boolean {
  const words = wordsOf(name);
  const [first] = words;
  if (first === undefined || STATE_WORDS.has(first) || words.length > 6) return false;
  return words.some(
    (word, index) => MARKERS.has(word) || MARKER_PAIRS.has(`${word}-${words[index + 1] ?? ''}`),
  );
}

/** UTF-16 units in the paragraphs below an element: what is at stake when it is left out. */
export function paragraphText(element: Element): number {
  let total = 0;
  for (const paragraph of element.querySelectorAll('p')) total += textLength(paragraph);
  return total;
}

/** UTF-16 units of text below an element, counted without copying it: a page may hold megabytes in one node. */
export function textLength(element: Element): number {
  const walker = element.ownerDocument.createTreeWalker(element, 4);
  let total = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if ('length' in node && typeof node.length === 'number') total += node.length;
  }
  return total;
}

/** A marked element or a form is left out unless that would take a good part of the story with it. */
export function isBeside(element: Element, storyText: number, headline: Element | null): boolean {
  if (element.localName !== 'form' && !isMarked(element)) return false;
  if (headline !== null && element.contains(headline)) return false;
  if (PROSE.has(element.localName) && textLength(element) >= SHORTEST_PROSE) return false;
  return paragraphText(element) <= storyText * LARGEST_MARKED_SHARE;
}

/** Blocks whose whole text leads elsewhere, with the cards and lists that they head. */
export function withoutTeasers(blocks: readonly BuiltBlock[], root: Element): BuiltBlock[] {
  const cards = new Set<Element>();
  const gone = new Set<BuiltBlock>();
  blocks.forEach((block, index) => {
    if (!isTeaser(block) && !isLabel(block, blocks[index + 1])) return;
    gone.add(block);
    const card = cardHeadedBy(block, blocks[index - 1], root);
    if (card !== null) cards.add(card);
  });
  for (const box of linkBoxes(blocks, root)) cards.add(box);
  return blocks.filter((block) => !gone.has(block) && !isInAny(block.element, cards, root));
}

/** A box of links holds at most so much of all text: a page that is made of links has no other story. */
const LARGEST_BOX = 0.35;
/** Beyond this many elements up, a box would hold the page. */
const HIGHEST_BOX = 8;

/** Elements whose text is mostly that of links away, in two lines or more, with the labels and dates among them. */
function linkBoxes(blocks: readonly BuiltBlock[], root: Element): Set<Element> {
  const sums = new Map<Element, { text: number; linked: number; lines: number }>();
  let all = 0;
  for (const { element, block, linked } of blocks) {
    all += block.text.length;
    let up: Element | null = element;
    for (let depth = 0; up !== null && up !== root && depth < HIGHEST_BOX; depth += 1) {
      const sum = sums.get(up) ?? { text: 0, linked: 0, lines: 0 };
      sum.text += block.text.length;
      sum.linked += linked;
      sum.lines += linked > 0 ? 1 : 0;
      sums.set(up, sum);
      up = up.parentElement;
    }
  }
  const boxes = new Set<Element>();
  for (const [element, { text, linked, lines }] of sums) {
    const isBox = lines > 1 && linked > text / 2 && text <= all * LARGEST_BOX;
    if (isBox && element.querySelector('h1') === null) boxes.add(element);
  }
  return boxes;
}

/** A link's whole line; the reader's own story is never just a link. The first headline may be one. */
function isTeaser({ block, linked, element }: BuiltBlock): boolean {
  if (element.localName === 'h1') return false;
  const share = linked / block.text.length;
  return share > 0.9 || (share > 0.4 && LABEL.test(block.text));
}

/** "Related", "Most read": short, and followed by links. */
function isLabel({ block, element }: BuiltBlock, next: BuiltBlock | undefined): boolean {
  if (element.localName === 'h1' || block.text.length > 60 || !LABEL.test(block.text)) return false;
  return next === undefined || isTeaser(next) || block.kind === 'heading';
}

/** Small enough to be one entry of a list of stories, not the story. */
const LARGEST_CARD = 700;

/** The entry whose first line this block is; a teaser in the middle of a story heads nothing. */
function cardHeadedBy(
  { element }: BuiltBlock,
  before: BuiltBlock | undefined,
  root: Element,
): Element | null {
  const card = element.closest('li, article, section, figure');
  if (card === null || card === root || !root.contains(card) || card.querySelector('h1') !== null)
    return null;
  if (before !== undefined && card.contains(before.element)) return null;
  return paragraphText(card) < LARGEST_CARD ? card : null;
}

function isInAny(element: Element, cards: ReadonlySet<Element>, root: Element): boolean {
  if (cards.size === 0) return false;
  for (let up: Element | null = element; up !== null && up !== root; up = up.parentElement) {
    if (cards.has(up)) return true;
  }
  return false;
}
