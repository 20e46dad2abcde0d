import type { Status } from '../core/report/types.ts';

/** The one place where colours, type and space are chosen. Contrast is computed in `test/unit/view`. */

export type Theme = 'light' | 'dark';

export interface Palette {
  readonly ground: string;
  readonly raised: string;
  readonly text: string;
  readonly muted: string;
  readonly line: string;
  readonly link: string;
  readonly focus: string;
  /** One accent for each status, legible as text on `ground` and `raised`. */
  readonly status: Readonly<Record<Status, string>>;
}

export const PALETTES: Readonly<Record<Theme, Palette>> = {
  light: {
    ground: '#ffffff',
    raised: '#f6f5f2',
    text: '#1a1c20',
    muted: '#575e6a',
    line: '#e3e1dc',
    link: '#1d4f9e',
    focus: '#1d4f9e',
    status: {
      disputed: '#b3261e',
      superseded: '#6840b0',
      unconfirmed: '#855000',
      wording: '#4b5563',
      'single-origin': '#2057b5',
      corroborated: '#0e6b54',
    },
  },
  dark: {
    ground: '#1b1e23',
    raised: '#24282f',
    text: '#eceef1',
    muted: '#a7afbb',
    line: '#373d46',
    link: '#9dc0ff',
    focus: '#9dc0ff',
    status: {
      disputed: '#ff8a80',
      superseded: '#c0a4ff',
      unconfirmed: '#f0b54a',
      wording: '#b4bdc9',
      'single-origin': '#8ab2ff',
      corroborated: '#55cda6',
    },
  },
};

/** Part of the accent in the tint behind a badge or a marked word. */
export const TINT = { light: 0.1, dark: 0.18 } as const;

/** `--ss-NAME` properties for both themes, chosen by `color-scheme` of the element that uses them. */
export function tokenRules(): string {
  const { light, dark } = PALETTES;
  const plain = (['ground', 'raised', 'text', 'muted', 'line', 'link', 'focus'] as const).map(
    (name) => `--ss-${name}: light-dark(${light[name]}, ${dark[name]});`,
  );
  return plain.join('\n  ');
}

/** `--ss-accent` and `--ss-tint` for each value of `data-status`. */
export function statusRules(): string {
  return (Object.keys(PALETTES.light.status) as Status[])
    .map((status) => {
      const light = PALETTES.light.status[status];
      const dark = PALETTES.dark.status[status];
      return `[data-status='${status}'] { --ss-accent: light-dark(${light}, ${dark}); --ss-tint: light-dark(${withAlpha(light, TINT.light)}, ${withAlpha(dark, TINT.dark)}); }`;
    })
    .join('\n');
}

/** `#rrggbb` with an opacity from 0 to 1, as `#rrggbbaa`. */
export function withAlpha(colour: string, alpha: number): string {
  return `${colour}${Math.round(alpha * 255)
    .toString(16)
    .padStart(2, '0')}`;
}
