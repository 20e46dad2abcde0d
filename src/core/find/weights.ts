import { Numbers } from '../match/numbers.ts';
import type { Mention, Sentence } from '../match/reading.ts';
import { unfoldWords } from '../match/word-list.ts';
import { WORD } from '../text/tokens.ts';

/**
 * The weighted half of finding: what stands in a sentence speaks for and against each fact, each
 * word and concept with a weight that was learnt from labelled texts.
 * Signatures are exact and miss what nobody foresaw; weights know no grammar and foresee more.
 */
export interface PreparedWeights {
  readonly facts: readonly string[];
  /** By fact, in sixteenths of log odds: what speaks for it before anything was read. */
  readonly bias: readonly number[];
  /** Words that weigh, as `foldWords` writes them. */
  readonly words: string;
  /** By concept and then by word, spaces between, as numbers: how far a fact is from the one before, its weight, and so on. */
  readonly rows: string;
  /** Concepts that weigh, spaces between. */
  readonly concepts: string;
}

/** Weights count sixteenths: finer ones are noise, coarser ones lose findings. */
export const UNIT = 16;

/**
 * From these log odds, in sixteenths, a sentence states a fact though no signature was met. Lower
 * finds more, and breaks the silence on near misses that test/unit/core/cases names.
 */
export const LIKELY = 12;

/**
 * The keys of what a sentence has to say: `=concept` for what it mentions, and its plain words, but
 * not those of dates, which are written in many ways. Each once. What stands around the sentence is
 * left to signatures: a sentence weighs the same wherever it stands.
 */
export function evidenceIn(sentence: Sentence): Set<string> {
  const keys = new Set<string>();
  for (const concept of sentence.mentions.keys()) if (isTimeless(concept)) keys.add(`=${concept}`);
  for (const i of wordsIn(sentence)) keys.add(sentence.block.tokens[i]?.norm ?? '');
  return keys;
}

/** The tokens of a sentence that are words, and of no date. */
function* wordsIn(sentence: Sentence): Generator<number> {
  for (let i = sentence.from; i < sentence.to; i++)
    if (sentence.block.tokens[i]?.kind === WORD && !isInDate(sentence, i)) yield i;
}

const isInDate = ({ dates }: Sentence, token: number): boolean =>
  dates.some((d) => d.from <= token && token < d.to);

/** Days with their year are kept out: what was learnt of one says nothing of another. */
export const isTimeless = (concept: string): boolean => !/^#on-\d{4}/.test(concept);

/** Number of a fact, its weight, and so on in turn. */
type Row = readonly number[];

const NO_ROW: Row = [];

/** Rows by key, each read when a sentence first asks for it. */
class Table {
  private readonly rows = new Map<string, string | Row>();

  constructor(keys: readonly string[], rows: readonly string[]) {
    for (let n = 0; n < keys.length; n++) this.rows.set(keys[n] ?? '', rows[n] ?? '');
  }

  get(key: string): Row | undefined {
    const row = this.rows.get(key);
    if (typeof row !== 'string') return row;
    const read = readRow(row);
    this.rows.set(key, read);
    return read;
  }
}

function readRow(text: string): Row {
  const row: number[] = [];
  const numbers = new Numbers(text);
  for (let fact = 0; !numbers.done; ) {
    fact += numbers.next();
    row.push(fact, numbers.nextSigned());
  }
  return row;
}

/** How strongly a sentence speaks for each fact of a pack. */
export class Weigher {
  private readonly concepts: Table;
  private readonly words: Table;

  constructor(private readonly weights: PreparedWeights) {
    const rows = weights.rows.split(' ');
    const concepts = weights.concepts === '' ? [] : weights.concepts.split(' ');
    this.concepts = new Table(concepts, rows);
    this.words = new Table(unfoldWords(weights.words), rows.slice(concepts.length));
  }

  /** Log odds in sixteenths, by the facts' numbers. */
  weigh(sentence: Sentence): readonly number[] {
    const odds = [...this.weights.bias];
    for (const concept of sentence.mentions.keys()) addRow(odds, this.concepts.get(concept));
    const seen = new Set<Row>();
    const { tokens } = sentence.block;
    for (let i = sentence.from; i < sentence.to; i++) {
      const token = tokens[i];
      if (token?.kind !== WORD) continue;
      const row = this.words.get(token.norm);
      if (!row || seen.has(row) || isInDate(sentence, i)) continue;
      seen.add(row);
      addRow(odds, row);
    }
    return odds;
  }

  /** The facts that a sentence states by what its words weigh. */
  likelyIn(sentence: Sentence): string[] {
    const odds = this.weigh(sentence);
    return this.facts.filter((_, n) => (odds[n] ?? 0) >= LIKELY);
  }

  /** The words of a sentence that speak most for a fact, in the order of the text. */
  speaking(sentence: Sentence, fact: number): Mention[] {
    const found: { readonly mention: Mention; readonly weight: number }[] = [];
    for (const [concept, mentions] of sentence.mentions) {
      const weight = weightIn(this.concepts.get(concept), fact);
      if (weight > 0) found.push(...mentions.map((mention) => ({ mention, weight })));
    }
    for (const i of wordsIn(sentence)) {
      const word = sentence.block.tokens[i]?.norm ?? '';
      const weight = weightIn(this.words.get(word), fact);
      if (weight > 0) found.push({ mention: { concept: word, from: i, to: i + 1 }, weight });
    }
    const most = found.sort((a, b) => b.weight - a.weight).slice(0, MOST_SPEAKING);
    return most.map(({ mention }) => mention).sort((a, b) => a.from - b.from);
  }

  /** The facts that there are weights for, by number. */
  get facts(): readonly string[] {
    return this.weights.facts;
  }
}

function addRow(odds: number[], row: Row | undefined): void {
  if (!row) return;
  for (let i = 0; i < row.length; i += 2) {
    const fact = row[i] ?? 0;
    odds[fact] = (odds[fact] ?? 0) + (row[i + 1] ?? 0);
  }
}

function weightIn(row: Row = NO_ROW, fact: number): number {
  for (let i = 0; i < row.length; i += 2) if (row[i] === fact) return row[i + 1] ?? 0;
  return 0;
}

// What is left out of a reason that a reader takes in at a glance.
const MOST_SPEAKING = 8;

/** The probability, 0 to 1, that log odds in sixteenths stand for. */
export const probability = (odds: number): number => 1 / (1 + Math.exp(-odds / UNIT));
