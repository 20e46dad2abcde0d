import { describe, expect, it } from 'vitest';
import type { Finding, Status } from '../../../src/core/report/types.ts';
import { STATUSES } from '../../../src/core/report/types.ts';
import { strokesOf } from '../../../src/page/paint/layers.ts';
import { highlightRules } from '../../../src/page/paint/rules.ts';
import { luminance, readColour } from '../../../src/page/paint/tone.ts';

function finding(id: string, start: number, end: number, status: Status = 'corroborated'): Finding {
  return {
    id,
    pack: 'p',
    fact: 'f',
    block: 0,
    start,
    end,
    relation: 'agrees',
    status,
    flags: [],
    score: 1,
    why: [],
  };
}

const drawn = (...findings: Finding[]) => strokesOf(findings).map((s) => [s.finding.id, s.start, s.end]);

describe('overlapping findings', () => {
  it('keep their own stretches when they do not overlap', () => {
    expect(drawn(finding('a', 0, 5), finding('b', 5, 9))).toEqual([
      ['a', 0, 5],
      ['b', 5, 9],
    ]);
  });

  it('show the shorter inside the longer, whatever their status', () => {
    expect(drawn(finding('outer', 0, 30, 'disputed'), finding('inner', 10, 14, 'wording'))).toEqual([
      ['outer', 0, 10],
      ['inner', 10, 14],
      ['outer', 14, 30],
    ]);
  });

  it('show the graver of two at the same place', () => {
    expect(drawn(finding('mild', 0, 8, 'single-origin'), finding('grave', 0, 8, 'disputed'))).toEqual([
      ['grave', 0, 8],
    ]);
  });
});

describe('colours as browsers give them', () => {
  it.each([
    ['rgb(255, 0, 0)', { red: 1, green: 0, blue: 0, alpha: 1 }],
    ['rgba(0, 0, 0, 0)', { red: 0, green: 0, blue: 0, alpha: 0 }],
    ['rgb(0 0 255 / 0.5)', { red: 0, green: 0, blue: 1, alpha: 0.5 }],
    ['color(srgb 0.5 0 1 / 0.25)', { red: 0.5, green: 0, blue: 1, alpha: 0.25 }],
  ])('%s', (text, colour) => {
    expect(readColour(text)).toEqual(colour);
  });

  it('of other spaces are not guessed', () => {
    expect(readColour('oklch(0.5 0.2 30)')).toBeNull();
  });

  it('have the luminance that WCAG gives them', () => {
    expect(luminance(1, 1, 1)).toBeCloseTo(1);
    expect(luminance(0, 0, 0)).toBe(0);
    expect(luminance(0.5, 0.5, 0.5)).toBeCloseTo(0.214, 3);
  });
});

describe('highlight rules', () => {
  it('tell the statuses apart by line pattern as well as by colour', () => {
    const patterns = [
      ...highlightRules('normal').matchAll(
        /highlight\(second-source-([a-z-]+)-light\).*?underline (\w+) #\w+ ([^;]+)/g,
      ),
    ]
      .filter(([, status]) => !status?.startsWith('current'))
      .map(([, , line, width]) => `${line} ${width}`);
    expect(patterns).toHaveLength(STATUSES.length);
    expect(new Set(patterns).size).toBe(STATUSES.length);
  });
});
