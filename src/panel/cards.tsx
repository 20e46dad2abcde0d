import { useState } from 'preact/hooks';
import { type Card, STATUSES, type Status, type Summary, type SummaryItem } from '../core/report/types.ts';
import { Comparison } from '../view/comparison.tsx';
import { History } from '../view/history.tsx';
import { StatusMark } from '../view/marks.tsx';
import { OriginList } from '../view/origins.tsx';
import { STATUS_MEANINGS, STATUS_WORDS } from '../view/words.ts';
import { MORE_WORDS } from '../view/words-more.ts';
import { type CardItem, holds } from './search.ts';
import { useFollow } from './use-follow.ts';
import { PANEL_WORDS } from './words.ts';

/** All findings, what needs attention first, to be narrowed by status and by words. */
export function CardList(props: {
  readonly items: readonly SummaryItem[];
  readonly counts: Summary['counts'];
  readonly cards: readonly Card[];
  /** The finding that the reader is at in the page. */
  readonly current: string | null;
  readonly onGoTo: (findingId: string) => void;
}) {
  const [following, setFollowing] = useState(false);
  const list = useFollow(following, props.current, props.onGoTo);
  const [status, setStatus] = useState<Status | null>(null);
  const [words, setWords] = useState('');
  const all = itemsOf(props.items, props.cards, following);
  // A status may be gone from the page while it is chosen.
  const chosen = status !== null && props.counts[status] > 0 ? status : null;
  const shown = all.filter((item) => (chosen === null || item.card.status === chosen) && holds(item, words));
  return (
    <section>
      <h2>{PANEL_WORDS.statements}</h2>
      <StatusFilter counts={props.counts} chosen={chosen} onChoose={setStatus} />
      <input
        type="search"
        class="search"
        aria-label={PANEL_WORDS.search}
        placeholder={PANEL_WORDS.search}
        value={words}
        onInput={(event) => setWords(event.currentTarget.value)}
      />
      <p class="ss-muted shown" role="status">
        {shown.length < all.length ? PANEL_WORDS.shown(shown.length, all.length) : ''}
      </p>
      <label class="following">
        <input
          type="checkbox"
          checked={following}
          onChange={({ currentTarget }) => setFollowing(currentTarget.checked)}
        />
        <span>
          {MORE_WORDS.follow} <span class="ss-muted">{MORE_WORDS.followText}</span>
        </span>
      </label>
      <ul class="cards" ref={list}>
        <CardItems items={shown} current={following ? props.current : null} onGoTo={props.onGoTo} />
      </ul>
    </section>
  );
}

/** What needs attention first, or in the order of the page. */
function itemsOf(items: readonly SummaryItem[], cards: readonly Card[], inPageOrder: boolean): CardItem[] {
  const byId = new Map(cards.map((card) => [card.findingId, card]));
  const found = items.flatMap(({ findingId, text }): CardItem[] => {
    const card = byId.get(findingId);
    return card ? [{ card, text }] : [];
  });
  return inPageOrder ? found.sort((a, b) => cards.indexOf(a.card) - cards.indexOf(b.card)) : found;
}

function StatusFilter(props: {
  readonly counts: Summary['counts'];
  readonly chosen: Status | null;
  readonly onChoose: (status: Status | null) => void;
}) {
  return (
    <fieldset class="filter">
      <legend class="ss-hidden">{PANEL_WORDS.filter}</legend>
      {STATUSES.filter((status) => props.counts[status] > 0).map((status) => (
        <button
          key={status}
          type="button"
          data-status={status}
          title={STATUS_MEANINGS[status]}
          aria-pressed={props.chosen === status}
          onClick={() => props.onChoose(props.chosen === status ? null : status)}
        >
          <StatusMark status={status} /> <b>{props.counts[status]}</b> {STATUS_WORDS[status].toLowerCase()}
        </button>
      ))}
    </fieldset>
  );
}

/** Items of a list, each unfolding to what is on record about it. */
export function CardItems(props: {
  readonly items: readonly CardItem[];
  readonly current?: string | null;
  readonly onGoTo?: (findingId: string) => void;
}) {
  const { onGoTo } = props;
  return props.items.map(({ card, text }) => (
    <li
      key={card.findingId}
      data-status={card.status}
      data-finding={card.findingId}
      aria-current={props.current === card.findingId ? 'location' : undefined}
    >
      <details>
        <summary>
          <StatusMark status={card.status} />
          <span>
            <span class="ss-hidden">{STATUS_WORDS[card.status]}: </span>
            {text}
          </span>
        </summary>
        <Body card={card} onGoTo={onGoTo && (() => onGoTo(card.findingId))} />
      </details>
    </li>
  ));
}

function Body({ card, onGoTo }: { readonly card: Card; readonly onGoTo?: (() => void) | undefined }) {
  return (
    <div class="card-body">
      <p>
        <b>{card.headline}</b>
      </p>
      {card.statement !== null && <p>{card.statement}</p>}
      <blockquote>“{card.passage}”</blockquote>
      {onGoTo && (
        <button type="button" class="link" onClick={onGoTo}>
          {PANEL_WORDS.goTo}
        </button>
      )}
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
