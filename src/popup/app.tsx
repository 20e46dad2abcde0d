import type { Translator } from '../core/messages/translator.ts';
import type { PageState } from '../platform/page-state.ts';
import { useTranslator } from '../view/language.tsx';
import { totalOf } from '../view/summary.tsx';
import { Header } from './header.tsx';
import { Page } from './page.tsx';
import { Selection } from './selection.tsx';
import { Settings } from './settings.tsx';
import { type TabView, useTab } from './use-tab.ts';
import { NOTICES } from './words.ts';

/** The popup: the page in front summed up, and the switches. */
export function App() {
  return <Popup view={useTab()} />;
}

/** The same for a tab that is given. */
export function Popup({ view }: { readonly view: TabView }) {
  const t = useTranslator();
  const { page, settingsState, site } = view;
  if (!settingsState) return <main class="popup" aria-busy="true" />;
  const { settings, problem } = settingsState;
  return (
    <main class="popup">
      <Header site={site} settings={settings} onChange={view.change} />
      {problem !== null && (
        <p class="problem" role="alert">
          {t(problem)}
        </p>
      )}
      <div class="page" aria-busy={page === null}>
        <Selection view={view} />
        {page === null ? <p class="ss-muted">{t('report_loading')}</p> : <Page page={page} view={view} />}
      </div>
      <p class="ss-hidden" role="status">
        {inShort(page, t)}
      </p>
      <Settings settings={settings} page={page} view={view} />
    </main>
  );
}

/** What a screen reader hears when the page has been read; the rest is there to be visited. */
function inShort(page: PageState | null, t: Translator): string {
  if (page === null) return t('report_loading');
  switch (page.kind) {
    case 'report':
      return page.paused
        ? t(NOTICES.pagePaused.title)
        : t('popup_found', { count: totalOf(page.summary.counts) });
    case 'nothing':
      return t(NOTICES.nothing.title);
    case 'site-paused':
      return t(NOTICES.sitePaused.title);
    case 'unreadable':
      return t(NOTICES.unreadable.title);
    case 'given-up':
      return t(NOTICES.givenUp.title);
    case 'needs-permission':
      return t(NOTICES.needsPermission.title);
  }
}
