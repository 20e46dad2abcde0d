import { useState } from 'preact/hooks';
import { type Card, RECORD_LANGUAGE } from '../core/report/types.ts';
import { Comparison } from '../view/comparison.tsx';
import { History } from '../view/history.tsx';
import { OnRecord, useTranslator } from '../view/language.tsx';
import { StatusBadge } from '../view/marks.tsx';
import { SAMPLE } from './sample-text.ts';

const CARD_ID = 'card';

/** A few underlined sentences and the card of the one pointed at, made of the real parts. */
export function Sample() {
  const t = useTranslator();
  const [card, setCard] = useState<Card | undefined>(SAMPLE[0]?.card);
  return (
    <section class="sample" aria-label={t('welcome_sampleLabel')}>
      <p class="sample-text" lang={RECORD_LANGUAGE} dir="auto">
        {SAMPLE.map(({ text, card: its }) =>
          its ? (
            // A link and not a button, for a button's words do not flow with the text.
            <a
              key={text}
              href={`#${CARD_ID}`}
              class="sample-finding"
              data-status={its.status}
              aria-current={its === card ? 'true' : undefined}
              onPointerEnter={() => setCard(its)}
              onFocus={() => setCard(its)}
              onClick={() => setCard(its)}
            >
              {text}
            </a>
          ) : (
            text
          ),
        )}
      </p>
      <div id={CARD_ID} class="sample-card" aria-live="polite">
        {card && <SampleCard card={card} />}
      </div>
    </section>
  );
}

function SampleCard({ card }: { readonly card: Card }) {
  const t = useTranslator();
  return (
    <article data-status={card.status}>
      <StatusBadge status={card.status} text={t.remark(card.headline)} />
      {card.statement !== null && (
        <h2>
          <OnRecord>{card.statement}</OnRecord>
        </h2>
      )}
      {card.comparisons.map((comparison) => (
        <Comparison key={comparison.kind} comparison={comparison} />
      ))}
      {card.notes.map((note, index) => (
        <p key={index}>{t.remark(note)}</p>
      ))}
      <History atPublication={card.atPublication} now={card.now} />
    </article>
  );
}
