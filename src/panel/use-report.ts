import { useEffect, useState } from 'preact/hooks';
import { exportOf, type PlacedExport } from '../core/report/export.ts';
import { overhear, sendToTab } from '../platform/bus.ts';
import { follow } from '../platform/follow.ts';
import { goToFinding, reportChanged } from '../platform/messages.ts';
import { loadPageState, type PageState } from '../platform/page-state.ts';
import { askForCards } from '../platform/replies.ts';
import { takeHandedOver } from '../platform/selection.ts';
import { readSettings } from '../platform/settings.ts';
import { activeTab, type TabInfo, watchActiveTab } from '../platform/tabs.ts';

export interface PanelView {
  /** Null while the page is being read. */
  readonly page: PageState | null;
  /** The page's cards in the order of its text; null where there is nothing to show. */
  readonly exported: PlacedExport | null;
  /** The finding that the reader is at in the page. */
  readonly current: string | null;
  /** A text that was selected on a page, to be checked; null before the first one. */
  readonly handed: string | null;
  goTo(findingId: string): void;
}

/** The report of the tab in front; it follows the reader from tab to tab and the page as it changes. */
export function useReport(): PanelView {
  const [page, setPage] = useState<PageState | null>(null);
  const [exported, setExported] = useState<PlacedExport | null>(null);
  const [tab, setTab] = useState<TabInfo | null>(null);
  const [current, setCurrent] = useState<string | null>(null);

  useEffect(() => {
    // Loads overlap when tabs change fast: only the one begun last may show what it found.
    let latest = 0;
    const load = async (): Promise<void> => {
      latest += 1;
      const mine = latest;
      const reading = readSettings();
      const front = await activeTab();
      const state = await loadPageState(front, reading);
      const found = front && state.kind === 'report' ? await placedFindings(front.id) : null;
      if (mine !== latest) return;
      setTab(front);
      setPage(state);
      setExported(found);
    };
    void load();
    watchActiveTab(() => void load());
    return overhear(reportChanged, () => void load());
  }, []);

  const [handed, setHanded] = useState<string | null>(null);
  useEffect(() => takeHandedOver(setHanded), []);

  const followed = exported === null ? null : (tab?.id ?? null);
  useEffect(() => (followed === null ? undefined : follow(followed, setCurrent)), [followed]);

  return {
    page,
    exported,
    current,
    handed,
    goTo(findingId) {
      if (tab) void sendToTab(tab.id, goToFinding, { findingId });
    },
  };
}

async function placedFindings(tabId: number): Promise<PlacedExport | null> {
  const answer = await sendToTab(tabId, askForCards, null);
  if (!answer.ok) return null;
  const { cards, places, article } = answer.value;
  return exportOf({ findings: places, published: article.published ?? null }, article, cards);
}
