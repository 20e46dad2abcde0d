import { Header } from './header.tsx';
import { Page } from './page.tsx';
import { Settings } from './settings.tsx';
import { useTab } from './use-tab.ts';
import { POPUP_WORDS } from './words.ts';

/** The popup: the page in front summed up, and the switches. */
export function App() {
  const view = useTab();
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
      <div class="page" aria-busy={page === null} aria-live="polite">
        {page === null ? <p class="ss-muted">{POPUP_WORDS.loading}</p> : <Page page={page} view={view} />}
      </div>
      <Settings settings={settings} page={page} view={view} />
    </main>
  );
}
