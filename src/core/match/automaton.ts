import { MARK, type Token } from '../text/tokens.ts';
import { Lexicon } from './lexicon.ts';
import { Numbers } from './numbers.ts';
import { type AutomatonTables, CAPITAL, GAP, MANY, NODE } from './tables.ts';

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
// Words that a writer may put inside a fixed phrase without changing it ("take [a] hard line"),
// and the full stop of an initial inside a name.
const SKIPPED = new Set(`. the a an its their his her our any all own " “ ” ‘ ’ ' « »`.split(' '));

/** A place among the forms: what ends there, and where each label leads from there. */
interface Node {
  readonly concepts: readonly string[];
  /** Rising. */
  readonly labels: readonly number[];
  readonly next: readonly Node[];
}

/** What the automaton knows of a word. */
interface Word {
  /** The labels that it answers to. */
  readonly labels: readonly number[];
  /** Where those labels lead from the root. */
  readonly starts: readonly Node[];
  readonly skipped: boolean;
}

// More words than any page has; a run over an archive must not fill the memory with them.
const MOST_REMEMBERED = 50_000;

/** Finds the forms of all concepts in one pass; its cost follows the text, not the number of forms. */
export class Automaton {
  private readonly concepts: readonly string[];
  private readonly lexicon: Lexicon;
  /** By label, as the tables have it. */
  private readonly forms: readonly string[];
  /** By label, where it leads from the root; null where it leads nowhere. */
  private readonly starts: (Node | null)[] = [];
  private readonly fromCapital: Node | null;
  private readonly words = new Map<string, Word>();

  constructor({ concepts, forms, ...lexicon }: AutomatonTables) {
    this.concepts = concepts.split(' ');
    this.forms = forms.split(' ');
    this.lexicon = new Lexicon(lexicon);
    this.fromCapital = this.start(CAPITAL);
  }

  private start(label: number): Node | null {
    const known = this.starts[label];
    if (known !== undefined) return known;
    const form = this.forms[label];
    const node = form ? this.read(new Numbers(form)) : null;
    this.starts[label] = node;
    return node;
  }

  private read(numbers: Numbers): Node {
    const size = numbers.next();
    const concepts: string[] = [];
    const ends = size % NODE;
    for (let n = ends < MANY ? ends : MANY + numbers.next(); n > 0; n--)
      concepts.push(this.concepts[numbers.next()] ?? '');
    const labels: number[] = [];
    let label = 0;
    for (let n = Math.floor(size / NODE); n > 0; n--) {
      label += numbers.next();
      labels.push(label);
    }
    const next: Node[] = [];
    for (let n = labels.length; n > 0; n--) next.push(this.read(numbers));
    return { concepts, labels, next };
  }

  private wordOf(norm: string): Word {
    const known = this.words.get(norm);
    if (known) return known;
    if (this.words.size >= MOST_REMEMBERED) this.words.clear();
    const labels = this.lexicon.labelsOf(norm);
    const starts: Node[] = [];
    for (const label of labels) {
      const node = this.start(label);
      if (node) starts.push(node);
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
      for (const node of words[i - from]?.starts ?? NOWHERE) arrive(node, walk, i, i + 1);
      if (this.fromCapital && tokens[i]?.capital) arrive(this.fromCapital, walk, i, i + 1);
    }
    return hits;
  }
}

const NOWHERE: readonly Node[] = [];

interface Walk {
  readonly tokens: readonly Token[];
  /** What is known of the tokens from `first` to `end` (exclusive). */
  readonly words: readonly Word[];
  readonly first: number;
  readonly end: number;
  readonly hits: Hit[];
}

/** Goes on from a node with the token `i` of a form that began at `start`. */
function goOn(node: Node, walk: Walk, start: number, i: number, skipped = 0): void {
  const word = i < walk.end ? walk.words[i - walk.first] : undefined;
  if (!word) return;
  const { labels } = word;
  for (let n = 0; n < labels.length; n++) {
    const next = follow(node, labels[n] ?? 0);
    if (next) arrive(next, walk, start, i + 1);
  }
  if (walk.tokens[i]?.capital) {
    const next = follow(node, CAPITAL);
    if (next) arrive(next, walk, start, i + 1);
  }
  if (word.skipped && i > start && skipped < MOST_SKIPPED) goOn(node, walk, start, i + 1, skipped + 1);
}

function arrive(node: Node, walk: Walk, start: number, i: number): void {
  const { concepts } = node;
  for (let n = 0; n < concepts.length; n++)
    walk.hits.push({ concept: concepts[n] ?? '', from: start, to: i });
  if (node.labels.length === 0) return;
  goOn(node, walk, start, i);
  const gap = follow(node, GAP);
  if (!gap) return;
  for (let skip = 0; skip <= LONGEST_GAP; skip++) {
    const passed = walk.tokens[i + skip - 1];
    if (skip > 0 && passed?.kind === MARK && !SKIPPED.has(passed.norm)) break;
    goOn(gap, walk, start, i + skip);
  }
}

/** The node behind the edge with this label. */
function follow({ labels, next }: Node, label: number): Node | undefined {
  let low = 0;
  let high = labels.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const found = labels[middle] ?? 0;
    if (found === label) return next[middle];
    if (found < label) low = middle + 1;
    else high = middle;
  }
  return undefined;
}
