import { type Remark, remark } from '../../src/core/messages/message.ts';
import { exportOf } from '../../src/core/report/export.ts';
import { toldApart } from '../../src/core/report/summary.ts';
import { type Card, STATUSES, type Status, type Summary } from '../../src/core/report/types.ts';
import { annotate, cardOf, PHRASES } from '../page/harness/engine.ts';

/** What the parts of the catalogue show: the stand-in engine's findings, so that no pack can change the pictures. */

const blocks = PHRASES.map(({ text }) => ({ kind: 'paragraph' as const, text }));

/** One finding of each phrase. */
export const FINDINGS = annotate({ blocks }).findings;

export const CARDS = FINDINGS.map(cardOf);

export const EXPORTED = exportOf({ findings: FINDINGS, published: '2021-12-28' }, { blocks }, CARDS);

const counted = (status: Status): number => CARDS.filter((card) => card.status === status).length;

/** One line on a finding, as the summary of a page has it. */
function lineOf({ status, statement, passage, comparisons: [first] }: Card): Remark | string {
  if (first?.kind === 'quote') return remark('item_alteredQuote', { text: passage });
  if (first?.kind === 'date')
    return remark('change', { here: first.here, record: { day: first.recordDay, form: 'date' } });
  if (first?.kind === 'words') return remark('change', { here: first.here, record: first.record });
  if (status === 'superseded') return remark('item_superseded', { text: passage });
  if (status === 'unconfirmed') return remark('item_unconfirmed', { text: passage });
  return statement ?? passage;
}

/** A page with something of everything. */
export const SUMMARY: Summary = {
  story: 'US-Russia security talks, January 2022',
  counts: {
    disputed: counted('disputed'),
    superseded: counted('superseded'),
    unconfirmed: counted('unconfirmed'),
    wording: counted('wording'),
    'single-origin': counted('single-origin'),
    corroborated: counted('corroborated'),
  },
  items: toldApart(
    [...CARDS]
      .sort((a, b) => STATUSES.indexOf(a.status) - STATUSES.indexOf(b.status))
      .map((card) => ({
        findingId: card.findingId,
        status: card.status,
        text: lineOf(card),
        passage: card.passage,
      })),
  ),

  omissions: [
    'The NATO-Russia meeting of 12 January takes place in Brussels.',
    'The OSCE, in its Permanent Council, takes up the tensions on 13 January.',
    'The deputy foreign minister confirmed the dates on 28 December.',
    'The White House said that nothing is decided about Ukraine without Ukraine.',
  ],
  timeline: [
    { day: '2021-06-16', text: 'The presidents held their first summit in Geneva.', kind: 'event' },
    { day: '2021-12-28', kind: 'article' },
    { day: '2022-01-10', text: 'US and Russian officials hold bilateral security talks.', kind: 'event' },
    { day: '2022-01-12', text: 'NATO and Russia meet.', kind: 'event' },
  ],
  textOrigin: { name: 'AFP', why: remark('textOrigin_credited', { form: 'AFP' }) },
  published: '2021-12-28',
};
