import type { PageState } from '../platform/page-state.ts';
import { Header } from './header.tsx';
import { Page } from './page.tsx';
import { Selection } from './selection.tsx';
import { Settings } from './settings.tsx';
import { type TabView, useTab } from './use-tab.ts';
import { NOTICES, POPUP_WORDS } from './words.ts';

/** The popup: the page in front summed up, and the switches. */
export function App() {
  return <Popup view={useTab()} />;
}

/** The same for a tab that is given. */
export function Popup({ view }: { readonly view: TabView }) {
  const { page, settingsState, site } = view;
  if (!settingsState) return <main class="popup" aria-busy="true" />;
  const { settings, problem } = settingsState;
  return (
    <main class="popup">
      <Header site={site} settings={settings} onChange={view.change} />
      {problem !== null && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      <div class="page" aria-busy={page === null}>
        <Selection view={view} />
        {page === null ? <p class="ss-muted">{POPUP_WORDS.loading}</p> : <Page page={page} view={view} />}
      </div>
      <p class="ss-hidden" role="status">
        {inShort(page)}
      </p>
      <Settings settings={settings} page={page} view={view} />
    </main>
  );
}

/** What a screen reader hears when the page has been read; the rest is there to be visited. */
function inShort(page: PageState | null): string {
  if (page === null) return POPUP_WORDS.loading;
  switch (page.kind) {
    case 'report':
      return page.paused ? NOTICES.pagePaused.title : POPUP_WORDS.found(page.summary.items.length);
    case 'nothing':
      return NOTICES.nothing.title;
    case 'site-paused':
      return NOTICES.sitePaused.title;
    case 'unreadable':
      return NOTICES.unreadable.title;
    case 'given-up':
      return NOTICES.givenUp.title;
    case 'needs-permission':
      return NOTICES.needsPermission.title;
  }
}
