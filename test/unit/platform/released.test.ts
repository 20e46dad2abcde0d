import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./fake-browser.ts')).fakeBrowser }));

import { isGivenUp } from '../../../src/platform/failing-pages.ts';
import { readLog } from '../../../src/platform/log.ts';
import { installPack, readInstalled, switchPack } from '../../../src/platform/packs.ts';
import { changeSettings, DEFAULT_SETTINGS, readSettings } from '../../../src/platform/settings.ts';
import { fakeBrowser } from './fake-browser.ts';

/** One stored value of each form that has been released, by key and version: `settings-1.json`. */
const FOLDER = new URL('released/', import.meta.url);
const FIXTURES = readdirSync(FOLDER).map((file) => ({
  file,
  key: file.replace(/-\d+\.json$/, ''),
  value: JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')),
}));
const fixturesOf = (key: string) => FIXTURES.filter((fixture) => fixture.key === key);

afterEach(() => fakeBrowser.reset());

describe('what a released version has stored', () => {
  it('has a fixture for every form of the settings', () => {
    const versions = fixturesOf('settings').map(({ value }) => value.version);
    expect(versions).toEqual(Array.from({ length: DEFAULT_SETTINGS.version }, (_, index) => index + 1));
  });

  it.each(fixturesOf('settings'))('$file: nothing of the settings is lost', async ({ key, value }) => {
    fakeBrowser.stored.set(key, value);
    const { settings, problem } = await readSettings();
    expect(problem).toBeNull();
    expect(settings).toEqual({ ...DEFAULT_SETTINGS, ...value, version: DEFAULT_SETTINGS.version });
    const changed = await changeSettings((before) => ({ ...before, intensity: 'normal' }));
    expect(changed).toEqual({ settings: { ...settings, intensity: 'normal' }, problem: null });
    expect(fakeBrowser.stored.has('settings-unread')).toBe(false);
  });

  it.each(fixturesOf('packs'))('$file: every pack can still be used', async ({ key, value }) => {
    fakeBrowser.stored.set(key, value);
    const installed = await readInstalled([]);
    expect(installed).toMatchObject({ broken: [], damaged: false, off: value.off });
    expect(installed.packs).toHaveLength(value.texts.length);
    await switchPack('us-russia-talks-2022', true);
    expect((await readInstalled([])).packs).toEqual(installed.packs);
    for (const text of value.texts) expect(await installPack(text, [])).toEqual([]);
  });

  it.each(fixturesOf('log'))('$file: the problems can still be read', async ({ key, value }) => {
    fakeBrowser.stored.set(key, value);
    expect(await readLog()).toEqual(value);
  });

  it.each(fixturesOf('failing-pages'))(
    '$file: what was given up is still left alone',
    async ({ key, value }) => {
      const url = 'https://news.example/story';
      const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(url)));
      const page = Buffer.from(hash).toString('hex').slice(0, 16);
      const stored = { ...value, pages: [...value.pages, { page, failures: 2 }] };
      fakeBrowser.stored.set(key, stored);
      expect(await isGivenUp(url)).toBe(true);
    },
  );

  it('is kept beside, when a newer version’s packs are written over', async () => {
    const newer = { version: 2, packs: [{ id: 'x' }] };
    fakeBrowser.stored.set('packs', newer);
    expect(await readInstalled([])).toMatchObject({ packs: [], damaged: true });
    await switchPack('us-russia-talks-2022', false);
    expect(fakeBrowser.stored.get('packs-unread')).toEqual(newer);
    expect(await readInstalled([])).toMatchObject({ off: ['us-russia-talks-2022'], damaged: false });
  });
});
