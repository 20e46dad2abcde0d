import bundled from 'virtual:stories';
import { useEffect, useState } from 'preact/hooks';
import { STATUSES } from '../core/report/types.ts';
import { type Shortcut, shortcuts } from '../platform/lifecycle.ts';
import { storiesInForce } from '../platform/stored-packs.ts';
import { useTranslator } from '../view/language.tsx';
import { StatusMark } from '../view/marks.tsx';
import { Stories } from '../view/stories.tsx';
import { MEANING_KEYS, STATUS_KEYS } from '../view/words.ts';
import { Sample } from './sample.tsx';

const USES = ['welcome_use1', 'welcome_use2', 'welcome_use3', 'welcome_use4'] as const;

/** One screen for those who have just installed it. */
export function App() {
  const [stories, setStories] = useState<readonly string[]>([]);
  const [keys, setKeys] = useState<readonly Shortcut[]>([]);
  useEffect(() => void storiesInForce(bundled).then(setStories), []);
  useEffect(() => void shortcuts().then(setKeys), []);
  return <Welcome stories={stories} keys={keys} />;
}

/**
 * The same of what is given.
 * @param stories titles of the stories that are known: a page without a line says little until one knows what could have had one
 * @param keys as they are assigned: a browser may have left them out, or the reader changed them
 */
export function Welcome({
  stories,
  keys,
}: {
  readonly stories: readonly string[];
  readonly keys: readonly Shortcut[];
}) {
  const t = useTranslator();
  return (
    <main class="welcome">
      <header>
        <h1>{t('welcome_title')}</h1>
        <p class="lead">{t('welcome_lead')}</p>
      </header>
      <Sample />
      <section>
        <h2>{t('welcome_useTitle')}</h2>
        <ul class="use">
          {USES.map((line) => (
            <li key={line}>{t(line)}</li>
          ))}
        </ul>
        <Keys keys={keys} />
      </section>
      <section>
        <h2>{t('welcome_linesTitle')}</h2>
        <dl class="lines">
          {STATUSES.map((status) => (
            <div key={status} data-status={status}>
              <dt>
                <StatusMark status={status} /> {t(STATUS_KEYS[status])}
              </dt>
              <dd class="ss-muted">{t(MEANING_KEYS[status])}</dd>
            </div>
          ))}
        </dl>
      </section>
      <Stories titles={stories} />
      <p class="privacy">{t('welcome_privacy')}</p>
    </main>
  );
}

function Keys({ keys }: { readonly keys: readonly Shortcut[] }) {
  const t = useTranslator();
  const keysOf = (command: string) => keys.find((shortcut) => shortcut.command === command)?.keys;
  const [next, previous] = [keysOf('next-finding'), keysOf('previous-finding')];
  return next && previous ? <p class="ss-muted">{t('welcome_keys', { next, previous })}</p> : null;
}
