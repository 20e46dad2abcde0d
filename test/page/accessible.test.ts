// @vitest-environment node
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { catalogueHtml } from '../catalogue/make.ts';
import type { Accessible } from '../support/browser.ts';
import { until } from '../support/until.ts';
import { BROWSERS, TestPage } from './harness/page.ts';

const CATALOGUE = 'https://catalogue.example/';
const SURFACES = ['card', 'popup', 'panel'];

/** The least height and width of what is pressed (WCAG 2.2, 2.5.8). CSS pixels. */
const LEAST = 24;

const CONTROLS = ['button', 'link', 'switch', 'checkbox', 'textbox', 'searchbox', 'combobox'];

describe.each(BROWSERS)('what assistive technology is told, in %s', (name) => {
  let page: TestPage;
  beforeAll(async () => {
    page = await TestPage.start(name);
    page.browser.serve(CATALOGUE, await catalogueHtml());
  });
  afterAll(() => page?.stop());

  /** The tree is made when it is first asked for, and may take its time. */
  const treeWith = (what: (node: Accessible) => boolean) =>
    until('the accessibility tree', async () => {
      const tree = await page.browser.accessibilityTree();
      return tree.some(what) ? tree : undefined;
    });

  it('the card is a dialog that is named by status and fact, says which of how many it is, and whose controls have names', async () => {
    await page.open('print');
    await page.command('next');
    await page.waitForCard();
    const tree = await treeWith(({ role }) => role === 'dialog');
    const card = tree.slice(tree.findIndex(({ role }) => role === 'dialog'));
    expect(card[0]?.name).toContain('3 independent origins: US and Russian officials hold');
    expect(card.map((node) => node.name).join('\n')).toContain('1 of 5');
    const controls = card.filter(({ role }) => CONTROLS.includes(role));
    expect(controls.length).toBeGreaterThan(6);
    expect(controls.filter((control) => control.name.trim() === '')).toEqual([]);
  });

  it.each(SURFACES)('every control of the %s has a name', async (surface) => {
    await page.browser.open(`${CATALOGUE}?surface=${surface}&open`);
    const tree = await treeWith(({ role }) => role === 'button');
    const nameless = tree.filter((node) => CONTROLS.includes(node.role) && node.name.trim() === '');
    expect(nameless).toEqual([]);
  });

  it.each(SURFACES)('every control of the %s is large enough to be hit', async (surface) => {
    await page.browser.open(`${CATALOGUE}?surface=${surface}&open&width=304`);
    const small = await page.browser.evaluate(
      (least: number) =>
        [...document.querySelectorAll('button, a[href], summary, input, select, [role=switch]')]
          .filter((control) => control.checkVisibility() && !control.classList.contains('ss-hidden'))
          .map((control) => {
            // A label is pressed as well as its field.
            const { width, height } = (control.closest('label') ?? control).getBoundingClientRect();
            return { what: control.textContent ?? control.localName, width, height };
          })
          .filter(({ width, height }) => width < least || height < least),
      LEAST,
    );
    expect(small).toEqual([]);
  });
});
