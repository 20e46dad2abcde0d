import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { axeViolations } from '../support/axe.ts';
import type { Browser, ExtensionPage } from '../support/browser.ts';
import { DEMO_FILE, openDemo } from '../support/demo.ts';
import { paintedOn, whenPainted } from '../support/reader.ts';
import { until } from '../support/until.ts';
import { inBothBrowsers } from './both.ts';

/** Opens the popup for the demo article, and waits until it lists its findings. */
async function popupOnDemo(browser: Browser): Promise<ExtensionPage> {
  await openDemo(browser);
  await whenPainted(browser);
  const popup = await browser.openExtensionPage('popup/popup.html');
  await until('the list of findings', async () => ((await listed(popup)) > 0 ? true : undefined));
  return popup;
}

function listed(popup: ExtensionPage): Promise<number> {
  return popup.evaluate(() => document.querySelectorAll('li button').length);
}

function textOf(popup: ExtensionPage): Promise<string> {
  return popup.evaluate(() => document.body.textContent ?? '');
}

inBothBrowsers('the popup', (browser) => {
  let popup: ExtensionPage | undefined;
  beforeEach(() => browser().setScheme('light'));
  afterEach(async () => {
    await popup?.close();
    popup = undefined;
  });

  it('counts and lists as many findings as the badge shows', async () => {
    popup = await popupOnDemo(browser());
    const count = await listed(popup);
    expect(await browser().badge()).toBe(String(count));
    const counted = await popup.evaluate(() =>
      [...document.querySelectorAll('ul b')].map(({ textContent }) => Number(textContent)),
    );
    expect(counted.reduce((sum, number) => sum + number, 0)).toBe(count);
  });

  it('is no higher than browsers let a popup be, and keeps its head and foot in sight', async () => {
    popup = await popupOnDemo(browser());
    const { height, foot } = await popup.evaluate(() => ({
      height: document.querySelector('.popup')?.getBoundingClientRect().height ?? 0,
      foot: document.querySelector('.foot')?.getBoundingClientRect().bottom ?? 0,
    }));
    expect(height).toBeLessThanOrEqual(600);
    expect(foot).toBeLessThanOrEqual(600);
  });

  it('says on a page about something else which stories it knows', async () => {
    const url = 'https://www.rte.ie/harbour-post/herring-again';
    browser().serve(url, '<!doctype html><title>Herring</title><p>Barrels of herring, and no story.</p>');
    await browser().open(url);
    const page = await browser().openExtensionPage('popup/popup.html');
    popup = page;
    await expect.poll(() => textOf(page)).toContain('security talks, January 2022');
  });

  it('hands what is selected to the side panel, which says what is on record about it', async () => {
    await openDemo(browser());
    await whenPainted(browser());
    await browser().evaluate(() => {
      const paragraph = document.querySelector('article p + p');
      if (paragraph) document.getSelection()?.selectAllChildren(paragraph);
    });
    const page = await browser().openExtensionPage('popup/popup.html');
    popup = page;
    await expect.poll(() => textOf(page)).toContain('Check the selection');
    // Open before the click: the browser's own panel, which the click opens too, would take the text for itself.
    const panel = await browser().openExtensionPage('panel/panel.html');
    await expect.poll(() => panel.evaluate(() => document.querySelector('.pasted') !== null)).toBe(true);
    await page.click('.selection .button');
    await expect
      .poll(() => panel.evaluate(() => document.querySelector('.pasted [role=status]')?.textContent))
      .toMatch(/on record/);
    await panel.close();
  });

  it('goes to the passage that is chosen', async () => {
    popup = await popupOnDemo(browser());
    await browser().evaluate(() => window.scrollTo({ top: 0, behavior: 'instant' }));
    await popup.evaluate(() => [...document.querySelectorAll<HTMLElement>('li button')].at(-1)?.click());
    await expect
      .poll(() =>
        browser().evaluate(() =>
          [...CSS.highlights.keys()]
            .filter((name) => name.includes('current'))
            .some((name) => (CSS.highlights.get(name)?.size ?? 0) > 0),
        ),
      )
      .toBe(true);
  });

  it('turns the extension off on this site, and on again', async () => {
    popup = await popupOnDemo(browser());
    const flip = () =>
      document.querySelector<HTMLElement>('header input, header button, header [role=switch]')?.click();
    await popup.evaluate(flip);
    await expect.poll(() => paintedOn(browser())).toEqual([]);
    await expect.poll(() => browser().badge()).toBe('');
    await popup.evaluate(flip);
    await expect.poll(async () => (await paintedOn(browser())).length).toBeGreaterThan(0);
  });

  it.each(['light', 'dark'] as const)('has no fault that axe can see, in its %s colours', async (scheme) => {
    popup = await popupOnDemo(browser());
    await browser().setScheme(scheme);
    await popup.evaluate(() => {
      for (const folded of document.querySelectorAll('details')) folded.open = true;
    });
    expect(await axeViolations(popup)).toEqual([]);
  });

  it('says where it needs permission, and reads the page when its button is pressed in the toolbar', async () => {
    const url = 'https://harbour-post.example/demo';
    browser().serve(url, readFileSync(DEMO_FILE, 'utf8'));
    await browser().open(url);
    const page = await browser().openExtensionPage('popup/popup.html');
    popup = page;
    await expect.poll(() => textOf(page)).toContain('This page has not been read');
    expect(await paintedOn(browser())).toEqual([]);
    await browser().pressAction();
    expect((await whenPainted(browser())).length).toBeGreaterThan(0);
  });

  // The last one, for what is granted stays granted.
  it('asks for access when told to, and reads the pages from then on by itself', async () => {
    const url = 'https://lighthouse.example/demo';
    browser().serve(url, readFileSync(DEMO_FILE, 'utf8'));
    await browser().open(url);
    const page = await browser().openExtensionPage('popup/popup.html');
    popup = page;
    await expect.poll(() => textOf(page)).toContain('Allow on all sites');
    await browser().grantOnRequest('*://*/*');
    await page.click('.grant button:last-of-type');
    await whenPainted(browser());
    await browser().open(url);
    expect((await whenPainted(browser())).length).toBeGreaterThan(0);
  });
});
