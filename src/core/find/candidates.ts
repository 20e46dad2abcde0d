import { LEAST_WORDS, quotedParts } from '../compare/quotations.ts';
import type { Sentence } from '../match/reading.ts';
import { type PreparedSignature, SignatureMatcher, type Try, triesOf } from './signatures.ts';

/** A signature that a sentence may meet, with those of its patterns that it may meet. */
export interface Candidate {
  readonly matcher: SignatureMatcher;
  readonly signature: PreparedSignature;
  readonly tries: readonly Try[];
}

interface Entry extends Candidate {
  /** Number of the first of its patterns among all patterns. */
  readonly first: number;
}

/**
 * Tells which signatures to try on a sentence. Each pattern waits for its rarest concept, so that
 * the cost follows what the sentence speaks of, not the number of facts.
 */
export class Candidates {
  private readonly entries: readonly Entry[];
  private readonly owners: number[] = [];
  private readonly byConcept = new Map<string, number[]>();
  private readonly records: RecordIndex;

  /** @param keys for each signature, for each pattern of `triesOf`: the concepts of which one has to be there, `|` between */
  constructor(signatures: readonly PreparedSignature[], keys: readonly (readonly string[])[]) {
    let first = 0;
    this.entries = signatures.map((signature, n) => {
      const tries = triesOf(signature);
      const entry = { matcher: new SignatureMatcher(signature), signature, tries, first };
      for (const key of keys[n] ?? []) {
        for (const concept of key.split('|')) put(this.byConcept, concept, this.owners.length);
        this.owners.push(n);
      }
      first += tries.length;
      return entry;
    });
    this.records = new RecordIndex(signatures);
  }

  /** The candidates for a sentence, in the order of the pack. */
  of(sentence: Sentence): Candidate[] {
    const patterns: number[] = [];
    for (const concept of sentence.mentions.keys()) {
      const waiting = this.byConcept.get(concept);
      if (waiting) patterns.push(...waiting);
    }
    patterns.sort((a, b) => a - b);
    const found = new Map<number, Try[]>();
    let last = -1;
    for (const pattern of patterns) {
      // One pattern may wait for several concepts.
      if (pattern === last) continue;
      last = pattern;
      const owner = this.owners[pattern] ?? 0;
      const entry = this.entries[owner];
      const tried = entry?.tries[pattern - entry.first];
      if (tried) put(found, owner, tried);
    }
    for (const owner of this.records.near(sentence)) if (!found.has(owner)) found.set(owner, []);
    return [...found]
      .sort(([a], [b]) => a - b)
      .flatMap(([owner, tries]) => {
        const entry = this.entries[owner];
        return entry ? [{ matcher: entry.matcher, signature: entry.signature, tries }] : [];
      });
  }
}

/** Tells which signatures have words on record that those in a sentence's quotation marks may be. */
class RecordIndex {
  private byWord: ReadonlyMap<string, readonly number[]> | null = null;

  constructor(private readonly signatures: readonly PreparedSignature[]) {}

  near(sentence: Sentence): Set<number> {
    const near = new Set<number>();
    for (const { words } of quotedParts(sentence)) {
      if (words.length < LEAST_WORDS) continue;
      const distinct = new Set(words);
      const shared = new Map<number, number>();
      for (const word of distinct) {
        for (const owner of this.index().get(word) ?? []) {
          const count = (shared.get(owner) ?? 0) + 1;
          shared.set(owner, count);
          // Words on record and even their loosest rewording have two words in common.
          if (count >= Math.min(2, distinct.size)) near.add(owner);
        }
      }
    }
    return near;
  }

  /** Made when the first quotation asks for it: many pages have none. */
  private index(): ReadonlyMap<string, readonly number[]> {
    if (this.byWord) return this.byWord;
    const byWord = new Map<string, number[]>();
    for (const [owner, { records }] of this.signatures.entries())
      for (const word of new Set(records.flat())) put(byWord, word, owner);
    this.byWord = byWord;
    return byWord;
  }
}

function put<K, V>(table: Map<K, V[]>, key: K, value: V): void {
  const list = table.get(key);
  if (list) list.push(value);
  else table.set(key, [value]);
}
