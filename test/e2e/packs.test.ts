import { expect, it } from 'vitest';
import { buildPack } from '../../src/core/facts/built.ts';
import { axeViolations } from '../support/axe.ts';
import { paintedOn, whenPainted } from '../support/reader.ts';
import { filesOf, SECOND } from '../unit/packs/read-folder.ts';
import { inBothBrowsers } from './both.ts';
import { choosePack, packTitles } from './options-page.ts';

const PACK = buildPack(filesOf(SECOND));

const NEWS = `<!doctype html><html lang="en"><title>A ring of fire</title><article>
<h1>First ever image of a black hole unveiled</h1>
<p>Astronomers on Wednesday unveiled the first picture of a black hole, at the heart of the galaxy M87. It was
taken with the Event Horizon Telescope, which ties eight radio telescopes on four continents into one.</p>
<p>The black hole is 55 million light-years away, and as heavy as 6.5 billion suns.</p></article></html>`;

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
