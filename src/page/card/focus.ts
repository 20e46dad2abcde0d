/** Remembers where focus was and brings it back there. */

/** The element with focus, looked for inside open shadow trees; null where nothing has it. */
export function focused(document: Document): HTMLElement | null {
  let active: Element | null = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return isFocusable(active) && active !== document.body ? active : null;
}

/** Gives focus back without moving the page. */
export function giveBack(element: HTMLElement | null): void {
  if (element?.isConnected === true) element.focus({ preventScroll: true });
}

/** The controls of a panel that Tab reaches, in order. */
export function controlsOf(panel: HTMLElement): HTMLElement[] {
  const found = panel.querySelectorAll<HTMLElement>('a[href], button, summary, textarea');
  return [...found].filter((element) => element.checkVisibility());
}

const isFocusable = (element: Element | null): element is HTMLElement =>
  element !== null && 'focus' in element;
