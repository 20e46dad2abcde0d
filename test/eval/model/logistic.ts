/** A yes-or-no question to be learnt: the names of what is there, and the answer. */
export interface Example {
  readonly features: readonly string[];
  readonly yes: boolean;
}

/** Integer weights by feature, in 1/SCALE of a unit of log odds; the constant under "". */
export type Weights = ReadonlyMap<string, number>;

const SCALE = 16;
const ROUNDS = 12;
const RATE = 0.3;
// Pulls weights to zero: most features are met a few times only.
const DECAY = 0.002;
// A positive is one in some thirty; without this the model would never dare.
const POSITIVES_COUNT = 3;

/** Logistic regression by AdaGrad, the examples in the order given: the same input gives the same weights. */
export function train(examples: readonly Example[]): Weights {
  const index = new Map<string, number>([['', 0]]);
  const rows = examples.map(({ features, yes }) => ({
    at: [0, ...features.map((f) => indexIn(index, f))],
    yes,
  }));
  const weights = new Float64Array(index.size);
  const squares = new Float64Array(index.size).fill(1);
  for (let round = 0; round < ROUNDS; round++) {
    for (const { at, yes } of rows) {
      let sum = 0;
      for (const i of at) sum += weights[i] ?? 0;
      const error = (yes ? 1 : 0) - 1 / (1 + Math.exp(-sum));
      const push = yes ? error * POSITIVES_COUNT : error;
      for (const i of at) {
        const slope = push - DECAY * (weights[i] ?? 0);
        squares[i] = (squares[i] ?? 1) + slope * slope;
        weights[i] = (weights[i] ?? 0) + (RATE * slope) / Math.sqrt(squares[i] ?? 1);
      }
    }
  }
  return rounded(index, weights);
}

function indexIn(index: Map<string, number>, feature: string): number {
  const known = index.get(feature);
  if (known !== undefined) return known;
  index.set(feature, index.size);
  return index.size - 1;
}

function rounded(index: ReadonlyMap<string, number>, weights: Float64Array): Weights {
  const kept = new Map<string, number>();
  for (const [feature, i] of index) {
    const weight = Math.round((weights[i] ?? 0) * SCALE);
    if (weight !== 0) kept.set(feature, weight);
  }
  return kept;
}

/** How probable yes is, 0 to 1, by what is there. */
export function probability(weights: Weights, features: readonly string[]): number {
  let sum = weights.get('') ?? 0;
  for (const feature of features) sum += weights.get(feature) ?? 0;
  return 1 / (1 + Math.exp(-sum / SCALE));
}
