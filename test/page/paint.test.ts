// @vitest-environment node
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../support/until.ts';
import { BROWSERS, TestPage } from './harness/page.ts';

const TALKS = 'will hold security talks on 10 January';
const MEETING = 'a meeting of Russia and NATO is likely two days later';
const PLACE = 'The first round is to be in Geneva';
const QUOTE = 'If we sit down to talk, Russia can raise its concerns and we will share ours';
const KIEV = 'Kiev';

describe.each(BROWSERS)('painting in %s', (name) => {
  let page: TestPage;
  beforeAll(async () => {
    page = await TestPage.start(name);
  });
  afterAll(() => page.stop());

  it.each([
    ['inline-tags', [TALKS, MEETING, QUOTE, PLACE, KIEV]],
    ['shadow-dom', [TALKS, PLACE, KIEV]],
    ['columns', [TALKS, MEETING, PLACE, KIEV, QUOTE]],
    ['vertical', [TALKS, MEETING, PLACE, KIEV]],
    ['rtl', [TALKS, MEETING, PLACE, KIEV]],
    ['strict-csp', [TALKS, MEETING, QUOTE, PLACE, KIEV]],
    ['editable', [TALKS]],
    ['hidden', [TALKS]],
    ['teasers', [TALKS, PLACE]],
  ])('highlights on the page “%s” each statement that is read, and nothing else', async (file, words) => {
    await page.open(file);
    expect((await page.paintedWords()).sort()).toEqual([...words].sort());
  });

  it('chooses light or dark by what is behind the text', async () => {
    await page.open('dark');
    const painted = await page.painted();
    expect(painted['corroborated-dark']).toEqual([TALKS]);
    expect(painted['single-origin-light']).toEqual([PLACE]);
  });

  it('takes coloured grounds, gradients and pictures for what they are', async () => {
    await page.open('coloured');
    const painted = await page.painted();
    expect(painted['corroborated-dark'], 'white on red').toEqual([TALKS]);
    expect(painted['disputed-light'], 'black on yellow').toEqual([QUOTE]);
    expect(painted['single-origin-dark'], 'pale on a gradient').toEqual([PLACE]);
    expect(painted['corroborated-light'], 'dark on a picture').toEqual([TALKS]);
  });

  it('changes no node, attribute or style of the page', async () => {
    const before = await markupOf(page, false);
    expect(await markupOf(page, true)).toBe(before);
  });

  it('paints static ranges only: live ones would tax each change of the page', async () => {
    await page.open('huge');
    const kinds = await page.browser.evaluate(() => {
      const found = new Set<string>();
      for (const highlight of CSS.highlights.values())
        for (const range of highlight) found.add(Object.prototype.toString.call(range));
      return [...found];
    });
    expect(kinds).toEqual(['[object StaticRange]']);
  });

  it('puts highlights back that the page has cleared', async () => {
    await page.open('highlight-clear');
    const before = await page.painted();
    await page.browser.evaluate(() => document.getElementById('clear')?.click());
    await page.browser.movePointer(300, 300);
    expect(await page.waitForPaint((painted) => Object.keys(painted).length > 0)).toEqual(before);
    expect(await page.browser.evaluate(() => document.adoptedStyleSheets.length)).toBe(1);
  });

  it('paints late paragraphs, and lets go at once of words that have changed', async () => {
    await page.open('late-paragraphs');
    await page.browser.evaluate(() => document.getElementById('more')?.click());
    await page.waitForPaint((painted) => painted['single-origin-light']?.[0] === PLACE);
    const atOnce = await page.browser.evaluate(async () => {
      document.getElementById('change')?.click();
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      return CSS.highlights.has('second-source-corroborated-light');
    });
    expect(atOnce).toBe(false);
    await page.waitForPaint((painted) => painted['single-origin-light']?.[0] === PLACE);
    expect(await page.paintedWords()).toEqual([PLACE]);
  });

  it('follows a page that becomes another one, and back', async () => {
    await page.open('spa');
    expect(await page.paintedWords()).toEqual([TALKS]);
    await page.browser.evaluate(() => document.getElementById('go')?.click());
    await page.waitForPaint((painted) => painted['single-origin-light']?.[0] === PLACE);
    expect(await page.paintedWords()).toEqual([PLACE]);
    await page.browser.evaluate(() => history.back());
    await page.waitForPaint((painted) => painted['corroborated-light']?.[0] === TALKS);
    expect(await page.paintedWords()).toEqual([TALKS]);
  });

  it('shows only what the options let through, and nothing after it was stopped', async () => {
    await page.open('print');
    await page.command('options', { intensity: 'discrepancies' });
    await page.waitForPaint((painted) => !('corroborated-light' in painted));
    expect((await page.paintedWords()).sort()).toEqual([MEETING, QUOTE, KIEV].sort());
    await page.command('options', { hiddenStatuses: ['wording'] });
    await page.waitForPaint((painted) => 'corroborated-light' in painted);
    expect(await page.paintedWords()).not.toContain(KIEV);
    await page.command('stop');
    await page.waitForPaint((painted) => Object.keys(painted).length === 0);
    expect(await page.browser.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
  });

  it('stays off paper unless the reader wants it there', async () => {
    await page.open('print');
    const media = () =>
      page.browser.evaluate(() =>
        document.adoptedStyleSheets.flatMap((sheet) =>
          [...sheet.cssRules].map((rule) => (rule instanceof CSSMediaRule ? rule.conditionText : '')),
        ),
      );
    expect((await media())[0]).toBe('screen');
    await page.command('options', { print: true });
    await until('the sheet', async () => ((await media())[0] === 'all' ? true : undefined));
  });

  it('paints a huge page from its top to its end', async () => {
    await page.open('huge');
    await page.waitForPaint((painted) => painted['corroborated-light']?.length === 10);
  });

  it('scrolls to a finding that is chosen elsewhere and marks it for a moment', async () => {
    await page.openText(
      `<!doctype html><title>Long</title><article><h1>Envoys to sit down in the new year</h1>
       <p style="margin-bottom: 4000px">Moscow and Washington will hold security talks on 10 January.</p>
       <p style="margin-bottom: 4000px">The first round is to be in Geneva, it was said in both capitals.</p></article>`,
    );
    const id = await page.browser.evaluate(
      () =>
        new Promise<string>((resolve) => {
          window.addEventListener('test-report', (event) => {
            if (event instanceof CustomEvent) resolve(JSON.parse(event.detail).findings[1].id);
          });
          document.querySelector('p')?.append(' Late words.');
        }),
    );
    await page.command('goTo', id);
    await page.waitForPaint((painted) => painted['current-single-origin-light']?.[0] === PLACE);
    const { y } = await page.pointOf(PLACE);
    expect(y).toBeGreaterThan(0);
    expect(y).toBeLessThan(800);
    await page.waitForPaint((painted) => !('current-single-origin-light' in painted));
    await until('the mark to leave the rest alone', async () =>
      (await page.paintedWords()).length === 2 ? true : undefined,
    );
  });
});

/** The markup of one page with or without the extension at work on it. */
async function markupOf(page: TestPage, works: boolean): Promise<string> {
  await page.open('print');
  if (!works) {
    await page.command('stop');
    await page.waitForPaint((painted) => Object.keys(painted).length === 0);
  }
  return page.browser.evaluate(() => document.documentElement.outerHTML);
}
