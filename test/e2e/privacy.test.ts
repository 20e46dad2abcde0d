import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { DEMO_FILE } from '../support/demo.ts';
import { pointAt, whenCard, whenPainted } from '../support/reader.ts';
import { inBothBrowsers } from './both.ts';

const HOSTS = ['www.rte.ie', 'www.euractiv.com', 'www.euronews.com', 'www.tbsnews.net', 'www.reuters.com'];
const MORE_HOSTS = [
  'apnews.com',
  'www.bbc.co.uk',
  'www.theguardian.com',
  'edition.cnn.com',
  'www.ukrinform.net',
];
const ADDRESSES = [...HOSTS, ...MORE_HOSTS].map((host) => `https://${host}/world/talks`);

inBothBrowsers('privacy', (browser) => {
  it('asks for nothing while ten pages are read with card and popup', async () => {
    const html = readFileSync(DEMO_FILE, 'utf8');
    for (const url of ADDRESSES) browser().serve(url, html);
    browser().forgetRequests();
    for (const url of ADDRESSES) {
      await browser().open(url);
      await whenPainted(browser());
      await pointAt(browser(), 'in Kiev');
      await whenCard(browser());
      const popup = await browser().openExtensionPage('popup/popup.html');
      await expect
        .poll(() => popup.evaluate(() => document.querySelectorAll('li').length))
        .toBeGreaterThan(0);
      await popup.close();
    }
    const pages = ADDRESSES.map((url) => new URL(url));
    const expected = pages.flatMap(({ href, host }) => [`CONNECT ${host}:443`, `GET ${href}`]);
    expect(new Set(browser().requests())).toEqual(new Set(expected));
    for (const { href } of pages) {
      expect(
        browser()
          .requests()
          .filter((request) => request === `GET ${href}`),
      ).toHaveLength(1);
    }
  });
});
