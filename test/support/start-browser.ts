import type { Browser, BrowserName, BrowserOptions } from './browser.ts';
import { startChromium } from './chromium.ts';
import { startFirefox } from './firefox.ts';

/** Starts a real browser with the unpacked extension in it. */
export function startBrowser(name: BrowserName, options: BrowserOptions): Promise<Browser> {
  return name === 'chromium' ? startChromium(options) : startFirefox(options);
}
