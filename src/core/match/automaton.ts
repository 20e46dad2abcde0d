import { MARK, type Token } from '../text/tokens.ts';

/** A form of a concept, found. */
export interface Hit {
  readonly concept: string;
  /** Token range in the block, end exclusive. */
  readonly from: number;
  readonly to: number;
}

/**
 * One automaton over words for all forms of all concepts, as flat tables: a trie whose edges are
 * word classes, its nodes numbered breadth first, so that edge n leads to node n + 1. Made by
 * `AutomatonBuilder`, at build time for the packs that come with the extension.
 */
export interface AutomatonTables {
  /** Concept ids, spaces between. */
  readonly concepts: string;
  /** Word classes in the order in which edges first ask for them; how they are written: see `AutomatonBuilder`. */
  readonly classes: string;
  /** How many edges leave each node, times `NODE`, and how many concepts end there. */
  readonly nodes: readonly number[];
  /** What each edge asks for: `CAPITAL`, `GAP`, a class not asked for so far (`NEW`), or the number of one plus `FIRST`. */
  readonly labels: readonly number[];
  /** The concepts that end at the nodes, node by node. */
  readonly ending: readonly number[];
}

/** Edges that ask for any word with a capital, and for a gap. */
export const CAPITAL = 0;
export const GAP = 1;
/** Most classes are asked for once: without their numbers the tables are far smaller. */
export const NEW = 2;
export const FIRST = 3;
/** No form can be that of more concepts. */
export const NODE = 64;

const LONGEST_GAP = 6;
// As many words as a writer may put in; without an end, a page of nothing else would exhaust the stack.
const MOST_SKIPPED = 6;
const ROOT = 0;
// Words that a writer may put inside a fixed phrase without changing it ("take [a] hard line"),
// and the full stop of an initial inside a name.
const SKIPPED = new Set(`. the a an its their his her our any all own " “ ” ‘ ’ ' « »`.split(' '));

/** What the automaton knows of a word: the labels that it answers to. */
interface Word {
  readonly labels: readonly number[];
  readonly skipped: boolean;
}

// More words than any page has; a run over an archive must not fill the memory with them.
const MOST_REMEMBERED = 50_000;
// Fewer letters than this tell too little to pass a word over.
const HEAD = 3;

/** Finds the forms of all concepts in one pass; its cost follows the text, not the number of forms. */
export class Automaton {
  private readonly concepts: readonly string[];
  private readonly labels: Uint16Array;
  private readonly firstEdge: Uint32Array;
  private readonly ending: Uint16Array;
  private readonly firstEnding: Uint32Array;
  /** By label, the node to which it leads from the root; most words lead nowhere. */
  private readonly fromRoot: Uint32Array;
  private readonly exact = new Map<string, number[]>();
  private readonly stems = new Map<string, number[]>();
  private readonly heads = new Set<string>();
  private shortest = 99;
  private readonly words = new Map<string, Word>();

  constructor(tables: AutomatonTables) {
    this.concepts = tables.concepts.split(' ');
    this.labels = labelsOf(tables.labels);
    this.firstEdge = new Uint32Array(tables.nodes.length + 1);
    this.ending = Uint16Array.from(tables.ending);
    this.firstEnding = new Uint32Array(tables.nodes.length + 1);
    this.addNodes(tables.nodes);
    const classes = tables.classes === '' ? [] : tables.classes.split(' ');
    for (let n = 0; n < classes.length; n++) this.addClass(classes[n] ?? '', n + FIRST);
    this.fromRoot = new Uint32Array(classes.length + FIRST);
    for (let edge = 0; edge < (this.firstEdge[1] ?? 0); edge++)
      this.fromRoot[this.labels[edge] ?? 0] = edge + 1;
  }

  /** Running totals: where the edges and the concepts of each node begin. */
  private addNodes(nodes: readonly number[]): void {
    let edges = 0;
    let ends = 0;
    for (let n = 0; n < nodes.length; n++) {
      const node = nodes[n] ?? 0;
      edges += Math.floor(node / NODE);
      ends += node % NODE;
      this.firstEdge[n + 1] = edges;
      this.firstEnding[n + 1] = ends;
    }
  }

  private addClass(written: string, label: number): void {
    if (!written.includes('/') && !written.endsWith('*')) {
      put(this.exact, written, label);
      return;
    }
    for (const choice of written.split('/')) {
      if (!choice.endsWith('*')) {
        put(this.exact, choice, label);
        continue;
      }
      const stem = choice.slice(0, -1);
      this.shortest = Math.min(this.shortest, stem.length);
      this.heads.add(stem.slice(0, HEAD));
      put(this.stems, stem, label);
    }
  }

