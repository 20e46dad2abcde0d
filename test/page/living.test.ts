// @vitest-environment node
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../support/until.ts';
import { BROWSERS, type Painted, TestPage } from './harness/page.ts';

const TALKS = 'will hold security talks on 10 January';
const PLACE = 'The first round is to be in Geneva';
const KIEV = 'Kiev';

const words = (painted: Painted): string =>
  Object.entries(painted)
    .filter(([name]) => !name.startsWith('current'))
    .flatMap(([, all]) => all)
    .sort()
    .join('|');

describe.each(BROWSERS)('pages that live, in %s', (name) => {
  let page: TestPage;
  beforeAll(async () => {
    page = await TestPage.start(name);
  });
  afterAll(() => page?.stop());

  const press = (id: string) =>
    page.browser.evaluate((id: string) => document.getElementById(id)?.click(), id);
  const painted = (...expected: string[]) =>
    page.waitForPaint((all) => words(all) === [...expected].sort().join('|'));

  /** Waits until the live blog stands in the tab again; on the way there a page cannot be asked. */
  const loaded = () =>
    until('the page', () =>
      page.browser
        .evaluate(
          () =>
            document.readyState === 'complete' &&
            document.getElementById('tick') !== null &&
            document.body.dataset.before === undefined,
        )
        .then((is) => is || undefined)
        .catch(() => undefined),
    );

  it('infinite scroll: each article that comes is read, and none twice', async () => {
    await page.open('infinite-scroll');
    await painted(TALKS);
    await press('end');
    await painted(TALKS, PLACE);
    await press('end');
    await painted(TALKS, PLACE, PLACE);
  });

  it('a live blog: highlights stay with their words when entries come in above', async () => {
    await page.open('live-blog');
    await painted(TALKS, KIEV);
    await press('tick');
    await painted(TALKS, KIEV, PLACE);
    await press('tick');
    await painted(TALKS, KIEV, PLACE, PLACE);
  });

  it('a live blog: what is painted stays as it is, and only what is new is painted', async () => {
    await page.open('live-blog');
    await painted(TALKS, KIEV);
    const kept = await page.browser.evaluate(async () => {
      const ranges = () => [...CSS.highlights.values()].flatMap((highlight) => [...highlight]);
      const before = ranges();
      document.getElementById('tick')?.click();
      while (ranges().length === before.length) await new Promise(requestAnimationFrame);
      const now = new Set(ranges());
      return before.filter((range) => now.has(range)).length;
    });
    expect(kept).toBe(2);
  });

  it('a paywall: what is taken away leaves neither highlight nor card behind', async () => {
    await page.open('paywall');
    await painted(TALKS, PLACE, KIEV);
    await page.hover(PLACE);
    await press('wall');
    await painted(TALKS);
    await page.waitForNoCard();
  });

  it('a reading view of the page’s own: the view that is shown is read, and only that', async () => {
    await page.open('reader-mode');
    await painted(TALKS);
    const isIn = (view: string) =>
      page.browser.evaluate(
        (view: string) =>
          [...CSS.highlights.values()].some((highlight) =>
            [...highlight].some(({ startContainer }) =>
              document.getElementById(view)?.contains(startContainer),
            ),
          ),
        view,
      );
    await press('switch');
    await until('the reading view', async () => ((await isIn('plain')) ? true : undefined));
    await painted(TALKS);
    await press('switch');
    await until('the usual view', async () => ((await isIn('usual')) ? true : undefined));
    await painted(TALKS);
  });

  it('a page that was left and come back to: painted once, whether it rested in the cache or was loaded anew', async () => {
    await page.open('live-blog');
    await painted(TALKS, KIEV);
    page.browser.serve(
      'https://news.example/other',
      '<!doctype html><title>Other</title><p>Nothing here.</p>',
    );
    await page.browser.open('https://news.example/other');
    await page.browser.evaluate(() => history.back());
    await loaded();
    await painted(TALKS, KIEV);
    await press('tick');
    await painted(TALKS, KIEV, PLACE);
  });

  it('a tab that is restored: painted where the reader was, and once', async () => {
    await page.open('live-blog');
    await painted(TALKS, KIEV);
    await page.browser.evaluate(() => {
      document.body.dataset.before = '';
      location.reload();
    });
    await loaded();
    await painted(TALKS, KIEV);
  });
});
