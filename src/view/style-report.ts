import { STYLE } from './style.ts';

/** The style sheet of all parts, for our own pages: that of the card, and rules for a page summed up. */
export const REPORT_STYLE = `
${STYLE}
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
`;
