import { describe, expect, it } from 'vitest';
import { DWELL as ours } from '../../../src/page/card/intent.ts';
import { outsideRows, ratio } from '../../bench/goals.mjs';
import { DWELL } from '../../bench/live.mjs';
import { plot } from '../../bench/plot.mjs';
import { spread } from '../../bench/spread.mjs';

describe('the bench', () => {
  it('takes the middle and the quarters', () => {
    expect(spread([5, 1, 3, 2, 4])).toEqual({ median: 3, low: 2, high: 4, runs: 5 });
  });

  it('gives the ratio of medians, with the spread of what was measured side by side', () => {
    expect(ratio([10, 40, 30], [10, 20, 10])).toEqual({ median: 3, low: 1, high: 2, runs: 3 });
    expect(ratio([1], undefined)).toBeNull();
  });

  it('says of each goal whether it is met, be it a most or a least', () => {
    const rows = outsideRows({
      sizes: { scout: 1800, annotator: 90_000 },
      starts: { node: [100, 100], article: [140, 140] },
      packs: null,
      archive: {
        bytes: 20_000_000,
        cores: 2,
        samples: { one: [4], all: [2], memory: [100], memorySmall: [100] },
      },
    });
    expect(rows.map(({ what, value, met }) => [what, value.median, met])).toEqual([
      ['scout, gzip', 1.8, true],
      ['annotator with the bundled pack, gzip', 90, false],
      ['command line: one article, to `node -e 0`', 1.4, true],
      ['archive: a core', 5, true],
      ['archive: all cores, of linear', 100, true],
      ['archive: memory of ten times as many articles', 1, true],
    ]);
  });

  it('knows how long the pointer has to rest', () => expect(DWELL).toBe(ours));

  it('draws the longer time as the longer bar', () => {
    const svg = plot(
      [
        { label: 'walk & talk', ours: false, chromium: 1, firefox: 2 },
        { label: 'all', ours: true, chromium: 10, firefox: 20 },
      ],
      'a note',
    );
    const widths = [
      ...svg.matchAll(/<rect class="(?:chromium|firefox)" x="[\d.]+" y="\d+" width="([\d.]+)" height="13"/g),
    ];
    expect(
      widths.map(([, width]) => Number(width)).every((width, n, all) => n === 0 || width > (all[n - 1] ?? 0)),
    ).toBe(true);
    expect(widths).toHaveLength(4);
    expect(svg).toContain('walk &amp; talk');
  });
});
