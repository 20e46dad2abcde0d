import { expect, it } from 'vitest';
import { english } from '../../../src/cli/english.ts';
import { remark } from '../../../src/core/messages/message.ts';
import type { Card } from '../../../src/core/report/types.ts';
import { holds } from '../../../src/panel/search.ts';

const CARD: Card = {
  findingId: 'a',
  status: 'disputed',
  headline: remark('headline_dateConflict'),
  statement: 'The bridge opened in May.',
  passage: 'opened in June',
  notes: [remark('note_name', { record: 'May' })],
  comparisons: [],
  origins: [{ origin: 'Harbour Agency', kind: 'agency', sources: [] }],
  witness: null,
  atPublication: null,
  now: null,
  why: [remark('why_context', { terms: 'the bridge' })],
};
const item = { card: CARD, text: 'June → May, at Séville' };

it.each(['', '  ', 'june', 'BRIDGE', 'may bridge', 'seville', 'harbour', 'record'])(
  'finds a finding by “%s”, which is shown of it',
  (words) => expect(holds(item, words, english)).toBe(true),
);

it.each(['july', 'bridge july', 'before speak'])('does not find it by “%s”', (words) => {
  expect(holds(item, words, english)).toBe(false);
});
