import { type Settings, withSite } from '../platform/settings.ts';
import type { Options } from './use-options.ts';
import { OPTIONS_WORDS } from './words.ts';

/** Sites that are switched off, and sites that were allowed; both can be taken back. */
export function SiteSection(props: {
  readonly settings: Settings;
  readonly granted: readonly string[];
  readonly options: Options;
}) {
  const { settings, granted, options } = props;
  return (
    <section>
      <h2>{OPTIONS_WORDS.sites}</h2>
      <h3>{OPTIONS_WORDS.paused}</h3>
      <RemovableList
        items={settings.pausedSites}
        none={OPTIONS_WORDS.nonePaused}
        onRemove={(site) => options.change((current) => withSite(current, site, false))}
      />
      <h3>{OPTIONS_WORDS.granted}</h3>
      <RemovableList items={granted} none={OPTIONS_WORDS.noneGranted} onRemove={options.withdraw} />
    </section>
  );
}

function RemovableList(props: {
  readonly items: readonly string[];
  readonly none: string;
  readonly onRemove: (item: string) => void;
}) {
  if (props.items.length === 0) return <p class="ss-muted">{props.none}</p>;
  return (
    <ul class="removable">
      {props.items.map((item) => (
        <li key={item}>
          <span>{item}</span>
          <button type="button" aria-label={OPTIONS_WORDS.remove(item)} onClick={() => props.onRemove(item)}>
            {OPTIONS_WORDS.removeShort}
          </button>
        </li>
      ))}
    </ul>
  );
}
