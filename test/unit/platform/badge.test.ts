import { describe, expect, it } from 'vitest';
import { badgeFor } from '../../../src/background/badge.ts';
import { english } from '../../../src/cli/english.ts';
import { STATUSES } from '../../../src/core/report/types.ts';

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

describe('the badge', () => {
  it('is empty where nothing was found', () => {
    expect(badgeFor(0, null, english).text).toBe('');
  });

  it('shows the number as far as it fits', () => {
    expect(badgeFor(1, 'wording', english).text).toBe('1');
    expect(badgeFor(99, 'wording', english).text).toBe('99');
    expect(badgeFor(100, 'wording', english).text).toBe('99+');
  });

  it('has another colour for each status, on which its number can be read', () => {
    const grounds = STATUSES.map((status) => badgeFor(3, status, english).ground);
    expect(new Set(grounds).size).toBe(STATUSES.length);
    for (const ground of grounds)
      expect(contrast(ground, badgeFor(3, 'wording', english).ink)).toBeGreaterThan(4.5);
  });

  it('says the same in words', () => {
    expect(badgeFor(1, 'single-origin', english).title).toMatch(/1 finding on this page.*Single origin/);
    expect(badgeFor(12, 'disputed', english).title).toMatch(/12 findings.*Disputed/);
  });
});
