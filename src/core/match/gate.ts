/** What a text must have for a pack's story to be in it at all: far less than the pack, and soon asked. */
export interface GateTable {
  /** With less evidence than this nothing of a text is in scope. */
  readonly least: number;
  /** The scope's evidence, each with words (or stems, `*` behind) of which one has to be there, spaces between. */
  readonly evidence: readonly { readonly weight: number; readonly words: string }[];
}

/** The gates of all packs together: the cost of asking follows the text, not the number of packs. */
export class Gates {
  /** By evidence, counted through all packs. */
  private readonly owners: number[] = [];
  private readonly weights: number[] = [];
  private readonly words = new Map<string, number[]>();
  private readonly stems = new Map<string, number[]>();
  private readonly lengths = new Set<number>();

  /** @param tables null for a pack that is always let through */
  constructor(private readonly tables: readonly (GateTable | null)[]) {
    for (const [owner, table] of tables.entries()) {
      for (const { weight, words } of table?.evidence ?? []) {
        for (const word of words.split(' ')) this.add(word, this.owners.length);
        this.owners.push(owner);
        this.weights.push(weight);
      }
    }
  }

  private add(word: string, evidence: number): void {
    if (!word.endsWith('*')) {
      put(this.words, word, evidence);
      return;
    }
    put(this.stems, word.slice(0, -1), evidence);
    this.lengths.add(word.length - 1);
  }

  /** The packs, by number, whose story may be in a text of these folded words. */
  open(words: Iterable<string>): number[] {
    const sums = this.tables.map(() => 0);
    const seen = new Set<number>();
    const count = (found: readonly number[] | undefined): void => {
      for (const evidence of found ?? []) {
        if (seen.has(evidence)) continue;
        seen.add(evidence);
        const owner = this.owners[evidence] ?? 0;
        sums[owner] = (sums[owner] ?? 0) + (this.weights[evidence] ?? 0);
      }
    };
    for (const word of words) {
      count(this.words.get(word));
      for (const length of this.lengths)
        if (length <= word.length) count(this.stems.get(word.slice(0, length)));
    }
    return [...this.tables.keys()].filter((n) => {
      const table = this.tables[n];
      return !table || (sums[n] ?? 0) + ROUNDING >= table.least;
    });
  }
}

// Weights are added in another order than the scope adds them.
const ROUNDING = 1e-9;

function put(table: Map<string, number[]>, key: string, evidence: number): void {
  const list = table.get(key);
  if (list) list.push(evidence);
  else table.set(key, [evidence]);
}
