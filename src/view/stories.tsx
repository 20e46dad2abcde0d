import { OnRecord, useTranslator } from './language.tsx';

/** Which stories pages are read for, so that silence about all others is understood. */
export function Stories({ titles }: { readonly titles: readonly string[] }) {
  const t = useTranslator();
  if (titles.length === 0) return null;
  return (
    <section class="ss-stories">
      <h3 class="ss-label">{t('stories_known')}</h3>
      <ul>
        {titles.map((title) => (
          <li key={title}>
            <OnRecord>{title}</OnRecord>
          </li>
        ))}
      </ul>
    </section>
  );
}
