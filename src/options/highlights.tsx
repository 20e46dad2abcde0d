import { STATUSES } from '../core/report/types.ts';
import { INTENSITIES, type Settings, withItem } from '../platform/settings.ts';
import { useTranslator } from '../view/language.tsx';
import { StatusMark } from '../view/marks.tsx';
import { MEANING_KEYS, STATUS_KEYS } from '../view/words.ts';
import { Preview } from './preview.tsx';
import { INTENSITY_CHOICES } from './words.ts';

/** How much is shown on a page, and which statements. */
export function HighlightSection(props: {
  readonly settings: Settings;
  readonly onChange: (change: (settings: Settings) => Settings) => void;
}) {
  const { settings, onChange } = props;
  const t = useTranslator();
  return (
    <section>
      <h2>{t('options_highlights')}</h2>
      <Preview settings={settings} />
      <fieldset>
        <legend>{t('options_intensity')}</legend>
        {INTENSITIES.map((intensity) => (
          <label key={intensity} class="option">
            <input
              type="radio"
              name="intensity"
              checked={settings.intensity === intensity}
              onChange={() => onChange((current) => ({ ...current, intensity }))}
            />
            <span>
              {t(INTENSITY_CHOICES[intensity].name)}
              <span class="ss-muted"> {t(INTENSITY_CHOICES[intensity].text)}</span>
            </span>
          </label>
        ))}
        <label class="option">
          <input
            type="checkbox"
            checked={settings.print}
            onChange={({ currentTarget: { checked } }) =>
              onChange((current) => ({ ...current, print: checked }))
            }
          />
          <span>{t('options_print')}</span>
        </label>
      </fieldset>
      <fieldset>
        <legend>{t('options_statuses')}</legend>
        {STATUSES.map((status) => (
          <label key={status} class="option">
            <input
              type="checkbox"
              checked={!settings.hiddenStatuses.includes(status)}
              onChange={({ currentTarget: { checked } }) =>
                onChange((current) => ({
                  ...current,
                  hiddenStatuses: withItem(current.hiddenStatuses, status, !checked),
                }))
              }
            />
            <span>
              <StatusMark status={status} /> {t(STATUS_KEYS[status])}
              <span class="ss-muted"> {t(MEANING_KEYS[status])}</span>
            </span>
          </label>
        ))}
      </fieldset>
    </section>
  );
}
