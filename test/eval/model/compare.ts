import type { Engine } from '../../../src/core/engine.ts';
import type { PreparedPack } from '../../../src/core/find/prepare.ts';
import { annotateDocument, type LabelledDocument } from '../documents.ts';
import { addScores, type Score, scoreDocument } from '../score.ts';
import { chooseThresholds, DESIGNS, type Design, foundBy, type Rivals, scoreDesign } from './designs.ts';
import { guess, type LabelledRows, type Model, RowReader, sizeOf, trainModel } from './model.ts';

/** How a design fared. */
export interface Standing {
  readonly design: Design;
  readonly score: Score;
}

/** What an addition gives and costs at one threshold. */
export interface Step {
  readonly threshold: number;
  readonly score: Score;
}

const FOLDS = 5;
const STEPS = [0.7, 0.8, 0.9, 0.95];

/** The project's own texts, from which the model learns. */
export type Own = 'articles' | 'statements';

type Read = LabelledRows & Pick<Rivals, 'signatures'>;

/** Trains and measures the model beside the signatures. */
export class Comparison {
  private readonly reader: RowReader;
  private readonly articles: readonly Read[];
  private readonly statements: readonly Read[];
  private trained: Model | null = null;
  private own: Record<Own, readonly Rivals[]> | null = null;

  /** @param articles the project's own, with its statements: what the model learns from */
  constructor(
    pack: PreparedPack,
    private readonly engine: Engine,
    articles: readonly LabelledDocument[],
    statements: readonly LabelledDocument[],
  ) {
    this.reader = new RowReader(pack);
    this.articles = articles.map((d) => this.read(d));
    this.statements = statements.map((d) => this.read(d));
  }

  /** On the project's own texts: each is judged by a model, and by thresholds, that have not seen it. */
  crossValidated(own: Own): Standing[] {
    const { articles } = this.guessedUnseen();
    return DESIGNS.map((design) => {
      const scores = this.guessedUnseen()[own].map((r, n) => {
        const others = articles.filter((_, m) => m % FOLDS !== n % FOLDS);
        return scoreDocument(r.sentences, foundBy(design, r, this.thresholdsOn(others, n % FOLDS)[design]));
      });
      return { design, score: addScores(scores) };
    });
  }

  /** On other articles, by a model and thresholds from all of the project's own. */
  on(documents: readonly LabelledDocument[]): Standing[] {
    const rivals = this.guessed(documents);
    const thresholds = chooseThresholds(this.guessedUnseen().articles);
    return DESIGNS.map((design) => ({ design, score: scoreDesign(design, rivals, thresholds[design]) }));
  }

  /** What additions give at several thresholds, on the project's own texts or on others. */
  additions(documents: readonly LabelledDocument[] | Own): Step[] {
    const rivals = typeof documents === 'string' ? this.guessedUnseen()[documents] : this.guessed(documents);
    return STEPS.map((threshold) => ({ threshold, score: scoreDesign('addition', rivals, threshold) }));
  }

  /** Bytes of the weights as JSON. */
  get size(): number {
    return sizeOf(this.model());
  }

  private readonly chosen = new Map<number, ReturnType<typeof chooseThresholds>>();

  private thresholdsOn(rivals: readonly Rivals[], fold: number): ReturnType<typeof chooseThresholds> {
    const known = this.chosen.get(fold) ?? chooseThresholds(rivals);
    this.chosen.set(fold, known);
    return known;
  }

  private read({ document, sentences, from }: LabelledDocument): Read {
    const found = annotateDocument(this.engine, document);
    return {
      rows: this.reader.read(document).filter((row) => row.end > from),
      sentences,
      signatures: found.filter((f) => f.fact !== null && f.end > from),
    };
  }

  private guessed(documents: readonly LabelledDocument[]): Rivals[] {
    return documents.map((d) => withGuesses(this.read(d), this.model()));
  }

  private model(): Model {
    this.trained ??= trainModel([...this.articles, ...this.statements]);
    return this.trained;
  }

  private guessedUnseen(): Record<Own, readonly Rivals[]> {
    this.own ??= this.leaveOut();
    return this.own;
  }

  private leaveOut(): Record<Own, readonly Rivals[]> {
    const models = Array.from({ length: FOLDS }, (_, fold) => {
      const seen = (_read: Read, n: number): boolean => n % FOLDS !== fold;
      return trainModel([...this.articles.filter(seen), ...this.statements.filter(seen)]);
    });
    const guessed = (reads: readonly Read[]): Rivals[] =>
      reads.map((read, n) => withGuesses(read, models[n % FOLDS] ?? new Map()));
    return { articles: guessed(this.articles), statements: guessed(this.statements) };
  }
}

const withGuesses = ({ rows, sentences, signatures }: Read, model: Model): Rivals => ({
  sentences,
  signatures,
  guesses: guess(model, rows),
});
