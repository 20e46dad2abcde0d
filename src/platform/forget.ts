import browser from 'webextension-polyfill';
import { PACK_SCOUTS } from './keys.ts';
import { KEY as PACKS } from './stored-packs.ts';

/** Installed packs are no settings: each has a button of its own to remove it. */
const KEPT: ReadonlySet<string> = new Set([PACKS, PACK_SCOUTS]);

/**
 * Deletes all that is stored but the installed packs: settings with their copies, what could not be read, hidden
 * findings, problems, and also what another version has left.
 * @throws what the browser's storage throws
 */
export async function forgetAll(): Promise<void> {
  const stored = Object.keys(await browser.storage.local.get(null));
  await browser.storage.local.remove(stored.filter((key) => !KEPT.has(key)));
}
