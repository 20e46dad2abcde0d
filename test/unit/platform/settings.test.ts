import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./fake-browser.ts')).fakeBrowser }));

import {
  changeSettings,
  DEFAULT_SETTINGS,
  isPaused,
  readSettings,
  settingsFromText,
  siteOf,
  watchSettings,
  withHidden,
  withItem,
  withSite,
} from '../../../src/platform/settings.ts';
import { fakeBrowser } from './fake-browser.ts';

afterEach(() => fakeBrowser.reset());

const pause = (site: string) => changeSettings((settings) => withSite(settings, site, true));

describe('settings', () => {
  it('are the defaults where nothing is stored', async () => {
    expect(await readSettings()).toEqual({ settings: DEFAULT_SETTINGS, problem: null });
  });

  it('are there again after a change', async () => {
    await changeSettings((settings) => ({ ...settings, intensity: 'quiet' }));
    expect((await readSettings()).settings.intensity).toBe('quiet');
  });

  it('lose no change when many are made at once', async () => {
    const sites = Array.from({ length: 20 }, (_, index) => `site${index}.example`);
    await Promise.all(sites.map(pause));
    expect((await readSettings()).settings.pausedSites.sort()).toEqual([...sites].sort());
  });

  it('tell who watches of each change', async () => {
    const seen = new Promise((resolve) => watchSettings(resolve));
    await pause('rte.ie');
    expect(await seen).toMatchObject({ settings: { pausedSites: ['rte.ie'] }, problem: null });
  });
});

describe('a change that makes no settings', () => {
  it('is not stored, and it says so', async () => {
    await pause('rte.ie');
    const { settings, problem } = await pause(`${'a'.repeat(300)}.example`);
    expect(problem).toBe('problem_notStored');
    expect(settings.pausedSites).toEqual(['rte.ie']);
    expect(await readSettings()).toMatchObject({ settings: { pausedSites: ['rte.ie'] }, problem: null });
  });

  it('one finding hidden more than can be kept lets the one go that was hidden first', async () => {
    const most = Array.from({ length: 10_000 }, (_, index) => `pack/fact/${index}`);
    await changeSettings((settings) => ({ ...settings, hiddenFindings: most }));
    await changeSettings((settings) => withHidden(settings, 'pack/fact/more', true));
    const { settings, problem } = await readSettings();
    expect(problem).toBeNull();
    expect(settings.hiddenFindings).toHaveLength(10_000);
    expect(settings.hiddenFindings.at(-1)).toBe('pack/fact/more');
    expect(settings.hiddenFindings).not.toContain('pack/fact/0');
  });
});

describe('stored settings that cannot be read', () => {
  it.each([
    ['no object', 'broken'],
    ['another intensity', { ...DEFAULT_SETTINGS, intensity: 'loud' }],
    ['an unknown status', { ...DEFAULT_SETTINGS, hiddenStatuses: ['false'] }],
    ['a missing list', { ...DEFAULT_SETTINGS, pausedSites: undefined }],
    ['a site that is an address', { ...DEFAULT_SETTINGS, pausedSites: ['https://rte.ie/x'] }],
    ['null', null],
  ])('%s: the last good ones hold, and it says so', async (_, stored) => {
    await pause('rte.ie');
    fakeBrowser.stored.set('settings', stored);
    const { settings, problem } = await readSettings();
    expect(settings.pausedSites).toEqual(['rte.ie']);
    expect(problem).toBe('problem_damagedLastGood');
  });

  it('without any good ones the defaults hold', async () => {
    fakeBrowser.stored.set('settings', 42);
    fakeBrowser.stored.set('settings-last-good', 43);
    expect(await readSettings()).toEqual({
      settings: DEFAULT_SETTINGS,
      problem: 'problem_damagedDefaults',
    });
  });

  it('of a newer version are named as such and kept when new ones are written', async () => {
    const newer = { version: 2, everything: 'else' };
    fakeBrowser.stored.set('settings', newer);
    expect((await readSettings()).problem).toBe('problem_newerDefaults');
    await pause('rte.ie');
    expect(await readSettings()).toMatchObject({ settings: { pausedSites: ['rte.ie'] }, problem: null });
    expect(fakeBrowser.stored.get('settings-unread')).toEqual(newer);
  });

  it('whatever is stored, reading gives settings and never throws', async () => {
    await fc.assert(
      fc.asyncProperty(fc.anything(), async (stored) => {
        fakeBrowser.stored.clear();
        fakeBrowser.stored.set('settings', stored);
        const { settings } = await readSettings();
        expect(settings.version).toBe(1);
      }),
    );
  });
});

describe('a storage that is full', () => {
  it('leaves the settings as they were and says so', async () => {
    await pause('rte.ie');
    fakeBrowser.storageFull = true;
    const { settings, problem } = await pause('euronews.com');
    expect(settings.pausedSites).toEqual(['rte.ie']);
    expect(problem).toBe('problem_notStored');
    expect((await readSettings()).settings.pausedSites).toEqual(['rte.ie']);
  });
});

describe('imported settings', () => {
  it('come back as they were exported', () => {
    const settings = withSite({ ...DEFAULT_SETTINGS, intensity: 'off' }, 'rte.ie', true);
    expect(settingsFromText(JSON.stringify(settings))).toEqual(settings);
  });

  it.each(['', '{', 'null', '[]', '{"version":1}', JSON.stringify({ ...DEFAULT_SETTINGS, more: 1 })])(
    'are refused where they are %j',
    (text) => expect(settingsFromText(text)).toBeNull(),
  );
});

describe('a site', () => {
  it.each([
    ['https://www.rte.ie/news/1', 'rte.ie'],
    ['http://news.rte.ie:8080/', 'news.rte.ie'],
    ['http://localhost:3000/', 'localhost'],
    ['http://[::1]/', '[::1]'],
    ['https://müller.example/', 'xn--mller-kva.example'],
    ['chrome://version', null],
    ['file:///home/x.html', null],
    ['about:blank', null],
    ['', null],
    [undefined, null],
  ])('of %j is %j', (url, site) => expect(siteOf(url)).toBe(site));

  it('that is paused is paused on all its pages, and no other is', () => {
    const settings = withSite(DEFAULT_SETTINGS, 'rte.ie', true);
    expect(isPaused(settings, 'https://www.rte.ie/a')).toBe(true);
    expect(isPaused(settings, 'https://rte.ie/b?c')).toBe(true);
    expect(isPaused(settings, 'https://notrte.ie/')).toBe(false);
    expect(isPaused(settings, undefined)).toBe(false);
  });

  it('can always be stored once paused', () => {
    fc.assert(
      fc.property(fc.webUrl(), (url) => {
        const site = siteOf(url);
        if (site === null) throw new Error(`no site for ${url}`);
        expect(settingsFromText(JSON.stringify(withSite(DEFAULT_SETTINGS, site, true)))).not.toBeNull();
      }),
    );
  });
});

describe('a list', () => {
  it('holds an item once, or not at all', () => {
    expect(withItem(['a'], 'a', true)).toEqual(['a']);
    expect(withItem(['a'], 'b', true)).toEqual(['a', 'b']);
    expect(withItem(['a', 'b'], 'a', false)).toEqual(['b']);
    expect(withItem(['b'], 'a', false)).toEqual(['b']);
  });
});
