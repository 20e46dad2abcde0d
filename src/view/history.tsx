import type { HistoryLine, TimelineEntry } from '../core/report/types.ts';
import { DayTime } from './comparison.tsx';
import { WORDS } from './words.ts';
import { MORE_WORDS } from './words-more.ts';

/** How the fact stood on the article's day, and how it stands now. */
export function History({
  atPublication,
  now,
}: {
  readonly atPublication: HistoryLine | null;
  readonly now: HistoryLine | null;
}) {
  if (atPublication === null && now === null) return null;
  const unchanged = atPublication?.on === now?.on && atPublication?.text === now?.text;
  return (
    <ol class="ss-history">
      {atPublication !== null && !unchanged && <Stand name={MORE_WORDS.onDay} line={atPublication} />}
      {now !== null && <Stand name={unchanged ? MORE_WORDS.thenAndNow : MORE_WORDS.now} line={now} />}
    </ol>
  );
}

function Stand({ name, line }: { readonly name: string; readonly line: HistoryLine }) {
  return (
    <li>
      <span class="ss-label">{name}</span>
      <p>{line.text}</p>
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
  return (
    <ol class={large ? 'ss-timeline ss-large' : 'ss-timeline'}>
      {entries.map(({ day, text, kind }) => (
        <li key={`${day}${text}`} data-kind={kind}>
          <DayTime day={day} /> <span>{kind === 'article' ? WORDS.articleDay : text}</span>
        </li>
      ))}
    </ol>
  );
}
