import type { BlockKind } from '../../core/text/types.ts';
import type { MappedBlock, Run } from './map.ts';

/** Longer blocks than any article has; a page that glues megabytes together is cut, not followed. */
const LONGEST_BLOCK = 20_000;

/** Nobody writes so much in one text node; the rest of one that is longer is left alone. UTF-16 units. */
const LONGEST_NODE = 200_000;

const SPACE = 32;
const isSpace = (code: number): boolean => code === SPACE || (code >= 9 && code <= 13 && code !== 11);

/** A finished block with what is needed to judge whether it is a teaser. */
export interface BuiltBlock extends MappedBlock {
  /** How many of its characters are the text of links to other pages. */
  readonly linked: number;
}

/**
 * Collects text nodes into blocks: collapses white space as layout does and keeps the runs that
 * lead back. Everything between two `split` calls becomes one block.
 */
export class BlockBuilder {
  readonly blocks: BuiltBlock[] = [];
  /** UTF-16 units in all finished blocks. */
  size = 0;
  #text = '';
  #runs: Run[] = [];
  #linked = 0;
  #breaks = 0;
  /** Kept beside the text: to look at its end would have the engine join all its pieces each time. */
  #spaced = true;
  #element: Element;
  #kind: BlockKind = 'paragraph';

  constructor(element: Element) {
    this.#element = element;
  }

  /** Ends the block in progress; text from here on belongs to `element`. */
  split(element: Element, kind: BlockKind): void {
    this.#finish();
    this.#element = element;
    this.#kind = kind;
  }

  /** A line break is white space; two in a row part paragraphs. */
  lineBreak(): void {
    this.#breaks += 1;
    if (this.#breaks === 2) this.#finish();
    else this.#space();
  }

  /** A character that layout shows and the page's text lacks, such as the marks around `<q>`. */
  generated(text: string): void {
    this.#text += text;
    this.#spaced = false;
  }

  /** Adds what of the node layout would show. */
  add(node: Text, linked: boolean, preserved: boolean, tree: number): void {
    const data = node.length > LONGEST_NODE ? node.substringData(0, LONGEST_NODE) : node.data;
    const before = this.#text.length;
    let from = 0;
    while (from < data.length) {
      from = this.#skipSpace(data, from, preserved, node, tree);
      if (from >= data.length) break;
      const to = this.#runEnd(data, from);
      this.#append(data, from, to, node, tree);
      from = to;
      if (this.#text.length > LONGEST_BLOCK) this.#finish();
    }
    if (linked) this.#linked += Math.max(0, this.#text.length - before);
  }

  /** Ends the last block. */
  finish(): BuiltBlock[] {
    this.#finish();
    return this.blocks;
  }

  /** White space becomes at most one space, mapped to its first character; returns where text goes on. */
  #skipSpace(data: string, from: number, preserved: boolean, node: Text, tree: number): number {
    let to = from;
    while (to < data.length && isSpace(data.charCodeAt(to))) {
      if (preserved && data.charCodeAt(to) === 10) this.lineBreak();
      to += 1;
    }
    if (to > from && !this.#spaced) {
      this.#runs.push({ node, from, at: this.#text.length, length: 1, tree });
      this.#text += ' ';
      this.#spaced = true;
    }
    return to;
  }

  /** The run goes on through single spaces, so that an ordinary text node is one run. */
  #runEnd(data: string, from: number): number {
    const limit = Math.min(data.length, from + LONGEST_BLOCK);
    let to = from;
    while (to < limit) {
      const code = data.charCodeAt(to);
      if (isSpace(code) && (code !== SPACE || to + 1 >= limit || isSpace(data.charCodeAt(to + 1)))) break;
      to += 1;
    }
    return to;
  }

  #append(data: string, from: number, to: number, node: Text, tree: number): void {
    this.#breaks = 0;
    this.#runs.push({
      node,
      from,
      at: this.#text.length,
      length: to - from,
      tree,
    });
    this.#text += from === 0 && to === data.length ? data : data.slice(from, to);
    this.#spaced = data.charCodeAt(to - 1) === SPACE;
  }

  #space(): void {
    if (this.#spaced) return;
    this.#text += ' ';
    this.#spaced = true;
  }

  #finish(): void {
    const text = this.#text.trimEnd();
    if (text !== '' && this.#runs.length > 0) {
      const block = { text, kind: this.#kind };
      this.blocks.push({
        block,
        element: this.#element,
        runs: this.#runs,
        linked: this.#linked,
      });
      this.size += text.length;
    }
    this.#text = '';
    this.#spaced = true;
    this.#runs = [];
    this.#linked = 0;
    this.#breaks = 0;
  }
}
