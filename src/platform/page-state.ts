import type { Summary } from '../core/report/types.ts';
import { send, sendToTab } from './bus.ts';
import { annotateTab } from './messages.ts';
import { hasAccess } from './permissions.ts';
import { askForSummary } from './replies.ts';
import { isPaused, type SettingsState, siteOf } from './settings.ts';
import type { TabInfo } from './tabs.ts';

/** What popup and panel can say of the page in front. */
export type PageState =
  /** The page was read; `paused` while the reader has stopped it for this visit. */
  | { readonly kind: 'report'; readonly summary: Summary; readonly paused: boolean }
  /** The page was read, and nothing on it is on record. */
  | { readonly kind: 'nothing' }
  /** The reader has switched this site off. */
  | { readonly kind: 'site-paused' }
  /** Reading the page has failed twice, so it is left alone until the reader asks. */
  | { readonly kind: 'given-up' }
  /** The browser asks the reader's leave first; `site` is null where it does not even tell the address. */
  | { readonly kind: 'needs-permission'; readonly site: string | null }
  /** A page of the browser, its store, or one that no extension may read. */
  | { readonly kind: 'unreadable' };

/** Sites that browsers close to all extensions, whatever is granted. */
const CLOSED_SITES = new Set([
  'chromewebstore.google.com',
  'addons.mozilla.org',
  'accounts.firefox.com',
  'support.mozilla.org',
  'microsoftedge.microsoft.com',
]);

/**
 * Finds out what there is to say of a tab, and has it annotated where that has not happened yet.
 * @param reading the settings on their way: storage and page are asked at the same time
 */
export async function loadPageState(
  tab: TabInfo | null,
  reading: Promise<SettingsState>,
): Promise<PageState> {
  if (!tab || isClosed(tab.url)) return { kind: 'unreadable' };
  const [known, { settings }] = await Promise.all([summaryOf(tab.id), reading]);
  if (isPaused(settings, tab.url)) return { kind: 'site-paused' };
  if (known) return known;
  const annotated = await annotate(tab.id);
  if (annotated) return annotated;
  const site = siteOf(tab.url);
  if (site && (await hasAccess({ site }))) return { kind: 'unreadable' };
  return tab.url && !site ? { kind: 'unreadable' } : { kind: 'needs-permission', site };
}

/** Has a tab annotated; null where the browser does not let us. */
async function annotate(tabId: number): Promise<PageState | null> {
  // Asked a second time, since only an attempt may show that the page is to be left alone.
  for (const _attempt of [1, 2]) {
    const injected = await send(annotateTab, { tabId });
    if (!injected.ok || injected.value === 'refused') return null;
    if (injected.value === 'given-up') return { kind: 'given-up' };
    const known = await summaryOf(tabId);
    if (known) return known;
  }
  return { kind: 'unreadable' };
}

async function summaryOf(tabId: number): Promise<PageState | null> {
  const answer = await sendToTab(tabId, askForSummary, null);
  if (!answer.ok) return null;
  const { summary, paused } = answer.value;
  const empty = summary.items.length === 0 && summary.omissions.length === 0;
  return empty && !paused ? { kind: 'nothing' } : { kind: 'report', summary, paused };
}

/** True for an address that is known and that no extension may read; local files can be allowed. */
function isClosed(url: string | undefined): boolean {
  if (!url) return false;
  if (!/^(?:https?|file):/.test(url)) return true;
  const site = siteOf(url);
  return site !== null && (CLOSED_SITES.has(site) || url.startsWith('https://chrome.google.com/webstore'));
}
