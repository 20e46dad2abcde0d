import { describe, expect, it } from 'vitest';
import { STATUSES } from '../../../src/core/report/types.ts';
import { PALETTES, type Theme, TINT } from '../../../src/view/tokens.ts';

type Rgb = readonly [number, number, number];

/** WCAG 2.2: text needs 4.5 : 1, lines and focus rings 3 : 1. */
const TEXT = 4.5;
const GRAPHICS = 3;

const rgb = (hex: string): Rgb =>
  [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as unknown as Rgb;

function luminance(colour: Rgb): number {
  const [r, g, b] = colour.map((value) => {
    const c = value / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  }) as unknown as Rgb;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: Rgb, b: Rgb): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

const over = (top: Rgb, alpha: number, below: Rgb): Rgb =>
  top.map((value, index) => value * alpha + (below[index] ?? 0) * (1 - alpha)) as unknown as Rgb;

describe.each<Theme>(['light', 'dark'])('colours of the %s theme', (theme) => {
  const palette = PALETTES[theme];
  const grounds = [rgb(palette.ground), rgb(palette.raised)];

  it.each(['text', 'muted', 'link'] as const)('%s is legible on both grounds', (name) => {
    for (const ground of grounds) expect(contrast(rgb(palette[name]), ground)).toBeGreaterThanOrEqual(TEXT);
  });

  it.each(STATUSES)('%s is legible on both grounds and on its own tint', (status) => {
    const accent = rgb(palette.status[status]);
    for (const ground of grounds) {
      expect(contrast(accent, ground)).toBeGreaterThanOrEqual(TEXT);
      expect(contrast(accent, over(accent, TINT[theme], ground))).toBeGreaterThanOrEqual(TEXT);
    }
  });

  it.each(STATUSES)(
    'the line of %s is seen on a page of this kind, and text stays legible on its ground',
    (status) => {
      const accent = rgb(palette.status[status]);
      const [page, ink]: [Rgb, Rgb] =
        theme === 'light'
          ? [
              [255, 255, 255],
              [51, 51, 51],
            ]
          : [
              [24, 26, 30],
              [210, 212, 216],
            ];
      expect(contrast(accent, page)).toBeGreaterThanOrEqual(GRAPHICS);
      const marked = over(accent, theme === 'light' ? 0.26 : 0.4, page);
      expect(contrast(ink, marked)).toBeGreaterThanOrEqual(TEXT);
    },
  );

  it('the focus ring is seen', () => {
    for (const ground of grounds)
      expect(contrast(rgb(palette.focus), ground)).toBeGreaterThanOrEqual(GRAPHICS);
  });
});
