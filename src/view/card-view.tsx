import { useState } from 'preact/hooks';
import type { Card } from '../core/report/types.ts';
import { reportOf } from './citation.ts';
import { Comparison } from './comparison.tsx';
import { History } from './history.tsx';
import { OnRecord, Said, useTranslator } from './language.tsx';
import { Icon, StatusBadge } from './marks.tsx';
import { OriginList } from './origins.tsx';
import { WhyList } from './summary.tsx';

/** Where a card stands among several at one place, or on the way through the page; absent where it stands alone. */
export interface Leaf {
  readonly number: number;
  readonly total: number;
  readonly of: 'place' | 'page';
  readonly previous: () => void;
  readonly next: () => void;
}

export interface CardActions {
  /** Resolves to false where the clipboard is out of reach; the citation is then shown to be copied by hand. */
  readonly copy: (citation: string) => Promise<boolean>;
  readonly hide?: (() => void) | undefined;
  readonly pin?: (() => void) | undefined;
  readonly close?: (() => void) | undefined;
}

export interface CardViewProps {
  readonly card: Card;
  readonly titleId: string;
  readonly citation: string;
  readonly actions: CardActions;
  readonly leaf?: Leaf | undefined;
  readonly pinned?: boolean;
}

/** Everything on record about one finding; what matters first comes first. */
export function CardView({ card, titleId, citation, actions, leaf, pinned = false }: CardViewProps) {
  const t = useTranslator();
  const headline = t.remark(card.headline);
  return (
    <article class="ss-card" data-status={card.status}>
      <header class="ss-head">
        <StatusBadge status={card.status} text={headline} />
        <Controls leaf={leaf} actions={actions} pinned={pinned} />
      </header>
      <div class="ss-body" tabIndex={-1}>
        <h2 id={titleId} class="ss-statement">
          <span class="ss-hidden">{t('labelled', { label: headline, text: '' })}</span>
          <OnRecord>{card.statement ?? t('quoted', { text: card.passage })}</OnRecord>
        </h2>
        {card.comparisons.map((comparison, index) => (
          <Comparison key={index} comparison={comparison} />
        ))}
        {card.notes.map((note, index) => (
          <p key={index} class="ss-note">
            <Said what={note} />
          </p>
        ))}
        {card.origins.length > 0 && (
          <section class="ss-section">
            <h3 class="ss-label">{t('card_reportedBy')}</h3>
            <OriginList origins={card.origins} passage={recordedWords(card)} />
          </section>
        )}
        {card.witness !== null && <p class="ss-witness">{t.remark(card.witness)}</p>}
        <History atPublication={card.atPublication} now={card.now} />
      </div>
      <Foot card={card} citation={citation} actions={actions} />
    </article>
  );
}

const PREVIOUS = { place: 'card_previousPlace', page: 'card_previousPage' } as const;
const NEXT = { place: 'card_nextPlace', page: 'card_nextPage' } as const;

function Controls({
  leaf,
  actions,
  pinned,
}: Pick<CardViewProps, 'leaf' | 'actions'> & { readonly pinned: boolean }) {
  const t = useTranslator();
  return (
    <div class="ss-controls">
      {leaf !== undefined && (
        <span class="ss-leaf">
          <button type="button" class="ss-tool" aria-label={t(PREVIOUS[leaf.of])} onClick={leaf.previous}>
            <Icon name="previous" />
          </button>
          <span aria-live="polite">{t('card_place', { number: leaf.number, total: leaf.total })}</span>
          <button type="button" class="ss-tool" aria-label={t(NEXT[leaf.of])} onClick={leaf.next}>
            <Icon name="next" />
          </button>
        </span>
      )}
      {actions.pin !== undefined && (
        <button
          type="button"
          class="ss-tool"
          aria-pressed={pinned}
          aria-label={t('card_pin')}
          title={t('card_pin')}
          onClick={actions.pin}
        >
          <Icon name="pin" />
        </button>
      )}
      {actions.close !== undefined && (
        <button
          type="button"
          class="ss-tool"
          aria-label={t('card_close')}
          title={`${t('card_close')} (Esc)`}
          onClick={actions.close}
        >
          <Icon name="close" />
        </button>
      )}
    </div>
  );
}

/** Stands in the card's place after a finding was hidden. */
export function HiddenNote({ titleId, onUndo }: { readonly titleId: string; readonly onUndo: () => void }) {
  const t = useTranslator();
  return (
    <p class="ss-hidden-note" role="status">
      <span id={titleId}>{t('card_hidden')}</span>
      <button type="button" class="ss-action" onClick={onUndo}>
        {t('card_undo')}
      </button>
    </p>
  );
}

type Copying = 'ready' | 'done' | 'by-hand';

function Foot({ card, citation, actions }: Pick<CardViewProps, 'card' | 'citation' | 'actions'>) {
  const t = useTranslator();
  const [copying, setCopying] = useState<Copying>('ready');
  const copy = () => {
    void actions.copy(citation).then((copied) => setCopying(copied ? 'done' : 'by-hand'));
  };
  return (
    <footer class="ss-foot">
      <details class="ss-disclosure">
        <summary>{t('card_why')}</summary>
        <WhyList why={card.why} />
        <WrongReport card={card} citation={citation} actions={actions} />
      </details>
      <span class="ss-actions">
        <button type="button" class="ss-action" onClick={copy}>
          {copying === 'done' ? t('card_copied') : t('card_copy')}
        </button>
        {actions.hide !== undefined && (
          <button type="button" class="ss-action" onClick={actions.hide}>
            {t('card_hide')}
          </button>
        )}
      </span>
      <span class="ss-hidden" role="status">
        {copying === 'done' ? t('card_copied') : ''}
      </span>
      {copying === 'by-hand' && (
        <label class="ss-by-hand">
          {t('card_copyByHand')}
          <textarea readOnly rows={3} value={citation} ref={(element) => element?.select()} />
        </label>
      )}
    </footer>
  );
}

/** A report of a mistake, written out for the reader to send: nothing is sent from here. */
function WrongReport({ card, citation, actions }: Pick<CardViewProps, 'card' | 'citation' | 'actions'>) {
  const t = useTranslator();
  const [copied, setCopied] = useState(false);
  const text = reportOf(card, citation, t);
  return (
    <details class="ss-wrong">
      <summary>{t('card_wrong')}</summary>
      <p>{t('card_wrongText')}</p>
      <textarea readOnly rows={5} aria-label={t('card_wrongLabel')} value={text} />
      <button type="button" class="ss-action" onClick={() => void actions.copy(text).then(setCopied)}>
        {copied ? t('card_copied') : t('card_copyReport')}
      </button>
    </details>
  );
}

/** The record's own words, where the finding is a quotation. */
function recordedWords(card: Card): string | null {
  for (const comparison of card.comparisons) {
    if (comparison.kind === 'quote') return comparison.record.map(({ text }) => text).join('');
  }
  return null;
}
