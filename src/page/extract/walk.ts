import type { BlockKind } from '../../core/text/types.ts';
import { isBeside } from './boilerplate.ts';
import { BlockBuilder, type BuiltBlock } from './builder.ts';
import { isFootnoteMark, isLeftOut, kindOf } from './elements.ts';
import type { Region } from './root.ts';
import type { FlowOf } from './visibility.ts';

/** What the walk needs to know of its surroundings. */
export interface WalkContext {
  readonly region: Region;
  readonly flowOf: FlowOf;
  /** Opens a closed shadow root where the browser lets an extension do so. */
  readonly openShadowRoot: (element: Element) => ShadowRoot | null;
  /** Our own host element, which is no part of the page. */
  readonly isOwn: (element: Element) => boolean;
}

export interface WalkResult {
  readonly blocks: readonly BuiltBlock[];
  /** Shadow roots whose text is in the blocks, in order of their tree numbers less one. */
  readonly shadowRoots: readonly ShadowRoot[];
}

/** One open element on the way down; the walk keeps its own stack, so that no nesting is too deep. */
interface Frame {
  readonly element: Element;
  readonly kind: BlockKind;
  readonly block: boolean;
  readonly veiled: boolean;
  readonly linked: boolean;
  readonly preserved: boolean;
  readonly tree: number;
  /** Slotted nodes, where they replace the element's own children. */
  readonly slotted: readonly Node[] | null;
  next: Node | null;
  slot: number;
}

/** Left out of a sentence without ending it. */
const IN_LINE = new Set(['code', 'kbd', 'samp', 'button']);

/** Nodes between two chances to pause: about half a millisecond of work. */
const SLICE = 256;
/** Beyond these a page is not an article, and reading on would only cost. UTF-16 units, nodes. */
const MOST_TEXT = 3_000_000;
const MOST_NODES = 200_000;

/** Walks the region as the reader sees it, shadow trees and slots included; between slices gives what it has so far. */
export function* walk(context: WalkContext): Generator<WalkResult, WalkResult> {
  const walker = new Walker(context);
  for (let count = 1; walker.step(); count += 1) {
    if (count % SLICE === 0) yield { blocks: walker.builder.blocks, shadowRoots: walker.shadowRoots };
    if (count > MOST_NODES || walker.builder.size > MOST_TEXT) break;
  }
  return { blocks: walker.builder.finish(), shadowRoots: walker.shadowRoots };
}

class Walker {
  readonly builder: BlockBuilder;
  readonly shadowRoots: ShadowRoot[] = [];
  readonly #context: WalkContext;
  readonly #stack: Frame[] = [];
  readonly #trees = new Map<Node, number>();
  readonly #page: string;
  /** False until the headline above the root is reached; text before it is the page's own furniture. */
  #started: boolean;

  constructor(context: WalkContext) {
    const { scope, headline } = context.region;
    this.#context = context;
    this.#started = headline === null;
    this.#page = withoutHash(scope.ownerDocument.URL);
    this.builder = new BlockBuilder(scope);
    this.#push(scope, undefined);
  }

  /** Visits one node; false when there is nothing left. */
  step(): boolean {
    const frame = this.#stack.at(-1);
    if (frame === undefined) return false;
    const node = nextOf(frame);
    if (node === null) return this.#leave(frame);
    if (node.nodeType === 3) this.#text(frame, node);
    else if (node.nodeType === 1) this.#enter(frame, node);
    return true;
  }

  #text(frame: Frame, node: Node): void {
    if (!this.#started || frame.veiled || !isText(node)) return;
    this.builder.add(node, frame.linked, frame.preserved, frame.tree);
  }

  #enter(parent: Frame, node: Node): void {
    if (!isElement(node)) return;
    const { region, isOwn } = this.#context;
    const name = node.localName;
    if (name === 'br') this.builder.lineBreak();
    if (name === 'hr') this.builder.split(parent.element, parent.kind);
    if (name === 'br' || name === 'hr') return;
    if (node === region.headline) this.#started = true;
    if (isOwn(node) || isFootnoteMark(node) || this.#isOut(node, parent)) return;
    this.#push(node, parent);
  }

