/** Runs a script with the browser's own rights; `arguments[0]` is the argument. */
type InChrome = <T>(script: string, argument?: unknown) => Promise<T>;

/** One sample a millisecond; room for some minutes of several processes. */
const START = "await Services.profiler.StartProfiler(16_000_000, 1, ['js', 'cpu'], ['GeckoMain']);";

/**
 * Runs in the browser, for what is profiled is too much to be handed over: finds the stretches in which scripts of the
 * extension ran without a break. The browser marks each call into a page's scripts, which parts two tasks of ours
 * that follow one another faster than samples are taken.
 */
const STOP = `
  const CALLS = ['Perform microtasks', 'setTimeout callback', 'requestAnimationFrame callbacks', 'DOMEvent'];
  const whole = await Services.profiler.getProfileDataAsync();
  await Services.profiler.StopProfiler();
  const stretches = [];
  for (const { threads } of [whole, ...whole.processes]) for (const thread of threads) {
    const { samples, markers, stackTable, frameTable, stringTable } = thread;
    const ours = stringTable.map((text) => text.includes(arguments[0] + '/content/'));
    const own = [];
    for (const stack of stackTable.data) {
      const frame = frameTable.data[stack[stackTable.schema.frame]];
      const before = stack[stackTable.schema.prefix];
      own.push(ours[frame[frameTable.schema.location]] || (before !== null && own[before]));
    }
    const calls = markers.data
      .filter((marker) => CALLS.includes(stringTable[marker[markers.schema.name]]))
      .map((marker) => marker[markers.schema.startTime])
      .sort((a, b) => a - b);
    let next = 0;
    let stretch = 0;
    for (const sample of samples.data) {
      const stack = sample[samples.schema.stack];
      const running = stack !== null && own[stack];
      let called = false;
      for (; next < calls.length && calls[next] <= sample[samples.schema.time]; next += 1) called = true;
      if (called || !running) {
        if (stretch > 0) stretches.push(stretch);
        stretch = 0;
      }
      if (running) stretch += (sample[samples.schema.threadCPUDelta] ?? 0) / 1e6;
    }
  }
  return stretches.sort((a, b) => b - a).slice(0, 100);`;

/**
 * Profiles the browser while `run` goes on.
 * @param host the extension's, as in its addresses
 * @returns what the extension's content scripts took of a processor without a break: ms, the hundred longest, the longest first
 */
export async function traceFirefox(
  inChrome: InChrome,
  host: string,
  run: () => Promise<void>,
): Promise<number[]> {
  await inChrome(START);
  await run();
  return inChrome<number[]>(STOP, host);
}
