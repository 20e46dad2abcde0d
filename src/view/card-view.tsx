import { useState } from 'preact/hooks';
import type { Card } from '../core/report/types.ts';
import { reportOf } from './citation.ts';
import { Comparison } from './comparison.tsx';
import { History } from './history.tsx';
import { Icon, StatusBadge } from './marks.tsx';
import { OriginList } from './origins.tsx';
import { WhyList } from './summary.tsx';
import { WORDS } from './words.ts';
import { MORE_WORDS } from './words-more.ts';

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
  return (
    <article class="ss-card" data-status={card.status}>
      <header class="ss-head">
        <StatusBadge status={card.status} text={card.headline} />
        <Controls leaf={leaf} actions={actions} pinned={pinned} />
      </header>
      <div class="ss-body" tabIndex={-1}>
        <h2 id={titleId} class="ss-statement">
          <span class="ss-hidden">{card.headline}: </span>
          {card.statement ?? `“${card.passage}”`}
        </h2>
        {card.comparisons.map((comparison, index) => (
          <Comparison key={index} comparison={comparison} />
        ))}
        {card.notes.map((note) => (
          <p key={note} class="ss-note">
            {note}
          </p>
        ))}
        {card.origins.length > 0 && (
          <section class="ss-section">
            <h3 class="ss-label">{WORDS.reportedBy}</h3>
            <OriginList origins={card.origins} passage={recordedWords(card)} />
          </section>
        )}
        {card.witness !== null && <p class="ss-witness">{card.witness}</p>}
        <History atPublication={card.atPublication} now={card.now} />
      </div>
      <Foot card={card} citation={citation} actions={actions} />
    </article>
  );
}

function Controls({
  leaf,
  actions,
  pinned,
}: Pick<CardViewProps, 'leaf' | 'actions'> & { readonly pinned: boolean }) {
  return (
    <div class="ss-controls">
      {leaf !== undefined && (
        <span class="ss-leaf">
          <button type="button" class="ss-tool" aria-label={WORDS.previous[leaf.of]} onClick={leaf.previous}>
            <Icon name="previous" />
          </button>
          <span aria-live="polite">{WORDS.place(leaf.number, leaf.total)}</span>
          <button type="button" class="ss-tool" aria-label={WORDS.next[leaf.of]} onClick={leaf.next}>
            <Icon name="next" />
          </button>
        </span>
      )}
      {actions.pin !== undefined && (
        <button
          type="button"
          class="ss-tool"
          aria-pressed={pinned}
          aria-label={WORDS.pin}
          title={WORDS.pin}
          onClick={actions.pin}
        >
          <Icon name="pin" />
        </button>
      )}
      {actions.close !== undefined && (
        <button
          type="button"
          class="ss-tool"
          aria-label={WORDS.close}
          title={`${WORDS.close} (Esc)`}
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
  return (
    <p class="ss-hidden-note" role="status">
      <span id={titleId}>{WORDS.hidden}</span>
      <button type="button" class="ss-action" onClick={onUndo}>
        {WORDS.undo}
      </button>
    </p>
  );
}

type Copying = 'ready' | 'done' | 'by-hand';

function Foot({ card, citation, actions }: Pick<CardViewProps, 'card' | 'citation' | 'actions'>) {
  const [copying, setCopying] = useState<Copying>('ready');
  const copy = () => {
    void actions.copy(citation).then((copied) => setCopying(copied ? 'done' : 'by-hand'));
  };
  return (
    <footer class="ss-foot">
      <details class="ss-disclosure">
        <summary>{WORDS.why}</summary>
        <WhyList why={card.why} />
        <WrongReport card={card} citation={citation} actions={actions} />
      </details>
      <span class="ss-actions">
        <button type="button" class="ss-action" onClick={copy}>
          {copying === 'done' ? WORDS.copied : WORDS.copy}
        </button>
        {actions.hide !== undefined && (
          <button type="button" class="ss-action" onClick={actions.hide}>
            {WORDS.hide}
          </button>
        )}
      </span>
      <span class="ss-hidden" role="status">
        {copying === 'done' ? WORDS.copied : ''}
      </span>
      {copying === 'by-hand' && (
        <label class="ss-by-hand">
          {WORDS.copyByHand}
          <textarea readOnly rows={3} value={citation} ref={(element) => element?.select()} />
        </label>
      )}
    </footer>
  );
}

/** A report of a mistake, written out for the reader to send: nothing is sent from here. */
function WrongReport({ card, citation, actions }: Pick<CardViewProps, 'card' | 'citation' | 'actions'>) {
  const [copied, setCopied] = useState(false);
  const text = reportOf(card, citation);
  return (
    <details class="ss-wrong">
      <summary>{MORE_WORDS.wrong}</summary>
      <p>{MORE_WORDS.wrongText}</p>
      <textarea readOnly rows={5} aria-label={MORE_WORDS.wrongLabel} value={text} />
      <button type="button" class="ss-action" onClick={() => void actions.copy(text).then(setCopied)}>
        {copied ? WORDS.copied : MORE_WORDS.copyReport}
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
