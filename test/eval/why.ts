import { english } from '../../src/cli/english.ts';
import { prepare } from '../../src/core/engine.ts';
import type { CompiledPack } from '../../src/core/facts/compile.ts';
import { nearestMiss } from '../../src/core/find/explain.ts';
import type { PreparedPack } from '../../src/core/find/prepare.ts';
import { isQuoted } from '../../src/core/find/score.ts';
import { SignatureMatcher } from '../../src/core/find/signatures.ts';
import { triesOf } from '../../src/core/find/tries.ts';
import { Weigher } from '../../src/core/find/weights.ts';
import { Automaton } from '../../src/core/match/automaton.ts';
import { type Reading, readArticle, type Sentence, textOf } from '../../src/core/match/reading.ts';
import { ScopeJudge } from '../../src/core/match/scope.ts';
import type { Article } from '../../src/core/text/types.ts';

interface Story {
  readonly pack: CompiledPack;
  readonly prepared: PreparedPack;
  readonly automaton: Automaton;
  readonly scope: ScopeJudge;
}

/** Explains misses and false alarms: which signature, and which part of it. */
export class Why {
  private readonly stories: readonly Story[];
  private last: { article: Article; readings: readonly Reading[] } | null = null;

  constructor(packs: readonly CompiledPack[]) {
    this.stories = packs.map((pack) => {
      const prepared = prepare(pack);
      const automaton = new Automaton(prepared.automaton);
      const weigher = new Weigher(prepared.weights);
      const scope = new ScopeJudge(pack.scope, (sentence) => weigher.likelyIn(sentence));
      return { pack, prepared, automaton, scope };
    });
  }

  /**
   * How near the engine came to a fact that it did not find.
   * @param labelled the labelled sentence, which the engine may split otherwise
   * @returns the nearest pattern with what of it was met and what was not, as lines
   */
  missed(article: Article, fact: string, labelled: string): string[] {
    return this.inSentences(article, fact, labelled, (story, reading, sentence) => {
      if (!story.scope.judge(reading).has(sentence.index))
        return ['not looked for: article and paragraph are not taken to be about the story'];
      const [pattern] = metPatterns(story, fact, reading, sentence);
      if (pattern)
        return [`met and withdrawn, since it stands inside words that are found as a quotation: ${pattern}`];
      const signatures = story.pack.signatures.filter((s) => s.fact === fact);
      const miss = nearestMiss({ ...story.pack, signatures }, reading, sentence);
      if (!miss) return [];
      return [
        `nearest: ${miss.pattern}`,
        `met: ${miss.met.join(', ') || 'nothing'}`,
        `not met: ${miss.unmet.join('; ')}`,
      ];
    });
  }

  /** Which patterns of a fact a sentence meets: what is to blame for a false alarm. */
  found(article: Article, fact: string, labelled: string): string[] {
    return this.inSentences(article, fact, labelled, (story, reading, sentence) =>
      metPatterns(story, fact, reading, sentence).map((pattern) => `met: ${pattern}`),
    );
  }

  private inSentences(
    article: Article,
    fact: string,
    labelled: string,
    explain: (story: Story, reading: Reading, sentence: Sentence) => string[],
  ): string[] {
    const readings = this.read(article);
    return this.stories.flatMap((story, n) => {
      const reading = readings[n];
      if (!reading || !story.pack.facts.some((f) => f.id === fact)) return [];
      const own = reading.sentences.filter((s) => {
        const text = textOf(s.block, s);
        return labelled.includes(text) || text.includes(labelled);
      });
      return own.map((s) => explain(story, reading, s)).find((lines) => lines.length > 0) ?? NOTHING;
    });
  }

  private read(article: Article): readonly Reading[] {
    if (this.last?.article !== article)
      this.last = { article, readings: this.stories.map((s) => readArticle(article, s.automaton)) };
    return this.last.readings;
  }
}

const NOTHING = ['no signature of the fact comes near'];

function metPatterns({ prepared }: Story, fact: string, reading: Reading, sentence: Sentence): string[] {
  return prepared.signatures
    .filter((signature) => signature.fact === fact)
    .flatMap((signature) => {
      const matcher = new SignatureMatcher(signature);
      const met = triesOf(signature).flatMap((tried) => {
        const statement = matcher.findAmong(reading, sentence, [tried]);
        return statement ? [{ statement, source: isQuoted(statement) ? null : tried.pattern.source }] : [];
      });
      return met.map(
        ({ statement, source }) =>
          `${source ?? 'words on record'} (${statement.why.map((reason) => english.remark(reason)).join('; ')})`,
      );
    })
    .filter((line, n, all) => all.indexOf(line) === n)
    .slice(0, 2);
}
