import { expect, it } from 'vitest';
import type { Card } from '../../../src/core/report/types.ts';
import { holds } from '../../../src/panel/search.ts';

const CARD: Card = {
  findingId: 'a',
  status: 'disputed',
  headline: 'Another date',
  statement: 'The bridge opened in May.',
  passage: 'opened in June',
  notes: ['The record has May.'],
  comparisons: [],
  origins: [{ origin: 'Harbour Agency', kind: 'agency', sources: [] }],
  witness: null,
  atPublication: null,
  now: null,
  why: ['names the bridge'],
};
const item = { card: CARD, text: 'June → May, at Séville' };

it.each(['', '  ', 'june', 'BRIDGE', 'may bridge', 'seville', 'harbour', 'record'])(
  'finds a finding by “%s”, which is shown of it',
  (words) => expect(holds(item, words)).toBe(true),
);

it.each(['july', 'bridge july', 'names the'])('does not find it by “%s”', (words) => {
  expect(holds(item, words)).toBe(false);
});
