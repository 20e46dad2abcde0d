import { beforeEach, expect, it } from 'vitest';
import type { Browser } from '../support/browser.ts';
import { openDemo } from '../support/demo.ts';
import { cardOn, pointAt, whenCard, whenPainted } from '../support/reader.ts';
import { inBothBrowsers } from './both.ts';

/** Words of the demo article from its first and its last finding, and from the altered quotation. */
const QUOTED = 'grievances';
const PASSAGES = ['hold security talks on 10 January', QUOTED, 'in Kiev', '$300 million'];

async function openCard(browser: Browser, words: string): Promise<void> {
  await openDemo(browser);
  await whenPainted(browser);
  await pointAt(browser, words);
  await whenCard(browser);
}

function focused(browser: Browser): Promise<string> {
  return browser.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
}

inBothBrowsers('the card', (browser) => {
  beforeEach(() => browser().resize(1280, 900));

  it('opens over a finding and says what is wrong with it', async () => {
    await openCard(browser(), QUOTED);
    const card = await whenCard(browser());
    expect(card.text).toMatch(/altered/i);
    expect(card.text).toContain('put its concerns on the table');
  });

  it('opens first what needs attention most, and says which place differs', async () => {
    const url = 'https://www.rte.ie/harbour-post/another-place';
    browser().serve(
      url,
      `<!doctype html><html lang="en"><meta property="article:published_time" content="2022-01-07">
       <title>Talks</title><article><h1>Russia and US to hold talks in Geneva on 10 January</h1>
       <p>Russia and the United States will hold security talks in Geneva on 10 January.</p>
       <p>The OSCE meeting on 13 January is to be held in Helsinki.</p></article></html>`,
    );
    await browser().open(url);
    await whenPainted(browser());
    await pointAt(browser(), 'Helsinki');
    const { text } = await whenCard(browser());
    expect(text).toContain('Another place');
    expect(text).toContain('This page says Helsinki; the record has Vienna.');
  });

  it('closes when the pointer goes elsewhere', async () => {
    await openCard(browser(), QUOTED);
    await browser().movePointer(4, 4);
    await expect.poll(() => cardOn(browser())).toBeNull();
  });

  it('closes on Escape, which the page never sees', async () => {
    await openDemo(browser());
    await whenPainted(browser());
    await browser().evaluate(() => {
      document.addEventListener('keydown', ({ key }) => document.body.setAttribute('data-key', key), true);
      document.addEventListener('keyup', ({ key }) => document.body.setAttribute('data-key', key), true);
    });
    await pointAt(browser(), QUOTED);
    await whenCard(browser());
    await browser().press('Escape');
    await expect.poll(() => cardOn(browser())).toBeNull();
    expect(await browser().evaluate(() => document.body.getAttribute('data-key'))).toBeNull();
    await browser().press('Escape');
    expect(await browser().evaluate(() => document.body.getAttribute('data-key'))).toBe('Escape');
  });

  it('can be entered, and used, without closing', async () => {
    await openCard(browser(), QUOTED);
    const link = await browser().inCard((root) => {
      const box = root.querySelector('summary, button')?.getBoundingClientRect();
      return box ? { x: box.left + box.width / 2, y: box.top + box.height / 2 } : null;
    });
    expect(link).toBeTruthy();
    if (!link) return;
    await browser().movePointer(link.x, link.y);
    const under = await browser().evaluate(({ x, y }) => document.elementFromPoint(x, y)?.localName, link);
    expect(under).not.toMatch(/^(p|article|main|body|html)$/);
    expect(await cardOn(browser())).not.toBeNull();
  });

  it.each([
    [1280, 900],
    [700, 520],
    [500, 640],
  ])('stays inside a window of %i by %i', async (width, height) => {
    await browser().resize(width, height);
    for (const words of PASSAGES) {
      await openCard(browser(), words);
      const size = await browser().evaluate(() => ({
        width: document.documentElement.clientWidth,
        height: innerHeight,
      }));
      const { left, top, right, bottom } = await whenCard(browser());
      expect({
        words,
        inside: left >= 0 && top >= 0 && right <= size.width && bottom <= size.height,
      }).toEqual({
        words,
        inside: true,
      });
    }
  });

  it('goes from finding to finding by keyboard, and gives the focus back', async () => {
    await openDemo(browser());
    await whenPainted(browser());
    await browser().evaluate(() => document.querySelector<HTMLElement>('nav a')?.focus());
    expect(await focused(browser())).toBe('News');

    await browser().command('next-finding');
    const first = await whenCard(browser());
    await expect.poll(() => focused(browser())).not.toBe('News');

    await browser().command('next-finding');
    await expect.poll(async () => (await cardOn(browser()))?.text).not.toBe(first.text);

    await browser().command('previous-finding');
    await expect.poll(async () => (await cardOn(browser()))?.text).toBe(first.text);

    await browser().press('Escape');
    await expect.poll(() => cardOn(browser())).toBeNull();
    expect(await focused(browser())).toBe('News');
  });
});
