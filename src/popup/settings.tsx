import { useState } from 'preact/hooks';
import { STATUSES } from '../core/report/types.ts';
import type { PageState } from '../platform/page-state.ts';
import { INTENSITIES, type Settings as StoredSettings, withItem } from '../platform/settings.ts';
import { openOptions, openPanel } from '../platform/tabs.ts';
import { useTranslator } from '../view/language.tsx';
import { StatusMark } from '../view/marks.tsx';
import { STATUS_KEYS } from '../view/words.ts';
import { Grant } from './grant.tsx';
import { News } from './news.tsx';
import { Switch } from './switch.tsx';
import type { TabView } from './use-tab.ts';
import { INTENSITY_KEYS } from './words.ts';

/** The switches beside the site's, and the ways to panel and options. */
export function Settings(props: {
  readonly settings: StoredSettings;
  readonly page: PageState | null;
  readonly view: TabView;
}) {
  const { settings, page, view } = props;
  const t = useTranslator();
  return (
    <footer class="foot">
      {page?.kind === 'report' && (
        <Switch label={t('popup_pageSwitch')} on={!page.paused} onChange={(on) => view.pause(!on)} />
      )}
      {view.onlyNow && (page?.kind === 'report' || page?.kind === 'nothing') && (
        <section>
          <p class="ss-muted">{t('grant_onlyNow')}</p>
          <Grant site={view.site} onGrant={view.grant} />
        </section>
      )}
      <details>
        <summary>{t('popup_shown')}</summary>
        <Shown settings={settings} view={view} />
      </details>
      <News />
      <Ways view={view} />
    </footer>
  );
}

function Shown({ settings, view }: { readonly settings: StoredSettings; readonly view: TabView }) {
  const t = useTranslator();
  return (
    <div class="shown">
      <label class="choice">
        <span>{t('popup_intensity')}</span>
        <select
          value={settings.intensity}
          onChange={(event) => {
            const chosen = INTENSITIES.find((intensity) => intensity === event.currentTarget.value);
            if (chosen) view.change((current) => ({ ...current, intensity: chosen }));
          }}
        >
          {INTENSITIES.map((intensity) => (
            <option key={intensity} value={intensity}>
              {t(INTENSITY_KEYS[intensity])}
            </option>
          ))}
        </select>
      </label>
      {STATUSES.map((status) => (
        <Switch
          key={status}
          label={t(STATUS_KEYS[status])}
          shown={
            <>
              <StatusMark status={status} /> {t(STATUS_KEYS[status])}
            </>
          }
          on={!settings.hiddenStatuses.includes(status)}
          onChange={(on) =>
            view.change((current) => ({
              ...current,
              hiddenStatuses: withItem(current.hiddenStatuses, status, !on),
            }))
          }
        />
      ))}
    </div>
  );
}

function Ways({ view }: { readonly view: TabView }) {
  const t = useTranslator();
  const [refused, setRefused] = useState(false);
  const open = () => {
    void openPanel(view.tab?.windowId).then((opened) => (opened ? window.close() : setRefused(true)));
  };
  return (
    <p class="ways">
      <button type="button" onClick={open}>
        {t('popup_panel')}
      </button>
      <button type="button" onClick={() => void openOptions().then(() => window.close())}>
        {t('popup_options')}
      </button>
      <span role="status" class="ss-muted">
        {refused ? t('popup_noPanel') : ''}
      </span>
    </p>
  );
}
