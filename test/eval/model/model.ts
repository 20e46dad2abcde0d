import type { Document } from '../../../src/cli/article.ts';
import type { PreparedPack } from '../../../src/core/find/prepare.ts';
import { Automaton } from '../../../src/core/match/automaton.ts';
import { offsetsOf, readArticle } from '../../../src/core/match/reading.ts';
import { ScopeJudge } from '../../../src/core/match/scope.ts';
import type { LabelledSentence } from '../score.ts';
import { commonFeatures, type FactFrame, featuresFor, framesOf } from './features.ts';
import { probability, train, type Weights } from './logistic.ts';

/** A second design beside the signatures: one weighted question a fact, learnt from labelled texts. */

/** One sentence with all that the model may know of it. */
export interface Row {
  /** UTF-16 offsets into the document's file, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly inScope: boolean;
  /** Features by fact, for the facts that come into question. */
  readonly features: ReadonlyMap<string, readonly string[]>;
}

/** For each fact its weights. */
export type Model = ReadonlyMap<string, Weights>;

/** How probable it is, 0 to 1, that a stretch states a fact. */
export interface Guess {
  readonly start: number;
  readonly end: number;
  readonly fact: string;
  readonly probability: number;
}

/** Reads documents into rows by a pack's vocabulary. */
export class RowReader {
  private readonly automaton: Automaton;
  private readonly scope: ScopeJudge;
  private readonly frames: readonly FactFrame[];

  constructor(pack: PreparedPack) {
    this.automaton = new Automaton(pack.automaton);
    this.scope = new ScopeJudge(pack.scope, () => []);
    this.frames = framesOf(pack);
  }

  read({ article, starts }: Document): Row[] {
    const reading = readArticle(article, this.automaton);
    const inScope = this.scope.judge(reading);
    return reading.sentences.map((sentence) => {
      const offset = starts[sentence.block.index] ?? 0;
      const { start, end } = offsetsOf(sentence.block, sentence);
      const common = commonFeatures(sentence);
      const features = new Map<string, readonly string[]>();
      for (const frame of this.frames) {
        const own = featuresFor(reading, sentence, frame);
        if (own) features.set(frame.fact, [...common, ...own]);
      }
      return { start: offset + start, end: offset + end, inScope: inScope.has(sentence.index), features };
    });
  }
}

/** A document's rows and labels. */
export interface LabelledRows {
  readonly rows: readonly Row[];
  readonly sentences: readonly LabelledSentence[];
}

/** Learns one question a fact, from all sentences that come into question for it. */
export function trainModel(documents: readonly LabelledRows[]): Model {
  const examples = new Map<string, { features: readonly string[]; yes: boolean }[]>();
  for (const { rows, sentences } of documents)
    for (const row of rows) {
      const label = labelOf(sentences, row);
      // What no label speaks of, such as the scene before a lone statement, teaches nothing.
      if (!label) continue;
      for (const [fact, features] of row.features) {
        const given = label.facts.find((f) => f.id === fact);
        if (given?.optional) continue;
        const list = examples.get(fact) ?? [];
        examples.set(fact, list);
        list.push({ features, yes: given !== undefined });
      }
    }
  return new Map([...examples].map(([fact, list]) => [fact, train(list)]));
}

function labelOf(sentences: readonly LabelledSentence[], { start, end }: Row): LabelledSentence | null {
  const overlap = (s: LabelledSentence): number => Math.min(end, s.end) - Math.max(start, s.start);
  const best = sentences.reduce<LabelledSentence | null>(
    (a, b) => (overlap(b) > (a ? overlap(a) : 0) ? b : a),
    null,
  );
  return best;
}

/** What a model makes of a document; sentences out of scope are nobody's business. */
export function guess(model: Model, rows: readonly Row[]): Guess[] {
  return rows
    .filter((row) => row.inScope)
    .flatMap(({ start, end, features }) =>
      [...features].map(([fact, own]) => {
        const weights = model.get(fact);
        return { start, end, fact, probability: weights ? probability(weights, own) : 0 };
      }),
    );
}

/** Bytes that the weights take as JSON: what shipping them would cost before compression. */
export function sizeOf(model: Model): number {
  return JSON.stringify([...model].map(([fact, weights]) => [fact, [...weights]])).length;
}
