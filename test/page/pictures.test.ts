// @vitest-environment node
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { catalogueHtml, fontSheet } from '../catalogue/make.ts';
import { FORCED, VARIANTS } from '../catalogue/variants.ts';
import { differenceFromKept } from '../support/compare.ts';
import { BROWSERS, TestPage } from './harness/page.ts';

/** Pages whose highlights are looked at; those in other scripts need fonts that differ between machines. */
const PLAYGROUND = [
  'coloured',
  'columns',
  'dark',
  'dialog',
  'editable',
  'hidden',
  'hostile-css',
  'inline-tags',
  'print',
  'shadow-dom',
  'teasers',
  'vertical',
  'z-index',
];

const CATALOGUE = 'https://catalogue.example/';

describe.each(BROWSERS)('pictures in %s', (name) => {
  let page: TestPage;
  let fonts: string;
  beforeAll(async () => {
    page = await TestPage.start(name);
    fonts = await fontSheet();
    page.browser.serve(CATALOGUE, await catalogueHtml());
  });
  afterAll(() => page?.stop());

  const fontsLoaded = () => page.browser.evaluate(() => document.fonts.ready.then(() => null));

  const inOurFonts = (file: string): string => {
    const html = readFileSync(new URL(`../playground/${file}.html`, import.meta.url), 'utf8');
    const style = `<style>${fonts} html, html body, html body * { font-family: 'PT Serif', serif !important; }
      html { scrollbar-width: none; } * { caret-color: transparent !important; }</style></head>`;
    return html.replace('</head>', () => style);
  };

  it.each(VARIANTS)('of the catalogue are as kept: $name', async (variant) => {
    await page.browser.resize(1280, 900);
    await page.browser.open(`${CATALOGUE}?${variant.query}`);
    await fontsLoaded();
    expect(differenceFromKept(`${name}/${variant.name}`, await page.browser.wholePage())).toBeNull();
  });

  it.each(FORCED)('of the catalogue in forced colours are as kept: $name', async (variant) => {
    await page.browser.setForcedColours(true);
    try {
      await page.browser.resize(1280, 900);
      await page.browser.open(`${CATALOGUE}?${variant.query}`);
      await fontsLoaded();
      expect(differenceFromKept(`${name}/${variant.name}`, await page.browser.wholePage())).toBeNull();
    } finally {
      await page.browser.setForcedColours(false);
    }
  });

  it('of highlights in forced colours are as kept', async () => {
    await page.browser.setForcedColours(true);
    try {
      await page.browser.resize(800, 700);
      await page.openText(inOurFonts('print'));
      await fontsLoaded();
      expect(differenceFromKept(`${name}/page-forced`, await page.browser.screenshot())).toBeNull();
    } finally {
      await page.browser.setForcedColours(false);
    }
  });

  it.each(PLAYGROUND)('of the playground are as kept: %s', async (file) => {
    await page.browser.resize(800, 700);
    await page.openText(inOurFonts(file));
    await fontsLoaded();
    expect(differenceFromKept(`${name}/page-${file}`, await page.browser.screenshot())).toBeNull();
  });
});
