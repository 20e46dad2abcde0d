import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Browser } from '../support/browser.ts';
import { DEMO_FILE } from '../support/demo.ts';
import { until } from '../support/until.ts';
import { inBothBrowsers } from './both.ts';

const HOST = 'https://www.rte.ie/harbour-post';
const PAGE = `${HOST}/with-frames`;
const ARTICLE = `${HOST}/framed-article`;
const FOREIGN = 'https://www.bbc.com/framed-article';

/** The other site's page tells how much is painted on it, as nobody outside may look. */
const TELLS = '<script>onmessage = ({ source }) => source.postMessage(CSS.highlights.size, "*")</script>';

async function openPage(browser: Browser): Promise<void> {
  const article = readFileSync(DEMO_FILE, 'utf8');
  browser.serve(ARTICLE, article);
  browser.serve(FOREIGN, article.replace('</body>', `${TELLS}</body>`));
  browser.serve(
    PAGE,
    `<!doctype html><html lang="en"><title>Frames</title><body><h1>Two frames</h1>
     <iframe id="own" src="${ARTICLE}" width="800" height="600"></iframe>
     <iframe id="foreign" src="${FOREIGN}" width="800" height="300"></iframe></body></html>`,
  );
  await browser.open(PAGE);
}

/** How many ranges of ours are painted in the frame of the same site. */
function paintedInFrame(browser: Browser): Promise<number> {
  return browser.evaluate(() => {
    const view = document.querySelector<HTMLIFrameElement>('#own')?.contentWindow;
    const registry: HighlightRegistry | undefined = view ? Reflect.get(view, 'CSS').highlights : undefined;
    let count = 0;
    registry?.forEach((highlight, name) => {
      if (name.startsWith('second-source-') && !name.includes('current')) count += highlight.size;
    });
    return count;
  });
}

function paintedInForeignFrame(browser: Browser): Promise<number> {
  return browser.evaluate(
    () =>
      new Promise<number>((resolve) => {
        window.addEventListener('message', ({ data }) => resolve(Number(data)), { once: true });
        document.querySelector<HTMLIFrameElement>('#foreign')?.contentWindow?.postMessage('how many?', '*');
      }),
  );
}

const whenFramePainted = (browser: Browser) =>
  until('highlights in the frame', async () => (await paintedInFrame(browser)) || undefined);

inBothBrowsers('frames of a page', (browser) => {
  it('are read where they are of the same site, and left alone where they are not', async () => {
    await openPage(browser());
    expect(await whenFramePainted(browser())).toBeGreaterThan(5);
    expect(await paintedInForeignFrame(browser())).toBe(0);
  });

  it('have a card of their own, which leaves with the pointer', async () => {
    await openPage(browser());
    await whenFramePainted(browser());
    const point = await browser().evaluate(() => {
      const frame = document.querySelector<HTMLIFrameElement>('#own');
      const inner = frame?.contentDocument;
      const registry: HighlightRegistry = Reflect.get(Object(frame?.contentWindow), 'CSS').highlights;
      const part = [...registry.values()].flatMap((highlight) => [...highlight])[0];
      if (!frame || !inner || !part) return null;
      part.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const range = inner.createRange();
      range.setStart(part.startContainer, part.startOffset);
      range.setEnd(part.endContainer, part.endOffset);
      const [line] = range.getClientRects();
      const box = frame.getBoundingClientRect();
      return line ? { x: box.x + line.x + line.width / 2, y: box.y + line.y + line.height / 2 } : null;
    });
    if (point === null) throw new Error('nothing is painted in the frame');
    await browser().movePointer(point.x, point.y);
    const cards = () =>
      browser().evaluate(
        () =>
          document
            .querySelector<HTMLIFrameElement>('#own')
            ?.contentDocument?.querySelectorAll('div[popover=manual]').length,
      );
    await expect.poll(cards).toBe(1);
    await browser().movePointer(5, 5);
    await expect.poll(cards).toBe(0);
  });

  it('are read once however often they are loaded, and go with their site', async () => {
    await openPage(browser());
    const once = await whenFramePainted(browser());
    await browser().evaluate(() =>
      document.querySelector<HTMLIFrameElement>('#own')?.contentWindow?.location.reload(),
    );
    await expect.poll(() => paintedInFrame(browser())).toBe(once);
    const popup = await browser().openExtensionPage('popup/popup.html');
    await expect
      .poll(() => popup.evaluate(() => document.querySelector('header [role=switch]') !== null))
      .toBe(true);
    await popup.click('header [role=switch]');
    await expect.poll(() => paintedInFrame(browser())).toBe(0);
    await popup.click('header [role=switch]');
    await expect.poll(() => paintedInFrame(browser())).toBe(once);
    await popup.close();
  });
});
