import browser from 'webextension-polyfill';
import { grantedPatterns } from './permissions.ts';
import { oneAtATime } from './turns.ts';

const SCOUT = 'content/scout.js';
const ANNOTATOR = 'content/annotator.js';
const RECORD = 'content/record.js';

/** The one registration for all sites that the reader has granted. */
const GRANTED = 'granted-sites';

/**
 * Injects the annotator into a tab's page.
 * @returns false where the browser does not let us: no access, or a page that is nobody's
 */
export async function injectAnnotator(tabId: number): Promise<boolean> {
  return inject(tabId, ANNOTATOR);
}

/** Injects what the annotator shows when the reader asks for more; the same as above otherwise. */
export async function injectRecord(tabId: number): Promise<boolean> {
  return inject(tabId, RECORD);
}

async function inject(tabId: number, file: string): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: [file] });
    return true;
  } catch {
    return false;
  }
}

/**
 * Makes the scout run on exactly the sites that the reader has granted, beside those of the
 * manifest. Safe to repeat: it compares what is registered with what is granted.
 */
export function registerGrantedSites(): Promise<void> {
  return oneAtATime(GRANTED, async () => {
    const matches = await grantedPatterns();
    const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [GRANTED] });
    if (matches.length === 0) {
      if (registered) await browser.scripting.unregisterContentScripts({ ids: [GRANTED] });
      return;
    }
    const script = { id: GRANTED, matches, js: [SCOUT], runAt: 'document_idle' as const };
    if (registered) await browser.scripting.updateContentScripts([script]);
    else await browser.scripting.registerContentScripts([script]);
  });
}

/**
 * Starts the scout in tabs that were open before the extension was installed, updated or given
 * access, so that nobody has to reload them. Tabs that we may not read refuse, which is right.
 */
export async function startInOpenTabs(): Promise<void> {
  const tabs = await browser.tabs.query({ url: ['http://*/*', 'https://*/*'] });
  await Promise.all(tabs.map((tab) => (tab.id === undefined ? false : inject(tab.id, SCOUT))));
}
