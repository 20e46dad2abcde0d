import browser from 'webextension-polyfill';

/** A tab as far as the extension may see it: without access to its page there is no address. */
export interface TabInfo {
  readonly id: number;
  readonly url: string | undefined;
  readonly windowId: number | undefined;
}

/** The tab in front in the window that asks, or the last window used; null where there is none. */
export async function activeTab(): Promise<TabInfo | null> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return tab?.id === undefined ? null : { id: tab.id, url: tab.url, windowId: tab.windowId };
}

/** The address of a tab's page, undefined where the extension may not know it. */
export async function addressOf(tabId: number): Promise<string | undefined> {
  try {
    return (await browser.tabs.get(tabId)).url;
  } catch {
    return undefined;
  }
}

/** Calls back when a tab has been closed. */
export function onTabClosed(callback: (tabId: number) => void): void {
  browser.tabs.onRemoved.addListener((tabId) => callback(tabId));
}

/** Opens a page of the extension, given by its path in the package. */
export async function openOwnPage(path: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(path) });
}

/** Opens the options page, or brings it to the front. */
export function openOptions(): Promise<void> {
  return browser.runtime.openOptionsPage();
}

/** Calls back when another tab comes to the front or the one in front shows another page. */
export function watchActiveTab(onChange: () => void): void {
  browser.tabs.onActivated.addListener(() => onChange());
  browser.tabs.onUpdated.addListener((_id, change, tab) => {
    if (tab.active && change.status === 'complete') onChange();
  });
}

/**
 * Opens the side panel, by whichever of the two interfaces the browser has. Must be called
 * straight from a click, before anything is awaited.
 * @returns false where the browser has neither or refuses
 */
export async function openPanel(windowId: number | undefined): Promise<boolean> {
  try {
    if (typeof chrome !== 'undefined' && chrome.sidePanel && windowId !== undefined) {
      await chrome.sidePanel.open({ windowId });
    } else await browser.sidebarAction.open();
    return true;
  } catch {
    return false;
  }
}
