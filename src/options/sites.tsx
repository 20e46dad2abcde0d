import { type Settings, withSite } from '../platform/settings.ts';
import { useTranslator } from '../view/language.tsx';
import type { Options } from './use-options.ts';

/** Sites that are switched off, and sites that were allowed; both can be taken back. */
export function SiteSection(props: {
  readonly settings: Settings;
  readonly granted: readonly string[];
  readonly options: Options;
}) {
  const { settings, granted, options } = props;
  const t = useTranslator();
  return (
    <section>
      <h2>{t('options_sites')}</h2>
      <h3>{t('options_paused')}</h3>
      <RemovableList
        items={settings.pausedSites}
        none={t('options_nonePaused')}
        onRemove={(site) => options.change((current) => withSite(current, site, false))}
      />
      <h3>{t('options_granted')}</h3>
      <RemovableList items={granted} none={t('options_noneGranted')} onRemove={options.withdraw} />
    </section>
  );
}

function RemovableList(props: {
  readonly items: readonly string[];
  readonly none: string;
  readonly onRemove: (item: string) => void;
}) {
  const t = useTranslator();
  if (props.items.length === 0) return <p class="ss-muted">{props.none}</p>;
  return (
    <ul class="removable">
      {props.items.map((item) => (
        <li key={item}>
          <span>{item}</span>
          <button
            type="button"
            aria-label={t('options_remove', { what: item })}
            onClick={() => props.onRemove(item)}
          >
            {t('options_removeShort')}
          </button>
        </li>
      ))}
    </ul>
  );
}
