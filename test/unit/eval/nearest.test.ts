import { expect, it } from 'vitest';
import { nearestPattern } from '../../eval/nearest.ts';
import { article, pack } from '../core/bridge-pack.ts';

const TEXT = 'The bridge is sold to the county.';

it('names the pattern that came nearest and the part that was not met', () => {
  const told = nearestPattern([pack], article(TEXT), 'opening', TEXT);
  expect(told).toContain('bridge opened');
  expect(told).toContain('open*');
});

it.each([
  ['a fact that no pack has', 'no-such-fact', TEXT],
  ['a sentence that is not in the article', 'opening', 'Something else.'],
])('has nothing to say of %s', (_, fact, sentence) => {
  expect(nearestPattern([pack], article(TEXT), fact, sentence)).toBe(null);
});
