import type { FlagType, Relation } from '../../src/core/compare/types.ts';

/**
 * How annotation is counted: a finding belongs to the labelled sentence that it overlaps most; each
 * pair (sentence, fact) and (sentence, flag type) counts once; optional labels count neither way.
 */

export interface FactLabel {
  readonly id: string;
  readonly relation: Relation;
  /** A judgement call: right to find, right to leave. */
  readonly optional?: boolean | undefined;
}

export interface FlagLabel {
  readonly type: FlagType;
  readonly optional?: boolean | undefined;
}

/** A sentence of an article, UTF-16 offsets into its text file, end exclusive. */
export interface LabelledSentence {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly facts: readonly FactLabel[];
  readonly flags: readonly FlagLabel[];
}

/** What an annotator says, with offsets into the same file. */
export interface Found {
  readonly start: number;
  readonly end: number;
  readonly fact: string | null;
  readonly relation: Relation | null;
  /** 0 to 1, where the annotator gives one. */
  readonly score?: number;
  readonly flags: readonly FoundFlag[];
}

export interface FoundFlag {
  readonly type: FlagType;
  readonly start: number;
  readonly end: number;
  /** What it says to the reader. */
  readonly note?: string;
}

export interface Tally {
  hit: number;
  spurious: number;
  missed: number;
}

