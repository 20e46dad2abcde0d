// @vitest-environment node
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { catalogueHtml } from '../catalogue/make.ts';
import { BROWSERS, TestPage } from './harness/page.ts';

const CATALOGUE = 'https://catalogue.example/';

/** Parts whose arrangement says something: found by looking at them, held here by measuring. */
describe.each(BROWSERS)('the arrangement in %s', (name) => {
  let page: TestPage;
  beforeAll(async () => {
    page = await TestPage.start(name);
    page.browser.serve(CATALOGUE, await catalogueHtml());
  });
  afterAll(() => page?.stop());

  const show = async (query: string): Promise<void> => {
    await page.browser.resize(1280, 900);
    await page.browser.open(`${CATALOGUE}?${query}`);
    await page.browser.evaluate(() => document.fonts.ready.then(() => null));
  };

  it.each(
    ['en', 'uk', 'de', 'fr', 'pl'].flatMap((lang) => [320, 380].map((width) => [lang, width] as const)),
  )('the counts of the popup stand in columns, in %s at %i px', async (lang, width) => {
    await show(`surface=popup&state=0&width=${width}&lang=${lang}`);
    const lefts = await page.browser.evaluate(() =>
      [...document.querySelectorAll('.ss-counts li')].map((count) =>
        Math.round(count.getBoundingClientRect().left),
      ),
    );
    expect(lefts).toHaveLength(6);
    expect([2, 3]).toContain(new Set(lefts).size);
  });

  it('a line of the panel’s list shows that it unfolds, and so do the folds inside it', async () => {
    await show('surface=panel&state=0&width=360&open');
    const { lines, signs, folds } = await page.browser.evaluate(() => ({
      lines: document.querySelectorAll('.cards > li').length,
      signs: [...document.querySelectorAll('.cards .line .ss-icon')].filter(
        (sign) => sign.getBoundingClientRect().width > 0,
      ).length,
      folds: [...document.querySelectorAll('.cards details details > summary')].map(
        (fold) => getComputedStyle(fold).display,
      ),
    }));
    expect(signs).toBe(lines);
    expect(folds.length).toBeGreaterThan(0);
    expect(new Set(folds)).toEqual(new Set(['list-item']));
  });

  it('the statements of the table stay in sight while its origins are scrolled', async () => {
    await show('surface=panel&state=0&width=360');
    const moved = await page.browser.evaluate(() => {
      const scroll = document.querySelector<HTMLElement>('.scroll');
      const first = scroll?.querySelector('tbody th');
      if (!scroll || !first) throw new Error('no table');
      for (const head of scroll.querySelectorAll<HTMLElement>('thead th + th')) head.style.minWidth = '20em';
      const before = first.getBoundingClientRect().left;
      scroll.scrollLeft = 150;
      return { scrolled: scroll.scrollLeft, by: first.getBoundingClientRect().left - before };
    });
    expect(moved).toEqual({ scrolled: 150, by: 0 });
  });

  it('the panel is no wider than lines can be read', async () => {
    await show('surface=panel&state=0');
    const width = await page.browser.evaluate(
      () => document.querySelector('.cards')?.getBoundingClientRect().width ?? 0,
    );
    expect(width).toBeLessThanOrEqual(720);
  });

  it('two statements of one fact are told apart by the words of the page', async () => {
    for (const [query, selector] of [
      ['surface=popup&state=0&open', '.ss-finding'],
      ['surface=panel&state=0', '.cards .line'],
    ] as const) {
      await show(query);
      const texts = await page.browser.evaluate(
        (wanted: string) =>
          [...document.querySelectorAll(wanted)].map(({ textContent }) => textContent?.trim() ?? ''),
        selector,
      );
      expect(texts.length).toBeGreaterThan(5);
      expect(new Set(texts).size, selector).toBe(texts.length);
    }
  });

  it('the place in a source is not cut short', async () => {
    await show('surface=card&width=304&open');
    const cut = await page.browser.evaluate(
      () =>
        [...document.querySelectorAll('.ss-locator')].filter((place) => place.scrollWidth > place.clientWidth)
          .length,
    );
    expect(cut).toBe(0);
  });

  it('a card in a low window shows what differs, not only its title', async () => {
    await page.browser.resize(320, 225);
    try {
      await page.open('print');
      await page.browser.evaluate(() =>
        document.querySelector('p + p')?.scrollIntoView({ block: 'start', behavior: 'instant' }),
      );
      await page.hover('If we sit down to talk');
      const seen = await page.browser.inCard((root) => {
        const title = root.querySelector('h2');
        // As long as the titles of real facts are.
        if (title)
          title.textContent =
            'The spokesperson of the council: when the two sit down, each side can put its own concerns on the table, and so will we.';
        const card = root.querySelector('[role=dialog]')?.getBoundingClientRect();
        const side = root.querySelector('.ss-side')?.getBoundingClientRect();
        return card && side ? card.bottom - side.top : 0;
      });
      expect(seen).toBeGreaterThanOrEqual(16);
    } finally {
      await page.browser.resize(1000, 800);
    }
  });
});
