import type fc from 'fast-check';

/** Cases in a long run, all properties together; unset in `npm test`. Set by run.mjs. */
const CASES = Number(process.env.FUZZ_CASES ?? 0);
/** A short run tries the same cases every time, so that a failure is the change's and no accident. */
const SEED = Number(process.env.FUZZ_SEED ?? 20220110);

/**
 * How many cases a property gets.
 * @param share of all cases of a long run, 0 to 1: cheap properties take more
 * @param few cases of the short run in `npm test`
 */
export function cases(share: number, few = 100): fc.Parameters<unknown> {
  return { seed: SEED, numRuns: CASES > 0 ? Math.ceil(CASES * share) : few };
}
