import type { ComponentChildren } from 'preact';
import type { NoticeWords } from './words.ts';

/** Said in the place of a report, where there is none. */
export function Notice({
  words,
  children,
}: {
  readonly words: NoticeWords;
  readonly children?: ComponentChildren;
}) {
  return (
    <section class="notice">
      <h2>{words.title}</h2>
      <p>{words.text}</p>
      {children}
    </section>
  );
}
