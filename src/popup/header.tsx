import { type Settings, withSite } from '../platform/settings.ts';
import { useTranslator } from '../view/language.tsx';
import { Switch } from './switch.tsx';

/** The name, and the switch for the site in front where it is one. */
export function Header(props: {
  readonly site: string | null;
  readonly settings: Settings;
  readonly onChange: (change: (settings: Settings) => Settings) => void;
}) {
  const { site, settings, onChange } = props;
  const t = useTranslator();
  return (
    <header class="head">
      <h1>{t('ext_name')}</h1>
      {site !== null && (
        <Switch
          label={t('popup_siteSwitch', { site })}
          shown={site}
          on={!settings.pausedSites.includes(site)}
          onChange={(on) => onChange((current) => withSite(current, site, !on))}
        />
      )}
    </header>
  );
}
