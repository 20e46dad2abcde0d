import { setTimeout as pause } from 'node:timers/promises';

/**
 * Asks until there is an answer.
 * @param what what is waited for, for the error's text
 * @param ask gives the answer, or undefined while there is none
 * @param deadline in milliseconds
 * @throws when the deadline passes without an answer
 */
export async function until<T>(
  what: string,
  ask: () => Promise<T | undefined> | T | undefined,
  deadline = 15_000,
): Promise<T> {
  const end = Date.now() + deadline;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() > end) throw new Error(`waited ${deadline} ms in vain for ${what}`);
    await pause(50);
  }
}
