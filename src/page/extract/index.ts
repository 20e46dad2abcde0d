import type { Article } from '../../core/text/types.ts';
import { withoutTeasers } from './boilerplate.ts';
import type { BuiltBlock } from './builder.ts';
import { type MappedBlock, type NodeSpan, rangesOf, spansOf } from './map.ts';
import { addressOf, publishedDay } from './published.ts';
import { findRegion } from './root.ts';
import { flowIn } from './visibility.ts';
import { walk } from './walk.ts';

export type { MappedBlock, NodeSpan } from './map.ts';

export interface ExtractOptions {
  /** Opens a closed shadow root, where the browser lets an extension do so. */
  readonly openShadowRoot?: ((element: Element) => ShadowRoot | null) | undefined;
  /** True for elements of ours, which are no part of the page. */
  readonly isOwn?: ((element: Element) => boolean) | undefined;
}

/** An article with the way from its offsets back to the page. */
export interface Extraction {
  readonly article: Article;
  /** The element that holds the story. */
  readonly root: Element;
  /** Shadow roots of the page whose text is part of the article. */
  readonly shadowRoots: readonly ShadowRoot[];
  /** The element that sets a block apart; null for an index that is not there. */
  elementOf(block: number): Element | null;
  /** The stretches of text nodes behind UTF-16 offsets of a block, end exclusive. */
  toSpans(block: number, start: number, end: number): readonly NodeSpan[];
  /** The same as ranges; empty where the page has changed since. */
  toRanges(block: number, start: number, end: number): readonly StaticRange[];
  /** The first of those ranges, or null. */
  toRange(block: number, start: number, end: number): StaticRange | null;
}

/** Slices of the walk after which a page counts as long, and is looked at again and again for what the window shows. */
const LONG = 8;
/** Opening blocks that may be the dateline. */
const OPENING = 6;

/** Reads the article off a page. Works with layout (a browser) and without (jsdom); never throws on odd pages. */
export function extractArticle(document: Document, options: ExtractOptions = {}): Extraction {
  const steps = extractInSteps(document, options);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/**
 * The same in slices of about half a millisecond, for a caller that has to leave the page room. On the way through a long
 * page one step gives what is in the window, with a little above it, as soon as the walk has come past it.
 */
export function* extractInSteps(
  document: Document,
  options: ExtractOptions = {},
): Generator<Extraction | undefined, Extraction> {
  const region = document.designMode === 'on' ? null : findRegion(document);
  // A page may take its own root away; what stands in for it holds nothing.
  const root: Element | null = document.documentElement;
  if (region === null) return extraction(document, root ?? document.createElement('html'), [], []);
  yield;
  const steps = walk({
    region,
    flowOf: flowIn(document),
    openShadowRoot: options.openShadowRoot ?? (() => null),
    isOwn: options.isOwn ?? (() => false),
  });
  let opened = false;
  let step = steps.next();
  for (let count = 1; step.done !== true; count += 1) {
    const opening: readonly BuiltBlock[] | null =
      !opened && count % LONG === 0 ? inWindow(step.value.blocks, document) : null;
    if (opening === null) yield;
    else
      yield extraction(document, region.root, withoutTeasers(opening, region.root), step.value.shadowRoots);
    opened ||= opening !== null;
    step = steps.next();
  }
  const { blocks, shadowRoots } = step.value;
  return extraction(document, region.root, withoutTeasers(blocks, region.root), shadowRoots);
}

/** What is in the window and one window's height above it; null as long as the blocks do not reach beyond it. */
function inWindow(blocks: readonly BuiltBlock[], document: Document): readonly BuiltBlock[] | null {
  const height = document.defaultView?.innerHeight ?? 0;
  const boxOf = (n: number) => blocks[n]?.element.getBoundingClientRect();
  let end = blocks.length;
  while (end > 0 && (boxOf(end - 1)?.top ?? 0) > height) end -= 1;
  if (end === blocks.length) return null;
  let from = end;
  while (from > 0 && (boxOf(from - 1)?.bottom ?? 0) > -height) from -= 1;
  return blocks.slice(from, end);
}

function extraction(
  document: Document,
  root: Element,
  mapped: readonly MappedBlock[],
  shadowRoots: readonly ShadowRoot[],
): Extraction {
  const blocks = mapped.map(({ block }) => block);
  const openingLines = blocks.slice(0, OPENING).map(({ text }) => text);
  const toSpans = (block: number, start: number, end: number): NodeSpan[] =>
    spansOf(mapped[block]?.runs ?? [], start, end);
  return {
    article: {
      blocks,
      published: publishedDay(document, root, openingLines),
      url: addressOf(document),
    },
    root,
    shadowRoots,
    elementOf: (block) => mapped[block]?.element ?? null,
    toSpans,
    toRanges: (block, start, end) => rangesOf(toSpans(block, start, end)),
    toRange: (block, start, end) => rangesOf(toSpans(block, start, end))[0] ?? null,
  };
}
