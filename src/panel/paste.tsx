import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { type Remark, remark } from '../core/messages/message.ts';
import type { Translator } from '../core/messages/translator.ts';
import type { PlacedExport } from '../core/report/export.ts';
import { logProblem } from '../platform/log.ts';
import { useTranslator } from '../view/language.tsx';
import { CardItems } from './cards.tsx';
import { checkText } from './pasted.ts';
import { SavePlaced } from './save.tsx';

type Answer = PlacedExport | 'reading' | 'failed' | null;

/** A box for any text: what is on record about it, or plainly that nothing is. */
export function PastedText({ handed }: { readonly handed: string | null }) {
  const t = useTranslator();
  const field = useId();
  const [text, setText] = useState('');
  const place = useRef<HTMLDetailsElement>(null);
  const [answer, setAnswer] = useState<Answer>(null);
  // Only the text checked last may be answered.
  const asked = useRef(0);
  const check = async (words: string) => {
    asked.current += 1;
    const mine = asked.current;
    setAnswer('reading');
    const found = await checkText(words).catch((error: unknown) => {
      void logProblem('pasted text', error);
      return 'failed' as const;
    });
    if (mine === asked.current) setAnswer(found);
  };
  // What was selected on a page comes here to be checked at once.
  useEffect(() => {
    if (handed === null) return;
    setText(handed);
    if (place.current) place.current.open = true;
    place.current?.scrollIntoView({ block: 'start' });
    void check(handed);
  }, [handed]);
  return (
    <details class="pasted" ref={place}>
      <summary>{t('panel_paste')}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void check(text);
        }}
      >
        <label class="ss-label" for={field}>
          {t('panel_pasteLabel')}
        </label>
        <textarea id={field} rows={5} value={text} onInput={(e) => setText(e.currentTarget.value)} />
        <button type="submit" class="press" disabled={text.trim() === ''}>
          {t('panel_check')}
        </button>
      </form>
      <p role="status">{answerInWords(answer, t)}</p>
      {answer !== null && typeof answer === 'object' && answer.findings.length > 0 && (
        <>
          <ul class="cards">
            <CardItems items={answer.findings.map(({ card }) => ({ card, text: titleOf(card, t) }))} />
          </ul>
          <SavePlaced exported={answer} />
        </>
      )}
    </details>
  );
}

function titleOf({ headline, passage }: PlacedExport['findings'][number]['card'], t: Translator): Remark {
  return remark('labelled', { label: t.remark(headline), text: t('quoted', { text: passage }) });
}

function answerInWords(answer: Answer, t: Translator): string {
  if (answer === null) return '';
  if (answer === 'reading') return t('panel_checking');
  if (answer === 'failed') return t('panel_notChecked');
  return answer.findings.length === 0
    ? t('panel_nothingOnRecord')
    : t('panel_onRecord', { count: answer.findings.length });
}
