import { type Pattern, readPattern } from '../facts/pattern.ts';
import type { Scope } from '../facts/schema.ts';
import { parseDay } from '../text/calendar.ts';
import { drain, type Steps } from '../text/steps.ts';
import { matchPattern } from './matcher.ts';
import type { Reading, Sentence } from './reading.ts';

interface Evidence {
  readonly pattern: Pattern;
  readonly weight: number;
  readonly within: 'clause' | 'sentence';
}

/** Tells which sentences of an article are about the pack's story at all. */
export class ScopeJudge {
  private readonly evidence: readonly Evidence[];
  /** The sum of all evidence against. */
  private readonly against: number;
  private readonly from: number;
  private readonly to: number;

  /** @param likelyIn the facts that a sentence states by what its words weigh */
  constructor(
    private readonly scope: Scope,
    private readonly likelyIn: (sentence: Sentence) => readonly string[],
  ) {
    this.evidence = scope.evidence.map((e) => ({ ...e, pattern: readPattern(e.pattern) }));
    this.against = scope.evidence.reduce((sum, { weight }) => sum + Math.min(0, weight), 0);
    this.from = parseDay(scope.from);
    this.to = parseDay(scope.to);
  }

  /**
   * Indexes of the sentences in scope: all of them where the article as a whole is about the
   * story, else those of paragraphs that are so by themselves, and their neighbours'.
   */
  judge(reading: Reading): ReadonlySet<number> {
    return drain(this.judgeInSteps(reading));
  }

  /** The same, a sentence at a step. */
  *judgeInSteps(reading: Reading): Steps<ReadonlySet<number>> {
    if (reading.published !== null && (reading.published < this.from || reading.published > this.to))
      return new Set();
    const timely = this.timeliness(reading);
    const byBlock = new Map<number, Set<number>>();
    const whole = new Set<number>();
    for (const sentence of reading.sentences) {
      yield;
      // Enough, whatever else the text may hold against it.
      if (this.worth(whole) + timely + this.against >= this.scope.threshold)
        return new Set(reading.sentences.map((s) => s.index));
      for (const [n, e] of this.evidence.entries()) {
        if (!matchPattern(reading, sentence, e.pattern, e.within)) continue;
        whole.add(n);
        const block = sentence.block.index;
        const seen = byBlock.get(block);
        if (seen) seen.add(n);
        else byBlock.set(block, new Set([n]));
      }
    }
    if (this.worth(whole) + timely >= this.scope.threshold || (yield* this.tellsStory(reading)))
      return new Set(reading.sentences.map((s) => s.index));
    // What speaks against the story anywhere speaks against each of its paragraphs.
    const against = [...whole].filter((n) => (this.evidence[n]?.weight ?? 0) < 0);
    const withAgainst = (seen: ReadonlySet<number>): ReadonlySet<number> => new Set([...seen, ...against]);
    const good = new Set(
      [...byBlock]
        .filter(([, seen]) => this.worth(withAgainst(seen)) + timely >= this.scope.paragraph)
        .map(([block]) => block),
    );
    return new Set(reading.sentences.filter((s) => good.has(s.block.index)).map((s) => s.index));
  }

  /** Whether an article, though it names no evidence outright, states too many of the facts for chance. */
  private *tellsStory(reading: Reading): Steps<boolean> {
    const { facts } = this.scope;
    if (facts === undefined) return false;
    const stated = new Set<string>();
    for (const sentence of reading.sentences) {
      for (const fact of this.likelyIn(sentence)) stated.add(fact);
      if (stated.size >= facts) return true;
      yield;
    }
    return false;
  }

  private timeliness(reading: Reading): number {
    const { peak } = this.scope;
    if (!peak || reading.published === null) return 0;
    return parseDay(peak.from) <= reading.published && reading.published <= parseDay(peak.to)
      ? peak.worth
      : 0;
  }

  private worth(seen: ReadonlySet<number>): number {
    let sum = 0;
    for (const n of seen) sum += this.evidence[n]?.weight ?? 0;
    return sum;
  }
}
