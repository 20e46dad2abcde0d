/** One fact's question over all sentences: which keys each has, and whether it states the fact. */
export interface Question {
  /** By sentence: numbers of its keys. */
  readonly rows: readonly (readonly number[])[];
  /** By sentence: 1 states it, -1 does not, 0 is a matter of judgement and left out. */
  readonly answers: readonly (-1 | 0 | 1)[];
  /** By key: how dear its weight is; infrequent kinds of evidence cost more. */
  readonly costs: readonly number[];
}

export interface Learnt {
  readonly bias: number;
  /** By key, in log odds; most are 0. */
  readonly weights: Float64Array;
}

export interface Settings {
  /** Pulls weights towards 0. */
  readonly ridge: number;
  /** Keeps weights at 0 that tell little. */
  readonly lasso: number;
  /** How much one sentence that states the fact counts against one that does not: there are a hundred of those. */
  readonly positives: number;
}

const ROUNDS = 30;
const ENOUGH = 1e-4;

/**
 * Logistic regression with both penalties (the elastic net) by cyclic coordinate descent, each step
 * within a trust region: Genkin, Lewis and Madigan, "Large-scale Bayesian logistic regression for
 * text categorization", Technometrics 49 (2007). The same input gives the same weights.
 */
export function learn({ rows, answers, costs }: Question, { ridge, lasso, positives }: Settings): Learnt {
  const columns = columnsOf(rows, answers, costs.length);
  const all = rows.map((_, n) => n).filter((n) => answers[n] !== 0);
  const margins = new Float64Array(rows.length);
  const weights = new Float64Array(costs.length);
  const trust = new Float64Array(costs.length).fill(1);
  const state: State = { answers, margins, positives };
  let bias = 0;
  let biasTrust = 1;
  for (let round = 0; round < ROUNDS; round++) {
    let moved = 0;
    const lift = clamp(newton(state, all, biasTrust, 0, 1e-6), biasTrust);
    if (lift !== 0) shift(state, all, lift);
    bias += lift;
    biasTrust = Math.max(2 * Math.abs(lift), biasTrust / 2);
    for (const [key, column] of columns.entries()) {
      if (column.length === 0) continue;
      const cost = costs[key] ?? 1;
      const step = stepOf(
        state,
        column,
        weights[key] ?? 0,
        trust[key] ?? 1,
        ridge * cost,
        lasso * Math.sqrt(cost),
      );
      if (step !== 0) shift(state, column, step);
      weights[key] = (weights[key] ?? 0) + step;
      trust[key] = Math.max(2 * Math.abs(step), (trust[key] ?? 1) / 2);
      moved = Math.max(moved, Math.abs(step));
    }
    if (moved < ENOUGH) break;
  }
  return { bias, weights };
}

interface State {
  readonly answers: Question['answers'];
  /** By sentence: log odds that it states the fact. */
  readonly margins: Float64Array;
  readonly positives: number;
}

function columnsOf(rows: Question['rows'], answers: Question['answers'], keys: number): number[][] {
  const columns: number[][] = Array.from({ length: keys }, () => []);
  for (const [n, row] of rows.entries()) if (answers[n] !== 0) for (const key of row) columns[key]?.push(n);
  return columns;
}

function stepOf(
  state: State,
  column: readonly number[],
  weight: number,
  trust: number,
  ridge: number,
  lasso: number,
): number {
  if (weight !== 0) {
    const sign = Math.sign(weight);
    const step = clamp(newton(state, column, trust, sign * lasso + ridge * weight, ridge), trust);
    // Through zero it does not go: there the penalty turns.
    return Math.sign(weight + step) === -sign ? -weight : step;
  }
  const up = clamp(newton(state, column, trust, lasso, ridge), trust);
  if (up > 0) return up;
  const down = clamp(newton(state, column, trust, -lasso, ridge), trust);
  return Math.min(down, 0);
}

/** Newton's step, with a bound on the curvature all over the trust region. */
function newton(
  { answers, margins, positives }: State,
  column: readonly number[],
  trust: number,
  slope: number,
  curve: number,
): number {
  let gradient = slope;
  let curvature = curve;
  for (const n of column) {
    const answer = answers[n] ?? 0;
    const worth = answer > 0 ? positives : 1;
    const margin = answer * (margins[n] ?? 0);
    gradient -= (worth * answer) / (1 + Math.exp(margin));
    const far = Math.abs(margin);
    curvature += worth * (far <= trust ? 0.25 : 1 / (2 + Math.exp(far - trust) + Math.exp(trust - far)));
  }
  return -gradient / curvature;
}

function shift({ margins }: State, column: readonly number[], by: number): void {
  for (const n of column) margins[n] = (margins[n] ?? 0) + by;
}

const clamp = (value: number, bound: number): number => Math.max(-bound, Math.min(bound, value));
