import bundled from 'virtual:stories';
import { useEffect, useState } from 'preact/hooks';
import { STATUSES } from '../core/report/types.ts';
import { type Shortcut, shortcuts } from '../platform/lifecycle.ts';
import { storiesInForce } from '../platform/stored-packs.ts';
import { StatusMark } from '../view/marks.tsx';
import { Stories } from '../view/stories.tsx';
import { STATUS_MEANINGS, STATUS_WORDS } from '../view/words.ts';
import { Sample } from './sample.tsx';
import { WELCOME_WORDS } from './words.ts';

/** One screen for those who have just installed it. */
export function App() {
  return (
    <main class="welcome">
      <header>
        <h1>{WELCOME_WORDS.title}</h1>
        <p class="lead">{WELCOME_WORDS.lead}</p>
      </header>
      <Sample />
      <section>
        <h2>{WELCOME_WORDS.useTitle}</h2>
        <ul class="use">
          {WELCOME_WORDS.use.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <Keys />
      </section>
      <section>
        <h2>{WELCOME_WORDS.linesTitle}</h2>
        <dl class="lines">
          {STATUSES.map((status) => (
            <div key={status} data-status={status}>
              <dt>
                <StatusMark status={status} /> {STATUS_WORDS[status]}
              </dt>
              <dd class="ss-muted">{STATUS_MEANINGS[status]}</dd>
            </div>
          ))}
        </dl>
      </section>
      <KnownStories />
      <p class="privacy">{WELCOME_WORDS.privacy}</p>
    </main>
  );
}

/** A page without a line says little until one knows what could have had one. */
function KnownStories() {
  const [titles, setTitles] = useState<readonly string[]>([]);
  useEffect(() => void storiesInForce(bundled).then(setTitles), []);
  return <Stories titles={titles} />;
}

/** The keys as they are assigned: a browser may have left them out, or the reader changed them. */
function Keys() {
  const [keys, setKeys] = useState<readonly Shortcut[]>([]);
  useEffect(() => void shortcuts().then(setKeys), []);
  const keysOf = (command: string) => keys.find((shortcut) => shortcut.command === command)?.keys;
  const [next, previous] = [keysOf('next-finding'), keysOf('previous-finding')];
  return next && previous ? <p class="ss-muted">{WELCOME_WORDS.keys(next, previous)}</p> : null;
}
