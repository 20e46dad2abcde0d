// @vitest-environment node
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, TestPage } from './harness/page.ts';

/** A finding of the stand-in engine, and text without any. */
const PASSAGE = 'It was not clear who would lead the delegations';
const FILLER = 'The harbour was quiet and the boats lay in rows. '.repeat(14);

const paragraphs = (count: number): string => `<p>${FILLER}</p>`.repeat(count);
const around = `${paragraphs(9)}<p>${PASSAGE}, it was said.</p>${paragraphs(9)}`;

const html = (style: string, body: string): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Awkward</title>
   <style>body { font: 16px/1.5 serif; } ${style}</style><body>${body}</body></html>`;

/** One page for each way in which a layout makes it hard to say where a passage is, or to bring it there. */
const PAGES: readonly (readonly [string, string])[] = [
  [
    'columns that go on sideways',
    html('article { height: 90vh; columns: 300px; column-fill: auto; }', `<article>${around}</article>`),
  ],
  [
    'a turned and shrunken article',
    html('article { transform: rotate(3deg) scale(0.85); }', `<article>${around}</article>`),
  ],
  ['an enlarged article', html('article { zoom: 1.5; }', `<article>${around}</article>`)],
  ['an enlarged root', html('html { zoom: 1.3; }', `<article>${around}</article>`)],
  ['a box that scrolls', html('article { height: 300px; overflow: auto; }', `<article>${around}</article>`)],
  [
    'a box that scrolls and holds the passage itself',
    html(
      'div { height: 200px; overflow: auto; }',
      `<article><p>${FILLER}</p><div>${FILLER.repeat(4)}<br><br>${PASSAGE}, it was said.<br><br>${FILLER.repeat(4)}</div></article>`,
    ),
  ],
  [
    'boxes that scroll in each other',
    html(
      'main, article { height: 400px; overflow: auto; } article { margin-top: 700px; }',
      `<main><article>${around}</article></main>`,
    ),
  ],
  [
    'a shadow tree in a box that scrolls',
    html(
      'main { height: 300px; overflow: auto; }',
      `<main><article><div id="host"><template shadowrootmode="open">${around}</template></div></article></main>`,
    ),
  ],
  [
    'lines that run downwards, from right to left',
    html(
      'body { writing-mode: vertical-rl; height: 90vh; }',
      `<article>${around}${around.replace(PASSAGE, '')}</article>`,
    ),
  ],
  [
    'a box that scrolls sideways',
    html(
      'article { display: flex; width: 600px; overflow: auto; } p { flex: none; width: 500px; }',
      `<article>${around}</article>`,
    ),
  ],
  [
    'a header that stays on top',
    html(
      'header { position: sticky; top: 0; height: 180px; background: #ddd; z-index: 5; }',
      `<header>Masthead</header><article>${around}</article>`,
    ),
  ],
  [
    'a page that scrolls smoothly and snaps',
    html(
      'html { scroll-behavior: smooth; scroll-snap-type: y proximity; scroll-padding: 80px; } p { scroll-snap-align: start; }',
      `<article>${around}</article>`,
    ),
  ],
  [
    'a body that scrolls instead of the page',
    html(
      'html, body { height: 100%; overflow: hidden; } body { overflow: auto; margin: 0; }',
      `<article>${around}</article>`,
    ),
  ],
];

/** Where the passage stands, whether it can be seen there, and where the card is. */
interface Scene {
  /** The middle of the passage's first line. */
  readonly x: number;
  readonly y: number;
  readonly inWindow: boolean;
  /** What the browser finds at that point; the name of the element that holds the passage, if it is that. */
  readonly uncovered: boolean;
  readonly lines: readonly { left: number; top: number; right: number; bottom: number }[];
}

function sceneOf(passage: string): Scene | null {
  const roots: (Document | ShadowRoot)[] = [document];
  for (const root of roots) {
    for (const element of root.querySelectorAll('*')) if (element.shadowRoot) roots.push(element.shadowRoot);
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const start = node.nodeValue?.indexOf(passage) ?? -1;
      if (start < 0) continue;
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, start + passage.length);
      const lines = [...range.getClientRects()].map(({ left, top, right, bottom }) => ({
        left,
        top,
        right,
        bottom,
      }));
      const first = lines[0];
      if (!first) return null;
      const x = (first.left + first.right) / 2;
      const y = (first.top + first.bottom) / 2;
      const at = root.elementFromPoint(x, y);
      return {
        x,
        y,
        lines,
        inWindow: lines.every(
          (line) => line.left >= 0 && line.top >= 0 && line.right <= innerWidth && line.bottom <= innerHeight,
        ),
        uncovered: at === node.parentElement,
      };
    }
  }
  return null;
}

describe.each(BROWSERS)('an awkward page in %s', (name) => {
  let page: TestPage;
  beforeAll(async () => {
    page = await TestPage.start(name);
  });
  afterAll(() => page?.stop());

  const scene = async (): Promise<Scene> => {
    const found = await page.browser.evaluate(sceneOf, PASSAGE);
    if (found === null) throw new Error('the passage is not shown');
    return found;
  };

  it('a header that stays on top: a passage that it hides comes out from under it', async () => {
    await page.browser.resize(1000, 800);
    const header = 'header { position: sticky; top: 0; height: 180px; background: #ddd; z-index: 5; }';
    await page.openText(html(header, `<header>Masthead</header><article>${around}</article>`));
    await page.browser.evaluate((passage) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()?.nodeValue?.includes(passage) === false);
      walker.currentNode.parentElement?.scrollIntoView({ block: 'start', behavior: 'instant' });
      window.scrollBy({ top: -120, behavior: 'instant' });
    }, PASSAGE);
    expect((await scene()).uncovered).toBe(false);
    await page.command('next');
    await page.waitForCard();
    expect((await scene()).uncovered).toBe(true);
  });

  it.each(PAGES)('%s: the passage is brought into sight, and the card stands beside it', async (_, text) => {
    await page.browser.resize(1000, 800);
    await page.openText(text);
    expect(await page.paintedWords()).toEqual([PASSAGE]);
    await page.command('next');
    expect(await page.waitForCard()).toContain('Overtaken since');
    const card = await page.cardBox();
    const { lines, inWindow, uncovered, x, y } = await scene();
    expect({ inWindow, uncovered }).toEqual({ inWindow: true, uncovered: true });
    if (card === undefined) throw new Error('no card');
    // Beside one of its lines, within a finger's breadth.
    const away = Math.min(
      ...lines.map((line) =>
        Math.max(
          card.left - line.right,
          line.left - card.right,
          card.top - line.bottom,
          line.top - card.bottom,
          0,
        ),
      ),
    );
    expect(away).toBeLessThanOrEqual(24);
    expect(x > card.left && x < card.right && y > card.top && y < card.bottom).toBe(false);
    await page.browser.press('Escape');
    await page.waitForNoCard();
    await page.browser.movePointer(x, y);
    expect(await page.waitForCard()).toContain('Overtaken since');
  });
});
