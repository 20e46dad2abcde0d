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
  /** By label, where its first group stands in `members`; 0 for none. */
  private readonly firstGroup: Uint32Array;
  /** By place in `members`, the next group that has the same member; 0 for none. */
  private readonly nextGroup: Uint32Array;
  /** By place in `members`, the group's label. */
  private readonly groupAt: Uint32Array;

  constructor({ words, stems, groups }: Pick<AutomatonTables, 'words' | 'stems' | 'groups'>) {
    this.words = unfoldWords(words);
    for (const stem of unfoldWords(stems)) {
      this.stems.set(stem, FIRST + this.words.length + this.stems.size);
      this.heads.add(stem.slice(0, HEAD));
      this.shortest = Math.min(this.shortest, stem.length);
    }
    const first = FIRST + this.words.length + this.stems.size;
    this.firstGroup = new Uint32Array(first);
    this.nextGroup = new Uint32Array(groups.length);
    this.groupAt = new Uint32Array(groups.length);
    this.link(groups, first);
  }

  private link(groups: readonly number[], first: number): void {
    let label = first;
    for (let at = 0; at < groups.length; label++) {
      const end = at + 1 + (groups[at] ?? 0);
      for (at++; at < end; at++) {
        const member = groups[at] ?? 0;
        this.groupAt[at] = label;
        this.nextGroup[at] = this.firstGroup[member] ?? 0;
        this.firstGroup[member] = at;
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
    labels.push(label);
    for (let at = this.firstGroup[label] ?? 0; at > 0; at = this.nextGroup[at] ?? 0)
      labels.push(this.groupAt[at] ?? 0);
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
