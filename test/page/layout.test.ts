// @vitest-environment node
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGES } from '../catalogue/languages.ts';
import { catalogueHtml } from '../catalogue/make.ts';
import { BROWSERS, TestPage } from './harness/page.ts';

const CATALOGUE = 'https://catalogue.example/';
const SURFACES = ['card', 'popup', 'panel', 'options', 'welcome'];

/** Words of a page or a pack that may be cut short where there is no room; never words of ours. */
const CUT_SHORT = '.ss-locator, .selection blockquote, .head .switch-words';
/** What scrolls by itself may be wider than its window. */
const SCROLLS = '.scroll, pre, textarea, select';

/** All that sticks out of what holds it, is cut off or lies under something else, in every state of a surface. */
function misplaced({ cutShort, scrolls }: { cutShort: string; scrolls: string }): string[] {
  // In a frame, for no window of Firefox is as narrow as a phone.
  const frame = document.querySelector('iframe');
  const view = frame?.contentWindow;
  const page = frame?.contentDocument;
  if (!view || !page) throw new Error('no frame');
  const found: string[] = [];
  const { catalogue }: { catalogue: typeof globalThis.catalogue } = Object(view);
  catalogue.states.forEach((state, number) => {
    catalogue.show(number);
    const say = (what: string, element: Element) =>
      found.push(
        `${state}: ${what}: ${element.className || element.localName} “${element.textContent?.slice(0, 60)}”`,
      );
    if (page.documentElement.scrollWidth > view.innerWidth) say('wider than the window', page.body);
    const visible = [...page.body.querySelectorAll<HTMLElement>('*')].filter(
      (element) => element.checkVisibility() && !element.closest('.ss-hidden'),
    );
    for (const element of visible) {
      if (element.closest(scrolls)) continue;
      const { overflowX, overflowY, display } = view.getComputedStyle(element);
      const cut = !element.matches(cutShort);
      if (
        display !== 'inline' &&
        overflowX !== 'visible' &&
        cut &&
        element.scrollWidth > element.clientWidth + 1
      )
        say('cut off at its side', element);
      if (/hidden|clip/.test(overflowY) && cut && element.scrollHeight > element.clientHeight + 1)
        say('cut off below', element);
      for (const text of element.childNodes) {
        if (text.nodeType !== 3 || !text.nodeValue?.trim() || element.closest(cutShort)) continue;
        const range = page.createRange();
        range.selectNodeContents(text);
        for (const line of range.getClientRects()) {
          let holder: HTMLElement | null = element;
          while (holder && view.getComputedStyle(holder).display === 'inline') holder = holder.parentElement;
          const box = holder?.getBoundingClientRect();
          if (box && (line.left < box.left - 1 || line.right > box.right + 1)) say('sticks out', element);
        }
      }
    }
    const controls = visible.filter((element) =>
      element.matches('button, summary, input:not(.ss-hidden), select, .button'),
    );
    controls.forEach((one, index) => {
      const a = one.getBoundingClientRect();
      for (const other of controls.slice(index + 1)) {
        if (one.contains(other) || other.contains(one)) continue;
        const b = other.getBoundingClientRect();
        const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        if (across > 1 && down > 1 && !one.closest('.page, .foot')?.matches('.page'))
          say('lies over another', one);
      }
    });
  });
  return [...new Set(found)];
}

/** How wide a card is in a window of that width. */
const CARD_WIDTH: Readonly<Record<number, number>> = { 320: 304, 1280: 384 };

const CASES = SURFACES.flatMap((surface) =>
  LANGUAGES.flatMap((lang) => [320, 1280].map((width) => ({ surface, lang, width }))),
);

describe.each(BROWSERS)('the layout in %s', (name) => {
  let page: TestPage;
  beforeAll(async () => {
    page = await TestPage.start(name);
    page.browser.serve(CATALOGUE, await catalogueHtml());
  });
  afterAll(() => page?.stop());

  it.each(CASES)(
    'of the $surface in $lang has room for its words at $width px',
    async ({ surface, lang, width }) => {
      await page.browser.resize(1400, 950);
      page.browser.serve(
        `${CATALOGUE}frame`,
        `<!doctype html><title>Frame</title>
       <iframe src="/?surface=${surface}&lang=${lang}&state=0&open${surface === 'card' ? `&width=${CARD_WIDTH[width]}` : ''}" width="${width}" height="900" style="border:0"></iframe>`,
      );
      await page.browser.open(`${CATALOGUE}frame`);
      await page.browser.evaluate(() =>
        document.querySelector('iframe')?.contentDocument?.fonts.ready.then(() => null),
      );
      expect(await page.browser.evaluate(misplaced, { cutShort: CUT_SHORT, scrolls: SCROLLS })).toEqual([]);
    },
  );
});
