import { expect, it } from 'vitest';
import { axeViolations } from '../support/axe.ts';
import { openDemo } from '../support/demo.ts';
import { whenPainted } from '../support/reader.ts';
import { inBothBrowsers } from './both.ts';

inBothBrowsers('the other pages of the extension', (browser) => {
  it.each(['panel', 'options', 'welcome'])(
    'show something, and no fault that axe can see: %s',
    async (name) => {
      await openDemo(browser());
      await whenPainted(browser());
      const page = await browser().openExtensionPage(`${name}/${name}.html`);
      await expect
        .poll(() => page.evaluate(() => document.body.textContent?.trim().length ?? 0))
        .toBeGreaterThan(100);
      for (const scheme of ['light', 'dark'] as const) {
        await browser().setScheme(scheme);
        expect({ scheme, violations: await axeViolations(page) }).toEqual({ scheme, violations: [] });
      }
      await page.close();
    },
  );
});
