import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { buildPack } from '../../src/core/facts/built.ts';
import type { ExtensionPage } from '../support/browser.ts';
import { DEMO_FILE } from '../support/demo.ts';
import { pointAt, whenCard, whenPainted } from '../support/reader.ts';
import { filesOf, SECOND } from '../unit/packs/read-folder.ts';
import { inBothBrowsers } from './both.ts';
import { choosePack, packTitles } from './options-page.ts';

const HOSTS = ['www.rte.ie', 'www.euractiv.com', 'www.euronews.com', 'www.tbsnews.net', 'www.reuters.com'];
const MORE_HOSTS = [
  'apnews.com',
  'www.bbc.co.uk',
  'www.theguardian.com',
  'edition.cnn.com',
  'www.ukrinform.net',
];
/** Fifty pages: five on each of ten sites. */
const ADDRESSES = [...HOSTS, ...MORE_HOSTS].flatMap((host) =>
  [1, 2, 3, 4, 5].map((number) => `https://${host}/world/talks-${number}`),
);

/** Presses whatever saves a file. Files come from addresses of the browser's own, which are no requests. */
const saveAll = (page: ExtensionPage): Promise<number> =>
  page.evaluate(() => {
    const saving = [...document.querySelectorAll<HTMLElement>('a[download], button')].filter((element) =>
      /^(Export|Markdown|Web page|Table|Annotations)/.test(element.textContent ?? ''),
    );
    for (const element of saving) element.click();
    return saving.length;
  });

inBothBrowsers('privacy', (browser) => {
  it('asks for nothing from installation to removal: welcome, fifty pages, popup, panel, options, packs, export, update', async () => {
    // Requests are recorded from the start of the browser, so that the installation is among them.
    const html = readFileSync(DEMO_FILE, 'utf8');
    for (const url of ADDRESSES) browser().serve(url, html);

    const welcome = await browser().openExtensionPage('welcome/welcome.html');
    await expect.poll(() => welcome.evaluate(() => document.body.textContent)).toContain('Second Source');
    await welcome.close();

    for (const [index, url] of ADDRESSES.entries()) {
      await browser().open(url);
      await whenPainted(browser());
      if (index % 10 > 0) continue;
      await pointAt(browser(), 'in Kiev');
      await whenCard(browser());
      for (const path of ['popup/popup.html', 'panel/panel.html']) {
        const page = await browser().openExtensionPage(path);
        await expect
          .poll(() => page.evaluate(() => document.querySelectorAll('li').length))
          .toBeGreaterThan(0);
        await saveAll(page);
        await page.close();
      }
    }

    const options = await browser().openExtensionPage('options/options.html');
    await expect.poll(() => packTitles(options)).toHaveLength(1);
    await choosePack(options, buildPack(filesOf(SECOND)));
    await expect.poll(() => packTitles(options)).toHaveLength(2);
    expect(await saveAll(options)).toBeGreaterThan(0);
    await options.close();
    await browser().accidents.update();
    await browser().accidents.uninstall();
    await browser().evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0))));

    const pages = ADDRESSES.map((url) => new URL(url));
    const expected = pages.flatMap(({ href, host }) => [`CONNECT ${host}:443`, `GET ${href}`]);
    // The browsers ask each site for its own icon, with and without us.
    const made = browser()
      .requests()
      .filter((request) => !request.endsWith('/favicon.ico'));
    expect(new Set(made)).toEqual(new Set(expected));
    for (const { href } of pages) expect(made.filter((request) => request === `GET ${href}`)).toHaveLength(1);
    const icons = browser()
      .requests()
      .filter((request) => request.endsWith('/favicon.ico'));
    for (const icon of icons) expect(pages.map(({ origin }) => `GET ${origin}/favicon.ico`)).toContain(icon);
  }, 240_000);
});
