import type { Finding } from '../../core/report/types.ts';
import { onFrame, type Task } from '../observe/timers.ts';
import { HoverIntent } from './intent.ts';

/** Findings under the pointer. */
export interface Place {
  readonly findings: readonly Finding[];
  readonly x: number;
  readonly y: number;
}

export interface PointerHooks {
  /** Findings at a point of the window. */
  readonly at: (x: number, y: number) => readonly Finding[];
  readonly isCard: (target: EventTarget | null) => boolean;
  readonly open: (place: Place) => void;
  /** The pointer has left passage and card for good. */
  readonly left: () => void;
}

const samePlace = (a: Place, b: Place): boolean =>
  a.findings.length === b.findings.length &&
  a.findings.every(({ id }, index) => id === b.findings[index]?.id);

/** Follows the pointer, at most once a frame, until the signal aborts. Forged events are not followed. */
export function followPointer(view: Window, hooks: PointerHooks, signal: AbortSignal): HoverIntent<Place> {
  const intent = new HoverIntent<Place>({ open: hooks.open, close: hooks.left }, samePlace);
  let looking: Task | undefined;
  let last: PointerEvent | null = null;
  const look = () => {
    looking = undefined;
    if (last === null) return;
    if (hooks.isCard(last.target)) intent.inCard();
    else intent.over(placeAt(last));
  };
  const placeAt = ({ clientX: x, clientY: y }: PointerEvent): Place | null => {
    const findings = hooks.at(x, y);
    return findings.length === 0 ? null : { findings, x, y };
  };
  const options = { signal, passive: true, capture: true };
  view.addEventListener(
    'pointermove',
    (event) => {
      // A pressed button is selecting text, which a card would only get in the way of.
      if (!event.isTrusted || event.pointerType === 'touch' || event.buttons !== 0) return;
      last = event;
      looking ??= onFrame(look);
    },
    options,
  );
  // Where it comes to no other element, it has left the window.
  view.addEventListener(
    'pointerout',
    ({ isTrusted, relatedTarget }) => isTrusted && relatedTarget === null && intent.over(null),
    options,
  );
  view.addEventListener('click', (event) => openByTouch(event, placeAt, hooks.open, intent), options);
  signal.addEventListener('abort', () => {
    looking?.stop();
    intent.settle(null);
  });
  return intent;
}

/** A finger cannot hover: a tap opens the card, unless it is meant for a link or a control of the page. */
function openByTouch(
  event: MouseEvent,
  placeAt: (event: PointerEvent) => Place | null,
  open: (place: Place) => void,
  intent: HoverIntent<Place>,
): void {
  if (!event.isTrusted || !(event instanceof PointerEvent) || event.pointerType !== 'touch') return;
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest('a[href], button, input, select, textarea, label, [role="button"]')) return;
  const place = placeAt(event);
  if (place === null) return;
  intent.settle(place);
  open(place);
}
