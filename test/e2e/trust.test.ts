import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { DEMO_FILE, openDemo } from '../support/demo.ts';
import { pointAt, whenCard, whenPainted } from '../support/reader.ts';
import { inBothBrowsers } from './both.ts';

/** The page notes all that can be noted of it, before any extension has had its turn and whenever asked. */
const NOTES = `<script>
  window.note = () => ({
    globals: Object.getOwnPropertyNames(window).sort().join(),
    scroll: [scrollX, scrollY],
    selection: String(getSelection()),
    focus: document.activeElement?.localName,
    history: history.length,
    storage: [localStorage.length, sessionStorage.length, document.cookie],
    resources: performance.getEntriesByType('resource').length,
    marks: performance.getEntriesByType('mark').length + performance.getEntriesByType('measure').length,
    title: document.title,
    html: document.documentElement.outerHTML,
  });
  addEventListener('DOMContentLoaded', () => { window.before = null; window.before = window.note(); });
</script>`;

inBothBrowsers('trust', (browser) => {
  it('leaves no trace in a page once the card is closed', async () => {
    const url = 'https://www.rte.ie/harbour-post/traces';
    browser().serve(url, readFileSync(DEMO_FILE, 'utf8').replace('</head>', `${NOTES}</head>`));
    await browser().open(url);
    await whenPainted(browser());
    await pointAt(browser(), 'grievances');
    await whenCard(browser());
    await browser().press('Escape');
    await browser().evaluate(() => window.scrollTo({ top: 0, behavior: 'instant' }));
    const { before, after } = await browser().evaluate(() => ({
      before: Reflect.get(window, 'before'),
      after: Reflect.get(window, 'note')(),
    }));
    expect(after).toEqual(before);
  });

  it.each<[what: string, stored: Record<string, unknown>, word: string]>([
    ['damaged', { settings: { version: 1, pausedSites: 'all of them' } }, 'damaged'],
    ['no object at all', { settings: 'x'.repeat(500_000) }, 'damaged'],
    ['from a newer version', { settings: { version: 99, pausedSites: [] } }, 'newer version'],
    ['packs and log damaged too', { settings: 7, packs: 7, log: 7, 'pack-scouts': [7, null, {}] }, 'damaged'],
  ])('reads on and says so where the stored settings are %s', async (_what, stored, word) => {
    const options = await browser().openExtensionPage('options/options.html');
    await options.evaluate((items) => chrome.storage.local.set(items), stored);
    await openDemo(browser());
    await whenPainted(browser());
    const popup = await browser().openExtensionPage('popup/popup.html');
    await expect
      .poll(() => popup.evaluate(() => document.querySelector('[role=alert]')?.textContent ?? ''))
      .toContain(word);
    await popup.close();
    await options.evaluate(() => chrome.storage.local.clear());
    await options.close();
  });
});
