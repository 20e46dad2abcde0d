/** Remembers where focus was and brings it back there. */

/** The element with focus, looked for inside open shadow trees; null where nothing has it. */
export function focused(document: Document): HTMLElement | null {
  let active: Element | null = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return isFocusable(active) && active !== document.body ? active : null;
}

/** The element, or the host of the shadow trees that it stands in. */
function inDocument(element: Element): Element {
  const root = element.getRootNode();
  return 'host' in root && root.host instanceof Element ? inDocument(root.host) : element;
}

const TAB_STOPS =
  'a[href], area[href], button, input, select, textarea, summary, iframe, audio[controls], video[controls], [contenteditable], [tabindex]';

/** The page's own tab stop nearest to a passage, after it or before it in the document; null where there is none. */
export function tabStopBeside(element: Element, backwards: boolean): HTMLElement | null {
  const passage = inDocument(element);
  const wanted = backwards ? Node.DOCUMENT_POSITION_PRECEDING : Node.DOCUMENT_POSITION_FOLLOWING;
  const stops = [...passage.ownerDocument.querySelectorAll<HTMLElement>(TAB_STOPS)];
  if (backwards) stops.reverse();
  const isBeside = (stop: HTMLElement) =>
    (passage.compareDocumentPosition(stop) & wanted) !== 0 &&
    (passage.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_CONTAINS) === 0 &&
    stop.tabIndex >= 0 &&
    !stop.matches(':disabled, [inert] *') &&
    stop.checkVisibility({ visibilityProperty: true });
  return stops.find(isBeside) ?? null;
}

/**
 * Gives focus back without moving the page. Where nothing had it, the Tab key goes on from `beside`: a caret
 * that nobody sees says so to the browser. A selection of the reader's is left alone.
 */
export function giveBack(element: HTMLElement | null, beside: Element | null): void {
  if (element?.isConnected === true) element.focus({ preventScroll: true });
  else if (beside?.isConnected === true) {
    const selection = beside.ownerDocument.getSelection();
    if (selection?.isCollapsed === true) selection.collapse(beside, 0);
  }
}

/** The controls of a panel that Tab reaches, in order. */
export function controlsOf(panel: HTMLElement): HTMLElement[] {
  const found = panel.querySelectorAll<HTMLElement>('a[href], button, summary, textarea');
  return [...found].filter((element) => element.checkVisibility());
}

const isFocusable = (element: Element | null): element is HTMLElement =>
  element !== null && 'focus' in element;
