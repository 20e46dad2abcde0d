import { describe, expect, it } from 'vitest';
import type { FactReport, Origin, Source } from '../../../src/core/facts/schema.ts';
import { remark } from '../../../src/core/messages/message.ts';
import { corroboration, originOfAddress } from '../../../src/core/report/origins.ts';

const origins: Origin[] = [
  { id: 'north-wire', name: 'North Wire', kind: 'agency', credits: [] },
  { id: 'south-wire', name: 'South Wire', kind: 'agency', credits: [] },
  { id: 'gazette', name: 'The Gazette', kind: 'newsroom', credits: [] },
  { id: 'harbour-board', name: 'Harbour Board', kind: 'official', credits: [] },
];

type Said = Partial<FactReport>;

let made = 0;
/** A source of an origin that reports on the fact "bridge". */
function source(origin: string, said: Said = {}, more: Partial<Source> = {}): Source {
  made += 1;
  return {
    id: `source-${made}`,
    outlet: `Outlet ${made}`,
    title: 'The bridge opens',
    published: '2020-05-01',
    url: null,
    origin,
    reports: [
      { fact: 'bridge', relation: 'agrees', reading: 'It opens.', locator: 'headline', ...said },
      { fact: 'ferry', relation: 'agrees', reading: 'It stops.', locator: 'headline' },
    ],
    ...more,
  };
}

const count = (sources: Source[], page = {}) => corroboration('bridge', sources, origins, page);

describe('what counts as independent', () => {
  it('counts copies of one text once', () => {
    const result = count([source('north-wire'), source('north-wire'), source('north-wire')]);
    expect(result.independent).toBe(1);
    expect(result.groups.map((g) => g.sources.length)).toEqual([3]);
  });

  it('counts two origins as two', () => {
    expect(count([source('north-wire'), source('gazette')]).independent).toBe(2);
  });

  it('counts a report for the origin that its source credits', () => {
    const credited = count([source('north-wire'), source('gazette', { credit: 'north-wire' })]);
    expect(credited.independent).toBe(1);
    expect(credited.groups.map((g) => [g.origin, g.sources.length])).toEqual([['North Wire', 2]]);
    expect(count([source('gazette', { credit: 'south-wire' })]).groups[0]?.origin).toBe('South Wire');
  });

  it('does not take a report that differs for corroboration, but shows it', () => {
    const result = count([source('north-wire'), source('gazette', { relation: 'differs' })]);
    expect(result.independent).toBe(1);
    expect(result.groups.map((g) => [g.origin, g.standing])).toEqual([
      ['North Wire', 'counts'],
      ['The Gazette', 'differs'],
    ]);
  });

  it('counts hedged reports apart', () => {
    const hedged: Said = { relation: 'hedged', hedge: 'likely' };
    const result = count([source('north-wire'), source('gazette', hedged)]);
    expect([result.independent, result.hedged]).toEqual([1, 1]);
    expect(result.groups[1]?.sources[0]?.hedge).toBe('likely');
  });

  it('takes an origin by its best report, so a spoilt copy does not undo the text', () => {
    const result = count([
      source('north-wire', { relation: 'differs' }),
      source('north-wire', { relation: 'hedged' }),
      source('north-wire'),
    ]);
    expect([result.independent, result.hedged]).toEqual([1, 0]);
  });

  it('looks at reports on this fact only', () => {
    const other = source('gazette', {}, { reports: [] });
    expect(count([source('north-wire'), other]).groups).toHaveLength(1);
    expect(corroboration('nothing', [source('north-wire')], origins)).toMatchObject({
      independent: 0,
      onRecord: 0,
      groups: [],
      witness: null,
    });
  });

  it('puts who reported first at the front', () => {
    const result = count([
      source('north-wire', {}, { published: '2020-05-03' }),
      source('gazette', {}, { published: '2020-05-02' }),
      source('north-wire', {}, { published: '2020-05-01' }),
    ]);
    expect(result.groups.map((g) => g.origin)).toEqual(['North Wire', 'The Gazette']);
    expect(result.groups[0]?.sources.map((s) => s.published)).toEqual(['2020-05-01', '2020-05-03']);
  });
});

