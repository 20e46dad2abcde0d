import { CARD_RULES } from './style-card.ts';
import { statusRules, tokenRules } from './tokens.ts';

/**
 * The style sheet of what the card shows, as text for `CSSStyleSheet.replaceSync`; popup and panel show it as well.
 * Themes follow `color-scheme`; set it on the element with class `ss-root`.
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

.ss-why { display: grid; gap: 2px; color: var(--ss-muted); }
.ss-why li { padding-inline-start: 14px; text-indent: -14px; }
.ss-why li::before { content: '–'; display: inline-block; width: 14px; text-indent: 0; }
${CARD_RULES}
`;
