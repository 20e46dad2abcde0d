import { afterEach, describe, expect, it, vi } from 'vitest';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./fake-browser.ts')).fakeBrowser }));

import {
  isGivenUp,
  readingBegins,
  readingBroken,
  readingEnds,
  tryAgain,
} from '../../../src/platform/failing-pages.ts';
import { fakeBrowser } from './fake-browser.ts';

afterEach(() => fakeBrowser.reset());

const PAGE = 'https://news.example/story?id=7';
const fail = (url = PAGE) => readingEnds(1, url, 'failed');

describe('a page that cannot be read', () => {
  it('is tried once more, and then left alone', async () => {
    await fail();
    expect(await isGivenUp(PAGE)).toBe(false);
    await fail();
    expect(await isGivenUp(PAGE)).toBe(true);
    expect(await isGivenUp(`${PAGE}#part-2`)).toBe(true);
    expect(await isGivenUp('https://news.example/story?id=8')).toBe(false);
  });

  it('is read again when the reader says so', async () => {
    await fail();
    await fail();
    await tryAgain(PAGE);
    expect(await isGivenUp(PAGE)).toBe(false);
    expect(fakeBrowser.stored.size).toBe(0);
  });

  it('is forgotten once it could be read', async () => {
    await fail();
    await readingEnds(1, PAGE, 'done');
    expect(fakeBrowser.stored.size).toBe(0);
    await fail();
    expect(await isGivenUp(PAGE)).toBe(false);
  });

  it('is known by a reading that never came to an end', async () => {
    for (const _ of [1, 2]) {
      await readingBegins(4, PAGE);
      await readingBroken(4);
    }
    expect(await isGivenUp(PAGE)).toBe(true);
  });

  it('is not one that was left, closed, or is being read in another tab', async () => {
    for (const _ of [1, 2, 3]) {
      await readingBegins(4, PAGE);
      await readingBroken(5);
      await readingEnds(4, undefined, 'left');
      await readingBroken(4);
    }
    expect(await isGivenUp(PAGE)).toBe(false);
    expect(fakeBrowser.stored.size).toBe(0);
  });

  it('leaves nothing from which its address could be read', async () => {
    await fail();
    expect(JSON.stringify([...fakeBrowser.stored])).not.toMatch(/news|example|story/);
  });

  it('is counted in a list that does not grow without end', async () => {
    for (let index = 0; index < 230; index += 1) await fail(`https://news.example/${index}`);
    const { pages } = Object(fakeBrowser.stored.get('failing-pages'));
    expect(pages).toHaveLength(200);
  });

  it.each<[what: string, stored: unknown]>([
    ['damaged', 'x'],
    ['from a newer version', { version: 2, pages: {} }],
    ['full of other things', { version: 1, pages: [{ page: 'https://news.example', failures: 9 }] }],
  ])('leaves no page alone where the list is %s', async (_, stored) => {
    fakeBrowser.stored.set('failing-pages', stored);
    expect(await isGivenUp(PAGE)).toBe(false);
    await fail();
    await fail();
    expect(await isGivenUp(PAGE)).toBe(true);
  });

  it('never fails itself where nothing can be stored', async () => {
    fakeBrowser.storageFull = true;
    await fail();
    await readingBegins(1, PAGE);
    expect(await isGivenUp(PAGE)).toBe(false);
  });
});