describe('who gives the value itself', () => {
  const early = { published: '2020-04-01' };

  it('stands before who only speaks of it, within an origin and among origins', () => {
    const result = count([
      source('north-wire', { vague: true }, early),
      source('north-wire', {}, { published: '2020-05-03' }),
      source('gazette', { vague: true }, early),
    ]);
    expect(result.groups.map((g) => g.origin)).toEqual(['North Wire', 'The Gazette']);
    expect(result.groups[0]?.sources.map((s) => s.published)).toEqual(['2020-05-03', '2020-04-01']);
  });

  it('counts no more than who agrees with it loosely', () => {
    expect(count([source('north-wire', { vague: true }), source('gazette')]).independent).toBe(2);
  });

  it('does not stand before an origin that weighs more', () => {
    const result = count([source('north-wire', { relation: 'differs' }), source('gazette', { vague: true })]);
    expect(result.groups.map((g) => g.origin)).toEqual(['The Gazette', 'North Wire']);
  });
});

describe('the page at hand', () => {
  const sources = [
    source('north-wire', {}, { url: 'https://www.example.org/bridge/' }),
    source('north-wire'),
    source('gazette'),
  ];

  it('never corroborates itself, nor do other copies of its text', () => {
    const result = count(sources, { origin: 'north-wire' });
    expect([result.independent, result.onRecord]).toEqual([1, 2]);
  });

  it('is still shown, at the end', () => {
    const result = count(sources, { origin: 'north-wire' });
    expect(result.groups.map((g) => [g.origin, g.standing])).toEqual([
      ['The Gazette', 'counts'],
      ['North Wire', 'page'],
    ]);
  });

  it.each([
    'https://www.example.org/bridge/',
    'http://example.org/bridge',
    'https://example.org/bridge?utm_source=feed#top',
  ])('is known by its address: %s', (url) => {
    expect(count(sources, { url }).independent).toBe(1);
  });

  it.each(['https://example.org/bridge?id=2', 'https://example.org/', 'https://example.com/bridge'])(
    'is not taken for another page: %s',
    (url) => {
      expect(originOfAddress(url, sources)).toBeNull();
      expect(count(sources, { url }).independent).toBe(2);
    },
  );

  it('does not count as hedged origin either', () => {
    const hedged = [source('north-wire', { relation: 'hedged' }), source('gazette')];
    expect(count(hedged, { origin: 'north-wire' })).toMatchObject({ independent: 1, hedged: 0 });
  });
});

describe('one witness', () => {
  const mayor: Said = { witness: 'mayor-may1' };

  it('is remarked on where two agencies heard the same speaker, and they still count', () => {
    const result = count([source('north-wire', mayor), source('south-wire', mayor)]);
    expect(result.independent).toBe(2);
    expect(result.witness).toEqual(remark('witness_agencies', { count: 2 }));
  });

  it('speaks of origins where an agency and a newsroom share it', () => {
    const result = count([source('north-wire', mayor), source('gazette', mayor)]);
    expect(result.witness).toEqual(remark('witness_origins', { count: 2 }));
  });

  it('says how many rest on it where others do not', () => {
    const result = count([source('north-wire', mayor), source('south-wire', mayor), source('gazette')]);
    expect(result.witness).toEqual(remark('witness_some', { count: 2, total: 3 }));
  });

  it.each<[string, Source[]]>([
    ['copies of one text', [source('north-wire', mayor), source('north-wire', mayor)]],
    ['another witness', [source('north-wire', mayor), source('gazette', { witness: 'engineer-may1' })]],
    ['no witness named', [source('north-wire', mayor), source('gazette')]],
    ['a second, own report', [source('north-wire', mayor), source('gazette', mayor), source('gazette')]],
    [
      'a witness whose words differ',
      [source('north-wire', mayor), source('gazette', { ...mayor, relation: 'differs' })],
    ],
  ])('is not remarked on for %s', (_, sources) => {
    expect(count(sources).witness).toBeNull();
  });
});
