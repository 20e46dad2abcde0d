import * as v from 'valibot';
import browser from 'webextension-polyfill';

/** Text that the reader has selected, on its way from a page to the panel that checks it. Kept in memory only. */

const KEY = 'selection';
/** Longer selections are cut: nobody selects more to have it checked. UTF-16 units. */
const LONGEST = 100_000;

const textSchema = v.pipe(v.string(), v.maxLength(LONGEST));

/** What is selected in a tab's page; empty where nothing is, or where the page may not be read. */
export async function selectionIn(tabId: number): Promise<string> {
  try {
    const [frame] = await browser.scripting.executeScript({
      target: { tabId },
      func: () => document.getSelection()?.toString() ?? '',
    });
    const text = v.safeParse(v.string(), frame?.result);
    return text.success ? text.output.slice(0, LONGEST).trim() : '';
  } catch {
    return '';
  }
}

/** Leaves a text for the panel, open or about to be opened. */
export async function handOver(text: string): Promise<void> {
  await browser.storage.session.set({ [KEY]: text });
}

/**
 * Takes texts that were left for this panel, each once.
 * @returns stops taking them
 */
export function takeHandedOver(take: (text: string) => void): () => void {
  const look = async (): Promise<void> => {
    const { [KEY]: left } = await browser.storage.session.get(KEY);
    const text = v.safeParse(textSchema, left);
    if (left === undefined) return;
    await browser.storage.session.remove(KEY);
    if (text.success) take(text.output);
  };
  const listener = (changes: Record<string, unknown>, area: string): void => {
    if (area === 'session' && KEY in changes) void look();
  };
  browser.storage.onChanged.addListener(listener);
  void look();
  return () => browser.storage.onChanged.removeListener(listener);
}
