// @vitest-environment node
import axe from 'axe-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGES } from '../catalogue/languages.ts';
import { catalogueHtml } from '../catalogue/make.ts';
import { BROWSERS, TestPage } from './harness/page.ts';

const CATALOGUE = 'https://catalogue.example/';
const SURFACES = ['card', 'popup', 'panel', 'options', 'welcome'];
const THEMES = ['light', 'dark'];
/** Longer words change nothing that axe looks at. */
const SPOKEN = LANGUAGES.filter((lang) => lang !== 'long');

const CASES = SURFACES.flatMap((surface) =>
  SPOKEN.flatMap((lang) => THEMES.map((theme) => ({ surface, lang, theme }))),
);

/** All that axe reports of every state of the surface shown. */
async function reported(): Promise<string[]> {
  const found: string[] = [];
  for (const [number, state] of catalogue.states.entries()) {
    catalogue.show(number);
    const { violations }: import('axe-core').AxeResults = await Reflect.get(window, 'axe').run(document);
    for (const { id, nodes } of violations)
      found.push(`${state}: ${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
  }
  return found;
}

describe.each(BROWSERS)('the whole catalogue in %s', (name) => {
  let page: TestPage;
  beforeAll(async () => {
    page = await TestPage.start(name);
    page.browser.serve(CATALOGUE, await catalogueHtml());
  });
  afterAll(() => page?.stop());

  it.each(CASES)(
    'gives axe nothing to report of the $surface in $lang, $theme',
    async ({ surface, lang, theme }) => {
      await page.browser.open(`${CATALOGUE}?surface=${surface}&lang=${lang}&theme=${theme}&state=0&open`);
      await page.browser.runScript(axe.source);
      expect(await page.browser.evaluate(reported)).toEqual([]);
    },
  );
});
