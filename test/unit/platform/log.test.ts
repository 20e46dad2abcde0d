import { afterEach, describe, expect, it, vi } from 'vitest';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./fake-browser.ts')).fakeBrowser }));

import { answer } from '../../../src/platform/bus.ts';
import { clearLog, keepProblem, logProblem, readLog } from '../../../src/platform/log.ts';
import { problemMet } from '../../../src/platform/messages.ts';
import { fakeBrowser, SENDERS } from './fake-browser.ts';

/** The same program once more, as it runs in another tab. */
async function anotherContext(): Promise<typeof import('../../../src/platform/log.ts')> {
  vi.resetModules();
  return import('../../../src/platform/log.ts');
}

afterEach(() => fakeBrowser.reset());

describe('the log', () => {
  it('keeps the last problems and no more, oldest first', async () => {
    for (let i = 0; i < 60; i += 1) await logProblem(`step ${i}`, new Error('x'));
    const entries = await readLog();
    expect(entries).toHaveLength(50);
    expect(entries[0]?.where).toBe('step 10');
    expect(entries.at(-1)?.where).toBe('step 59');
  });

  it('keeps all that pages report at once: content scripts cannot take turns, so one writes for them', async () => {
    // Two scripts that read and write by themselves would each undo what the other has just written.
    const other = await anotherContext();
    fakeBrowser.sender = SENDERS.page(1);
    answer(problemMet, async (problem) => {
      await keepProblem(problem);
      return null;
    });
    const wheres = Array.from({ length: 20 }, (_, n) => `step ${n}`);
    await Promise.all(wheres.map((where, n) => (n % 2 ? other.logProblem : logProblem)(where, null)));
    expect((await readLog()).map(({ where }) => where).sort()).toEqual(wheres.sort());
  });

  it('writes by itself where the background does not answer', async () => {
    fakeBrowser.runtime.onMessage.addListener(async () => ({ ok: false }));
    await logProblem('a', null);
    expect((await readLog()).map(({ where }) => where)).toEqual(['a']);
  });

  it('keeps all that come at once', async () => {
    await Promise.all(['a', 'b', 'c'].map((where) => logProblem(where, null)));
    expect((await readLog()).map(({ where }) => where)).toEqual(['a', 'b', 'c']);
  });

  it.each([
    new Error('at https://news.example/private?token=1'),
    'Ryabkov said on Tuesday',
    Object.assign(new Error('x'), { name: 'https://news.example/' }),
    Object.assign(new Error('x'), { stack: 'x@https://news.example/article.html:3:4' }),
    { text: 'page text' },
  ])('keeps nothing of the page: %s', async (error) => {
    await logProblem('annotating', error);
    expect(JSON.stringify(await readLog())).not.toMatch(/news\.example|Ryabkov|page text/);
  });

  it('says where in our own files an error came from', async () => {
    const stack = 'f@moz-extension://1234/content/annotator.js:1:2345';
    await logProblem('annotating', Object.assign(new TypeError('x'), { stack }));
    expect((await readLog())[0]?.what).toBe('TypeError at content/annotator.js:1:2345');
  });

  it('begins anew where what is stored is damaged', async () => {
    fakeBrowser.stored.set('log', { not: 'a list' });
    expect(await readLog()).toEqual([]);
    await logProblem('a', null);
    expect(await readLog()).toHaveLength(1);
  });

  it('never throws, even with the storage full', async () => {
    fakeBrowser.storageFull = true;
    await expect(logProblem('a', new Error('x'))).resolves.toBeUndefined();
  });

  it('forgets when told to', async () => {
    await logProblem('a', null);
    await clearLog();
    expect(await readLog()).toEqual([]);
  });
});
