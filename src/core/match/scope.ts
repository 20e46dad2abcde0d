import { type Pattern, readPattern } from '../facts/pattern.ts';
import type { Scope } from '../facts/schema.ts';
import { parseDay } from '../text/calendar.ts';
import { drain, type Steps } from '../text/steps.ts';
import { matchPattern } from './matcher.ts';
import type { Reading } from './reading.ts';

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

  constructor(private readonly scope: Scope) {
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
    if (this.worth(whole) + timely >= this.scope.threshold)
      return new Set(reading.sentences.map((s) => s.index));
    const good = new Set(
      [...byBlock]
        .filter(([, seen]) => this.worth(seen) + timely >= this.scope.paragraph)
        .map(([block]) => block),
    );
    return new Set(reading.sentences.filter((s) => good.has(s.block.index)).map((s) => s.index));
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
