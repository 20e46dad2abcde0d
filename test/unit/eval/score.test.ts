import { describe, expect, it } from 'vitest';
import {
  addScores,
  type Found,
  type LabelledSentence,
  ratesOf,
  relationAccuracy,
  scoreDocument,
} from '../../eval/score.ts';

/** Three sentences of ten letters each, a space between. */
const sentence = (n: number, labels: Partial<LabelledSentence> = {}): LabelledSentence => ({
  start: n * 11,
  end: n * 11 + 10,
  text: `sentence ${n}`,
  facts: [],
  flags: [],
  ...labels,
});
const found = (start: number, end: number, more: Partial<Found> = {}): Found => ({
  start,
  end,
  fact: 'bridge',
  relation: 'agrees',
  flags: [],
  ...more,
});
const bridge = { facts: [{ id: 'bridge', relation: 'agrees' as const }] };

describe('counting facts', () => {
  it.each([
    ['a labelled fact that is found', [sentence(0, bridge)], [found(0, 5)], [1, 0, 0]],
    ['one found twice in a sentence', [sentence(0, bridge)], [found(0, 5), found(6, 9)], [1, 0, 0]],
    ['one that is not found', [sentence(0, bridge)], [], [0, 0, 1]],
    ['one found where no label is', [sentence(0)], [found(0, 5)], [0, 1, 0]],
    ['one found in the wrong sentence', [sentence(0, bridge), sentence(1)], [found(11, 20)], [0, 1, 1]],
    ['one found outside all sentences', [sentence(0, bridge)], [found(50, 60)], [0, 1, 1]],
    ['a finding without a fact', [sentence(0)], [found(0, 5, { fact: null })], [0, 0, 0]],
    ['no label, no finding', [sentence(0)], [], [0, 0, 0]],
  ] as const)('%s', (_, sentences, findings, [hit, spurious, missed]) => {
    expect(scoreDocument(sentences, findings).facts).toEqual({ hit, spurious, missed });
  });

  it('gives a finding over two sentences to the one it overlaps most', () => {
    const score = scoreDocument([sentence(0), sentence(1, bridge)], [found(7, 20)]);
    expect(score.facts).toEqual({ hit: 1, spurious: 0, missed: 0 });
  });

  it.each([[[found(0, 5)]], [[]]])('counts an optional label neither way', (findings) => {
    const optional = sentence(0, { facts: [{ id: 'bridge', relation: 'agrees', optional: true }] });
    const score = scoreDocument([optional], findings);
    expect([score.facts, score.relation]).toEqual([
      { hit: 0, spurious: 0, missed: 0 },
      { right: 0, wrong: 0 },
    ]);
  });
});

describe('counting flags', () => {
  const flag = (type: 'figure' | 'weekday', start: number, end: number) =>
    found(0, 1, { fact: null, flags: [{ type, start, end }] });

  it('places a flag by its own words, not by its finding', () => {
    const labelled = [sentence(0), sentence(1, { flags: [{ type: 'figure' }] })];
    expect(scoreDocument(labelled, [flag('figure', 12, 15)]).flags).toEqual({
      hit: 1,
      spurious: 0,
      missed: 0,
    });
  });

  it.each([
    ['another type', [flag('weekday', 0, 5)], [0, 1, 1]],
    ['outside all sentences', [flag('figure', 50, 55)], [0, 1, 1]],
    ['twice in a sentence', [flag('figure', 0, 2), flag('figure', 4, 6)], [1, 0, 0]],
  ] as const)('counts %s', (_, findings, [hit, spurious, missed]) => {
    const labelled = [sentence(0, { flags: [{ type: 'figure' }] })];
    expect(scoreDocument(labelled, findings).flags).toEqual({ hit, spurious, missed });
  });

  it('counts an optional flag neither way', () => {
    const labelled = [sentence(0, { flags: [{ type: 'figure', optional: true }] })];
    for (const findings of [[], [flag('figure', 0, 5)]])
      expect(scoreDocument(labelled, findings).flags).toEqual({ hit: 0, spurious: 0, missed: 0 });
  });
});

describe('counting relations', () => {
  it('judges only facts that were found, by the first finding of each', () => {
    const score = scoreDocument(
      [sentence(0, bridge), sentence(1, bridge)],
      [found(0, 5, { relation: 'differs' }), found(6, 9)],
    );
    expect(score.relation).toEqual({ right: 0, wrong: 1 });
    expect(score.remarks.find((r) => r.kind === 'relation')?.said).toEqual({
      found: 'differs',
      label: 'agrees',
    });
    expect(relationAccuracy(score.relation)).toBe(0);
  });

  it('has nothing to complain of where nothing was found', () => {
    expect(relationAccuracy({ right: 0, wrong: 0 })).toBe(1);
  });
});

describe('adding up', () => {
  it('joins documents by fact and flag, with every remark and its sentence', () => {
    const one = scoreDocument([sentence(0, bridge)], [found(0, 5)]);
    const two = scoreDocument([sentence(0, bridge), sentence(1)], [found(11, 15, { fact: 'ferry' })]);
    const sum = addScores([one, two]);
    expect(sum.facts).toEqual({ hit: 1, spurious: 1, missed: 1 });
    expect(sum.byFact.get('bridge')).toEqual({ hit: 1, spurious: 0, missed: 1 });
    expect(sum.byFact.get('ferry')).toEqual({ hit: 0, spurious: 1, missed: 0 });
    expect(sum.remarks.map((r) => `${r.kind} ${r.id}: ${r.sentence}`)).toEqual([
      'missed bridge: sentence 0',
      'spurious ferry: sentence 1',
    ]);
    // The parts stay as they were.
    expect(one.byFact.get('bridge')).toEqual({ hit: 1, spurious: 0, missed: 0 });
  });

  it.each([
    [
      { hit: 3, spurious: 1, missed: 2 },
      { precision: 0.75, recall: 0.6, f1: 2 / 3 },
    ],
    [
      { hit: 0, spurious: 0, missed: 0 },
      { precision: 1, recall: 1, f1: 1 },
    ],
    [
      { hit: 0, spurious: 1, missed: 1 },
      { precision: 0, recall: 0, f1: 0 },
    ],
  ])('turns %o into rates', (tally, rates) => {
    const found = ratesOf(tally);
    expect(found.precision).toBeCloseTo(rates.precision, 10);
    expect(found.recall).toBeCloseTo(rates.recall, 10);
    expect(found.f1).toBeCloseTo(rates.f1, 10);
  });
});
