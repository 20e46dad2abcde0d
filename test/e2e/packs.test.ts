import { expect, it } from 'vitest';
import { buildPack } from '../../src/core/facts/built.ts';
import { axeViolations } from '../support/axe.ts';
import type { ExtensionPage } from '../support/browser.ts';
import { paintedOn, whenPainted } from '../support/reader.ts';
import { filesOf, SECOND, THIRD } from '../unit/packs/read-folder.ts';
import { inBothBrowsers } from './both.ts';
import { choosePack, packTitles } from './options-page.ts';

const PACK = buildPack(filesOf(SECOND));

const NEWS = `<!doctype html><html lang="en"><title>A ring of fire</title><article>
<h1>First ever image of a black hole unveiled</h1>
<p>Astronomers on Wednesday unveiled the first picture of a black hole, at the heart of the galaxy M87. It was
taken with the Event Horizon Telescope, which ties eight radio telescopes on four continents into one.</p>
<p>The black hole is 55 million light-years away, and as heavy as 6.5 billion suns.</p></article></html>`;

/** The third pack as it was built, and with the next version of its record. */
function third(version: string, title: string): string {
  const files = filesOf(THIRD);
  return buildPack({ ...files, 'meta.json': { ...Object(files['meta.json']), version, title } });
}

const ERUPTION = `<!doctype html><html lang="en"><title>Eruption</title>
<meta property="article:published_time" content="2019-04-12T09:00:00Z"><article><h1>Mount Tarn erupts</h1>
<p>Mount Tarn erupted on 3 June 2018, and a plume of ash rose six miles above Mount Tarn.</p>
<p>The island will pay 8 million euros in aid.</p>
<p>The black hole in the galaxy M87, seen by the Event Horizon Telescope, is as heavy as 6.5 billion suns.</p></article></html>`;

inBothBrowsers('a pack from a file', (browser) => {
  it('is refused with its errors, or added, works on the next page, and can be removed', async () => {
    const options = await browser().openExtensionPage('options/options.html');
    await expect.poll(() => packTitles(options)).toHaveLength(1);

    await choosePack(options, PACK.replace('55000000', '99000000'));
    await expect.poll(() => options.evaluate(() => document.body.textContent)).toContain('was not added');
    expect(await packTitles(options)).toHaveLength(1);

    await choosePack(options, PACK);
    await expect.poll(() => packTitles(options)).toContain('The first image of a black hole, April 2019');
    expect(await axeViolations(options)).toEqual([]);
    await options.close();

    const url = 'https://www.rte.ie/science/2019/0410/ring-of-fire';
    browser().serve(url, NEWS);
    await browser().open(url);
    await whenPainted(browser());
    expect((await paintedOn(browser())).map(({ text }) => text).join(' ')).toContain('black hole');

    const again = await browser().openExtensionPage('options/options.html');
    await expect.poll(() => packTitles(again)).toHaveLength(2);
    await again.click('.packs button');
    await expect.poll(() => packTitles(again)).toHaveLength(1);
    await again.close();
  });
});

inBothBrowsers('packs side by side', (browser) => {
  const url = 'https://www.rte.ie/world/2019/0412/eruption';
  const box = '.packs input[aria-label*="Mount Tarn"]';
  const painted = async (): Promise<string> => {
    browser().serve(url, ERUPTION);
    await browser().open(url);
    return (await whenPainted(browser())).map(({ text }) => text).join(' ');
  };
  /** The options once they list so many packs. */
  const options = async (count: number): Promise<ExtensionPage> => {
    const page = await browser().openExtensionPage('options/options.html');
    await expect.poll(() => packTitles(page)).toHaveLength(count);
    return page;
  };
  /** Turns the third pack, and waits until a second window of the options has learnt of it. */
  const turn = async (to: boolean): Promise<void> => {
    const other = await options(3);
    const page = await options(3);
    await page.click(box);
    await expect
      .poll(() => other.evaluate((at: string) => document.querySelector<HTMLInputElement>(at)?.checked, box))
      .toBe(to);
    await page.close();
    await other.close();
  };

  it('are updated, and stay in force when another is refused', async () => {
    const page = await options(1);
    await choosePack(page, third('0.1.0', 'Mount Tarn, as first told'));
    await expect.poll(() => packTitles(page)).toContain('Mount Tarn, as first told');
    await choosePack(page, third('0.2.0', 'Mount Tarn, corrected'));
    await expect.poll(() => packTitles(page)).toContain('Mount Tarn, corrected');
    await choosePack(page, PACK);
    await expect.poll(() => packTitles(page)).toHaveLength(3);
    await choosePack(page, third('0.3.0', 'Mount Tarn, spoilt').replace('5000000', '6000000'));
    await expect.poll(() => page.evaluate(() => document.body.textContent)).toContain('was not added');
    expect(await packTitles(page)).toHaveLength(3);
    expect(await packTitles(page)).toContain('Mount Tarn, corrected');
    await page.close();

    const texts = await painted();
    expect(texts).toContain('8 million euros in aid');
    expect(texts).toContain('black hole');
  });

  it('are switched off and on by themselves', async () => {
    await turn(false);
    const texts = await painted();
    expect(texts).toContain('black hole');
    expect(texts).not.toContain('euros in aid');
    await turn(true);
    expect(await painted()).toContain('8 million euros in aid');
  });
});
