import { type HistoryLine, RECORD_LANGUAGE, type TimelineEntry } from '../core/report/types.ts';
import { DayTime } from './comparison.tsx';
import { OnRecord, useTranslator } from './language.tsx';

/** How the fact stood on the article's day, and how it stands now. */
export function History({
  atPublication,
  now,
}: {
  readonly atPublication: HistoryLine | null;
  readonly now: HistoryLine | null;
}) {
  const t = useTranslator();
  if (atPublication === null && now === null) return null;
  const unchanged = atPublication?.on === now?.on && atPublication?.text === now?.text;
  return (
    <ol class="ss-history">
      {atPublication !== null && !unchanged && <Stand name={t('card_onDay')} line={atPublication} />}
      {now !== null && <Stand name={unchanged ? t('card_thenAndNow') : t('card_now')} line={now} />}
    </ol>
  );
}

function Stand({ name, line }: { readonly name: string; readonly line: HistoryLine }) {
  return (
    <li>
      <span class="ss-label">{name}</span>
      <p>
        <OnRecord>{line.text}</OnRecord>
      </p>
      <DayTime day={line.on} />
    </li>
  );
}

/** Events that the page mentions, with the article's own day among them. */
export function Timeline({
  entries,
  large = false,
}: {
  readonly entries: readonly TimelineEntry[];
  readonly large?: boolean;
}) {
  const t = useTranslator();
  return (
    <ol class={large ? 'ss-timeline ss-large' : 'ss-timeline'}>
      {entries.map((entry, index) => (
        <li key={index} data-kind={entry.kind}>
          <DayTime day={entry.day} />{' '}
          {entry.kind === 'article' ? (
            <span>{t('report_articleDay')}</span>
          ) : (
            <span lang={RECORD_LANGUAGE} dir="auto">
              {entry.text}
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}
