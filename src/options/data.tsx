import { useState } from 'preact/hooks';
import type { LogEntry } from '../platform/log.ts';
import { type Settings, settingsFromText } from '../platform/settings.ts';
import { useTranslator } from '../view/language.tsx';

type Change = (change: (settings: Settings) => Settings) => void;

/** All that is stored, to be seen, taken along, brought back and deleted. */
export function DataSection({
  settings,
  onChange,
  onForget,
}: {
  readonly settings: Settings;
  readonly onChange: Change;
  readonly onForget: () => void;
}) {
  const t = useTranslator();
  const [said, setSaid] = useState('');
  const bringBack = async (file: File | undefined): Promise<void> => {
    const imported = file ? settingsFromText(await file.text()) : null;
    if (imported) onChange(() => imported);
    setSaid(imported ? t('options_imported') : t('options_notImported'));
  };
  return (
    <section>
      <h2>{t('options_data')}</h2>
      <p>{t('options_dataText')}</p>
      {settings.hiddenFindings.length > 0 && (
        <p>
          {t('options_hidden', { count: settings.hiddenFindings.length })}{' '}
          <button type="button" onClick={() => onChange((current) => ({ ...current, hiddenFindings: [] }))}>
            {t('options_showHidden')}
          </button>
        </p>
      )}
      <p class="buttons">
        <button type="button" onClick={() => saveAs('second-source-settings.json', asText(settings))}>
          {t('options_export')}
        </button>
        <label class="button">
          {t('options_import')}
          <input
            type="file"
            accept="application/json,.json"
            class="ss-hidden"
            onChange={({ currentTarget }) => void bringBack(currentTarget.files?.[0])}
          />
        </label>
        <button
          type="button"
          onClick={() => {
            onForget();
            setSaid(t('options_resetDone'));
          }}
        >
          {t('options_reset')}
        </button>
      </p>
      <p role="status">{said}</p>
      <details>
        <summary>{t('options_stored')}</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard */}
        <pre tabIndex={0}>{asText(settings)}</pre>
      </details>
    </section>
  );
}

/** The problems kept, in a form to be copied into a report. */
export function DebugSection({
  log,
  onForget,
}: {
  readonly log: readonly LogEntry[];
  readonly onForget: () => void;
}) {
  const t = useTranslator();
  if (log.length === 0) {
    return (
      <section>
        <h2>{t('options_debug')}</h2>
        <p class="ss-muted">{t('options_noProblems')}</p>
      </section>
    );
  }
  return (
    <section>
      <h2>{t('options_debug')}</h2>
      <p>{t('options_debugText')}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard */}
      <pre tabIndex={0}>{log.map(({ at, where, what }) => `${at} ${where}: ${what}`).join('\n')}</pre>
      <button type="button" onClick={onForget}>
        {t('options_clear')}
      </button>
    </section>
  );
}

function asText(settings: Settings): string {
  return JSON.stringify(settings, null, 2);
}

/** Hands a file to the reader through a link, which needs no permission. */
function saveAs(name: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
