import { afterEach, describe, expect, it, vi } from 'vitest';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./fake-browser.ts')).fakeBrowser }));

import { answer } from '../../../src/platform/bus.ts';
import { annotateTab, getSummary } from '../../../src/platform/messages.ts';
import { loadPageState } from '../../../src/platform/page-state.ts';
import { hasAccess, requestAccess } from '../../../src/platform/permissions.ts';
import { injectAnnotator, registerGrantedSites } from '../../../src/platform/scripts.ts';
import { DEFAULT_SETTINGS, withSite } from '../../../src/platform/settings.ts';
import { fakeBrowser } from './fake-browser.ts';

afterEach(() => fakeBrowser.reset());

const registered = () => [...fakeBrowser.scripts.values()].map(({ matches }) => matches);

describe('access', () => {
  it.each([
    [{ site: 'rte.ie' }, '*://*.rte.ie/*'],
    [{ site: 'localhost' }, '*://localhost/*'],
    [{ site: '127.0.0.1' }, '*://127.0.0.1/*'],
    ['all-sites' as const, '*://*/*'],
  ])('to %j is asked for as %s', async (scope, pattern) => {
    expect(await hasAccess(scope)).toBe(false);
    expect(await requestAccess(scope)).toBe(true);
    expect(fakeBrowser.granted).toEqual([pattern]);
    expect(await hasAccess(scope)).toBe(true);
  });

  it('makes the scout run on granted sites, beside those of the manifest, for as long as it lasts', async () => {
    fakeBrowser.ownMatches.push('*://*.rte.ie/*');
    await registerGrantedSites();
    expect(registered()).toEqual([]);
    await requestAccess({ site: 'news.example' });
    await registerGrantedSites();
    await requestAccess({ site: 'other.example' });
    await registerGrantedSites();
    expect(registered()).toEqual([['*://*.news.example/*', '*://*.other.example/*']]);
    fakeBrowser.granted.length = 0;
    await registerGrantedSites();
    expect(registered()).toEqual([]);
  });

  it('registers once when a grant is reported twice', async () => {
    await requestAccess('all-sites');
    await Promise.all([registerGrantedSites(), registerGrantedSites()]);
    expect(registered()).toEqual([['*://*/*']]);
  });
});

describe('the state of a page', () => {
  const settings = (value = DEFAULT_SETTINGS) => Promise.resolve({ settings: value, problem: null });
  const tab = (url: string | undefined) => ({ id: 1, url, windowId: 1 });
  const withBackground = () =>
    answer(annotateTab, async ({ tabId }) => ((await injectAnnotator(tabId)) ? 'injected' : 'refused'));
  const summary = {
    story: null,
    counts: { disputed: 0, superseded: 0, unconfirmed: 0, wording: 0, 'single-origin': 0, corroborated: 0 },
    items: [],
    omissions: [],
    timeline: [],
    textOrigin: null,
    published: null,
  };
  const items = [{ findingId: 'a', status: 'wording' as const, text: 'Kiev → Kyiv' }];
  const annotated = (reply = { summary: { ...summary, items }, paused: false }) =>
    answer(getSummary, () => reply);

  it('is the report where the page has been read', async () => {
    annotated();
    expect(await loadPageState(tab('https://rte.ie/'), settings())).toMatchObject({
      kind: 'report',
      paused: false,
    });
    expect(fakeBrowser.injected).toEqual([]);
  });

  it('is nothing where it has been read in vain', async () => {
    annotated({ summary: { ...summary, items: [] }, paused: false });
    expect(await loadPageState(tab('https://rte.ie/'), settings())).toEqual({ kind: 'nothing' });
  });

  it('is the report once the page has been read for it', async () => {
    answer(annotateTab, () => {
      annotated();
      return 'injected';
    });
    expect(await loadPageState(tab('https://rte.ie/'), settings())).toMatchObject({ kind: 'report' });
  });

  it.each(['chrome://version', 'about:config', 'moz-extension://x/y.html', 'https://addons.mozilla.org/en/'])(
    'of %s is unreadable, and nothing is tried',
    async (url) => {
      withBackground();
      expect(await loadPageState(tab(url), settings())).toEqual({ kind: 'unreadable' });
      expect(fakeBrowser.injected).toEqual([]);
    },
  );

  it('without a tab is unreadable', async () => {
    expect(await loadPageState(null, settings())).toEqual({ kind: 'unreadable' });
  });

  it('of a paused site says so, and nothing is injected', async () => {
    withBackground();
    const state = await loadPageState(
      tab('https://www.rte.ie/'),
      settings(withSite(DEFAULT_SETTINGS, 'rte.ie', true)),
    );
    expect(state).toEqual({ kind: 'site-paused' });
    expect(fakeBrowser.injected).toEqual([]);
  });

  it('where the browser refuses depends on what has been granted', async () => {
    withBackground();
    fakeBrowser.closedTabs.add(1);
    const url = 'https://news.example/';
    expect(await loadPageState(tab(url), settings())).toEqual({
      kind: 'needs-permission',
      site: 'news.example',
    });
    expect(await loadPageState(tab(undefined), settings())).toEqual({ kind: 'needs-permission', site: null });
    await requestAccess({ site: 'news.example' });
    expect(await loadPageState(tab(url), settings())).toEqual({ kind: 'unreadable' });
  });
});
