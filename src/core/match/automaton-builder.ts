import { type AutomatonTables, CAPITAL, FIRST_CLASS, GAP } from './automaton.ts';

interface Node {
  readonly next: Map<number, Node>;
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
  private readonly classes = new Map<string, number>();
  private readonly concepts = new Map<string, number>();

  /** Adds a form of a concept; see the class for how forms are written. */
  add(concept: string, form: string): void {
    let at = this.root;
    for (const word of form.split(' ')) {
      const label = this.labelOf(word);
      const known = at.next.get(label);
      const to = known ?? node();
      if (!known) at.next.set(label, to);
      at = to;
    }
    at.concepts.add(numberOf(this.concepts, concept));
  }

  private labelOf(word: string): number {
    if (word === '_') return CAPITAL;
    return word === '..' ? GAP : numberOf(this.classes, word) + FIRST_CLASS;
  }

  /** The tables of all forms that were added. */
  tables(): AutomatonTables {
    const nodes = [this.root];
    const labels: number[] = [];
    for (const each of nodes) {
      for (const [label, to] of each.next) {
        labels.push(label);
        nodes.push(to);
      }
    }
    return {
      concepts: [...this.concepts.keys()].join(' '),
      classes: [...this.classes.keys()].join(' '),
      edges: nodes.map(({ next }) => next.size),
      labels,
      ends: nodes.map(({ concepts }) => concepts.size),
      ending: nodes.flatMap(({ concepts }) => [...concepts]),
    };
  }
}

function numberOf(numbers: Map<string, number>, key: string): number {
  const known = numbers.get(key);
  if (known !== undefined) return known;
  const next = numbers.size;
  numbers.set(key, next);
  return next;
}
