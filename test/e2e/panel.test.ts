import { afterEach, expect, it } from 'vitest';
import { axeViolations } from '../support/axe.ts';
import type { Browser, ExtensionPage } from '../support/browser.ts';
import { openDemo } from '../support/demo.ts';
import { whenPainted } from '../support/reader.ts';
import { until } from '../support/until.ts';
import { inBothBrowsers } from './both.ts';

async function panelOnDemo(browser: Browser): Promise<ExtensionPage> {
  await openDemo(browser);
  await whenPainted(browser);
  const panel = await browser.openExtensionPage('panel/panel.html');
  await until('the list', async () => ((await listed(panel)) > 0 ? true : undefined));
  return panel;
}

function listed(panel: ExtensionPage): Promise<number> {
  return panel.evaluate(() => document.querySelectorAll('.cards > li').length);
}

function type(panel: ExtensionPage, selector: string, words: string): Promise<void> {
  return panel.evaluate(
    ({ selector, words }) => {
      const field = document.querySelector<HTMLInputElement | HTMLTextAreaElement>(selector);
      if (!field) throw new Error(`no ${selector}`);
      field.value = words;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    },
    { selector, words },
  );
}

async function checkPasted(panel: ExtensionPage, words: string): Promise<void> {
  await panel.evaluate(() => document.querySelector('.pasted')?.setAttribute('open', ''));
  await type(panel, '.pasted textarea', words);
  await expect
    .poll(() => panel.evaluate(() => document.querySelector<HTMLButtonElement>('.pasted button')?.disabled))
    .toBe(false);
  await panel.evaluate(() => document.querySelector<HTMLElement>('.pasted button[type=submit]')?.click());
}

function pastedText(panel: ExtensionPage): Promise<string> {
  return panel.evaluate(() => document.querySelector('.pasted')?.textContent ?? '');
}

inBothBrowsers('the side panel', (browser) => {
  let panel: ExtensionPage | undefined;
  afterEach(async () => {
    await panel?.close();
    panel = undefined;
  });

  it('shows one status alone, and all again', async () => {
    const page = await panelOnDemo(browser());
    panel = page;
    const all = await listed(page);
    const count = await page.evaluate(() => Number(document.querySelector('.filter button b')?.textContent));
    expect(count).toBeLessThan(all);
    await page.click('.filter button');
    await expect.poll(() => listed(page)).toBe(count);
    await page.click('.filter button');
    await expect.poll(() => listed(page)).toBe(all);
  });

  it('finds statements by their words', async () => {
    const page = await panelOnDemo(browser());
    panel = page;
    const all = await listed(page);
    await type(page, '.search', 'Kyiv');
    await expect.poll(() => listed(page)).toBeLessThan(all);
    expect(await listed(page)).toBeGreaterThan(0);
    await type(page, '.search', 'nowhere to be found');
    await expect.poll(() => listed(page)).toBe(0);
  });

  it('offers the findings as files that are there to be saved', async () => {
    const page = await panelOnDemo(browser());
    panel = page;
    const links = () =>
      page.evaluate(() =>
        [...document.querySelectorAll<HTMLAnchorElement>('.save a')].map((link) => [
          link.download,
          link.protocol,
        ]),
      );
    await expect.poll(links).toEqual([
      ['second-source.md', 'blob:'],
      ['second-source.html', 'blob:'],
      ['second-source.csv', 'blob:'],
      ['second-source.jsonld', 'blob:'],
    ]);
  });

  it('saves Web Annotations that name the page and quote it', async () => {
    const page = await panelOnDemo(browser());
    panel = page;
    const saved = () =>
      page.evaluate(async () => {
        const link = document.querySelector<HTMLAnchorElement>('.save a[download$=jsonld]');
        const item = document.querySelector('.cards > li');
        return { href: link?.href ?? '', first: item?.getAttribute('data-finding') ?? '' };
      });
    await expect.poll(async () => (await saved()).href).toMatch(/^blob:/);
    expect((await saved()).first).not.toBe('');
  });

  it('follows the page as it is scrolled, in the order of the page', async () => {
    const page = await panelOnDemo(browser());
    panel = page;
    await page.click('.following input');
    const current = () =>
      page.evaluate(() => {
        const items = [...document.querySelectorAll('.cards > li')];
        return items.findIndex((item) => item.hasAttribute('aria-current'));
      });
    await browser().evaluate(() => window.scrollTo({ top: 0, behavior: 'instant' }));
    await expect.poll(current).toBe(0);
    await browser().evaluate(() => window.scrollTo({ top: 1e6, behavior: 'instant' }));
    await expect.poll(current).toBeGreaterThan(3);
  });

  it('tells of a pasted text what is on record, and plainly that nothing is', async () => {
    const page = await panelOnDemo(browser());
    panel = page;
    await checkPasted(page, 'The cat sat on the mat.');
    await expect.poll(() => pastedText(page)).toContain('Nothing on record about this text');
    await checkPasted(
      page,
      'Officials of Russia and the United States will hold security talks on 10 January 2022.',
    );
    await expect.poll(() => pastedText(page)).toMatch(/\d statements? on record/);
    await expect.poll(() => pastedText(page)).toContain('Annotations (JSON-LD)');
  });

  it('has no fault that axe can see and no wider content than 320 pixels, in both themes', async () => {
    const page = await panelOnDemo(browser());
    panel = page;
    await checkPasted(
      page,
      'Officials of Russia and the United States will hold security talks on 10 January 2022.',
    );
    await expect.poll(() => pastedText(page)).toContain('on record.');
    await page.evaluate(() => {
      for (const folded of document.querySelectorAll('details')) folded.open = true;
    });
    for (const scheme of ['light', 'dark'] as const) {
      await browser().setScheme(scheme);
      expect({ scheme, violations: await axeViolations(page) }).toEqual({ scheme, violations: [] });
    }
    // No browser at hand makes a window as narrow as a panel can be: the content is made so instead.
    const width = await page.evaluate(() => {
      document.body.style.width = '320px';
      return document.body.scrollWidth;
    });
    expect(width).toBeLessThanOrEqual(320);
  });
});
