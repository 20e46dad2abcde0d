import { afterAll, beforeAll, describe } from 'vitest';
import type { Browser, BrowserName } from '../support/browser.ts';
import { extensionFor } from '../support/demo.ts';
import { startBrowser } from '../support/start-browser.ts';

const BROWSERS: readonly BrowserName[] = ['chromium', 'firefox'];

/**
 * Runs the same tests in each browser, with the built extension in it, one browser a file.
 * @param tests takes a function that gives the browser, which is there only once tests run
 */
export function inBothBrowsers(what: string, tests: (browser: () => Browser) => void): void {
  describe.each(BROWSERS)(`${what}, in %s`, (name) => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await startBrowser(name, { extension: extensionFor(name) });
    });
    afterAll(() => browser?.close());
    tests(() => browser);
  });
}
