import { written } from './numbers.ts';
import { type AutomatonTables, CAPITAL, FIRST, GAP, MANY, NODE } from './tables.ts';
import { foldWords } from './word-list.ts';

interface Node {
  readonly next: Map<string, Node>;
  readonly concepts: Set<string>;
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
  /** How many forms each concept has. */
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
    at.concepts.add(concept);
    this.concepts.set(concept, (this.concepts.get(concept) ?? 0) + 1);
  }

  /** The tables of all forms that were added. */
  tables(): AutomatonTables {
    const single = [...new Set([...this.written].flatMap((word) => word.split('/')))].sort();
    const words = single.filter((word) => !word.endsWith('*'));
    const stems = single.filter((word) => word.endsWith('*'));
    const labels = new Map([...words, ...stems].map((word, n) => [word, n + FIRST]));
    const groups = [...this.written]
      .filter((word) => word.includes('/'))
      .map((group) => ({ group, members: membersOf(group, labels) }))
      .sort((a, b) => (a.members[0] ?? 0) - (b.members[0] ?? 0));
    for (const { group } of groups) labels.set(group, labels.size + FIRST);
    labels.set('_', CAPITAL);
    labels.set('..', GAP);
    const label = (word: string): number => labels.get(word) ?? 0;
    // The shortest numbers for those that end most forms.
    const concepts = [...this.concepts].sort(([, a], [, b]) => b - a).map(([concept]) => concept);
    const numbers = new Map(concepts.map((concept, n) => [concept, n]));
    const forms = new Array<string>(labels.size).fill('');
    for (const [word, to] of this.root.next) forms[label(word)] = formsBehind(to, label, numbers);
    return {
      concepts: concepts.join(' '),
      words: foldWords(words),
      stems: foldWords(stems.map((stem) => stem.slice(0, -1))),
      groups: groups.map(({ members }, n) => groupAsText(members, groups[n - 1]?.members[0] ?? 0)).join(''),
      forms: forms.join(' '),
    };
  }
}

/** The labels of a group's members, in rising order. */
const membersOf = (group: string, labels: ReadonlyMap<string, number>): number[] =>
  group
    .split('/')
    .map((word) => labels.get(word) ?? 0)
    .sort((a, b) => a - b);

/** A group as the tables say; `before` is the first member of the group before it. */
const groupAsText = (members: readonly number[], before: number): string =>
  [members.length, ...members.map((member, n) => member - (members[n - 1] ?? before))].map(written).join('');

/** A node and all behind it, as the tables say. */
function formsBehind(
  { next, concepts }: Node,
  label: (word: string) => number,
  numbers: ReadonlyMap<string, number>,
): string {
  const edges = [...next]
    .map(([word, to]): readonly [number, Node] => [label(word), to])
    .sort(([a], [b]) => a - b);
  const ends = Math.min(concepts.size, MANY);
  return [
    written(edges.length * NODE + ends),
    ends === MANY ? written(concepts.size - MANY) : '',
    ...[...concepts]
      .map((concept) => numbers.get(concept) ?? 0)
      .sort((a, b) => a - b)
      .map(written),
    ...edges.map(([at], n) => written(at - (edges[n - 1]?.[0] ?? 0))),
    ...edges.map(([, to]) => formsBehind(to, label, numbers)),
  ].join('');
}
