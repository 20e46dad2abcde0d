import { useEffect, useState } from 'preact/hooks';
import { forgetUpdate, unseenUpdate } from '../platform/news.ts';
import { useTranslator } from '../view/language.tsx';

const CHANGES = ['news_1', 'news_2', 'news_3'] as const;

/** What an update has brought: one folded line, until the reader puts it aside. */
export function News() {
  const t = useTranslator();
  const [version, setVersion] = useState<string | null>(null);
  useEffect(() => void unseenUpdate().then(setVersion), []);
  if (version === null) return null;
  const forget = () => void forgetUpdate().then(() => setVersion(null));
  return (
    <details class="news">
      <summary>{t('news_title', { version })}</summary>
      <ul class="statements">
        {CHANGES.map((change) => (
          <li key={change}>{t(change)}</li>
        ))}
      </ul>
      <button type="button" onClick={forget}>
        {t('news_gotIt')}
      </button>
    </details>
  );
}
