import { expect, it } from 'vitest';
import { cardOn, paintedOn, pointAt, whenCard } from '../support/reader.ts';
import { inBothBrowsers } from './both.ts';
import { FLAGGED, highlightsOn, openHostile, openText, turns } from './hostile-site.ts';

/** Where the findings of a page are listed, and what is one of them. */
const LISTS = [
  ['popup/popup.html', '.ss-finding'],
  ['panel/panel.html', '.cards > li'],
] as const;

inBothBrowsers('a page that is hostile in another way', (browser) => {
  const findsFlagged = () =>
    expect
      .poll(async () => (await paintedOn(browser())).some(({ text }) => text.includes('Kiev')))
      .toBe(true);
  const inPage = (name: string) => browser().evaluate((key) => Reflect.get(window, key)(), name);

  it.each(['linked-data', 'shadows', 'endless-title'])(
    '%s: the story is painted, and the card opens',
    async (name) => {
      await openHostile(browser(), name);
      await turns(browser(), 20);
      await findsFlagged();
      // A closed root of the page's would be taken for the card's there.
      if (name === 'shadows') return;
      await pointAt(browser(), FLAGGED);
      expect((await whenCard(browser())).text).toContain('Kyiv');
    },
  );

  it.each(['endless-address', 'slotted', 'dateless'])(
    '%s: the story is painted, and popup and panel list it',
    async (name) => {
      await openHostile(browser(), name);
      await findsFlagged();
      for (const [path, list] of LISTS) {
        const page = await browser().openExtensionPage(path);
        await expect
          .poll(() => page.evaluate((items) => document.querySelectorAll(items).length, list))
          .toBeGreaterThan(2);
        await page.close();
      }
    },
  );

  it('adopted: once the page rests, exactly what stands there is painted', async () => {
    await openHostile(browser(), 'adopted');
    await turns(browser(), 150);
    await inPage('rest');
    await findsFlagged();
    for (const { text } of await paintedOn(browser())) expect(text).toBe(text.trim());
  });

  it('popover: the card is seen all the same, or closed in all its parts', async () => {
    await openHostile(browser(), 'popover');
    await findsFlagged();
    await pointAt(browser(), FLAGGED);
    await turns(browser(), 150);
    const card = await cardOn(browser());
    const marked = await browser().evaluate(
      () => [...CSS.highlights.keys()].filter((name) => name.includes('current')).length,
    );
    expect(marked).toBe(card === null ? 0 : 1);
    await browser().press('Escape');
    await expect.poll(() => cardOn(browser())).toBeNull();
  });

  it('fonts: the card is set in the reader’s letters and its own colours, and opening it loads nothing', async () => {
    await openHostile(browser(), 'fonts');
    await findsFlagged();
    browser().forgetRequests();
    await pointAt(browser(), 'its concerns on the table');
    const card = await whenCard(browser());
    expect(card.right - card.left).toBeGreaterThan(300);
    const look = await browser().inCard((root) => {
      const parts = [...root.querySelectorAll<HTMLElement>('.ss-quote, .ss-statement, .ss-label, .ss-badge')];
      return parts
        .map((part) => getComputedStyle(part))
        .map(({ color, fontFamily }) => ({ color, fontFamily }));
    });
    expect(look?.length).toBeGreaterThan(4);
    for (const { color, fontFamily } of look ?? []) {
      expect(color).not.toBe('rgb(1, 2, 3)');
      expect(fontFamily).toMatch(/^(?:serif|system-ui, sans-serif)$/);
    }
    // What a font would be loaded for is drawn by now.
    await turns(browser(), 75);
    expect(
      browser()
        .requests()
        .filter((request) => request.includes('/fonts/')),
    ).toEqual([]);
  });

  it('timers: what is added later is read and painted, and the card opens', async () => {
    await openHostile(browser(), 'timers');
    await expect.poll(async () => (await paintedOn(browser())).length).toBeGreaterThan(1);
    await inPage('later');
    await findsFlagged();
    // A reader's pointer is never quite still; what is painted is found under it a moment later.
    const card = async () => {
      await pointAt(browser(), FLAGGED);
      return (await cardOn(browser()))?.text;
    };
    await expect.poll(card).toContain('Kyiv');
  });

  it('moving: once the page rests, it is painted', async () => {
    await openHostile(browser(), 'moving');
    await turns(browser(), 100);
    await inPage('rest');
    await findsFlagged();
  });

  it('new-root: once the page rests, the text that is there is painted', async () => {
    await openHostile(browser(), 'new-root');
    await findsFlagged();
    await inPage('swap');
    await turns(browser(), 200);
    await findsFlagged();
    for (const { text } of await paintedOn(browser())) expect(text).not.toBe('');
  });

  it('no-root: the popup has a word, and the story is painted once the page has its root again', async () => {
    await openHostile(browser(), 'no-root');
    const popup = await browser().openExtensionPage('popup/popup.html');
    await expect
      .poll(() => popup.evaluate(() => document.querySelector('.page[aria-busy=false]')?.textContent ?? ''))
      .toMatch(/nothing|cannot/i);
    await popup.close();
    await inPage('back');
    await findsFlagged();
  });

  it('sheets: the page stays usable, and has its way in the end', async () => {
    await openHostile(browser(), 'sheets');
    await turns(browser(), 100);
    await browser().movePointer(40, 300);
    await turns(browser(), 50);
    expect(await highlightsOn(browser())).toBeLessThan(20);
  });

  it('ping-pong: what can be painted is', async () => {
    await openHostile(browser(), 'ping-pong');
    await turns(browser(), 100);
    await findsFlagged();
  });

  it('opened: what was written is read', async () => {
    await openHostile(browser(), 'opened');
    await findsFlagged();
    await inPage('again');
    await turns(browser(), 50);
    await findsFlagged();
  });

  it('thousands: popup and panel list what needs attention most, and say of how many', async () => {
    await openHostile(browser(), 'thousands');
    await findsFlagged();
    await turns(browser(), 20);
    for (const [path, list] of LISTS) {
      const page = await browser().openExtensionPage(path);
      await expect
        .poll(() => page.evaluate((items) => document.querySelectorAll(items).length, list))
        .toBe(1000);
      expect(await page.evaluate(() => document.body.textContent)).toMatch(/1,000 of 3,0\d\d shown/);
      await page.close();
    }
  });

  it.each([
    [
      'plain',
      'text/plain',
      'Moscow and Washington will hold security talks on 10 January, said officials in Kiev.\n'.repeat(8),
    ],
    ['pdf', 'application/pdf', '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF'],
  ])('%s: the popup has a clear word', async (name, type, body) => {
    await openText(browser(), name, { body, type });
    const popup = await browser().openExtensionPage('popup/popup.html');
    await expect
      .poll(() => popup.evaluate(() => document.querySelector('.page[aria-busy=false]')?.textContent ?? ''))
      .toMatch(/Kyiv|nothing|not|cannot/i);
    await popup.close();
  });
});
