import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { RECORD_LANGUAGE, type Status } from '../core/report/types.ts';
import { highlightName, highlightRules } from '../page/paint/rules.ts';
import { toneOf } from '../page/paint/tone.ts';
import type { Settings } from '../platform/settings.ts';
import { useTranslator } from '../view/language.tsx';

/** A few words written for this page, with one statement of each status. */
const SAMPLE: readonly { readonly text: string; readonly status?: Status }[] = [
  { text: 'The two sides meet on 10 January', status: 'corroborated' },
  { text: ', in Geneva', status: 'single-origin' },
  { text: '. ' },
  { text: 'A second round is likely', status: 'unconfirmed' },
  { text: '; ' },
  { text: 'who comes is not yet known', status: 'superseded' },
  { text: '. “' },
  { text: 'We will share our worries', status: 'disputed' },
  { text: '”, an official said. Later they go on to ' },
  { text: 'Kiev', status: 'wording' },
  { text: '.' },
];

/** Statuses that are no discrepancy. */
const PLAIN: ReadonlySet<Status> = new Set(['corroborated', 'single-origin']);

function isShown(status: Status, { intensity, hiddenStatuses }: Settings): boolean {
  if (intensity === 'off' || hiddenStatuses.includes(status)) return false;
  return intensity !== 'discrepancies' || !PLAIN.has(status);
}

/** What the settings do to a page, with the very highlights that pages get. */
export function Preview({ settings }: { readonly settings: Settings }) {
  const t = useTranslator();
  const text = useRef<HTMLParagraphElement>(null);
  const dark = useDark();
  useLayoutEffect(
    () => (text.current === null ? undefined : paint(text.current, settings)),
    [settings, dark],
  );
  return (
    <figure class="preview">
      <figcaption class="ss-label">{t('options_preview')}</figcaption>
      <p ref={text} lang={RECORD_LANGUAGE} dir="auto">
        {SAMPLE.map((part) => (
          <span key={part.text} data-status={part.status}>
            {part.text}
          </span>
        ))}
      </p>
    </figure>
  );
}

/** @returns takes the highlights away again */
function paint(sample: HTMLElement, settings: Settings): () => void {
  const tone = toneOf(sample, window, new Map());
  const names: string[] = [];
  for (const part of sample.children) {
    const status = SAMPLE.find(({ text }) => text === part.textContent)?.status;
    if (status === undefined || !isShown(status, settings)) continue;
    const range = document.createRange();
    range.selectNodeContents(part);
    names.push(highlightName(status, tone));
    CSS.highlights.set(highlightName(status, tone), new Highlight(range));
  }
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(highlightRules(settings.intensity === 'off' ? 'quiet' : settings.intensity));
  document.adoptedStyleSheets.push(sheet);
  return () => {
    for (const name of names) CSS.highlights.delete(name);
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  };
}

/** Whether the browser's scheme is dark, for the tone to be chosen anew when that changes. */
function useDark(): boolean {
  const [dark, setDark] = useState(() => matchMedia('(prefers-color-scheme: dark)').matches);
  useLayoutEffect(() => {
    const query = matchMedia('(prefers-color-scheme: dark)');
    const look = () => setDark(query.matches);
    query.addEventListener('change', look);
    return () => query.removeEventListener('change', look);
  }, []);
  return dark;
}
