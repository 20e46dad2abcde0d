import { readFileSync } from 'node:fs';
import { beforeEach, expect, it } from 'vitest';
import type { Browser } from '../support/browser.ts';
import { DEMO_FILE, openDemo } from '../support/demo.ts';
import { paintedOn, pointAt, whenCard, whenPainted } from '../support/reader.ts';
import { inBothBrowsers } from './both.ts';

const STATUSES = ['corroborated', 'single-origin', 'unconfirmed', 'disputed', 'superseded', 'wording'];

const OTHER_PAGE = `<!doctype html><html lang="en"><title>Herring: the accounts at last</title><article>
<h1>Herring: the accounts at last</h1>
<p>The harbour office counted 4,100 barrels of herring in the last quarter, fewer than in any year since the
new quay was built, and blamed the storm that kept the fleet at its moorings for nine days.</p>
<p>On 10 January the owners meet the office to talk about fees. “We will put our numbers on the table,” said
their secretary, who hopes that an agreement can be reached before the spring.</p></article></html>`;

const LATE =
  `Talks between the United States and Russia on the tensions over Ukraine are due in Geneva on 11 January,
said a spokesperson of the National Security Council.`.replace('\n', ' ');

/** Another article: its headline and its paragraphs. */
const NEXT = [
  'Russia and the United States confirm their January talks',
  'American and Russian officials will hold security talks on 10 January, said a spokesperson for the White House.',
  'Russia has massed tens of thousands of troops near Ukraine, and denies that it plans to invade.',
];

/** What is painted within a stretch of text. */
async function paintedPartsOf(browser: Browser, whole: string): Promise<string[]> {
  return (await paintedOn(browser)).map(({ text }) => text).filter((text) => whole.includes(text));
}

inBothBrowsers('reading a page', (browser) => {
  beforeEach(() => browser().setScheme('light'));

  it('paints each status of the demo article under a name of its own', async () => {
    await openDemo(browser());
    await whenPainted(browser());
    await expect
      .poll(async () => new Set((await paintedOn(browser())).map(({ name }) => name)))
      .toEqual(new Set(STATUSES.map((status) => `second-source-${status}-light`)));
  });

  it('paints only words of the article itself', async () => {
    await openDemo(browser());
    await whenPainted(browser());
    const outside = await browser().evaluate(() => {
      const article = document.querySelector('article');
      const strays: string[] = [];
      for (const highlight of CSS.highlights.values()) {
        for (const { startContainer } of highlight) {
          if (!article?.contains(startContainer)) strays.push(startContainer.nodeValue ?? '');
        }
      }
      return strays;
    });
    expect(outside).toEqual([]);
  });

  it('leaves the page as it was, but for one element of its own', async () => {
    // The page takes its own picture before any extension has had its turn.
    const snapshot = `<script>addEventListener('DOMContentLoaded', () => { window.before = document.documentElement.outerHTML; });</script>`;
    const url = 'https://www.rte.ie/harbour-post/untouched';
    browser().serve(url, readFileSync(DEMO_FILE, 'utf8').replace('</head>', `${snapshot}</head>`));
    await browser().open(url);
    await whenPainted(browser());
    await pointAt(browser(), 'grievances');
    await whenCard(browser());
    const { before, after, added } = await browser().evaluate(() => {
      const copy = document.documentElement.cloneNode(true);
      const own = [...document.documentElement.children].filter(
        ({ localName }) => !['head', 'body'].includes(localName),
      );
      if (!(copy instanceof HTMLElement)) throw new Error('no copy');
      for (const { localName } of own) copy.querySelector(`:scope > ${localName}`)?.remove();
      return { before: Reflect.get(window, 'before'), after: copy.outerHTML, added: own.length };
    });
    expect(added).toBe(1);
    expect(after).toBe(before);
  });

  it('paints for dark pages in other colours', async () => {
    await browser().setScheme('dark');
    await openDemo(browser());
    const painted = await whenPainted(browser());
    expect(painted.filter(({ name }) => !name.endsWith('-dark'))).toEqual([]);
  });

  it('finds what is said in a paragraph that comes late', async () => {
    await openDemo(browser());
    await whenPainted(browser());
    await browser().evaluate((text) => {
      const late = document.createElement('p');
      late.textContent = text;
      document.querySelector('article')?.append(late);
    }, LATE);
    await expect.poll(() => paintedPartsOf(browser(), LATE)).not.toEqual([]);
  });

  it('follows a page that turns into another article without loading', async () => {
    await openDemo(browser());
    await whenPainted(browser());
    await browser().evaluate(([title = '', ...texts]) => {
      history.pushState({}, '', '/harbour-post/next');
      const headline = document.createElement('h1');
      headline.textContent = title;
      const paragraphs = texts.map((text) => {
        const paragraph = document.createElement('p');
        paragraph.textContent = text;
        return paragraph;
      });
      document.querySelector('article')?.replaceChildren(headline, ...paragraphs);
    }, NEXT);
    await expect.poll(() => paintedPartsOf(browser(), NEXT.join(' '))).not.toEqual([]);
    const texts = (await paintedOn(browser())).map(({ text }) => text);
    expect(texts.filter((text) => !NEXT.join(' ').includes(text))).toEqual([]);
  });

  it('says nothing on a page about something else', async () => {
    const url = 'https://www.rte.ie/harbour-post/herring';
    browser().serve(url, OTHER_PAGE);
    await browser().open(url);
    // The popup answers only once the page has been looked at.
    const popup = await browser().openExtensionPage('popup/popup.html');
    await expect.poll(() => popup.evaluate(() => document.body.textContent)).toMatch(/nothing/i);
    await popup.close();
    expect(await paintedOn(browser())).toEqual([]);
    expect(await browser().badge()).toBe('');
  });
});
