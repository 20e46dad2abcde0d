import type { Card, Finding } from '../../core/report/types.ts';
import type { CitedPage } from '../../view/citation.ts';
import type { Tone } from '../paint/tone.ts';
import type { Anchor } from './place.ts';

/** What the card shows and where. */
export interface CardTarget {
  /** The findings at this place, the one to show first at `index`. */
  readonly findings: readonly Finding[];
  readonly index: number;
  readonly anchor: (finding: Finding) => Anchor;
  readonly tone: Tone;
  /** An element of the passage. */
  readonly beside: Element | null;
  /** Where the finding stands among all that are shown, when it was reached by going from one to the next. */
  readonly visit?: Visit | undefined;
}

/** A stop on the way through the findings of a page. */
export interface Visit {
  readonly number: number;
  readonly total: number;
  readonly go: (step: 1 | -1) => void;
}

export interface CardHooks {
  readonly card: (finding: Finding) => Card;
  /** The page as a citation names it. */
  readonly page: () => CitedPage;
  readonly hide: (finding: Finding) => void;
  readonly unhide: (finding: Finding) => void;
  /** The finding that the card is about has changed; null when the card has closed. */
  readonly onShown: (finding: Finding | null) => void;
}

/** The card: at most one at a time, out of the page when closed. */
export interface CardPopup {
  /** Opens the card, or moves it. With `focus` the card takes focus and gives it back on closing. */
  show(target: CardTarget, focus: boolean): void;
  close(): void;
  readonly isOpen: boolean;
  readonly isPinned: boolean;
  /** True while focus is in the card. */
  readonly hasFocus: boolean;
  /** True while the card says that its finding was hidden, and offers it back. */
  readonly offersBack: boolean;
  /** True for the element that holds the card, or held one before. */
  owns(target: EventTarget | null): boolean;
}
