import type { PageState } from '../platform/page-state.ts';
import { useTranslator } from '../view/language.tsx';
import { Stories } from '../view/stories.tsx';
import { Grant } from './grant.tsx';
import { Notice } from './notice.tsx';
import { Report } from './report.tsx';
import type { TabView } from './use-tab.ts';
import { NOTICES } from './words.ts';

/** What there is to say of the page, in each of its states. */
export function Page({ page, view }: { readonly page: PageState; readonly view: TabView }) {
  const t = useTranslator();
  switch (page.kind) {
    case 'report':
      return page.paused ? (
        <Notice words={NOTICES.pagePaused} />
      ) : (
        <Report summary={page.summary} onChoose={view.goTo} />
      );
    case 'nothing':
      return (
        <Notice words={NOTICES.nothing}>
          <Stories titles={view.stories} />
        </Notice>
      );
    case 'site-paused':
      return <Notice words={NOTICES.sitePaused} />;
    case 'unreadable':
      return <Notice words={NOTICES.unreadable} />;
    case 'given-up':
      return (
        <Notice words={NOTICES.givenUp}>
          <button type="button" class="button" data-main onClick={() => view.readAgain()}>
            {t('popup_readAgain')}
          </button>
        </Notice>
      );
    case 'needs-permission':
      return (
        <Notice words={page.site === null ? NOTICES.unknown : NOTICES.needsPermission}>
          <Grant site={page.site} onGrant={view.grant} />
        </Notice>
      );
  }
}
