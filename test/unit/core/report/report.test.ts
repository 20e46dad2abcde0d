import { describe, expect, it } from 'vitest';
import { english } from '../../../../src/cli/english.ts';
import type { Finding } from '../../../../src/core/report/types.ts';
import { article, engine, findings, QUOTE } from '../bridge-pack.ts';

const only = (text: string): Finding => {
  const found = findings(text);
  expect(found).toHaveLength(1);
  const [first] = found;
  if (!first) throw new Error('nothing found');
  return first;
};
const card = (text: string) => engine.card(only(text), article(text));
const summary = (paragraphs: readonly string[]) => {
  const page = article(paragraphs);
  return engine.summary(engine.annotate(page), page);
};

describe('the status', () => {
  it.each([
    ['corroborated by two origins', 'The bridge opens on 14 May.', 'corroborated'],
    ['from two sources of one origin', 'The bridge costs $5 million.', 'single-origin'],
    ['hedged', 'The bridge may open on 14 May.', 'unconfirmed'],
    ['with another date', 'The bridge opens on 15 May.', 'disputed'],
    ['with a figure on which sources differ', 'The bridge costs $6 million.', 'disputed'],
    [
      'with an altered quotation',
      '“We will honour the enemies of this harbour, we do not labour in defence of it.”',
      'disputed',
    ],
    ['overtaken', 'There is no day for the bridge.', 'superseded'],
    ['with a wrong weekday', 'The bridge opens on Friday, 14 May.', 'wording'],
    ['with nothing but a name', 'They sailed to Lumenstadt.', 'wording'],
  ])('of a statement %s', (_, text, status) => expect(only(text).status).toBe(status));
});

describe('a finding', () => {
  it('spans the words that state the fact', () => {
    const text = 'It rains. The bridge opens on 14 May; the ferry sinks.';
    const { start, end } = only(text);
    expect(text.slice(start, end)).toBe('The bridge opens on 14 May');
  });

  it('says why', () => {
    expect(
      only('The bridge opens on 14 May.')
        .why.map((reason) => english.remark(reason))
        .join(' '),
    ).toMatch(/bridge.*opens/);
  });

  it('is told apart from every other, and is the same each time', () => {
    const text = ['The bridge opens on 14 May.', 'The bridge opens on 14 May. The bridge opens on 14 May.'];
    const ids = findings(text).map((f) => f.id);
    expect(ids).toHaveLength(3);
    expect(new Set(ids).size).toBe(3);
    expect(findings(text).map((f) => f.id)).toEqual(ids);
  });
});

describe('the card', () => {
  it('tells the fact, the passage, and the sources by origin', () => {
    const shown = card('Now the bridge opens on 14 May.');
    expect(shown.statement).toBe('The bridge is opened on 14 May 2020.');
    expect(shown.passage).toContain('bridge opens on 14 May');
    expect(english.remark(shown.headline)).toBe('2 independent origins');
    expect(shown.origins.map((o) => [o.origin, o.sources.length])).toEqual([
      ['North Wire', 1],
      ['The Gazette', 1],
    ]);
  });

  it("tells how it stood on the article's day, and how it stands now", () => {
    const { atPublication, now } = card('The bridge opens on 14 May.');
    expect(atPublication).toEqual({ on: '2020-05-01', text: 'The day was announced.' });
    expect(now).toEqual({ on: '2020-05-14', text: 'The bridge was opened.' });
  });

  it('sets two dates against each other', () => {
    expect(card('The bridge opens on 15 May.').comparisons).toEqual([
      { kind: 'date', here: '15 May', recordDay: '2020-05-14' },
    ]);
  });

  it('marks the words of a quotation that were changed', () => {
    const [comparison] = card(`In Dorford: “${QUOTE.replace('honour', 'insult')}”`).comparisons;
    expect(comparison).toMatchObject({ kind: 'quote', speaker: 'Ann Kowalska' });
    if (comparison?.kind !== 'quote') throw new Error('no quotation');
    const marked = (kind: string) =>
      [...comparison.here, ...comparison.record].filter((p) => p.kind === kind).map((p) => p.text.trim());
    expect([marked('here'), marked('record')]).toEqual([['insult'], ['honour']]);
  });

  it('of a name alone has the right one, and no fact', () => {
    const shown = card('They sailed to Lumenstadt.');
    expect(shown.statement).toBe(null);
    expect(shown.comparisons).toEqual([
      { kind: 'words', flag: 'spelling', here: 'Lumenstadt', record: 'Port Lumen' },
    ]);
  });
});

describe('the summary', () => {
  const page = [
    'The bridge opens on 14 May.',
    'The bridge costs $6 million.',
    'The bridge stands in Elsewick.',
  ];

  it('counts every status', () => {
    expect(summary(page).counts).toEqual({
      disputed: 2,
      superseded: 0,
      unconfirmed: 0,
      wording: 0,
      'single-origin': 0,
      corroborated: 1,
    });
  });

  it('lists what needs attention first', () => {
    expect(summary(page).items.map((i) => i.status)).toEqual(['disputed', 'disputed', 'corroborated']);
  });

  it('lists only some of thousands, and counts them all', () => {
    const long = [...page, ...Array.from({ length: 1200 }, () => 'They sailed to Lumenstadt.')];
    const { items, counts } = summary(long);
    expect(items).toHaveLength(1000);
    expect(items.map((i) => i.status).slice(0, 3)).toEqual(['disputed', 'disputed', 'wording']);
    expect(counts.wording).toBe(1200);
    const text = article(long);
    const listed = engine.listed(engine.annotate(text)).map(({ block }) => block);
    expect(listed).toEqual([...listed].sort((a, b) => a - b));
    expect(listed).toHaveLength(1000);
  });

  it('tells what others report and the page leaves out', () => {
    expect(summary(page).omissions).toEqual([]);
    expect(summary(['The bridge costs $5 million.']).omissions).toEqual(
      expect.arrayContaining(['The bridge is opened on 14 May 2020.', 'The bridge stands in Dorford.']),
    );
  });

  it("puts events and the article's own day on one line of time", () => {
    expect(summary(page).timeline.map((t) => [t.day, t.kind])).toEqual([
      ['2020-05-02', 'article'],
      ['2020-05-14', 'event'],
    ]);
  });

  it('of a page about something else names no story', () => {
    expect(summary(['It rains in the hills.'])).toMatchObject({ story: null, items: [], omissions: [] });
  });
});
