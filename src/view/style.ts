import { CARD_RULES } from './style-card.ts';
import { statusRules, tokenRules } from './tokens.ts';

/**
 * The style sheet of all parts, as text for `CSSStyleSheet.replaceSync`: for the card's shadow root
 * as for popup and panel. Themes follow `color-scheme`; set it on the element with class `ss-root`.
 */
export const STYLE = `
.ss-root {
  ${tokenRules()}
  --ss-sans: system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif;
  --ss-serif: ui-serif, 'Iowan Old Style', Charter, Georgia, 'Noto Serif', 'Times New Roman', serif;
  color-scheme: light dark;
  color: var(--ss-text);
  background: var(--ss-ground);
  font: 400 14px/1.45 var(--ss-sans);
  font-variant-numeric: tabular-nums;
  text-align: start;
  overflow-wrap: break-word;
  -webkit-text-size-adjust: 100%;
}
.ss-root[data-theme='light'] { color-scheme: light; }
.ss-root[data-theme='dark'] { color-scheme: dark; }
${statusRules()}
:where(.ss-root) :where(h1, h2, h3, p, ul, ol, dl, dd, dt, figure) { margin: 0; padding: 0; }
:where(.ss-root) :where(ul, ol) { list-style: none; }
.ss-root *, .ss-root ::before { box-sizing: border-box; }
:where(.ss-root) b { font-weight: 600; }
.ss-root a { color: var(--ss-link); text-decoration: none; border-radius: 3px; }
.ss-root a:hover { text-decoration: underline; text-underline-offset: 3px; }
:where(.ss-root) button { font: inherit; color: inherit; background: none; border: 0; padding: 0; margin: 0; cursor: pointer; text-align: start; }
.ss-root :focus-visible { outline: 2px solid var(--ss-focus); outline-offset: 2px; }
.ss-root [tabindex='-1']:focus-visible { outline: none; }
.ss-hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.ss-muted, .ss-time { color: var(--ss-muted); }
.ss-time { white-space: nowrap; }
.ss-label { color: var(--ss-muted); font-size: 12px; font-weight: 600; line-height: 1.4; }
.ss-mark { flex: none; color: var(--ss-accent); forced-color-adjust: auto; }
.ss-icon { flex: none; display: block; }
.ss-badge {
  display: inline-flex; align-items: center; gap: 8px; padding-block: 3px; padding-inline: 8px 10px; border-radius: 6px;
  background: var(--ss-tint); color: var(--ss-accent); font-size: 13px; font-weight: 600; line-height: 1.4;
}

.ss-summary { display: grid; gap: 10px; }
.ss-bar { display: flex; gap: 2px; height: 8px; }
.ss-bar span { flex: 0 0 6px; background: var(--ss-accent); border-radius: 2px; forced-color-adjust: none; }
.ss-counts { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 132px), 1fr)); gap: 4px 12px; color: var(--ss-muted); font-size: 13px; }
.ss-counts li { display: flex; align-items: center; gap: 6px; }
.ss-counts li > span { min-width: 0; }
.ss-counts b { color: var(--ss-text); }
.ss-findings { display: grid; }
.ss-findings li + li { border-top: 1px solid var(--ss-line); }
.ss-root .ss-finding { display: flex; gap: 10px; width: 100%; padding: 9px 8px; border-radius: 6px; line-height: 1.4; text-wrap: pretty; }
.ss-passage { display: block; color: var(--ss-muted); font-size: 13px; }
.ss-finding .ss-mark { margin-top: 6px; }
.ss-root .ss-finding:hover { background: var(--ss-raised); }
.ss-root .ss-finding[aria-current] { background: var(--ss-tint); }
/* Days take as much room as the longest needs, in whatever language. */
.ss-timeline { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 6px 12px; }
.ss-timeline li { display: grid; grid-column: 1 / -1; grid-template-columns: subgrid; }
.ss-timeline [data-kind='article'] { font-weight: 600; color: var(--ss-text); }
.ss-timeline.ss-large { grid-template-columns: minmax(0, 1fr); gap: 0; }
.ss-large li { position: relative; grid-template-columns: minmax(0, 1fr); gap: 0; padding-block-end: 14px; padding-inline-start: 22px; }
.ss-large li::before { content: ''; position: absolute; inset-block-start: 5px; inset-inline-start: 1px; width: 9px; height: 9px; border: 2px solid var(--ss-muted); border-radius: 50%; background: var(--ss-ground); }
.ss-large li:not(:last-child)::after { content: ''; position: absolute; inset-block: 18px -5px; inset-inline-start: 6px; border-inline-start: 1px solid var(--ss-line); }
.ss-large [data-kind='article']::before { border-color: var(--ss-text); background: var(--ss-text); border-radius: 2px; }
.ss-stories { display: grid; gap: 2px; margin-top: 6px; }
.ss-stories li { text-wrap: pretty; }
.ss-why { display: grid; gap: 2px; color: var(--ss-muted); }
.ss-why li { padding-inline-start: 14px; text-indent: -14px; }
.ss-why li::before { content: '–'; display: inline-block; width: 14px; text-indent: 0; }
${CARD_RULES}
`;
