import { STATUSES } from '../core/report/types.ts';
import { INTENSITIES, type Settings, withItem } from '../platform/settings.ts';
import { StatusMark } from '../view/marks.tsx';
import { STATUS_MEANINGS, STATUS_WORDS } from '../view/words.ts';
import { MORE_WORDS } from '../view/words-more.ts';
import { INTENSITY_CHOICES, OPTIONS_WORDS } from './words.ts';

/** How much is shown on a page, and which statements. */
export function HighlightSection(props: {
  readonly settings: Settings;
  readonly onChange: (change: (settings: Settings) => Settings) => void;
}) {
  const { settings, onChange } = props;
  return (
    <section>
      <h2>{OPTIONS_WORDS.highlights}</h2>
      <fieldset>
        <legend>{OPTIONS_WORDS.intensity}</legend>
        {INTENSITIES.map((intensity) => (
          <label key={intensity} class="option">
            <input
              type="radio"
              name="intensity"
              checked={settings.intensity === intensity}
              onChange={() => onChange((current) => ({ ...current, intensity }))}
            />
            <span>
              {INTENSITY_CHOICES[intensity].name}
              <span class="ss-muted"> {INTENSITY_CHOICES[intensity].text}</span>
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
          <span>{MORE_WORDS.print}</span>
        </label>
      </fieldset>
      <fieldset>
        <legend>{OPTIONS_WORDS.statuses}</legend>
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
              <StatusMark status={status} /> {STATUS_WORDS[status]}
              <span class="ss-muted"> {STATUS_MEANINGS[status]}</span>
            </span>
          </label>
        ))}
      </fieldset>
    </section>
  );
}
