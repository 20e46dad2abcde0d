import { useState } from 'preact/hooks';
import { STATUSES } from '../core/report/types.ts';
import type { PageState } from '../platform/page-state.ts';
import { INTENSITIES, type Settings as StoredSettings, withItem } from '../platform/settings.ts';
import { openOptions, openPanel } from '../platform/tabs.ts';
import { StatusMark } from '../view/marks.tsx';
import { STATUS_WORDS } from '../view/words.ts';
import { Grant } from './grant.tsx';
import { News } from './news.tsx';
import { Switch } from './switch.tsx';
import type { TabView } from './use-tab.ts';
import { GRANT_WORDS, INTENSITY_WORDS, POPUP_WORDS } from './words.ts';

/** The switches beside the site's, and the ways to panel and options. */
export function Settings(props: {
  readonly settings: StoredSettings;
  readonly page: PageState | null;
  readonly view: TabView;
}) {
  const { settings, page, view } = props;
  return (
    <footer class="foot">
      {page?.kind === 'report' && (
        <Switch label={POPUP_WORDS.pageSwitch} on={!page.paused} onChange={(on) => view.pause(!on)} />
      )}
      {view.onlyNow && (page?.kind === 'report' || page?.kind === 'nothing') && (
        <section>
          <p class="ss-muted">{GRANT_WORDS.onlyNow}</p>
          <Grant site={view.site} onGrant={view.grant} />
        </section>
      )}
      <details>
        <summary>{POPUP_WORDS.shown}</summary>
        <Shown settings={settings} view={view} />
      </details>
      <News />
      <Ways view={view} />
    </footer>
  );
}

function Shown({ settings, view }: { readonly settings: StoredSettings; readonly view: TabView }) {
  return (
    <div class="shown">
      <label class="choice">
        <span>{POPUP_WORDS.intensity}</span>
        <select
          value={settings.intensity}
          onChange={(event) => {
            const chosen = INTENSITIES.find((intensity) => intensity === event.currentTarget.value);
            if (chosen) view.change((current) => ({ ...current, intensity: chosen }));
          }}
        >
          {INTENSITIES.map((intensity) => (
            <option key={intensity} value={intensity}>
              {INTENSITY_WORDS[intensity]}
            </option>
          ))}
        </select>
      </label>
      {STATUSES.map((status) => (
        <Switch
          key={status}
          label={STATUS_WORDS[status]}
          shown={
            <>
              <StatusMark status={status} /> {STATUS_WORDS[status]}
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
  const [refused, setRefused] = useState(false);
  const open = () => {
    void openPanel(view.tab?.windowId).then((opened) => (opened ? window.close() : setRefused(true)));
  };
  return (
    <p class="ways">
      <button type="button" onClick={open}>
        {POPUP_WORDS.panel}
      </button>
      <button type="button" onClick={() => void openOptions().then(() => window.close())}>
        {POPUP_WORDS.options}
      </button>
      <span role="status" class="ss-muted">
        {refused ? POPUP_WORDS.noPanel : ''}
      </span>
    </p>
  );
}
