import { expect, it } from 'vitest';
import { reliability } from '../../eval/reliability.ts';
import type { Found } from '../../eval/score.ts';

const found = (fact: string | null, score: number, relation: Found['relation'] = 'agrees'): Found => ({
  start: 0,
  end: 5,
  fact,
  relation,
  score,
  flags: [],
});
const facts = [
  { id: 'bridge', relation: 'agrees' as const },
  { id: 'toll', relation: 'agrees' as const, optional: true },
];
const sentences = [{ start: 0, end: 10, text: 'a sentence', facts, flags: [] }];

it('counts by score what was right, and what was related rightly too', () => {
  const some = [
    found('bridge', 0.9),
    found('bridge', 0.9, 'differs'),
    found('ferry', 0.9),
    found('bridge', 0.8),
  ];
  expect(reliability([{ sentences, found: some }])).toEqual([
    { score: 0.9, findings: 3, right: 2, related: 1 },
    { score: 0.8, findings: 1, right: 1, related: 1 },
  ]);
});

it('leaves out judgement calls and what states no fact', () => {
  expect(reliability([{ sentences, found: [found('toll', 0.9), found(null, 0.9, null)] }])).toEqual([]);
});
