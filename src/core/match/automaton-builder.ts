import { written } from './numbers.ts';
import { type AutomatonTables, CAPITAL, FIRST, GAP, MANY, NODE } from './tables.ts';
import { foldWords } from './word-list.ts';

interface Node {
  readonly next: Map<string, Node>;
  readonly concepts: Set<number>;
}

const node = (): Node => ({ next: new Map(), concepts: new Set() });

/**
 * Collects forms of concepts and makes the automaton's tables of them.
 *
 * A form is a row of words: `deputy foreign minister`. In a word, `/` parts alternatives
 * (`pull/pulls/pulled back`) and a closing `*` takes any ending (`negotiat*`). `_` is any one
 * word with a capital, `..` a gap of up to six words.
 */
export class AutomatonBuilder {
  private readonly root = node();
  private readonly concepts = new Map<string, number>();
  /** All that stands in the forms' places: words, stems, and alternatives of several of them. */
  private readonly written = new Set<string>();

  /** Adds a form of a concept; see the class for how forms are written. */
  add(concept: string, form: string): void {
    let at = this.root;
    for (const word of form.split(' ')) {
      const known = at.next.get(word);
      const to = known ?? node();
      if (!known) at.next.set(word, to);
      at = to;
      if (word !== '_' && word !== '..') this.written.add(word);
    }
    at.concepts.add(numberOf(this.concepts, concept));
  }

  /** The tables of all forms that were added. */
  tables(): AutomatonTables {
    // The lexicon links them from the last to the first.
    const groups = [...this.written].filter((word) => word.includes('/')).reverse();
    const single = [...new Set([...this.written].flatMap((word) => word.split('/')))].sort();
    const words = single.filter((word) => !word.endsWith('*'));
    const stems = single.filter((word) => word.endsWith('*'));
    const labels = new Map([...words, ...stems, ...groups].map((word, n) => [word, n + FIRST]));
    labels.set('_', CAPITAL);
    labels.set('..', GAP);
    const label = (word: string): number => labels.get(word) ?? 0;
    const forms = new Array<string>(labels.size).fill('');
    for (const [word, to] of this.root.next) forms[label(word)] = formsBehind(to, label);
    return {
      concepts: [...this.concepts.keys()].join(' '),
      words: foldWords(words),
      stems: foldWords(stems.map((stem) => stem.slice(0, -1))),
      groups: groups.flatMap((group) => {
        const members = group.split('/').map(label);
        return [members.length, ...members];
      }),
      forms: forms.join(' '),
    };
  }
}

/** A node and all behind it, as the tables say. */
function formsBehind({ next, concepts }: Node, label: (word: string) => number): string {
  const edges = [...next]
    .map(([word, to]): readonly [number, Node] => [label(word), to])
    .sort(([a], [b]) => a - b);
  const ends = Math.min(concepts.size, MANY);
  return [
    written(edges.length * NODE + ends),
    ends === MANY ? written(concepts.size - MANY) : '',
    ...[...concepts].map(written),
    ...edges.map(([at], n) => written(at - (edges[n - 1]?.[0] ?? 0))),
    ...edges.map(([, to]) => formsBehind(to, label)),
  ].join('');
}

function numberOf(numbers: Map<string, number>, key: string): number {
  const known = numbers.get(key);
  if (known !== undefined) return known;
  const next = numbers.size;
  numbers.set(key, next);
  return next;
}
