/** A calendar day, `YYYY-MM-DD`. */
export type Day = string;

/** What a block of text is on the page; headings and captions state facts like any sentence. */
export const BLOCK_KINDS = ['heading', 'paragraph', 'caption', 'item', 'quote'] as const;
export type BlockKind = (typeof BLOCK_KINDS)[number];

/** A stretch of visible text that the layout sets apart; sentences never cross blocks. */
export interface Block {
  readonly text: string;
  readonly kind: BlockKind;
}

/** What the engine reads: one article, already freed from the page around it. */
export interface Article {
  readonly blocks: readonly Block[];
  /** The day that "Monday" and "next month" are counted from; undefined where the page gives none. */
  readonly published?: Day | undefined;
  readonly url?: string | undefined;
}

/** UTF-16 offsets into one block's text, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
