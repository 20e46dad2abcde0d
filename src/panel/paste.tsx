import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { PlacedExport } from '../core/report/export.ts';
import { logProblem } from '../platform/log.ts';
import { CardItems } from './cards.tsx';
import { checkText } from './pasted.ts';
import { SavePlaced } from './save.tsx';
import { PANEL_WORDS } from './words.ts';

type Answer = PlacedExport | 'reading' | 'failed' | null;

/** A box for any text: what is on record about it, or plainly that nothing is. */
export function PastedText({ handed }: { readonly handed: string | null }) {
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
      <summary>{PANEL_WORDS.paste}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void check(text);
        }}
      >
        <label class="ss-label" for={field}>
          {PANEL_WORDS.pasteLabel}
        </label>
        <textarea id={field} rows={5} value={text} onInput={(e) => setText(e.currentTarget.value)} />
        <button type="submit" class="press" disabled={text.trim() === ''}>
          {PANEL_WORDS.check}
        </button>
      </form>
      <p role="status">{answerInWords(answer)}</p>
      {answer !== null && typeof answer === 'object' && answer.findings.length > 0 && (
        <>
          <ul class="cards">
            <CardItems items={answer.findings.map(({ card }) => ({ card, text: titleOf(card) }))} />
          </ul>
          <SavePlaced exported={answer} />
        </>
      )}
    </details>
  );
}

function titleOf({ headline, passage }: PlacedExport['findings'][number]['card']): string {
  return `${headline}: “${passage}”`;
}

function answerInWords(answer: Answer): string {
  if (answer === null) return '';
  if (answer === 'reading') return PANEL_WORDS.checking;
  if (answer === 'failed') return PANEL_WORDS.notChecked;
  return answer.findings.length === 0
    ? PANEL_WORDS.nothingOnRecord
    : PANEL_WORDS.onRecord(answer.findings.length);
}
