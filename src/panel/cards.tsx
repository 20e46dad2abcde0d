import type { Card, SummaryItem } from '../core/report/types.ts';
import { Comparison } from '../view/comparison.tsx';
import { History } from '../view/history.tsx';
import { StatusMark } from '../view/marks.tsx';
import { OriginList } from '../view/origins.tsx';
import { STATUS_WORDS } from '../view/words.ts';
import { PANEL_WORDS } from './words.ts';

/** All findings, what needs attention first, each unfolding to what is on record about it. */
export function CardList(props: {
  readonly items: readonly SummaryItem[];
  readonly cards: readonly Card[];
  readonly onGoTo: (findingId: string) => void;
}) {
  const cards = new Map(props.cards.map((card) => [card.findingId, card]));
  return (
    <section>
      <h2>{PANEL_WORDS.statements}</h2>
      <ul class="cards">
        {props.items.map(({ findingId, status, text }) => (
          <li key={findingId} data-status={status}>
            <details>
              <summary>
                <StatusMark status={status} />
                <span>
                  <span class="ss-hidden">{STATUS_WORDS[status]}: </span>
                  {text}
                </span>
              </summary>
              <Body card={cards.get(findingId)} onGoTo={() => props.onGoTo(findingId)} />
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Body({ card, onGoTo }: { readonly card: Card | undefined; readonly onGoTo: () => void }) {
  if (!card) return null;
  return (
    <div class="card-body">
      <p>
        <b>{card.headline}</b>
      </p>
      <blockquote>“{card.passage}”</blockquote>
      <button type="button" class="link" onClick={onGoTo}>
        {PANEL_WORDS.goTo}
      </button>
      {card.comparisons.map((comparison, index) => (
        <Comparison key={index} comparison={comparison} />
      ))}
      {card.notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      {card.origins.length > 0 && <OriginList origins={card.origins} />}
      {card.witness !== null && <p class="ss-muted">{card.witness}</p>}
      <History atPublication={card.atPublication} now={card.now} />
    </div>
  );
}
