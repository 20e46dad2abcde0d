import { useEffect, useState } from 'preact/hooks';
import type { Card } from '../core/report/types.ts';
import { overhear, sendToTab } from '../platform/bus.ts';
import { getCards, goToFinding, reportChanged } from '../platform/messages.ts';
import { loadPageState, type PageState } from '../platform/page-state.ts';
import { readSettings } from '../platform/settings.ts';
import { activeTab, type TabInfo, watchActiveTab } from '../platform/tabs.ts';

export interface PanelView {
  /** Null while the page is being read. */
  readonly page: PageState | null;
  readonly cards: readonly Card[];
  /** The page's address; null where the browser does not tell it. */
  readonly url: string | null;
  goTo(findingId: string): void;
}

/** The report of the tab in front; it follows the reader from tab to tab and the page as it changes. */
export function useReport(): PanelView {
  const [page, setPage] = useState<PageState | null>(null);
  const [cards, setCards] = useState<readonly Card[]>([]);
  const [tab, setTab] = useState<TabInfo | null>(null);

  useEffect(() => {
    // Loads overlap when tabs change fast: only the one begun last may show what it found.
    let latest = 0;
    const load = async (): Promise<void> => {
      latest += 1;
      const mine = latest;
      const reading = readSettings();
      const front = await activeTab();
      const state = await loadPageState(front, reading);
      const answer = front && state.kind === 'report' ? await sendToTab(front.id, getCards, null) : null;
      if (mine !== latest) return;
      setTab(front);
      setPage(state);
      setCards(answer?.ok ? answer.value : []);
    };
    void load();
    watchActiveTab(() => void load());
    return overhear(reportChanged, () => void load());
  }, []);

  return {
    page,
    cards,
    url: tab?.url ?? null,
    goTo(findingId) {
      if (tab) void sendToTab(tab.id, goToFinding, { findingId });
    },
  };
}