export interface Rates {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** One thing that was not as labelled. */
export interface Remark {
  readonly kind: 'missed' | 'spurious' | 'relation';
  readonly what: 'fact' | 'flag';
  /** Id of the fact, or type of the flag. */
  readonly id: string;
  /** The labelled sentence; empty where a finding lies in none. */
  readonly sentence: string;
  /** For a relation: what was said for what is labelled. */
  readonly said?: { readonly found: Relation | null; readonly label: Relation };
}

export interface Score {
  readonly facts: Tally;
  readonly flags: Tally;
  /** Of facts that were found: whether the relation is as labelled. */
  readonly relation: { right: number; wrong: number };
  readonly byFact: Map<string, Tally>;
  readonly byFlag: Map<string, Tally>;
  readonly remarks: Remark[];
}

export const emptyTally = (): Tally => ({ hit: 0, spurious: 0, missed: 0 });

const emptyScore = (): Score => ({
  facts: emptyTally(),
  flags: emptyTally(),
  relation: { right: 0, wrong: 0 },
  byFact: new Map(),
  byFlag: new Map(),
  remarks: [],
});

/** Precision, recall and F1, 0 to 1; where nothing was said or nothing was there to say, 1. */
export function ratesOf({ hit, spurious, missed }: Tally): Rates {
  const precision = hit + spurious ? hit / (hit + spurious) : 1;
  const recall = hit + missed ? hit / (hit + missed) : 1;
  const f1 = precision + recall ? (2 * precision * recall) / (precision + recall) : 0;
  return { precision, recall, f1 };
}

/** Share of found facts whose relation is as labelled; 1 where none was found. */
export function relationAccuracy({ right, wrong }: Score['relation']): number {
  return right + wrong ? right / (right + wrong) : 1;
}

/** Compares the findings in one document with its labels. */
export function scoreDocument(sentences: readonly LabelledSentence[], findings: readonly Found[]): Score {
  const score = emptyScore();
  const said = sortOut(sentences, findings);
  for (const fact of said.stray.facts) count(score, 'fact', 'spurious', fact, '');
  for (const type of said.stray.flags) count(score, 'flag', 'spurious', type, '');
  sentences.forEach((sentence, i) => {
    scoreFacts(score, sentence, said.facts[i] ?? new Map());
    scoreFlags(score, sentence, said.flags[i] ?? new Set());
  });
  return score;
}

/** Several documents' scores as one. */
export function addScores(scores: readonly Score[]): Score {
  const sum = emptyScore();
  for (const score of scores) {
    addTally(sum.facts, score.facts);
    addTally(sum.flags, score.flags);
    sum.relation.right += score.relation.right;
    sum.relation.wrong += score.relation.wrong;
    for (const [id, tally] of score.byFact) addTally(tallyOf(sum.byFact, id), tally);
    for (const [type, tally] of score.byFlag) addTally(tallyOf(sum.byFlag, type), tally);
    sum.remarks.push(...score.remarks);
  }
  return sum;
}

interface Said {
  readonly facts: readonly Map<string, Relation | null>[];
  readonly flags: readonly Set<FlagType>[];
  readonly stray: { readonly facts: Set<string>; readonly flags: Set<FlagType> };
}

function sortOut(sentences: readonly LabelledSentence[], findings: readonly Found[]): Said {
  const facts = sentences.map(() => new Map<string, Relation | null>());
  const flags = sentences.map(() => new Set<FlagType>());
  const stray = { facts: new Set<string>(), flags: new Set<FlagType>() };
  for (const { start, end, fact, relation, flags: own } of findings) {
    if (fact !== null) {
      const here = facts[sentenceAt(sentences, start, end)];
      if (!here) stray.facts.add(fact);
      else if (!here.has(fact)) here.set(fact, relation);
    }
    for (const flag of own)
      (flags[sentenceAt(sentences, flag.start, flag.end)] ?? stray.flags).add(flag.type);
  }
  return { facts, flags, stray };
}

/** Index of the sentence that a stretch overlaps most, -1 where it overlaps none. */
export function sentenceAt(sentences: readonly LabelledSentence[], start: number, end: number): number {
  let best = -1;
  let most = 0;
  for (const [i, s] of sentences.entries()) {
    const overlap = Math.min(end, s.end) - Math.max(start, s.start);
    if (overlap > most) {
      most = overlap;
      best = i;
    }
  }
  return best;
}

function scoreFacts(
  score: Score,
  sentence: LabelledSentence,
  said: ReadonlyMap<string, Relation | null>,
): void {
  for (const [id, relation] of said) {
    const label = sentence.facts.find((f) => f.id === id);
    if (label?.optional) continue;
    count(score, 'fact', label ? 'hit' : 'spurious', id, sentence.text);
    if (!label) continue;
    score.relation[relation === label.relation ? 'right' : 'wrong']++;
    if (relation !== label.relation) {
      const remark = { kind: 'relation', what: 'fact', id, sentence: sentence.text } as const;
      score.remarks.push({ ...remark, said: { found: relation, label: label.relation } });
    }
  }
  for (const { id, optional } of sentence.facts)
    if (!optional && !said.has(id)) count(score, 'fact', 'missed', id, sentence.text);
}

function scoreFlags(score: Score, sentence: LabelledSentence, said: ReadonlySet<FlagType>): void {
  // Several labels of one type count once, as the last of them says.
  const labels = new Map(sentence.flags.map((f) => [f.type, f]));
  for (const type of said) {
    const label = labels.get(type);
    if (!label?.optional) count(score, 'flag', label ? 'hit' : 'spurious', type, sentence.text);
  }
  for (const [type, { optional }] of labels)
    if (!optional && !said.has(type)) count(score, 'flag', 'missed', type, sentence.text);
}

function count(score: Score, what: Remark['what'], kind: keyof Tally, id: string, sentence: string): void {
  const [all, single] = what === 'fact' ? [score.facts, score.byFact] : [score.flags, score.byFlag];
  all[kind]++;
  tallyOf(single, id)[kind]++;
  if (kind !== 'hit') score.remarks.push({ kind, what, id, sentence });
}

function tallyOf(tallies: Map<string, Tally>, id: string): Tally {
  const known = tallies.get(id);
  if (known) return known;
  const fresh = emptyTally();
  tallies.set(id, fresh);
  return fresh;
}

function addTally(sum: Tally, more: Tally): void {
  sum.hit += more.hit;
  sum.spurious += more.spurious;
  sum.missed += more.missed;
}
