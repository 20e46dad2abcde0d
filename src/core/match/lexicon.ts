import { Numbers } from './numbers.ts';
import { type AutomatonTables, FIRST } from './tables.ts';
import { unfoldWords } from './word-list.ts';

// Fewer letters than this tell too little to pass a word over.
const HEAD = 3;

/** Tells to which labels of an automaton a word answers: its own, those of its stems, and those of their groups. */
export class Lexicon {
  private readonly words: readonly string[];
  private readonly stems = new Map<string, number>();
  private readonly heads = new Set<string>();
  private shortest = Number.POSITIVE_INFINITY;
  /** The labels of its groups by the label of a word or stem. */
  private readonly groupsOf = new Map<number, number[]>();

  constructor({ words, stems, groups }: Pick<AutomatonTables, 'words' | 'stems' | 'groups'>) {
    this.words = unfoldWords(words);
    for (const stem of unfoldWords(stems)) {
      this.stems.set(stem, FIRST + this.words.length + this.stems.size);
      this.heads.add(stem.slice(0, HEAD));
      this.shortest = Math.min(this.shortest, stem.length);
    }
    const first = FIRST + this.words.length + this.stems.size;
    this.readGroups(new Numbers(groups), first);
  }

  private readGroups(numbers: Numbers, first: number): void {
    let head = 0;
    for (let label = first; !numbers.done; label++) {
      const members = numbers.next();
      head += numbers.next();
      for (let n = 1, member = head; n <= members; n++) {
        const known = this.groupsOf.get(member);
        if (known) known.push(label);
        else this.groupsOf.set(member, [label]);
        if (n < members) member += numbers.next();
      }
    }
  }

  /** The labels of a folded word. */
  labelsOf(norm: string): readonly number[] {
    const labels: number[] = [];
    const index = this.indexOf(norm);
    if (index >= 0) this.add(labels, FIRST + index);
    if (this.shortest >= HEAD && !this.heads.has(norm.slice(0, HEAD))) return labels;
    for (let length = this.shortest; length <= norm.length; length++) {
      const stem = this.stems.get(norm.slice(0, length));
      if (stem !== undefined) this.add(labels, stem);
    }
    return labels;
  }

  private add(labels: number[], label: number): void {
    labels.push(label, ...(this.groupsOf.get(label) ?? []));
  }

  private indexOf(norm: string): number {
    let low = 0;
    let high = this.words.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.words[middle] ?? '') < norm) low = middle + 1;
      else high = middle;
    }
    return this.words[low] === norm ? low : -1;
  }
}
