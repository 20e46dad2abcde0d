import { STATUSES, type Status } from '../../core/report/types.ts';
import { PALETTES, withAlpha } from '../../view/tokens.ts';
import type { Tone } from './tone.ts';

/** How strongly findings are shown. */
export type Intensity = 'quiet' | 'normal' | 'discrepancies' | 'off';

/** Names of our highlights. The registry is the page's as well, hence the prefix. */
export const highlightName = (status: Status, tone: Tone, current = false): string =>
  `second-source-${current ? 'current-' : ''}${status}-${tone}`;

/** Line patterns tell the statuses apart without colour; thickness in em, so that headlines carry more. */
const LINES: Readonly<Record<Status, string>> = {
  corroborated: 'underline solid COLOUR max(1.5px, 0.09em)',
  'single-origin': 'underline dashed COLOUR max(1.5px, 0.09em)',
  unconfirmed: 'underline dotted COLOUR max(2.5px, 0.14em)',
  disputed: 'underline wavy COLOUR max(1.25px, 0.075em)',
  superseded: 'underline double COLOUR max(1px, 0.065em)',
  wording: 'underline dotted COLOUR max(1px, 0.065em)',
};

/** Opacity of the ground behind a finding; low enough that text on it loses no contrast to speak of. */
const GROUND: Readonly<Record<Exclude<Intensity, 'off'>, Readonly<Record<Tone, number>>>> = {
  quiet: { light: 0.045, dark: 0.08 },
  normal: { light: 0.1, dark: 0.17 },
  discrepancies: { light: 0.1, dark: 0.17 },
};
/** The ground of the finding that the card is about: the same colour, seen at once. */
const CURRENT: Readonly<Record<Tone, number>> = { light: 0.26, dark: 0.4 };

const TONES: readonly Tone[] = ['light', 'dark'];

/** The style sheet for all highlights. On paper a page stays as its author made it, unless the reader wants them there. */
export function highlightRules(intensity: Exclude<Intensity, 'off'>, print = false): string {
  const rules = TONES.flatMap((tone) =>
    STATUSES.flatMap((status) => {
      const colour = PALETTES[tone].status[status];
      const line = LINES[status].replace('COLOUR', colour);
      const ground = withAlpha(colour, GROUND[intensity][tone]);
      return [
        `::highlight(${highlightName(status, tone)}) { background-color: ${ground}; text-decoration: ${line}; text-underline-offset: 0.2em; text-decoration-skip-ink: none; }`,
        `::highlight(${highlightName(status, tone, true)}) { background-color: ${withAlpha(colour, CURRENT[tone])}; }`,
      ];
    }),
  );
  return `@media ${print ? 'all' : 'screen'} {\n${rules.join('\n')}\n}\n${FORCED}`;
}

/** With forced colours only the line's shape survives, and only inside the text's own box. */
const FORCED = `@media screen and (forced-colors: active) {
${TONES.flatMap((tone) =>
  STATUSES.flatMap((status) => [
    `::highlight(${highlightName(status, tone)}) { background-color: Canvas; color: CanvasText; text-decoration-color: CanvasText; text-underline-offset: auto; }`,
    `::highlight(${highlightName(status, tone, true)}) { background-color: Highlight; color: HighlightText; }`,
  ]),
).join('\n')}
}`;
