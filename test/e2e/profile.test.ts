import { expect, it } from 'vitest';
import { STAGES } from '../../src/core/text/stages.ts';
import { DEMO_URL, openDemo, serveProfile } from '../support/demo.ts';
import { until } from '../support/until.ts';
import { inBothBrowsers } from './both.ts';

inBothBrowsers('the profile of the demo article', (browser) => {
  it('names every stage with its time, and comes only when it is asked for', async () => {
    await openDemo(browser());
    await serveProfile(browser());
    const profile = () => browser().evaluate(() => document.getElementById('profile')?.textContent);
    expect(await profile()).toBeFalsy();
    await browser().open(`${DEMO_URL}?profile`);
    const text = await until('the profile', async () => (await profile()) || undefined);
    for (const stage of ['set up', 'extract', ...STAGES, 'paint', 'summary'])
      expect(text).toMatch(new RegExp(`${stage} +\\d+\\.\\d\\d ms`));
  });
});
