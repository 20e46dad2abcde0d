import { type AutomatonTables, CAPITAL, FIRST, GAP, NEW, NODE } from './automaton.ts';

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

  /** Adds a form of a concept; see the class for how forms are written. */
  add(concept: string, form: string): void {
    let at = this.root;
    for (const word of form.split(' ')) {
      const known = at.next.get(word);
      const to = known ?? node();
      if (!known) at.next.set(word, to);
      at = to;
    }
    at.concepts.add(numberOf(this.concepts, concept));
  }

  /** The tables of all forms that were added. */
  tables(): AutomatonTables {
    const nodes = [this.root];
    const labels: number[] = [];
    const classes = new Map<string, number>();
    for (const each of nodes) {
      for (const [word, to] of each.next) {
        labels.push(labelOf(word, classes));
        nodes.push(to);
      }
    }
    return {
      concepts: [...this.concepts.keys()].join(' '),
      classes: [...classes.keys()].join(' '),
      nodes: nodes.map(({ next, concepts }) => next.size * NODE + concepts.size),
      labels,
      ending: nodes.flatMap(({ concepts }) => [...concepts]),
    };
  }
}

function labelOf(word: string, classes: Map<string, number>): number {
  if (word === '_') return CAPITAL;
  if (word === '..') return GAP;
  const known = classes.get(word);
  if (known !== undefined) return known + FIRST;
  classes.set(word, classes.size);
  return NEW;
}

function numberOf(numbers: Map<string, number>, key: string): number {
  const known = numbers.get(key);
  if (known !== undefined) return known;
  const next = numbers.size;
  numbers.set(key, next);
  return next;
}
