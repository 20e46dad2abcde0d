import { afterEach, expect, it } from 'vitest';
import type { Browser, ExtensionPage } from '../support/browser.ts';
import { openDemo } from '../support/demo.ts';
import { cardOn, paintedOn, pointAt, whenCard, whenPainted } from '../support/reader.ts';
import { inBothBrowsers } from './both.ts';

/**
 * What a new reader sets out to do, with the mouse alone, the keyboard alone and the accessibility tree alone.
 * Each press, click or key is a step; a way that takes more steps than here has become clumsy.
 */

const WAYS = ['mouse', 'keyboard', 'tree'] as const;
type Way = (typeof WAYS)[number];

/** Nobody counts further than this. */
const MOST_TABS = 25;

/** Words in the demo article that are a finding with several origins. */
const WORDS = 'security talks on 10 January';

async function popupOnDemo(browser: Browser): Promise<ExtensionPage> {
  await openDemo(browser);
  await whenPainted(browser);
  const popup = await browser.openExtensionPage('popup/popup.html');
  await expect.poll(() => popup.evaluate(() => document.querySelector('.ss-finding') !== null)).toBe(true);
  return popup;
}

/** Opens a card, by pointing at words or by the key for the next finding. */
async function openCard(browser: Browser, way: Way): Promise<number> {
  if (way === 'mouse') await pointAt(browser, WORDS);
  else await browser.command('next-finding');
  await whenCard(browser);
  return 1;
}

/** Presses a button in the card; returns the steps. */
async function pressInCard(browser: Browser, way: Way, name: string): Promise<number> {
  if (way === 'tree') {
    await browser.activate({ role: 'button', name });
    return 1;
  }
  if (way === 'mouse') {
    const at = await browser.inCard((root, wanted) => {
      const button = [...root.querySelectorAll('button')].find(({ textContent }) => textContent === wanted);
      const box = button?.getBoundingClientRect();
      return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : undefined;
    }, name);
    if (at === undefined) throw new Error(`the card has no button “${name}”`);
    await browser.movePointer(at.x, at.y);
    await browser.click(at.x, at.y);
    return 1;
  }
  for (let tabs = 1; tabs <= MOST_TABS; tabs += 1) {
    await browser.press('Tab');
    if ((await browser.inCard((root) => root.activeElement?.textContent)) === name) {
      await browser.press('Enter');
      return tabs + 1;
    }
  }
  throw new Error(`no Tab leads to “${name}”`);
}

const isMarked = () =>
  [...CSS.highlights].some(([name, { size }]) => name.startsWith('second-source-current') && size > 0);

inBothBrowsers('a new reader', (browser) => {
  let popup: ExtensionPage | undefined;
  afterEach(async () => {
    await popup?.close();
    popup = undefined;
  });

  it.each(WAYS)('learns what is wrong on this page, by %s', async (way) => {
    const page = await popupOnDemo(browser());
    popup = page;
    const told = async (): Promise<string> =>
      way === 'tree'
        ? JSON.stringify(await page.accessibilityTree())
        : page.evaluate(() => document.body.textContent ?? '');
    // The one step was to open the popup: what differs stands first, with both readings.
    await expect.poll(told).toContain('Worth a second look');
    expect(await told()).toMatch(/Quotation altered|→/);
  });

  it.each(WAYS)('learns who else says so, and whether they are independent, by %s', async (way) => {
    await openDemo(browser());
    await whenPainted(browser());
    expect(await openCard(browser(), way)).toBe(1);
    const told = async (): Promise<string> =>
      way === 'tree'
        ? (await browser().accessibilityTree()).map(({ name }) => name).join(' ')
        : (await whenCard(browser())).text;
    await expect.poll(told).toContain('Reported by');
    expect(await told()).toMatch(/independent origins|One origin|counted once/);
  });

  it.each(WAYS)('goes to a finding, by %s', async (way) => {
    const page = await popupOnDemo(browser());
    popup = page;
    // Each is one step: a line of the popup, or the key for the next finding.
    if (way === 'keyboard') await browser().command('next-finding');
    else if (way === 'tree') await page.activate({ role: 'button', name: 'Disputed' });
    else await page.evaluate(() => document.querySelector<HTMLElement>('.ss-finding')?.click());
    await expect.poll(() => browser().evaluate(isMarked)).toBe(true);
  });

  it.each(WAYS)('turns it off here, by %s', async (way) => {
    const page = await popupOnDemo(browser());
    popup = page;
    if (way === 'keyboard') {
      // No driver can type into Firefox's popup: what the first Tab leads to is looked up instead.
      const first = await page.evaluate(() =>
        document.querySelector('button, a[href], input, select, summary, [tabindex]')?.getAttribute('role'),
      );
      expect(first).toBe('switch');
      return;
    }
    if (way === 'mouse') await page.click('header [role=switch]');
    else await page.activate({ role: 'switch', name: '' });
    await expect.poll(() => paintedOn(browser())).toEqual([]);
    await page.click('header [role=switch]');
    await expect.poll(async () => (await paintedOn(browser())).length).toBeGreaterThan(0);
  });

  it.each(WAYS)('takes a finding into an essay, by %s', async (way) => {
    await openDemo(browser());
    await whenPainted(browser());
    const steps = (await openCard(browser(), way)) + (await pressInCard(browser(), way, 'Copy citation'));
    expect(steps).toBeLessThanOrEqual(way === 'keyboard' ? MOST_TABS : 2);
    // Copied, or laid out to be copied where the page has no clipboard.
    await expect.poll(async () => (await cardOn(browser()))?.text).toMatch(/Copied|Copy it by hand|by hand/);
  });
});
