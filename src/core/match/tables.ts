/**
 * One automaton over words for all forms of all concepts, as flat tables: a trie whose nodes are
 * numbered breadth first, so that edge n leads to node n + 1, and whose edges ask for labels: a
 * word, a stem, or a group of them. Made by `AutomatonBuilder`, at build time for the packs that
 * come with the extension, so that a page has next to nothing to set up.
 */
export interface AutomatonTables {
  /** Concept ids, spaces between. */
  readonly concepts: string;
  /** Words and stems, sorted, as `foldWords` writes them: what is looked up in them needs no index. */
  readonly words: string;
  readonly stems: string;
  /** For each group how many members it has, and their labels. */
  readonly groups: readonly number[];
  /** How many edges leave each node, times `NODE`, and how many concepts end there. */
  readonly nodes: readonly number[];
  /** The labels of each node's edges in rising order: the first, then how much more each is than the one before. */
  readonly steps: readonly number[];
  /** The concepts that end at the nodes, node by node. */
  readonly ending: readonly number[];
}

/** Edges that ask for any word with a capital, and for a gap. */
export const CAPITAL = 0;
export const GAP = 1;
/** From here on the labels of the words, then those of the stems, then those of the groups. */
export const FIRST = 2;
/** No form can be that of more concepts. */
export const NODE = 64;