  private wordOf(norm: string): Word {
    const known = this.words.get(norm);
    if (known) return known;
    if (this.words.size >= MOST_REMEMBERED) this.words.clear();
    const labels = this.exact.get(norm)?.slice() ?? [];
    if (this.shortest < HEAD || this.heads.has(norm.slice(0, HEAD))) {
      for (let n = this.shortest; n <= norm.length; n++) {
        const stems = this.stems.get(norm.slice(0, n));
        if (stems) labels.push(...stems);
      }
    }
    const word = { labels, skipped: SKIPPED.has(norm) };
    this.words.set(norm, word);
    return word;
  }

  /** Every place where a form stands among the tokens from `from` to `to` (exclusive). */
  run(tokens: readonly Token[], from: number, to: number): Hit[] {
    const hits: Hit[] = [];
    const words: Word[] = [];
    for (let i = from; i < to; i++) words.push(this.wordOf(tokens[i]?.norm ?? ''));
    const walk: Walk = { tokens, words, first: from, end: to, hits };
    const capital = this.fromRoot[CAPITAL] ?? 0;
    for (let i = from; i < to; i++) {
      const labels = words[i - from]?.labels ?? [];
      for (let n = 0; n < labels.length; n++) {
        const node = this.fromRoot[labels[n] ?? 0] ?? 0;
        if (node !== ROOT) this.arrive(node, walk, i, i + 1);
      }
      if (capital !== ROOT && tokens[i]?.capital) this.arrive(capital, walk, i, i + 1);
    }
    return hits;
  }

  /** Goes on from a node with the token `i` of a form that began at `start`. */
  private walk(node: number, walk: Walk, start: number, i: number, skipped = 0): void {
    const word = i < walk.end ? walk.words[i - walk.first] : undefined;
    if (!word) return;
    const { labels } = word;
    for (let n = 0; n < labels.length; n++) {
      const next = this.follow(node, labels[n] ?? 0);
      if (next !== ROOT) this.arrive(next, walk, start, i + 1);
    }
    if (walk.tokens[i]?.capital) {
      const next = this.follow(node, CAPITAL);
      if (next !== ROOT) this.arrive(next, walk, start, i + 1);
    }
    if (word.skipped && i > start && skipped < MOST_SKIPPED) this.walk(node, walk, start, i + 1, skipped + 1);
  }

  private arrive(node: number, walk: Walk, start: number, i: number): void {
    const last = this.firstEnding[node + 1] ?? 0;
    for (let n = this.firstEnding[node] ?? 0; n < last; n++)
      walk.hits.push({ concept: this.concepts[this.ending[n] ?? 0] ?? '', from: start, to: i });
    if (this.firstEdge[node] === this.firstEdge[node + 1]) return;
    this.walk(node, walk, start, i);
    const gap = this.follow(node, GAP);
    if (gap === ROOT) return;
    for (let skip = 0; skip <= LONGEST_GAP; skip++) {
      const passed = walk.tokens[i + skip - 1];
      if (skip > 0 && passed?.kind === MARK && !SKIPPED.has(passed.norm)) break;
      this.walk(gap, walk, start, i + skip);
    }
  }

  /** The node behind the edge with this label; `ROOT`, to which no edge leads, where there is none. */
  private follow(node: number, label: number): number {
    const last = this.firstEdge[node + 1] ?? 0;
    for (let edge = this.firstEdge[node] ?? 0; edge < last; edge++)
      if (this.labels[edge] === label) return edge + 1;
    return ROOT;
  }
}

interface Walk {
  readonly tokens: readonly Token[];
  /** What is known of the tokens from `first` to `end` (exclusive). */
  readonly words: readonly Word[];
  readonly first: number;
  readonly end: number;
  readonly hits: Hit[];
}

/** Labels with the numbers of new classes filled in. */
function labelsOf(stored: readonly number[]): Uint16Array {
  const labels = Uint16Array.from(stored);
  let next = FIRST;
  for (let n = 0; n < labels.length; n++) if (labels[n] === NEW) labels[n] = next++;
  return labels;
}

function put(table: Map<string, number[]>, key: string, label: number): void {
  const labels = table.get(key);
  if (labels) labels.push(label);
  else table.set(key, [label]);
}
