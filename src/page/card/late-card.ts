import type { CardHooks, CardPopup, CardTarget } from './types.ts';

/** Makes the card of a page; its code is large, and most pages never show one. */
export type CreateCard = (
  document: Document,
  view: Window,
  hooks: CardHooks,
  signal: AbortSignal,
) => CardPopup;

/** A card whose code is loaded when it is first shown, or when that seems likely. */
export interface LateCard extends CardPopup {
  /** Loads the code now, since it may be needed soon. */
  expect(): void;
}

/**
 * Stands in for the card until it is needed.
 * @param load gives the card's code; where it fails, it is asked again the next time
 */
export function createLateCard(
  load: () => Promise<CreateCard>,
  make: (create: CreateCard) => CardPopup,
  signal: AbortSignal,
): LateCard {
  let card: CardPopup | null = null;
  let loading = false;
  /** What to show once the code is there; only the last one counts. */
  let wanted: { target: CardTarget; focus: boolean } | null = null;

  function expect(): void {
    if (card !== null || loading || signal.aborted) return;
    loading = true;
    load()
      .then(arrived)
      .catch(() => {
        loading = false;
      });
  }

  function arrived(create: CreateCard): void {
    if (signal.aborted) return;
    card = make(create);
    if (wanted !== null) card.show(wanted.target, wanted.focus);
    wanted = null;
  }

  return {
    expect,
    show(target, focus) {
      if (card !== null) {
        card.show(target, focus);
        return;
      }
      wanted = { target, focus };
      expect();
    },
    close() {
      wanted = null;
      card?.close();
    },
    get isOpen() {
      return card?.isOpen ?? false;
    },
    get isPinned() {
      return card?.isPinned ?? false;
    },
    get hasFocus() {
      return card?.hasFocus ?? false;
    },
    get offersBack() {
      return card?.offersBack ?? false;
    },
    owns: (target) => card?.owns(target) ?? false,
  };
}
