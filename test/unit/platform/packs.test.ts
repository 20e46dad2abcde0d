import { afterEach, describe, expect, it, vi } from 'vitest';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./fake-browser.ts')).fakeBrowser }));

import { buildPack } from '../../../src/core/facts/built.ts';
import {
  installPack,
  packsInForce,
  readInstalled,
  removeBroken,
  removePack,
  switchPack,
  watchInstalled,
} from '../../../src/platform/packs.ts';
import { filesOf, packOf, SECOND, TALKS } from '../packs/read-folder.ts';
import { fakeBrowser } from './fake-browser.ts';

afterEach(() => fakeBrowser.reset());

const SECOND_ID = 'black-hole-image-2019';
const TALKS_ID = 'us-russia-talks-2022';
const bundled = [packOf(TALKS)];
const text = buildPack(filesOf(SECOND));

/** The second pack with another version, or another id. */
function variant(change: Readonly<Record<string, string>>): string {
  const files = filesOf(SECOND);
  return buildPack({ ...files, 'meta.json': { ...Object(files['meta.json']), ...change } });
}

const idsInForce = async () => (await packsInForce(bundled)).map((p) => p.meta.id);

describe('installed packs', () => {
  it('are none at first, and the bundled ones are in force', async () => {
    expect(await readInstalled([TALKS_ID])).toEqual({ packs: [], off: [], broken: [], damaged: false });
    expect(await idsInForce()).toEqual([TALKS_ID]);
  });

  it('are in force beside the bundled ones, and wake the scout', async () => {
    expect(await installPack(text, [TALKS_ID])).toEqual([]);
    expect(await idsInForce()).toEqual([TALKS_ID, SECOND_ID]);
    expect(fakeBrowser.stored.get('pack-scouts')).toEqual([
      expect.objectContaining({ pack: SECOND_ID, terms: expect.objectContaining({ m87: 3 }) }),
    ]);
  });

  it('give way to another version of themselves', async () => {
    await installPack(text, [TALKS_ID]);
    await installPack(variant({ version: '2.0.0' }), [TALKS_ID]);
    const { packs } = await readInstalled([TALKS_ID]);
    expect(packs.map((p) => p.meta.version)).toEqual(['2.0.0']);
  });

  it('cannot take the place of a bundled one', async () => {
    const [refusal] = await installPack(variant({ id: TALKS_ID }), [TALKS_ID]);
    expect(refusal?.message).toContain('comes with the extension');
    expect(await packsInForce(bundled)).toEqual(bundled);
  });

  it('stay as they are when a bad one is refused', async () => {
    await installPack(text, [TALKS_ID]);
    const stored = structuredClone(fakeBrowser.stored);
    expect((await installPack(text.replace('55000000', '99000000'), [TALKS_ID])).length).toBeGreaterThan(0);
    expect(fakeBrowser.stored).toEqual(stored);
  });

  it('are switched off and on, and so are bundled ones', async () => {
    await installPack(text, [TALKS_ID]);
    await switchPack(TALKS_ID, false);
    expect(await idsInForce()).toEqual([SECOND_ID]);
    await switchPack(SECOND_ID, false);
    expect(await idsInForce()).toEqual([]);
    expect(fakeBrowser.stored.get('pack-scouts')).toEqual([]);
    await switchPack(TALKS_ID, true);
    await switchPack(SECOND_ID, true);
    expect(await idsInForce()).toEqual([TALKS_ID, SECOND_ID]);
  });

  it('are removed without a trace', async () => {
    await installPack(text, [TALKS_ID]);
    await switchPack(SECOND_ID, false);
    await removePack(SECOND_ID);
    expect(await readInstalled([TALKS_ID])).toEqual({ packs: [], off: [], broken: [], damaged: false });
  });

  it('are reported and can be removed where they were damaged in storage', async () => {
    await installPack(text, [TALKS_ID]);
    fakeBrowser.stored.set('packs', { version: 1, texts: ['damaged', text], off: [] });
    expect((await readInstalled([TALKS_ID])).broken).toEqual([expect.objectContaining({ index: 0 })]);
    expect(await idsInForce()).toEqual([TALKS_ID, SECOND_ID]);
    await removeBroken();
    expect((await readInstalled([TALKS_ID])).broken).toEqual([]);
    expect(await idsInForce()).toEqual([TALKS_ID, SECOND_ID]);
  });

  it.each([[null], ['text'], [{ version: 9 }], [{ version: 1, texts: 'x', off: [] }]])(
    'leave the bundled ones in force where storage holds %j',
    async (stored) => {
      fakeBrowser.stored.set('packs', stored);
      expect(await idsInForce()).toEqual([TALKS_ID]);
    },
  );

  it('say so when the storage is full', async () => {
    fakeBrowser.storageFull = true;
    expect((await installPack(text, [TALKS_ID]))[0]?.message).toContain('storage may be full');
  });

  it('are watched', async () => {
    const seen = new Promise<void>((resolve) => watchInstalled(resolve));
    await installPack(text, [TALKS_ID]);
    await seen;
  });
});
