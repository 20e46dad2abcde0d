import { expect, it } from 'vitest';
import type { Browser, ExtensionPage } from '../support/browser.ts';
import { until } from '../support/until.ts';
import { inBothBrowsers } from './both.ts';

const URL_OF_PAGE = 'https://www.rte.ie/hostile/endless';

/** So long, and so full of statements, that a process can be ended while it is being read. */
const LONG = `<!doctype html><html lang="en"><meta property="article:published_time" content="2021-12-28T09:00:00Z">
<title>Envoys to sit down</title><article><h1>Envoys of Russia and NATO to sit down in Geneva</h1>${Array.from(
  { length: 2400 },
  (_, index) =>
    `<p>Moscow and Washington will hold security talks on 10 January, Ukraine was told in statement ${index}, and sat down on the bench by the window to watch the boats come in with the tide.</p>`,
).join('')}</article></html>`;
const SHORT = LONG.replace(/(<p>[\s\S]*?<\/p>){2395}/, '');

/** Waits until the extension notes that it is reading the page in front. */
async function whenReading(options: ExtensionPage): Promise<void> {
  await until('a reading under way', async () => {
    const keys = await options.evaluate(async () => Object.keys(await chrome.storage.session.get(null)));
    return keys.some((key) => key.startsWith('reading-')) || undefined;
  });
}

const failures = async (options: ExtensionPage): Promise<number> => {
  const stored = await options.evaluate(async () =>
    JSON.stringify(await chrome.storage.local.get('failing-pages')),
  );
  return JSON.parse(stored)['failing-pages']?.pages[0]?.failures ?? 0;
};

async function popupSays(browser: Browser): Promise<ExtensionPage> {
  const popup = await browser.openExtensionPage('popup/popup.html');
  await expect
    .poll(() => popup.evaluate(() => document.querySelector('.page')?.getAttribute('aria-busy')))
    .toBe('false');
  return popup;
}

inBothBrowsers('a page whose process ends while it is being read', (browser) => {
  it('is left alone after the second time, which the popup says, until the reader tries again', async () => {
    const { accidents } = browser();
    browser().serve(URL_OF_PAGE, LONG);
    const options = await browser().openExtensionPage('options/options.html');
    await browser().open(URL_OF_PAGE);
    await whenReading(options);
    await accidents.crashPage();
    await accidents.reloadPage();
    await expect.poll(() => failures(options)).toBe(1);
    await whenReading(options);
    await accidents.crashPage();
    await accidents.reloadPage();
    await expect.poll(() => failures(options)).toBe(2);

    const popup = await popupSays(browser());
    expect(await popup.evaluate(() => document.body.textContent)).toContain('Switched off for this page');
    expect(await browser().badge()).toBe('');
    await popup.click('.page button');
    await expect.poll(() => popup.evaluate(() => document.querySelectorAll('.page li').length)).not.toBe(0);
    await popup.close();
    await expect.poll(() => failures(options)).toBe(0);
    await options.close();
  });

  it('is not counted where it was only left', async () => {
    const options = await browser().openExtensionPage('options/options.html');
    const url = `${URL_OF_PAGE}/left`;
    browser().serve(url, LONG);
    browser().serve(`${url}/other`, SHORT);
    await options.evaluate((address) => chrome.tabs.create({ url: address }), url);
    await whenReading(options);
    await options.evaluate(async (address) => {
      const tabs = await chrome.tabs.query({ url: '*://www.rte.ie/*' });
      const tab = tabs.find((each) => each.url === address);
      await chrome.tabs.update(tab?.id ?? -1, { url: `${address}/other` });
    }, url);
    const badge = () =>
      options.evaluate(async () => {
        const [tab] = await chrome.tabs.query({ url: '*://www.rte.ie/*/other' });
        return tab?.id === undefined ? '' : chrome.action.getBadgeText({ tabId: tab.id });
      });
    await expect.poll(badge).not.toBe('');
    expect(await failures(options)).toBe(0);
    await options.close();
  });
});
