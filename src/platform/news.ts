import * as v from 'valibot';
import browser from 'webextension-polyfill';

/** Remembers that the extension was updated, until the reader has seen what is new or does not want to. */

const KEY = 'updated-to';

/** Keeps the version that has just been installed over an older one. */
export function rememberUpdate(version: string): Promise<void> {
  return browser.storage.local.set({ [KEY]: version });
}

/** The version that the reader has not yet put aside; null where there is none. Never throws. */
export async function unseenUpdate(): Promise<string | null> {
  try {
    const { [KEY]: stored } = await browser.storage.local.get(KEY);
    const version = v.safeParse(v.pipe(v.string(), v.maxLength(20)), stored);
    return version.success ? version.output : null;
  } catch {
    return null;
  }
}

export function forgetUpdate(): Promise<void> {
  return browser.storage.local.remove(KEY);
}