  /** Rules do not hold for what contains the story: a whole page may stand in a dialog. */
  #isOut(element: Element, parent: Frame): boolean {
    const { root, headline, storyText } = this.#context.region;
    const leftOut = isLeftOut(element);
    const banner = element.localName === 'header' && !isInArticle(element, root);
    if (!leftOut && !banner && !isBeside(element, storyText, headline)) return false;
    if (element.contains(root) || (headline !== null && element.contains(headline))) return false;
    if (!leftOut || !IN_LINE.has(element.localName)) this.#splitAt(element, parent);
    return true;
  }

  /** What is left out still parts the text around it, unless it stood in a line. */
  #splitAt(element: Element, parent: Frame): void {
    if (this.#context.flowOf(element).block) this.builder.split(parent.element, parent.kind);
  }

  #push(element: Element, parent: Frame | undefined): void {
    const flow = this.#context.flowOf(element);
    if (!flow.shown) return;
    const kind = kindOf(element) ?? parent?.kind ?? 'paragraph';
    const block = flow.block || parent === undefined;
    if (block) this.builder.split(element, kind);
    else if (element.localName === 'q') this.builder.generated('“');
    const shadow = element.shadowRoot ?? this.#context.openShadowRoot(element);
    if (shadow !== null) this.#trees.set(shadow, this.shadowRoots.push(shadow));
    const slotted = slottedIn(element);
    this.#stack.push({
      element,
      kind,
      block,
      veiled: flow.veiled,
      linked: (parent?.linked ?? false) || this.#leadsAway(element),
      preserved: flow.preserved,
      tree: this.#treeOf(element, parent, shadow, slotted),
      slotted,
      next: (shadow ?? element).firstChild,
      slot: 0,
    });
  }

  /** Children of a host live in its shadow tree; what is slotted lives where the host lives. */
  #treeOf(
    element: Element,
    parent: Frame | undefined,
    shadow: ShadowRoot | null,
    slotted: readonly Node[] | null,
  ): number {
    if (shadow !== null) return this.shadowRoots.length;
    const sample = slotted?.[0] ?? element;
    if (parent !== undefined && slotted === null && parent.slotted === null) return parent.tree;
    return this.#trees.get(sample.getRootNode()) ?? 0;
  }

  #leave(frame: Frame): true {
    this.#stack.pop();
    const parent = this.#stack.at(-1);
    const { root, headline } = this.#context.region;
    if (frame.element === root && headline !== null) this.#started = false;
    if (frame.block && parent !== undefined) this.builder.split(parent.element, parent.kind);
    else if (frame.element.localName === 'q') this.builder.generated('”');
    return true;
  }

  #leadsAway(element: Element): boolean {
    if (element.localName !== 'a') return false;
    const href = element.getAttribute('href');
    if (href === null || href === '' || href.startsWith('#')) return false;
    return !('href' in element) || withoutHash(String(element.href)) !== this.#page;
  }
}

function nextOf(frame: Frame): Node | null {
  if (frame.slotted !== null) {
    const node = frame.slotted[frame.slot] ?? null;
    frame.slot += 1;
    return node;
  }
  const node = frame.next;
  frame.next = node?.nextSibling ?? null;
  return node;
}

/** Node types are compared by number: `instanceof` differs between the page's and a script's globals. */
const isText = (node: Node): node is Text => node.nodeType === 3;
const isElement = (node: Node): node is Element => node.nodeType === 1;

const isSlot = (element: Element): element is HTMLSlotElement =>
  element.localName === 'slot' && 'assignedNodes' in element;

function slottedIn(element: Element): readonly Node[] | null {
  const nodes = isSlot(element) ? element.assignedNodes() : [];
  return nodes.length > 0 ? nodes : null;
}

/** A header within the story holds its headline and standfirst; one outside is the page's banner. */
function isInArticle(header: Element, root: Element): boolean {
  const around = header.closest('article, main, [role="main"]');
  return around !== null || (root.localName !== 'body' && root.contains(header));
}

const withoutHash = (url: string): string => url.split('#', 1)[0] ?? url;
