import { useState } from 'preact/hooks';
import {
  type Card,
  RECORD_LANGUAGE,
  STATUSES,
  type Status,
  type Summary,
  type SummaryItem,
} from '../core/report/types.ts';
import { Comparison } from '../view/comparison.tsx';
import { History } from '../view/history.tsx';
import { Line, OnRecord, useTranslator } from '../view/language.tsx';
import { Icon, StatusMark } from '../view/marks.tsx';
import { OriginList } from '../view/origins.tsx';
import { totalOf } from '../view/summary.tsx';
import { MEANING_KEYS, STATUS_KEYS, TALLY_KEYS } from '../view/words.ts';
import { type CardItem, holds } from './search.ts';
import { useFollow } from './use-follow.ts';

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
  const t = useTranslator();
  const [status, setStatus] = useState<Status | null>(null);
  const [words, setWords] = useState('');
  const all = itemsOf(props.items, props.cards, following);
  // A status may be gone from the page while it is chosen.
  const chosen = status !== null && props.counts[status] > 0 ? status : null;
  const total = totalOf(props.counts);
  const shown = all.filter(
    (item) => (chosen === null || item.card.status === chosen) && holds(item, words, t),
  );
  return (
    <section>
      <h2>{t('report_statements')}</h2>
      <StatusFilter counts={props.counts} chosen={chosen} onChoose={setStatus} />
      <input
        type="search"
        class="search"
        aria-label={t('panel_search')}
        placeholder={t('panel_search')}
        value={words}
        onInput={(event) => setWords(event.currentTarget.value)}
      />
      <p class="ss-muted shown" role="status">
        {shown.length < total ? t('panel_shown', { shown: shown.length, all: total }) : ''}
      </p>
      <label class="following">
        <input
          type="checkbox"
          checked={following}
          onChange={({ currentTarget }) => setFollowing(currentTarget.checked)}
        />
        <span>
          {t('panel_follow')} <span class="ss-muted">{t('panel_followText')}</span>
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
  const found = items.flatMap(({ findingId, text, passage }): CardItem[] => {
    const card = byId.get(findingId);
    return card ? [{ card, text, passage }] : [];
  });
  return inPageOrder ? found.sort((a, b) => cards.indexOf(a.card) - cards.indexOf(b.card)) : found;
}

function StatusFilter(props: {
  readonly counts: Summary['counts'];
  readonly chosen: Status | null;
  readonly onChoose: (status: Status | null) => void;
}) {
  const t = useTranslator();
  return (
    <fieldset class="filter">
      <legend class="ss-hidden">{t('panel_filter')}</legend>
      {STATUSES.filter((status) => props.counts[status] > 0).map((status) => (
        <button
          key={status}
          type="button"
          data-status={status}
          title={t(MEANING_KEYS[status])}
          aria-pressed={props.chosen === status}
          onClick={() => props.onChoose(props.chosen === status ? null : status)}
        >
          <StatusMark status={status} /> <b>{props.counts[status]}</b>{' '}
          {t(TALLY_KEYS[status], { count: props.counts[status] })}
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
  const t = useTranslator();
  return props.items.map(({ card, text, passage }) => (
    <li
      key={card.findingId}
      data-status={card.status}
      data-finding={card.findingId}
      aria-current={props.current === card.findingId ? 'location' : undefined}
    >
      <details>
        <summary class="line">
          <StatusMark status={card.status} />
          <span>
            <span class="ss-hidden">{t('labelled', { label: t(STATUS_KEYS[card.status]), text: '' })}</span>
            <Line text={text} passage={passage} />
          </span>
          <Icon name="unfold" />
        </summary>
        <Body card={card} onGoTo={onGoTo && (() => onGoTo(card.findingId))} />
      </details>
    </li>
  ));
}

function Body({ card, onGoTo }: { readonly card: Card; readonly onGoTo?: (() => void) | undefined }) {
  const t = useTranslator();
  return (
    <div class="card-body">
      <p>
        <b>{t.remark(card.headline)}</b>
      </p>
      {card.statement !== null && (
        <p>
          <OnRecord>{card.statement}</OnRecord>
        </p>
      )}
      <blockquote lang={RECORD_LANGUAGE} dir="auto">
        {t('quoted', { text: card.passage })}
      </blockquote>
      {onGoTo && (
        <button type="button" class="link" onClick={onGoTo}>
          {t('panel_goTo')}
        </button>
      )}
      {card.comparisons.map((comparison, index) => (
        <Comparison key={index} comparison={comparison} />
      ))}
      {card.notes.map((note, index) => (
        <p key={index}>{t.remark(note)}</p>
      ))}
      {card.origins.length > 0 && <OriginList origins={card.origins} />}
      {card.witness !== null && <p class="ss-muted">{t.remark(card.witness)}</p>}
      <History atPublication={card.atPublication} now={card.now} />
    </div>
  );
}
