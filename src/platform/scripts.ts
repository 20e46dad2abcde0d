import browser, { type Scripting } from 'webextension-polyfill';
import { grantedPatterns } from './permissions.ts';
import { oneAtATime } from './turns.ts';

const SCOUT = 'content/scout.js';
const ANNOTATOR = 'content/annotator.js';
const RECORD = 'content/record.js';

/** The one registration for all sites that the reader has granted. */
const GRANTED = 'granted-sites';

/**
 * Injects the annotator into a tab's page, or into one of its frames.
 * @returns false where the browser does not let us: no access, or a page that is nobody's
 */
export async function injectAnnotator(tabId: number, frameId = 0): Promise<boolean> {
  return inject({ tabId, frameIds: [frameId] }, ANNOTATOR);
}

/** Injects what the annotator shows when the reader asks for more; the same as above otherwise. */
export async function injectRecord(tabId: number, frameId = 0): Promise<boolean> {
  return inject({ tabId, frameIds: [frameId] }, RECORD);
}

async function inject(target: Scripting.InjectionTarget, file: string): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target, files: [file] });
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
    const runAt = 'document_idle' as const;
    const script = { id: GRANTED, matches, js: [SCOUT], allFrames: true, runAt };
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
  await Promise.all(
    tabs.map((tab) => (tab.id === undefined ? false : inject({ tabId: tab.id, allFrames: true }, SCOUT))),
  );
}
