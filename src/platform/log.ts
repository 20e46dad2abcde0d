import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { type Problem, problemMet } from './messages.ts';
import { isOwnContext, oneAtATime } from './turns.ts';

/**
 * A small ring of the last problems, for "debug info". It must be fit to be pasted into a public
 * report: no page text, no addresses, nothing that an error's message may have picked up.
 */

const KEY = 'log';

/** Enough to see what led to a problem, little enough to read. */
const KEPT = 50;

const entrySchema = v.object({
  /** Day and time to the minute, UTC: finer would help nobody and tells more of the reader. */
  at: v.pipe(v.string(), v.maxLength(20)),
  ...problemMet.body.entries,
});

const logSchema = v.array(entrySchema);

export type LogEntry = v.InferOutput<typeof entrySchema>;

/** Keeps a problem. Never throws: a log that fails must not hide what it was to record. */
export async function logProblem(where: string, error: unknown): Promise<void> {
  try {
    const problem = { where: where.slice(0, 80), what: describe(error) };
    // Content scripts cannot take turns with one another: each would undo what the other has just written.
    if (isOwnContext() || !(await tellBackground(problem))) await keepProblem(problem);
  } catch {
    // Storage is full or gone with the extension; there is nowhere left to say so.
  }
}

/** Keeps a problem that has been described. Throws where nothing can be stored. */
export async function keepProblem({ where, what }: Problem): Promise<void> {
  const entry = { at: new Date().toISOString().slice(0, 16), where, what };
  await oneAtATime(KEY, async () => {
    const entries = [...(await readLog()), entry].slice(-KEPT);
    await browser.storage.local.set({ [KEY]: entries });
  });
}

/** Sent without the bus, which needs this log itself. */
async function tellBackground(body: Problem): Promise<boolean> {
  const { to, kind } = problemMet;
  try {
    return v.is(toldSchema, await browser.runtime.sendMessage({ to, kind, body }));
  } catch {
    return false;
  }
}

const toldSchema = v.object({ ok: v.literal(true) });

/** The problems kept, oldest first; none where what is stored cannot be read. */
export async function readLog(): Promise<readonly LogEntry[]> {
  const stored = await browser.storage.local.get(KEY);
  const entries = v.safeParse(logSchema, stored[KEY]);
  return entries.success ? entries.output : [];
}

/** Forgets all problems. */
export async function clearLog(): Promise<void> {
  await oneAtATime(KEY, () => browser.storage.local.remove(KEY));
}

/** An error's name and where in our own files it came from; its message may quote the page. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const place = /((?:content|background|popup|panel|options|welcome)\/\w+\.js:\d+:\d+)/.exec(
    error.stack ?? '',
  );
  const name = /^\w{1,40}$/.test(error.name) ? error.name : 'Error';
  return place ? `${name} at ${place[1]}` : name;
}
