import browser from 'webextension-polyfill';

export interface Badge {
  /** At most four characters fit. */
  readonly text: string;
  readonly ground: string;
  readonly ink: string;
  /** Said by screen readers and on hover: what colour and number mean. */
  readonly title: string;
}

/** Shows a badge on one tab's icon until that tab goes to another page. */
export async function showBadge(tabId: number, badge: Badge): Promise<void> {
  const { action } = browser;
  await Promise.all([
    action.setBadgeText({ tabId, text: badge.text }),
    action.setBadgeBackgroundColor({ tabId, color: badge.ground }),
    action.setBadgeTextColor({ tabId, color: badge.ink }),
    action.setTitle({ tabId, title: badge.title }),
  ]);
}
