import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Remark } from '../core/messages/message.ts';
import type { Translator } from '../core/messages/translator.ts';
import { RECORD_LANGUAGE } from '../core/report/types.ts';

const Language = createContext<Translator | null>(null);

/** Hands the reader's language to all parts inside. */
export const InLanguage = Language.Provider;

/**
 * The translator of the surface that the part stands in.
 * @throws {Error} outside `InLanguage`: a part without words is a mistake of whoever renders it
 */
export function useTranslator(): Translator {
  const translator = useContext(Language);
  if (!translator) throw new Error('a part was rendered outside InLanguage');
  return translator;
}

/** Words of a pack or a page, marked as what they are in the midst of another language. */
export function OnRecord({ children }: { readonly children: ComponentChildren }) {
  return <bdi lang={RECORD_LANGUAGE}>{children}</bdi>;
}

/** What the core gives: a remark in the reader's language, or words of the record as they are. */
export function Said({ what }: { readonly what: Remark | string }) {
  const t = useTranslator();
  return typeof what === 'string' ? <OnRecord>{what}</OnRecord> : t.remark(what);
}

/** One line on a finding, with the words of the page below where another line reads the same. */
export function Line({
  text,
  passage,
}: {
  readonly text: Remark | string;
  readonly passage?: string | undefined;
}) {
  const t = useTranslator();
  return (
    <>
      <Said what={text} />
      {passage !== undefined && (
        <span class="ss-passage" lang={RECORD_LANGUAGE} dir="auto">
          {' '}
          {t('quoted', { text: passage })}
        </span>
      )}
    </>
  );
}

/** Tells the browser which language a page of ours is in, and which way it runs. */
export function declareLanguage(root: HTMLElement, { language, direction }: Translator): void {
  root.lang = language;
  root.dir = direction;
}
