import { MORE_WORDS } from './words-more.ts';

/** Which stories pages are read for, so that silence about all others is understood. */
export function Stories({ titles }: { readonly titles: readonly string[] }) {
  if (titles.length === 0) return null;
  return (
    <section class="ss-stories">
      <h3 class="ss-label">{MORE_WORDS.covered}</h3>
      <ul>
        {titles.map((title) => (
          <li key={title}>{title}</li>
        ))}
      </ul>
    </section>
  );
}
