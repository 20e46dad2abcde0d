import { useEffect, useState } from 'preact/hooks';
import { forgetUpdate, unseenUpdate } from '../platform/news.ts';
import { MORE_WORDS } from '../view/words-more.ts';

/** What an update has brought: one folded line, until the reader puts it aside. */
export function News() {
  const [version, setVersion] = useState<string | null>(null);
  useEffect(() => void unseenUpdate().then(setVersion), []);
  if (version === null) return null;
  const forget = () => void forgetUpdate().then(() => setVersion(null));
  return (
    <details class="news">
      <summary>{MORE_WORDS.whatsNew(version)}</summary>
      <ul class="statements">
        {MORE_WORDS.changes.map((change) => (
          <li key={change}>{change}</li>
        ))}
      </ul>
      <button type="button" onClick={forget}>
        {MORE_WORDS.gotIt}
      </button>
    </details>
  );
}
