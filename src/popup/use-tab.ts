import bundled from 'virtual:stories';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { send, sendToFrames, sendToTab } from '../platform/bus.ts';
import { goToFinding, pausePage, readAgain } from '../platform/messages.ts';
import { loadPageState, type PageState } from '../platform/page-state.ts';
import { hasAccess, requestAccess, type Scope } from '../platform/permissions.ts';
import { selectionIn } from '../platform/selection.ts';
import {
  changeSettings,
  readSettings,
  type Settings,
  type SettingsState,
  siteOf,
} from '../platform/settings.ts';
import { storiesInForce } from '../platform/stored-packs.ts';
import { activeTab, type TabInfo } from '../platform/tabs.ts';

/** The tab in front, what there is to say of it, and what can be done about it. */
export interface TabView {
  readonly tab: TabInfo | null;
  /** The tab's site; null for what is no web page. */
  readonly site: string | null;
  /** Null while the page is being read. */
  readonly page: PageState | null;
  /** Null until the settings have been read. */
  readonly settingsState: SettingsState | null;
  /** What is selected on the page; empty for nothing. */
  readonly selection: string;
  /** Titles of the stories that pages are read for. */
  readonly stories: readonly string[];
  /** True where pages of this site are read only when the popup is opened on them. */
  readonly onlyNow: boolean;
  change(change: (settings: Settings) => Settings): void;
  goTo(findingId: string): void;
  pause(paused: boolean): void;
  /** Has a page read again on which that has failed. */
  readAgain(): void;
  /** Asks for access and reads the page anew; resolves to whether it was granted. */
  grant(scope: Scope): Promise<boolean>;
}

export function useTab(): TabView {
  const [tab, setTab] = useState<TabInfo | null>(null);
  const [page, setPage] = useState<PageState | null>(null);
  const [settingsState, setSettingsState] = useState<SettingsState | null>(null);

  const [onlyNow, setOnlyNow] = useState(false);
  const [selection, setSelection] = useState('');
  const [stories, setStories] = useState<readonly string[]>([]);

  const load = useCallback(async (): Promise<void> => {
    const reading = readSettings();
    const front = await activeTab();
    const site = siteOf(front?.url);
    const loading = Promise.all([loadPageState(front, reading), site === null ? true : hasAccess({ site })]);
    // The header need not wait for the page.
    setTab(front);
    setSettingsState(await reading);
    const [loaded, access] = await loading;
    setOnlyNow(!access);
    setPage(loaded);
    setStories(await storiesInForce(bundled));
    setSelection(front === null ? '' : await selectionIn(front.id));
  }, []);

  useEffect(() => void load(), [load]);

  return {
    tab,
    site: siteOf(tab?.url),
    page,
    onlyNow,
    selection,
    stories,
    settingsState,
    async change(change) {
      const state = await changeSettings(change);
      setSettingsState(state);
      if (state.problem === null) setPage(await loadPageState(tab, Promise.resolve(state)));
    },
    async goTo(findingId) {
      if (!tab) return;
      const gone = await sendToTab(tab.id, goToFinding, { findingId });
      if (gone.ok) window.close();
      else await load();
    },
    async pause(paused) {
      if (!tab) return;
      await sendToFrames(tab.id, pausePage, { paused });
      await load();
    },
    async readAgain() {
      if (!tab) return;
      setPage(null);
      await send(readAgain, { tabId: tab.id });
      await load();
    },
    async grant(scope) {
      const granted = await requestAccess(scope);
      if (granted) await load();
      return granted;
    },
  };
}
