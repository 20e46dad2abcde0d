/** Rules for the parts of a card. */
export const CARD_RULES = `
.ss-card { display: flex; flex-direction: column; min-height: 0; max-height: inherit; }
/* Long words on the badge send the controls to a line of their own. */
.ss-head { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 4px 12px; padding-block: 12px 0; padding-inline: 16px 10px; }
.ss-head .ss-badge { flex: 1 1 min-content; max-width: max-content; }
.ss-controls { display: flex; align-items: center; gap: 2px; flex: none; margin-inline-start: auto; color: var(--ss-muted); font-size: 12px; }
.ss-leaf { display: inline-flex; align-items: center; gap: 2px; margin-inline-end: 4px; white-space: nowrap; }
.ss-root .ss-tool { display: grid; place-items: center; width: 28px; height: 28px; border-radius: 6px; color: var(--ss-muted); }
.ss-root .ss-tool:hover { color: var(--ss-text); background: var(--ss-raised); }
.ss-root .ss-tool[aria-pressed='true'] { color: var(--ss-ground); background: var(--ss-text); }
.ss-tool .ss-icon { transform-origin: center; }
.ss-leaf .ss-icon:dir(rtl) { scale: -1 1; }

.ss-hidden-note { display: flex; align-items: center; justify-content: space-between; gap: 16px; padding: 10px 16px; font-size: 13px; }
.ss-hidden-note .ss-action { font-weight: 600; }

.ss-body { display: grid; gap: 14px; align-content: start; overflow-y: auto; overscroll-behavior: contain; padding: 10px 16px 18px; scrollbar-width: thin; scrollbar-color: var(--ss-line) transparent; mask-image: linear-gradient(to top, transparent, #000 18px); }
.ss-statement { font-size: 16px; font-weight: 600; line-height: 1.35; letter-spacing: -0.005em; text-wrap: pretty; }
.ss-note { color: var(--ss-text); text-wrap: pretty; }

.ss-compare { display: grid; border: 1px solid var(--ss-line); border-radius: 8px; overflow: clip; }
.ss-compare .ss-side { padding: 9px 12px 10px; }
.ss-compare .ss-side + .ss-side { border-top: 1px solid var(--ss-line); }
.ss-side dt { color: var(--ss-muted); font-size: 12px; line-height: 1.5; }
.ss-side dd { font-weight: 500; }
.ss-side[data-side='record'] { background: var(--ss-raised); }
.ss-quote { font: 400 16px/1.5 var(--ss-serif); quotes: '“' '”'; text-wrap: pretty; }
.ss-speaker { display: block; margin-top: 2px; color: var(--ss-muted); font-weight: 400; font-size: 12px; }
.ss-root del, .ss-root ins { border-radius: 3px; padding: 0 2px; margin: 0 -1px; box-decoration-break: clone; -webkit-box-decoration-break: clone; }
.ss-root del { color: light-dark(#a8231b, #ff9a91); background: light-dark(#b3261e17, #ff8a8026); text-decoration: line-through 1.5px; }
.ss-root ins { color: light-dark(#0b5c48, #74d9b7); background: light-dark(#0e6b5417, #55cda626); text-decoration: underline 1.5px; text-underline-offset: 3px; }

.ss-sides { display: grid; grid-template-columns: 1fr 1fr; }
.ss-sides .ss-side + .ss-side { border-top: 0; border-inline-start: 1px solid var(--ss-line); }
.ss-strip { display: grid; grid-auto-flow: column; grid-auto-columns: minmax(0, 1fr); padding: 10px 8px 2px; border-top: 1px solid var(--ss-line); text-align: center; }
.ss-strip li { display: grid; justify-items: center; gap: 2px; color: var(--ss-muted); font-size: 13px; }
.ss-weekday { font-size: 11px; }
.ss-day { display: grid; place-items: center; width: 26px; height: 26px; max-width: 100%; border-radius: 50%; line-height: 1; border: 1.5px solid transparent; }
.ss-strip [data-side] { font-weight: 600; color: var(--ss-text); }
.ss-strip [data-side='here'] .ss-day { border: 1.5px dashed var(--ss-accent); color: var(--ss-accent); }
.ss-strip [data-side='record'] .ss-day { background: var(--ss-text); color: var(--ss-ground); border-color: var(--ss-text); }
.ss-month { padding: 0 12px 8px; color: var(--ss-muted); font-size: 12px; text-align: center; }

.ss-section { display: grid; gap: 6px; }
.ss-origins { display: grid; gap: 10px; }
.ss-origin-name { line-height: 1.4; }
.ss-sources { display: grid; gap: 6px; margin-top: 3px; padding-inline-start: 11px; border-inline-start: 2px solid var(--ss-line); }
.ss-source { display: grid; grid-template-columns: minmax(0, 1fr) auto; column-gap: 12px; align-items: baseline; }
.ss-outlet a { display: inline-flex; align-items: center; gap: 3px; min-height: 24px; }
.ss-outlet .ss-icon { width: 12px; height: 12px; opacity: 0.75; }
.ss-source .ss-time { font-size: 12px; }
.ss-reading { grid-column: 1 / -1; color: var(--ss-muted); font-size: 13px; line-height: 1.4; }
.ss-relation { color: var(--ss-text); }
.ss-outlet { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 8px; min-width: 0; }
.ss-outlet > :first-child { flex: none; max-width: 80%; }
.ss-locator { min-width: 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; color: var(--ss-muted); font-size: 12px; }
.ss-more > summary { width: max-content; line-height: 26px; font-size: 13px; color: var(--ss-muted); cursor: pointer; border-radius: 4px; }
.ss-more > summary:hover { color: var(--ss-text); }
.ss-sources + .ss-more > summary { margin-inline-start: 13px; }
.ss-more > .ss-origins { margin-top: 6px; }
.ss-witness { padding-inline-start: 11px; border-inline-start: 2px solid var(--ss-accent); text-wrap: pretty; }

.ss-history { display: grid; }
.ss-history li { position: relative; padding-block-end: 10px; padding-inline-start: 20px; }
.ss-history li:last-child { padding-bottom: 0; }
.ss-history li::before { content: ''; position: absolute; inset-block-start: 5px; inset-inline-start: 1px; width: 9px; height: 9px; border-radius: 50%; border: 2px solid var(--ss-muted); }
.ss-history li:last-child::before { border-color: var(--ss-text); background: var(--ss-text); }
.ss-history li:not(:last-child)::after { content: ''; position: absolute; inset-block: 17px -3px; inset-inline-start: 5px; border-inline-start: 1px solid var(--ss-line); }
.ss-history .ss-time { display: block; font-size: 12px; }

.ss-foot { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 18px; padding: 6px 16px 8px; border-top: 1px solid var(--ss-line); font-size: 13px; color: var(--ss-muted); }
.ss-disclosure[open] { flex-basis: 100%; }
.ss-disclosure summary { width: max-content; line-height: 28px; cursor: pointer; list-style: none; border-radius: 4px; color: var(--ss-text); }
.ss-disclosure summary::-webkit-details-marker { display: none; }
.ss-disclosure .ss-why { padding: 0 0 8px; max-height: 9em; overflow-y: auto; }
.ss-actions { display: flex; gap: 18px; }
.ss-root .ss-action { line-height: 28px; border-radius: 4px; color: var(--ss-text); }
.ss-root :is(.ss-action, .ss-disclosure summary):hover { text-decoration: underline; text-underline-offset: 3px; }
.ss-by-hand { flex-basis: 100%; padding-bottom: 6px; }
.ss-wrong { padding-bottom: 6px; }
.ss-wrong p { text-wrap: pretty; }
:is(.ss-by-hand, .ss-wrong) textarea { display: block; width: 100%; margin-top: 4px; font: 12px/1.4 var(--ss-sans); color: var(--ss-text); background: var(--ss-raised); border: 1px solid var(--ss-line); border-radius: 6px; padding: 6px 8px; scrollbar-width: thin; scrollbar-color: var(--ss-muted) transparent; }

/* In a low window (a phone on its side, zoom 400 %) head and foot scroll along, or nothing else would fit. */
@media (max-height: 520px) {
  .ss-card { overflow-y: auto; overscroll-behavior: contain; mask-image: linear-gradient(to top, transparent, #000 18px); }
  .ss-body { gap: 8px; overflow: visible; padding-block: 6px 12px; mask-image: none; }
  .ss-head, .ss-foot { flex: none; }
  .ss-head { padding-top: 8px; }
  .ss-foot { padding-bottom: 18px; }
  .ss-statement { font-size: 14px; line-height: 1.3; }
}
@media (forced-colors: active) {
  .ss-badge, .ss-root del, .ss-root ins { border: 1px solid; }
  .ss-strip li:not([data-side]) .ss-day { border: 0; }
  .ss-strip [data-side='record'] .ss-day { border: 2px solid; font-weight: 700; }
  .ss-history li:last-child::before { background: CanvasText; }
  .ss-root .ss-tool[aria-pressed='true'] { border: 2px solid; }
}
`;
