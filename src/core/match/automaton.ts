import { MARK, type Token } from '../text/tokens.ts';

/**
 * One automaton over words for all forms of all concepts: a trie whose edges are word classes.
 * Its cost follows the text, not the number of forms.
 *
 * A form is a row of words: `deputy foreign minister`. In a word, `/` parts alternatives
 * (`pull/pulls/pulled back`) and a closing `*` takes any ending (`negotiat*`). `_` is any one
 * word with a capital, `..` a gap of up to six words.
 */
export interface Hit {
  readonly concept: string;
  /** Token range in the block, end exclusive. */
  readonly from: number;
  readonly to: number;
}

interface Node {
  readonly next: Map<number, Node>;
  gap: Node | null;
  capital: Node | null;
  readonly concepts: string[];
}

const GAP = 6;
// Words that a writer may put inside a fixed phrase without changing it ("take [a] hard line").
// ... and the full stop of an initial inside a name.
const SKIPPED = new Set([
  '.',
  'the',
  'a',
  'an',
  'its',
  'their',
  'his',
  'her',
  'our',
  'any',
  'all',
  'own',
  '"',
  '“',
  '”',
  '‘',
  '’',
  "'",
  '«',
  '»',
]);

const node = (): Node => ({ next: new Map(), gap: null, capital: null, concepts: [] });

export class Automaton {
  private readonly root = node();
  private readonly classes = new Map<string, number>();
  private readonly exact = new Map<string, number[]>();
  private readonly stems = new Map<string, number[]>();
  private readonly memo = new Map<string, readonly number[]>();
  private shortest = 99;

  /** Adds a form of a concept; see the class for how forms are written. */
  add(concept: string, form: string): void {
    let at = this.root;
    for (const word of form.split(' ')) at = this.edge(at, word);
    if (!at.concepts.includes(concept)) at.concepts.push(concept);
  }

  private edge(from: Node, word: string): Node {
    if (word === '..') {
      from.gap ??= node();
      return from.gap;
    }
    if (word === '_') {
      from.capital ??= node();
      return from.capital;
    }
    const id = this.classOf(word);
    const known = from.next.get(id);
    if (known) return known;
    const to = node();
    from.next.set(id, to);
    return to;
  }

  private classOf(word: string): number {
    const known = this.classes.get(word);
    if (known !== undefined) return known;
    const id = this.classes.size;
    this.classes.set(word, id);
    for (const choice of word.split('/')) {
      const stem = choice.endsWith('*');
      const key = stem ? choice.slice(0, -1) : choice;
      if (stem) this.shortest = Math.min(this.shortest, key.length);
      const table = stem ? this.stems : this.exact;
      const ids = table.get(key);
      if (ids) ids.push(id);
      else table.set(key, [id]);
    }
    return id;
  }

  private classesOf(norm: string): readonly number[] {
    const known = this.memo.get(norm);
    if (known) return known;
    const ids = [...(this.exact.get(norm) ?? [])];
    for (let n = this.shortest; n <= norm.length; n++) ids.push(...(this.stems.get(norm.slice(0, n)) ?? []));
    this.memo.set(norm, ids);
    return ids;
  }

  /** Every place where a form stands among the tokens from `from` to `to` (exclusive). */
  run(tokens: readonly Token[], from: number, to: number): Hit[] {
    const hits: Hit[] = [];
    for (let i = from; i < to; i++) this.walk(this.root, tokens, i, i, to, hits);
    return hits;
  }

  private walk(at: Node, tokens: readonly Token[], start: number, i: number, end: number, hits: Hit[]): void {
    const token = i < end ? tokens[i] : undefined;
    if (!token) return;
    for (const id of this.classesOf(token.norm)) {
      const next = at.next.get(id);
      if (next) this.arrive(next, tokens, start, i + 1, end, hits);
    }
    if (at.capital && token.capital) this.arrive(at.capital, tokens, start, i + 1, end, hits);
    if (i > start && SKIPPED.has(token.norm) && at !== this.root)
      this.walk(at, tokens, start, i + 1, end, hits);
  }

  private arrive(
    at: Node,
    tokens: readonly Token[],
    start: number,
    i: number,
    end: number,
    hits: Hit[],
  ): void {
    for (const concept of at.concepts) hits.push({ concept, from: start, to: i });
    if (at.next.size > 0 || at.capital) this.walk(at, tokens, start, i, end, hits);
    if (!at.gap) return;
    for (let skip = 0; skip <= GAP; skip++) {
      const passed = tokens[i + skip - 1];
      if (skip > 0 && passed?.kind === MARK && !SKIPPED.has(passed.norm)) break;
      this.walk(at.gap, tokens, start, i + skip, end, hits);
    }
  }
}
