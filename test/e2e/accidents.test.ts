import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { ExtensionPage } from '../support/browser.ts';
import { DEMO_FILE, DEMO_URL, openDemo } from '../support/demo.ts';
import { cardOn, paintedOn, pointAt, whenCard, whenPainted } from '../support/reader.ts';
import { inBothBrowsers } from './both.ts';
import { whenCounted } from './hostile-site.ts';

/** The badge of a tab, asked by a page of the extension: the background may have been stopped. */
const badgeOf = (page: ExtensionPage, url: string): Promise<string> =>
  page.evaluate(async (address) => {
    const tabs = await chrome.tabs.query({});
    const tab = tabs.find((each) => each.url === address);
    return tab?.id === undefined ? '' : chrome.action.getBadgeText({ tabId: tab.id });
  }, url);

const OTHER_URL = 'https://www.rte.ie/harbour-post/other';

inBothBrowsers('the background is stopped', (browser) => {
  it('while a page is open: cards, popup, hiding, keys and the next page go on', async () => {
    const { accidents } = browser();
    await openDemo(browser());
    await whenPainted(browser());
    await whenCounted(browser());

    await accidents.stopBackground();
    await pointAt(browser(), 'in Kiev');
    expect((await whenCard(browser())).text).toContain('Kyiv');
    await browser().press('Escape');

    await accidents.stopBackground();
    const popup = await browser().openExtensionPage('popup/popup.html');
    await expect.poll(() => popup.evaluate(() => document.querySelectorAll('li').length)).toBeGreaterThan(5);
    await popup.close();

    await accidents.stopBackground();
    await browser().movePointer(4, 4);
    await expect.poll(() => cardOn(browser())).toBeNull();
    await pointAt(browser(), 'in Kiev');
    await whenCard(browser());
    const painted = (await paintedOn(browser())).length;
    await browser().activate({ role: 'button', name: 'Hide here' });
    await expect.poll(async () => (await paintedOn(browser())).length).toBeLessThan(painted);
    const options = await browser().openExtensionPage('options/options.html');
    await expect.poll(() => options.evaluate(() => document.body.textContent)).toMatch(/1 finding is hidden/);

    await accidents.stopBackground();
    browser().serve(OTHER_URL, readFileSync(DEMO_FILE, 'utf8'));
    await browser().open(OTHER_URL);
    await whenPainted(browser());
    await expect.poll(() => badgeOf(options, OTHER_URL)).not.toBe('');
    await options.evaluate(() => chrome.storage.local.clear());
    await options.close();
  });
});

inBothBrowsers('under open tabs the extension', (browser) => {
  it('is switched off and on: what it showed is gone when the reader comes back, and it is there again', async () => {
    const { accidents } = browser();
    await openDemo(browser());
    await whenPainted(browser());
    await accidents.setEnabled(false);
    const errors = await browser().evaluate(async () => {
      const seen: string[] = [];
      addEventListener('error', ({ message }) => seen.push(message));
      addEventListener('unhandledrejection', ({ reason }) => seen.push(String(reason)));
      dispatchEvent(new Event('focus'));
      await new Promise((done) => setTimeout(done, 0));
      return seen;
    });
    expect(errors).toEqual([]);
    await browser().movePointer(300, 300);
    // Firefox ends our script before it could clear up: there the lines stay until the page is loaded again.
    if (browser().name === 'chromium')
      await expect.poll(async () => (await paintedOn(browser())).length).toBe(0);
    await pointAt(browser(), 'in Kiev');
    expect(await cardOn(browser())).toBeNull();

    await accidents.setEnabled(true);
    await browser().open(DEMO_URL);
    await whenPainted(browser());
    await pointAt(browser(), 'in Kiev');
    await whenCard(browser());
  });

  it('is updated: the new one takes over in the open page, without a second card or a second mark', async () => {
    const { accidents } = browser();
    await openDemo(browser());
    const before = (await whenPainted(browser())).length;
    await accidents.update();
    // The badge goes with the old one, so what it shows is the new one's.
    const options = await browser().openExtensionPage('options/options.html');
    await expect.poll(() => badgeOf(options, DEMO_URL)).not.toBe('');
    await expect.poll(async () => (await paintedOn(browser())).length).toBe(before);
    await browser().movePointer(300, 300);
    await pointAt(browser(), 'in Kiev');
    await whenCard(browser());
    const hosts = await browser().evaluate(
      () => document.querySelectorAll('html > [popover=manual], dialog > [popover=manual]').length,
    );
    expect(hosts).toBe(1);
    expect((await paintedOn(browser())).length).toBe(before);
    await options.close();
  });
});

inBothBrowsers('access to all sites is withdrawn while a page is open', (browser) => {
  it('what is shown stays whole, the next page is left alone, and the popup asks', async () => {
    const { accidents } = browser();
    await openDemo(browser());
    await whenPainted(browser());
    await accidents.withdrawAccess();
    await browser().movePointer(300, 300);
    await pointAt(browser(), 'in Kiev');
    await browser().evaluate(() => new Promise((done) => setTimeout(done, 0)));

    browser().serve(OTHER_URL, readFileSync(DEMO_FILE, 'utf8'));
    await browser().open(OTHER_URL);
    const popup = await browser().openExtensionPage('popup/popup.html');
    await expect
      .poll(() => popup.evaluate(() => document.querySelector('.page h2')?.textContent))
      .toBe('This page has not been read');
    expect(await popup.evaluate(() => document.querySelectorAll('.grant button').length)).toBeGreaterThan(0);
    await popup.close();
    expect(await paintedOn(browser())).toEqual([]);

    await accidents.restoreAccess();
    await browser().open(DEMO_URL);
    await whenPainted(browser());
  });
});

inBothBrowsers('access is declined to all sites but one', (browser) => {
  it('that one is read by itself, on the others the popup asks and the toolbar button still reads', async () => {
    const allowed = 'https://www.reuters.com/harbour-post/demo';
    const html = readFileSync(DEMO_FILE, 'utf8');
    await browser().accidents.withdrawAccess('*://*.reuters.com/*');
    browser().serve(allowed, html);
    await browser().open(allowed);
    await whenPainted(browser());

    browser().serve(OTHER_URL, html);
    await browser().open(OTHER_URL);
    const popup = await browser().openExtensionPage('popup/popup.html');
    await expect
      .poll(() => popup.evaluate(() => document.querySelector('.page h2')?.textContent))
      .toBe('This page has not been read');
    await popup.close();
    expect(await paintedOn(browser())).toEqual([]);
    await browser().pressAction();
    await whenPainted(browser());
    await browser().accidents.restoreAccess();
  });
});
