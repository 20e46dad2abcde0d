import { useState } from 'preact/hooks';
import type { LogEntry } from '../platform/log.ts';
import { type Settings, settingsFromText } from '../platform/settings.ts';
import { OPTIONS_WORDS } from './words.ts';

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
  const [said, setSaid] = useState('');
  const bringBack = async (file: File | undefined): Promise<void> => {
    const imported = file ? settingsFromText(await file.text()) : null;
    if (imported) onChange(() => imported);
    setSaid(imported ? OPTIONS_WORDS.imported : OPTIONS_WORDS.notImported);
  };
  return (
    <section>
      <h2>{OPTIONS_WORDS.data}</h2>
      <p>{OPTIONS_WORDS.dataText}</p>
      {settings.hiddenFindings.length > 0 && (
        <p>
          {OPTIONS_WORDS.hidden(settings.hiddenFindings.length)}{' '}
          <button type="button" onClick={() => onChange((current) => ({ ...current, hiddenFindings: [] }))}>
            {OPTIONS_WORDS.showHidden}
          </button>
        </p>
      )}
      <p class="buttons">
        <button type="button" onClick={() => saveAs('second-source-settings.json', asText(settings))}>
          {OPTIONS_WORDS.export}
        </button>
        <label class="button">
          {OPTIONS_WORDS.import}
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
            setSaid(OPTIONS_WORDS.resetDone);
          }}
        >
          {OPTIONS_WORDS.reset}
        </button>
      </p>
      <p role="status">{said}</p>
      <details>
        <summary>{OPTIONS_WORDS.stored}</summary>
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
  if (log.length === 0) {
    return (
      <section>
        <h2>{OPTIONS_WORDS.debug}</h2>
        <p class="ss-muted">{OPTIONS_WORDS.noProblems}</p>
      </section>
    );
  }
  return (
    <section>
      <h2>{OPTIONS_WORDS.debug}</h2>
      <p>{OPTIONS_WORDS.debugText}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard */}
      <pre tabIndex={0}>{log.map(({ at, where, what }) => `${at} ${where}: ${what}`).join('\n')}</pre>
      <button type="button" onClick={onForget}>
        {OPTIONS_WORDS.clear}
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
