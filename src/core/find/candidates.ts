import { LEAST_WORDS, quotedParts } from '../compare/quotations.ts';
import type { Sentence } from '../match/reading.ts';
import { SignatureMatcher } from './signatures.ts';
import { type PreparedSignature, type Try, triesOf } from './tries.ts';

/** A signature that a sentence may meet, with those of its patterns that it may meet. */
export interface Candidate {
  readonly matcher: SignatureMatcher;
  readonly signature: PreparedSignature;
  readonly tries: readonly Try[];
}

const NONE: readonly Candidate[] = [];

/** Patterns by number, counted through all signatures; each waits for its rarest concept. */
export type Waiting = Readonly<Record<string, readonly number[]>>;

/**
 * Tells which signatures to try on a sentence. Each pattern waits for its rarest concept, so that
 * the cost follows what the sentence speaks of, not the number of facts; a signature is taken up
 * when it is first a candidate.
 */
export class Candidates {
  private readonly entries: Candidate[] = [];
  /** By signature, the number of its first pattern. */
  private readonly first: number[] = [];
  /** By pattern, its signature. */
  private readonly owners: number[] = [];
  private readonly waiting: ReadonlyMap<string, readonly number[]>;
  private readonly records: RecordIndex;

  /** @param waiting by concept, the patterns that wait for it */
  constructor(
    private readonly signatures: readonly PreparedSignature[],
    waiting: Waiting,
  ) {
    this.waiting = new Map(Object.entries(waiting));
    for (const [owner, { hedged, patterns, loose }] of signatures.entries()) {
      this.first.push(this.owners.length);
      for (let n = hedged.length + patterns.length + loose.length; n > 0; n--) this.owners.push(owner);
    }
    this.records = new RecordIndex(signatures);
  }

  /** The matcher of a fact, null where it has no signature. */
  matcherOf(fact: string): SignatureMatcher | null {
    const owner = this.signatures.findIndex((s) => s.fact === fact);
    return owner < 0 ? null : this.entryOf(owner).matcher;
  }

  /** The candidates for a sentence, in the order of the pack. */
  of(sentence: Sentence): readonly Candidate[] {
    const found = this.waitingFor(sentence);
    const near = this.records.near(sentence);
    if (found.size === 0 && near.size === 0) return NONE;
    for (const owner of near) if (!found.has(owner)) found.set(owner, []);
    return [...found].sort(([a], [b]) => a - b).map(([owner, tries]) => ({ ...this.entryOf(owner), tries }));
  }

  /** By signature, those of its patterns that wait for a concept of the sentence, in their order. */
  private waitingFor({ mentions }: Sentence): Map<number, Try[]> {
    const patterns: number[] = [];
    for (const concept of mentions.keys()) {
      const waiting = this.waiting.get(concept);
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
      const tried = this.entryOf(owner).tries[pattern - (this.first[owner] ?? 0)];
      if (tried) put(found, owner, tried);
    }
    return found;
  }

  private entryOf(owner: number): Candidate {
    const known = this.entries[owner];
    if (known) return known;
    const signature = this.signatures[owner];
    if (!signature) throw new Error(`there is no signature ${owner}`);
    const entry = { matcher: new SignatureMatcher(signature), signature, tries: triesOf(signature) };
    this.entries[owner] = entry;
    return entry;
  }
}

const NOWHERE: ReadonlySet<number> = new Set();

/** Tells which signatures have words on record that those in a sentence's quotation marks may be. */
class RecordIndex {
  private byWord: ReadonlyMap<string, readonly number[]> | null = null;

  constructor(private readonly signatures: readonly PreparedSignature[]) {}

  near(sentence: Sentence): ReadonlySet<number> {
    const parts = quotedParts(sentence);
    if (parts.length === 0) return NOWHERE;
    const near = new Set<number>();
    for (const { words } of parts) {
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
