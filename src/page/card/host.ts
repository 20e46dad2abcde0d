import type { Translator } from '../../core/messages/translator.ts';
import { declareLanguage } from '../../view/language.tsx';
import { STYLE } from '../../view/style.ts';
import type { Tone } from '../paint/tone.ts';

/** The one element that we add to the page, and only while a card is shown. */
export interface CardHost {
  readonly element: HTMLElement;
  /** What Preact renders into. */
  readonly panel: HTMLElement;
  readonly shadow: ShadowRoot;
  remove(): void;
}

/**
 * Rules of an inner tree that are important beat all rules of the page, important ones as well, so the
 * host stays an empty box in the corner whatever the page's style sheet says; the panel is placed from there.
 */
const HOST_RULES = `
:host {
  all: initial !important;
  display: block !important;
  position: fixed !important;
  inset: 0 auto auto 0 !important;
  width: 0 !important;
  height: 0 !important;
  overflow: visible !important;
  border: 0 !important;
  padding: 0 !important;
  margin: 0 !important;
  background: none !important;
  z-index: 2147483647 !important;
  direction: ltr !important;
  unicode-bidi: isolate !important;
}
.panel {
  position: fixed;
  left: 0;
  top: 0;
  width: min(384px, calc(100vw - 16px));
  max-height: calc(100vh - 16px);
  display: flex;
  flex-direction: column;
  border-radius: 12px;
  overflow: clip;
  outline: none;
  box-shadow: 0 0 0 1px light-dark(#1a1c2017, #ffffff1f), 0 1px 2px #1a1c2014, 0 12px 32px -4px light-dark(#1a1c2038, #000000b3);
}
.panel:focus-visible { outline: 2px solid var(--ss-focus); outline-offset: 2px; }
.panel[data-state='placing'] { visibility: hidden; }
@media (prefers-reduced-motion: no-preference) {
  .panel[data-state='shown'] { animation: appear 110ms ease-out; }
  @keyframes appear { from { opacity: 0; translate: 0 3px; } }
}
@media (forced-colors: active) { .panel { border: 2px solid CanvasText; } }
@media print { :host { display: none !important; } }
`;

/**
 * Families that no page can define: a named one could be the page's own, which would then choose the shapes of our letters,
 * and be asked for them as soon as a card is open.
 */
const FONT_RULES = `
.panel { --ss-sans: system-ui, sans-serif; --ss-serif: serif; }
`;

/** Custom properties are registered for a whole document, shadow trees included: under names drawn by lot none is the page's. */
function styleOfCard(): string {
  const lot = crypto.getRandomValues(new Uint32Array(2)).join('-');
  return (HOST_RULES + STYLE + FONT_RULES).replaceAll('--ss-', `--ss-${lot}-`);
}

/** Events that end in the card: none of them is the page's business. */
const PRIVATE_EVENTS = [
  'keydown', 'keyup', 'keypress', 'click', 'auxclick', 'dblclick', 'contextmenu', 'mousedown', 'mouseup',
  'mouseover', 'mouseout', 'mousemove', 'pointerdown', 'pointerup', 'pointermove', 'pointerover', 'pointerout',
  'touchstart', 'touchmove', 'touchend', 'wheel', 'copy', 'cut', 'paste', 'selectstart', 'dragstart', 'toggle',
] as const; // biome-ignore format: a list of words

/**
 * A plain element: a page can define what is made under any custom name, and would then be handed the
 * inside of a closed shadow root. The host goes into the top layer. `beside` is the passage: a
 * modal dialog around it must hold us.
 */
export function openHost(
  document: Document,
  beside: Element | null,
  tone: Tone,
  titleId: string,
  t: Translator,
): CardHost {
  const element = document.createElement('div');
  const shadow = element.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styleOfCard());
  shadow.adoptedStyleSheets = [sheet];
  const panel = document.createElement('div');
  panel.className = 'panel ss-root';
  panel.dataset.theme = tone;
  panel.dataset.state = 'placing';
  panel.tabIndex = -1;
  declareLanguage(panel, t);
  panel.setAttribute('role', 'dialog');
  panel.setAttribute('aria-labelledby', titleId);
  shadow.append(panel);
  for (const type of PRIVATE_EVENTS)
    shadow.addEventListener(type, (event) => event.stopPropagation(), { passive: true });
  shadow.addEventListener('click', refuseForged, { capture: true });
  element.setAttribute('popover', 'manual');
  parentFor(document, beside).append(element);
  element.showPopover();
  return { element, panel, shadow, remove: () => element.remove() };
}

/** A page that has come in, as `window.find` of Firefox lets it, shall press nothing. */
function refuseForged(event: Event): void {
  if (event.isTrusted) return;
  event.preventDefault();
  event.stopImmediatePropagation();
}

/** All outside a modal dialog is inert; inside, the card can be entered. */
function parentFor(document: Document, beside: Element | null): Element {
  return beside?.closest('dialog:modal') ?? document.documentElement;
}
