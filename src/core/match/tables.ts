/**
 * One automaton over words for all forms of all concepts, as short texts: a trie whose edges ask for
 * labels: a word, a stem, or a group of them. Made by `AutomatonBuilder`, at build time for the packs
 * that come with the extension. What begins with a label is read when a page first has a word for it,
 * so that there is next to nothing to set up, and what a page does not speak of is never read.
 */
export interface AutomatonTables {
  /** Concept ids, spaces between. */
  readonly concepts: string;
  /** Words and stems, sorted, as `foldWords` writes them: what is looked up in them needs no index. */
  readonly words: string;
  readonly stems: string;
  /**
   * For each group as `written` numbers: how many members it has, and how much more the label of each is
   * than the one before; the first, than the first of the group before.
   */
  readonly groups: string;
  /**
   * By label, spaces between, the node behind that edge of the root; nothing where there is none. A node
   * as `written` numbers: its edges times `NODE` and the concepts that end there, `MANY` for so many or more
   * and then how many more; their numbers; its edges' labels in rising order, the first and then
   * how much more each is than the one before; and the nodes behind its edges.
   */
  readonly forms: string;
}

/** Edges that ask for any word with a capital, and for a gap. */
export const CAPITAL = 0;
export const GAP = 1;
/** From here on the labels of the words, then those of the stems, then those of the groups. */
export const FIRST = 2;
/** See `AutomatonTables.forms`. */
export const NODE = 4;
export const MANY = 3;
