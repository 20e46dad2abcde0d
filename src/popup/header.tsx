import { type Settings, withSite } from '../platform/settings.ts';
import { Switch } from './switch.tsx';
import { POPUP_WORDS } from './words.ts';

/** The name, and the switch for the site in front where it is one. */
export function Header(props: {
  readonly site: string | null;
  readonly settings: Settings;
  readonly onChange: (change: (settings: Settings) => Settings) => void;
}) {
  const { site, settings, onChange } = props;
  return (
    <header class="head">
      <h1>{POPUP_WORDS.name}</h1>
      {site !== null && (
        <Switch
          label={POPUP_WORDS.siteSwitch(site)}
          shown={site}
          on={!settings.pausedSites.includes(site)}
          onChange={(on) => onChange((current) => withSite(current, site, !on))}
        />
      )}
    </header>
  );
}
