import type { Article, Block, BlockKind } from '../core/text/types.ts';

/** A document as the engine reads it, with the way back to the document's own offsets. */
export interface Document {
  readonly article: Article;
  /** Where each block begins: UTF-16 offset into the file, or into the extracted text of a page. */
  readonly starts: readonly number[];
  /** What to call a block when telling people where to look: "12" for a line, "4" for a paragraph. */
  readonly places: readonly number[];
  readonly unit: 'line' | 'paragraph';
}

/** What the caller knows of the article beside its text. */
export interface ArticleFacts {
  readonly published?: string | undefined;
  readonly url?: string | undefined;
}

const LINE_END = /\r\n|[\n\r\u2028\u2029]/g;

/**
 * Plain text as an article: each line that is not empty is one block, without the white space
 * around it; the first is the heading. A block's start is its UTF-16 offset in `text`.
 */
export function articleFromText(text: string, facts: ArticleFacts = {}): Document {
  const blocks: Block[] = [];
  const starts: number[] = [];
  const places: number[] = [];
  let lineStart = 0;
  let line = 1;
  const take = (lineEnd: number): void => {
    const raw = text.slice(lineStart, lineEnd);
    // `trim` also takes a byte order mark away: it counts as white space.
    const trimmed = raw.trim();
    if (!trimmed) return;
    const kind: BlockKind = blocks.length === 0 ? 'heading' : 'paragraph';
    blocks.push({ text: trimmed, kind });
    starts.push(lineStart + raw.indexOf(trimmed));
    places.push(line);
  };
  for (const end of text.matchAll(LINE_END)) {
    take(end.index);
    lineStart = end.index + end[0].length;
    line += 1;
  }
  take(text.length);
  return { article: { blocks, ...facts }, starts, places, unit: 'line' };
}

/** What separates two blocks in the text that a page's offsets refer to. */
const BLOCK_GAP = '\n\n';

/** An article read from a page: offsets refer to its blocks joined by blank lines. */
export function documentFromPage(article: Article): Document {
  const starts: number[] = [];
  let at = 0;
  for (const block of article.blocks) {
    starts.push(at);
    at += block.text.length + BLOCK_GAP.length;
  }
  return { article, starts, places: article.blocks.map((_, index) => index + 1), unit: 'paragraph' };
}
