// @vitest-environment node
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundle } from './harness/extension.ts';
import { BROWSERS, TestPage } from './harness/page.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe reports, as far as it matters here. */
interface AxeResults {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}

describe.each(BROWSERS)('the parts of card, popup and panel in %s', (name) => {
  let page: TestPage;
  let script: string;
  beforeAll(async () => {
    page = await TestPage.start(name);
    script = await bundle('parts.tsx');
  });
  afterAll(() => page.stop());

  it.each(['light', 'dark'])('give axe nothing to report in the %s theme', async (theme) => {
    const url = `https://news.example/parts?theme=${theme}`;
    page.browser.serve('https://news.example/parts.js', { body: script, type: 'text/javascript' });
    page.browser.serve('https://news.example/axe.js', { body: AXE, type: 'text/javascript' });
    page.browser.serve(
      url,
      `<!doctype html><html lang="en"><meta charset="utf-8"><title>Parts</title><body>
       <script src="/axe.js"></script><script src="/parts.js"></script></body></html>`,
    );
    await page.browser.open(url);
    const found = await page.browser.evaluate(async () => {
      for (const details of document.querySelectorAll('details')) details.open = true;
      const axe: { run(): Promise<AxeResults> } = Reflect.get(window, 'axe');
      const { violations } = await axe.run();
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
    });
    expect(found).toEqual([]);
  });
});
