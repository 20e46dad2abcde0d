import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildPack } from '../../src/core/facts/built.ts';
import type { BrowserName, ExtensionPage } from '../support/browser.ts';
import { extensionFor, openDemo } from '../support/demo.ts';
import { whenPainted } from '../support/reader.ts';
import { startBrowser } from '../support/start-browser.ts';
import { filesOf, SECOND } from '../unit/packs/read-folder.ts';
import { inBothBrowsers } from './both.ts';
import { choosePack, packTitles } from './options-page.ts';

const PACK = buildPack(filesOf(SECOND));
const TITLE = 'The first image of a black hole, April 2019';

const press = (page: ExtensionPage, words: string): Promise<void> =>
  page.evaluate((label) => {
    const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === label);
    if (!button) throw new Error(`no button “${label}”`);
    button.click();
  }, words);

inBothBrowsers('two windows', (browser) => {
  it('that change the settings at once lose nothing', async () => {
    const [one, two] = [
      await browser().openExtensionPage('options/options.html'),
      await browser().openExtensionPage('options/options.html'),
    ];
    const toggle = (page: ExtensionPage, index: number) =>
      page.evaluate((at) => {
        const boxes = document.querySelectorAll<HTMLInputElement>('fieldset + fieldset input[type=checkbox]');
        boxes[at]?.click();
      }, index);
    await expect
      .poll(() => two.evaluate(() => document.querySelectorAll('input[type=checkbox]').length))
      .toBeGreaterThan(5);
    await Promise.all([0, 1, 2].map((index) => toggle(one, index)));
    await Promise.all([3, 4, 5].map((index) => toggle(two, index)));
    const hidden = () => two.evaluate(async () => JSON.stringify(await chrome.storage.local.get('settings')));
    await expect.poll(async () => JSON.parse(await hidden()).settings?.hiddenStatuses.length).toBe(6);
    await press(two, 'Delete all settings');
    await expect
      .poll(() => two.evaluate(async () => Object.keys(await chrome.storage.local.get(null)).length))
      .toBe(0);
    await one.close();
    await two.close();
  });
});

/** Fills what the browser gives an extension to its last byte; gives up where there is no end to it. */
async function fillStorage(page: ExtensionPage): Promise<boolean> {
  return page.evaluate(async () => {
    let size = 1_048_576;
    for (let index = 0; size > 0 && index < 60; index += 1) {
      try {
        await chrome.storage.local.set({ [`ballast-${index}`]: 'x'.repeat(size) });
      } catch {
        size = Math.floor(size / 4);
      }
    }
    return size === 0;
  });
}

inBothBrowsers('a full storage', (browser) => {
  it('refuses a pack with a clear word, and what was there holds', async () => {
    const options = await browser().openExtensionPage('options/options.html');
    await expect.poll(() => packTitles(options)).toHaveLength(1);
    // Firefox sets no bound but that of the disk, which is not ours to fill.
    const full = await fillStorage(options);
    expect(full).toBe(browser().name === 'chromium');
    const before = await packTitles(options);
    await choosePack(options, PACK);
    if (full) {
      await expect.poll(() => options.evaluate(() => document.body.textContent)).toContain('may be full');
      expect(await packTitles(options)).toEqual(before);
    } else await expect.poll(() => packTitles(options)).toContain(TITLE);
    await openDemo(browser());
    await whenPainted(browser());
    await options.evaluate(() => chrome.storage.local.clear());
    await options.close();
  });
});

describe.each<BrowserName>(['chromium', 'firefox'])('a browser that is killed, %s', (name) => {
  it('while a pack is being installed comes back with the pack, or without it, and in order', async () => {
    const profile = await mkdtemp(join(tmpdir(), `second-source-killed-${name}-`));
    const extension = extensionFor(name);
    const first = await startBrowser(name, { extension, profile });
    const options = await first.openExtensionPage('options/options.html');
    await expect.poll(() => packTitles(options)).toHaveLength(1);
    await options.evaluate(() => chrome.storage.local.set({ 'left-before': 1 }));
    void choosePack(options, PACK).catch(() => {});
    await first.accidents.kill();

    const second = await startBrowser(name, { extension, profile });
    try {
      const again = await second.openExtensionPage('options/options.html');
      await expect.poll(() => packTitles(again)).not.toEqual([]);
      const titles = await packTitles(again);
      expect(titles.length).toBeLessThanOrEqual(2);
      expect(await again.evaluate(() => document.querySelectorAll('[role=alert]').length)).toBe(0);
      await choosePack(again, PACK);
      await expect.poll(() => packTitles(again)).toContain(TITLE);
      await openDemo(second);
      await whenPainted(second);
    } finally {
      await second.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    }
  });
});
