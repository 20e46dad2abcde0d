import { afterEach, describe, expect, it, vi } from 'vitest';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./fake-browser.ts')).fakeBrowser }));

import { forgetAll } from '../../../src/platform/forget.ts';
import { logProblem } from '../../../src/platform/log.ts';
import { changeSettings, readSettings, withSite } from '../../../src/platform/settings.ts';
import { fakeBrowser } from './fake-browser.ts';

afterEach(() => fakeBrowser.reset());

describe('deleting all settings', () => {
  it('leaves nothing but the installed packs, whatever else is there', async () => {
    fakeBrowser.stored.set('settings', 'damaged');
    await changeSettings((settings) => withSite(settings, 'rte.ie', true));
    await logProblem('test', new Error('x'));
    fakeBrowser.stored.set('failing-pages', { version: 1, pages: [] });
    fakeBrowser.stored.set('left-by-another-version', 1);
    fakeBrowser.stored.set('packs', { version: 1, texts: [], off: [] });
    fakeBrowser.stored.set('pack-scouts', []);
    expect(fakeBrowser.stored.has('settings-unread')).toBe(true);
    await forgetAll();
    expect([...fakeBrowser.stored.keys()]).toEqual(['packs', 'pack-scouts']);
    expect(await readSettings()).toMatchObject({ settings: { pausedSites: [] }, problem: null });
  });
});
