import { useEffect, useState } from 'preact/hooks';
import type { Card } from '../core/report/types.ts';
import { overhear, sendToTab } from '../platform/bus.ts';
import { getCards, goToFinding, reportChanged } from '../platform/messages.ts';
import { loadPageState, type PageState } from '../platform/page-state.ts';
import { readSettings } from '../platform/settings.ts';
import { activeTab, watchActiveTab } from '../platform/tabs.ts';

export interface PanelView {
  /** Null while the page is being read. */
  readonly page: PageState | null;
  readonly cards: readonly Card[];
  goTo(findingId: string): void;
}

/** The report of the tab in front; it follows the reader from tab to tab and the page as it changes. */
export function useReport(): PanelView {
  const [page, setPage] = useState<PageState | null>(null);
  const [cards, setCards] = useState<readonly Card[]>([]);
  const [tabId, setTabId] = useState<number | null>(null);

  useEffect(() => {
    // Loads overlap when tabs change fast: only the one begun last may show what it found.
    let latest = 0;
    const load = async (): Promise<void> => {
      latest += 1;
      const mine = latest;
      const reading = readSettings();
      const tab = await activeTab();
      const state = await loadPageState(tab, reading);
      const answer = tab && state.kind === 'report' ? await sendToTab(tab.id, getCards, null) : null;
      if (mine !== latest) return;
      setTabId(tab?.id ?? null);
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
    goTo(findingId) {
      if (tabId !== null) void sendToTab(tabId, goToFinding, { findingId });
    },
  };
}
