/** Decides from the pointer's way when a card opens and closes, so that it neither flickers nor stays behind. */

import { later, type Task } from '../observe/timers.ts';

/** The pointer rests so long on a passage before its card opens: reading over it opens nothing. Milliseconds. */
export const DWELL = 150;
/** Time to get from the passage into the card, or back. Milliseconds. */
export const GRACE = 320;

export interface IntentActions<Place> {
  readonly open: (place: Place) => void;
  readonly close: () => void;
}

/**
 * States: idle, about to open, open, about to close. `over` is called with the place under the pointer,
 * or null for none; places are compared by `same`.
 */
export class HoverIntent<Place> {
  readonly #actions: IntentActions<Place>;
  readonly #same: (a: Place, b: Place) => boolean;
  #coming: Place | null = null;
  #shown: Place | null = null;
  #opening: Task | undefined;
  #closing: Task | undefined;

  constructor(actions: IntentActions<Place>, same: (a: Place, b: Place) => boolean) {
    this.#actions = actions;
    this.#same = same;
  }

  /** The pointer is over a place of the page, or over none. */
  over(place: Place | null): void {
    if (place === null) {
      this.#stopOpening();
      this.#startClosing();
    } else if (this.#shown !== null && this.#same(place, this.#shown)) {
      this.#stopOpening();
      this.#stopClosing();
    } else if (this.#coming === null || !this.#same(place, this.#coming)) {
      this.#stopOpening();
      this.#startClosing();
      this.#coming = place;
      this.#opening = later(DWELL, () => this.#open(place));
    }
  }

  /** The pointer is in the card: it stays. */
  inCard(): void {
    this.#stopOpening();
    this.#stopClosing();
  }

  /** A card is shown or gone for another reason (a key, a choice in the popup). */
  settle(place: Place | null): void {
    this.#stopOpening();
    this.#stopClosing();
    this.#shown = place;
  }

  #open(place: Place): void {
    this.settle(place);
    this.#actions.open(place);
  }

  #startClosing(): void {
    if (this.#shown === null || this.#closing !== undefined) return;
    this.#closing = later(GRACE, () => {
      this.#closing = undefined;
      this.#shown = null;
      this.#actions.close();
    });
  }

  #stopOpening(): void {
    this.#opening?.stop();
    this.#coming = null;
  }

  #stopClosing(): void {
    this.#closing?.stop();
    this.#closing = undefined;
  }
}
