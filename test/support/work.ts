import { Session } from 'node:inspector/promises';

// Begun before anything of ours has run: V8 counts only in what it compiles from then on.
const session = new Session();
session.connect();
await session.post('Profiler.enable');
await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });

/**
 * How much work some code of src does, counted and not timed: the same on every machine, however busy.
 *
 * Counted are the runs of each block of code (function bodies, loops, branches), as V8's precise coverage gives them,
 * and the characters that built-in searches look through. What a regular expression tries again inside one match is not.
 */
export async function workOf(run: () => void): Promise<number> {
  await session.post('Profiler.takePreciseCoverage');
  const searched = searchedIn(run);
  const { result } = await session.post('Profiler.takePreciseCoverage');
  const ours = result.filter(({ url }) => url.includes('/src/core/'));
  return searched + ours.reduce((sum, script) => sum + runsOf(script.functions), 0);
}

interface Covered {
  readonly ranges: readonly { readonly count: number }[];
}

const runsOf = (functions: readonly Covered[]): number =>
  functions.flatMap(({ ranges }) => ranges).reduce((sum, { count }) => sum + count, 0);

/** Runs something, and counts the characters that `indexOf` and `test` look through. */
function searchedIn(run: () => void): number {
  const { indexOf } = String.prototype;
  const { test } = RegExp.prototype;
  let searched = 0;
  String.prototype.indexOf = function (words, from = 0) {
    const at = indexOf.call(this, words, from);
    searched += (at < 0 ? this.length : at) - from;
    return at;
  };
  RegExp.prototype.test = function (text) {
    const from = this.lastIndex;
    const met = test.call(this, text);
    searched += (met && this.lastIndex > from ? this.lastIndex : text.length) - from;
    return met;
  };
  try {
    run();
  } finally {
    String.prototype.indexOf = indexOf;
    RegExp.prototype.test = test;
  }
  return searched;
}
