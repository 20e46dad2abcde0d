import type { ComponentChildren } from 'preact';
import { useTranslator } from '../view/language.tsx';
import type { NoticeKeys } from './words.ts';

/** Said in the place of a report, where there is none. */
export function Notice({
  words,
  children,
}: {
  readonly words: NoticeKeys;
  readonly children?: ComponentChildren;
}) {
  const t = useTranslator();
  return (
    <section class="notice">
      <h2>{t(words.title)}</h2>
      <p>{t(words.text)}</p>
      {children}
    </section>
  );
}
