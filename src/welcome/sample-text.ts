import { remark } from '../core/messages/message.ts';
import type { Card } from '../core/report/types.ts';

/** A stretch of the sample text, with its card where it is a finding. */
export interface SamplePart {
  readonly text: string;
  readonly card?: Card;
}

/** A card with nothing in it yet. */
const BASE = {
  comparisons: [],
  notes: [],
  origins: [],
  witness: null,
  atPublication: null,
  now: null,
  why: [],
} as const;

/** A few sentences written for this page, each with what the record would say of it. */
export const SAMPLE: readonly SamplePart[] = [
  {
    text: 'Officials of the two countries meet on 10 January',
    card: {
      ...BASE,
      findingId: 'sample-corroborated',
      status: 'corroborated',
      headline: remark('headline_corroborated', { count: 2 }),
      statement: 'US and Russian officials hold bilateral security talks on 10 January 2022.',
      passage: 'Officials of the two countries meet on 10 January',
      notes: [remark('welcome_sampleNote')],
    },
  },
  { text: ', and ' },
  {
    text: 'a meeting with NATO is likely two days later',
    card: {
      ...BASE,
      findingId: 'sample-unconfirmed',
      status: 'unconfirmed',
      headline: remark('headline_unconfirmed'),
      statement: 'NATO and Russia meet on 12 January 2022.',
      passage: 'a meeting with NATO is likely two days later',
      atPublication: { on: '2021-12-27', text: '“Likely”, says the announcement.' },
      now: { on: '2022-01-12', text: 'Held in Brussels.' },
    },
  },
  { text: '. The news was met with relief in ' },
  {
    text: 'Kiev',
    card: {
      ...BASE,
      findingId: 'sample-wording',
      status: 'wording',
      headline: remark('headline_spelling'),
      statement: null,
      passage: 'Kiev',
      comparisons: [{ kind: 'words', flag: 'spelling', here: 'Kiev', record: 'Kyiv' }],
    },
  },
  { text: '.' },
];
