import { MARK, type Token } from '../text/tokens.ts';
import { Lexicon } from './lexicon.ts';
import { type AutomatonTables, CAPITAL, GAP, NODE } from './tables.ts';

/** A form of a concept, found. */
export interface Hit {
  readonly concept: string;
  /** Token range in the block, end exclusive. */
  readonly from: number;
  readonly to: number;
}

const LONGEST_GAP = 6;
// As many words as a writer may put in; without an end, a page of nothing else would exhaust the stack.
const MOST_SKIPPED = 6;
const ROOT = 0;
// Words that a writer may put inside a fixed phrase without changing it ("take [a] hard line"),
// and the full stop of an initial inside a name.
const SKIPPED = new Set(`. the a an its their his her our any all own " “ ” ‘ ’ ' « »`.split(' '));

/** What the automaton knows of a word. */
interface Word {
  /** The labels that it answers to. */
  readonly labels: readonly number[];
  /** Where those labels lead from the root. */
  readonly starts: readonly number[];
  readonly skipped: boolean;
}

// More words than any page has; a run over an archive must not fill the memory with them.
const MOST_REMEMBERED = 50_000;

/** Finds the forms of all concepts in one pass; its cost follows the text, not the number of forms. */
export class Automaton {
  private readonly concepts: readonly string[];
  private readonly lexicon: Lexicon;
  private readonly labels: Uint32Array;
  private readonly firstEdge: Uint32Array;
  private readonly ending: readonly number[];
  private readonly firstEnding: Uint32Array;
  private readonly fromCapital: number;
  private readonly words = new Map<string, Word>();

  constructor({ concepts, nodes, steps, ending, ...lexicon }: AutomatonTables) {
    this.concepts = concepts.split(' ');
    this.lexicon = new Lexicon(lexicon);
    this.ending = ending;
    this.labels = new Uint32Array(steps.length);
    this.firstEdge = new Uint32Array(nodes.length + 1);
    this.firstEnding = new Uint32Array(nodes.length + 1);
    let edge = 0;
    let end = 0;
    for (let n = 0; n < nodes.length; n++) {
      const node = nodes[n] ?? 0;
      const last = edge + ((node / NODE) | 0);
      for (let label = 0; edge < last; edge++) {
        label += steps[edge] ?? 0;
        this.labels[edge] = label;
      }
      end += node % NODE;
      this.firstEdge[n + 1] = edge;
      this.firstEnding[n + 1] = end;
    }
    this.fromCapital = this.follow(ROOT, CAPITAL);
  }

  private wordOf(norm: string): Word {
    const known = this.words.get(norm);
    if (known) return known;
    if (this.words.size >= MOST_REMEMBERED) this.words.clear();
    const labels = this.lexicon.labelsOf(norm);
    const starts: number[] = [];
    for (const label of labels) {
      const node = this.follow(ROOT, label);
      if (node !== ROOT) starts.push(node);
    }
    const word = { labels, starts, skipped: SKIPPED.has(norm) };
    this.words.set(norm, word);
    return word;
  }

  /** Every place where a form stands among the tokens from `from` to `to` (exclusive). */
  run(tokens: readonly Token[], from: number, to: number): Hit[] {
    const hits: Hit[] = [];
    const words: Word[] = [];
    for (let i = from; i < to; i++) words.push(this.wordOf(tokens[i]?.norm ?? ''));
    const walk: Walk = { tokens, words, first: from, end: to, hits };
    for (let i = from; i < to; i++) {
      const starts = words[i - from]?.starts ?? [];
      for (let n = 0; n < starts.length; n++) this.arrive(starts[n] ?? ROOT, walk, i, i + 1);
      if (this.fromCapital !== ROOT && tokens[i]?.capital) this.arrive(this.fromCapital, walk, i, i + 1);
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
    let low = this.firstEdge[node] ?? 0;
    let high = this.firstEdge[node + 1] ?? 0;
    while (low < high) {
      const middle = (low + high) >> 1;
      const found = this.labels[middle] ?? 0;
      if (found === label) return middle + 1;
      if (found < label) low = middle + 1;
      else high = middle;
    }
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
