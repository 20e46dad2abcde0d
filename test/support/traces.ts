import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserName } from './browser.ts';
import { extensionFor } from './demo.ts';
import { startBrowser } from './start-browser.ts';

/** What a page could note of itself; scripts of saved pages do not run, so that all change is ours. */
const note = (browser: Browser) =>
  browser.evaluate(() => ({
    html: document.documentElement.outerHTML,
    globals: Object.getOwnPropertyNames(window).length,
    scroll: `${scrollX},${scrollY}`,
    selection: String(getSelection()),
    focus: document.activeElement?.localName,
    history: history.length,
    storage: [localStorage.length, sessionStorage.length, document.cookie].join(),
    // What the page's own mark-up names the browser fetches when it finds the time, with and without us.
    resources: performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .filter((name) => {
        const named = document.querySelectorAll('[href], [src]');
        const own = [...named].some((element) =>
          [Reflect.get(element, 'href'), Reflect.get(element, 'src')].includes(name),
        );
        return !own && !name.endsWith('/favicon.ico');
      })
      .sort()
      .join(' '),
    marks: performance.getEntriesByType('mark').length + performance.getEntriesByType('measure').length,
  }));

/** Runs what the extension runs in every page: the popup has the annotator loaded and waits for its report. */
async function haveRead(browser: Browser): Promise<string> {
  const popup = await browser.openExtensionPage('popup/popup.html');
  try {
    return await popup.evaluate(async () => {
      for (let turn = 0; turn < 400; turn += 1) {
        const page = document.querySelector('.page[aria-busy=false]');
        if (page) return page.querySelector('h2')?.textContent ?? 'report';
        await new Promise((done) => setTimeout(done, 50));
      }
      return 'not within 20 seconds';
    });
  } finally {
    await popup.close();
  }
}

/**
 * Reads every saved page of a folder, and compares what could be noted of it before and after.
 * @returns the number of pages with and without a difference
 */
export async function compareTraces(
  name: BrowserName,
  folder: string,
): Promise<{ passed: number; failed: number }> {
  const browser = await startBrowser(name, { extension: extensionFor(name) });
  const tally = { passed: 0, failed: 0 };
  try {
    for (const file of readdirSync(folder).filter((each) => each.endsWith('.html'))) {
      const url = `https://www.rte.ie/saved/${file}`;
      const headers = {
        'content-security-policy':
          "script-src 'none'; img-src 'none'; frame-src 'none'; media-src 'none'; style-src 'unsafe-inline'; connect-src 'none'; font-src 'none'",
      };
      browser.serve(url, { body: readFileSync(join(folder, file)), headers });
      await browser.open(url);
      const before = await note(browser);
      const said = await haveRead(browser);
      const after = await note(browser);
      const differ = Object.keys(before).filter(
        (key) => Reflect.get(before, key) !== Reflect.get(after, key),
      );
      if (differ.length === 0) tally.passed += 1;
      else tally.failed += 1;
      console.log(`${name} ${file}: ${said}${differ.length > 0 ? `; DIFFERS in ${differ.join(', ')}` : ''}`);
    }
  } finally {
    await browser.close();
  }
  return tally;
}
