import { createEngine } from '../../../src/core/engine.ts';
import { type CompiledPack, compilePack } from '../../../src/core/facts/compile.ts';
import type { Finding, Flag } from '../../../src/core/report/types.ts';
import type { Article } from '../../../src/core/text/types.ts';

/** A small story of the tests' own: a bridge is opened on Thursday, 14 May 2020. */

const report = (fact: string, more: object = {}) => ({
  fact,
  relation: 'agrees',
  reading: 'It says so.',
  locator: 'paragraph 1',
  ...more,
});

const source = (id: string, origin: string, reports: readonly object[]) => ({
  id,
  outlet: `Outlet of ${id}`,
  title: 'The bridge',
  published: '2020-05-02',
  url: `https://${id}.example.org/bridge`,
  origin,
  reports,
});

export const QUOTE =
  'We will honour the neighbours of this harbour, we do not labour in defence of the past, and that is what a free town does.';

const FILES = {
  'meta.json': {
    format: 1,
    id: 'bridge-2020',
    version: '1.0.0',
    title: 'The new bridge',
    description: 'A story for tests.',
    language: 'en',
    updated: '2020-06-01',
  },
  'origins.json': [
    { id: 'north-wire', name: 'North Wire', kind: 'agency', credits: ['told North Wire'] },
    { id: 'gazette', name: 'The Gazette', kind: 'newsroom', credits: [] },
  ],
  'sources/wire.json': source('wire', 'north-wire', [
    report('opening'),
    report('cost'),
    report('cars'),
    report('honour-quote', { quote: QUOTE }),
  ]),
  'sources/wire-copy.json': source('wire-copy', 'north-wire', [report('cost'), report('town')]),
  'sources/gazette.json': source('gazette', 'gazette', [report('opening'), report('town')]),
  'facts/all.json': [
    {
      id: 'opening',
      group: 'bridge',
      statement: 'The bridge is opened on 14 May 2020.',
      values: [{ kind: 'date', on: '2020-05-14' }],
      history: [
        { on: '2020-04-01', state: 'proposed', text: 'A day in May was proposed.' },
        { on: '2020-05-01', state: 'announced', text: 'The day was announced.' },
        { on: '2020-05-14', state: 'held', text: 'The bridge was opened.' },
      ],
    },
    { id: 'cost', group: 'bridge', statement: 'The bridge costs 5 million dollars.' },
    { id: 'cars', group: 'bridge', statement: 'The bridge takes 10,000 cars.' },
    { id: 'span', group: 'bridge', statement: 'The bridge is 10 kilometres long.' },
    { id: 'grant', group: 'bridge', statement: 'The harbour fund pays 40 per cent, 2 million dollars.' },
    { id: 'crossing', group: 'bridge', statement: 'The crossing takes 90 minutes.' },
    { id: 'town', group: 'bridge', statement: 'The bridge stands in Dorford.' },
    {
      id: 'honour-quote',
      group: 'words',
      statement: 'The mayor promises to honour the neighbours.',
      quote: { text: QUOTE, speaker: 'Ann Kowalska' },
    },
  ],
  'names.json': {
    names: [
      {
        id: 'kowalska',
        kind: 'person',
        name: 'Ann Kowalska',
        forms: ['ann kowalska', 'kowalska'],
        errors: ['anne kowalska'],
        person: { family: 'kowalska', first: ['ann'], offices: ['mayor'], former: ['treasurer'] },
      },
      {
        id: 'harbour-union',
        kind: 'body',
        name: 'Union of Free Harbour Towns',
        forms: ['union of free harbour towns'],
      },
      { id: 'dorford', kind: 'place', name: 'Dorford', forms: ['dorford'] },
      { id: 'elsewick', kind: 'place', name: 'Elsewick', forms: ['elsewick'] },
      {
        id: 'port-lumen',
        kind: 'place',
        name: 'Port Lumen',
        forms: ['port lumen', 'lumenstadt'],
        spelling: {
          old: ['lumenstadt'],
          except: ['lumenstadt cheese'],
          ground: 'The towns register of 1999.',
        },
      },
    ],
    offices: [
      { id: 'mayor', name: 'mayor', forms: ['mayor'] },
      { id: 'treasurer', name: 'treasurer', forms: ['treasurer'] },
    ],
  },
  'terms/bridge.json': {
    bridge: ['bridge'],
    opened: ['open*', 'inaugurat*'],
    ferry: ['ferry'],
    costs: ['cost/costs'],
    cars: ['cars'],
    long: ['long', 'length'],
    fund: ['fund'],
    crossing: ['crossing/cross'],
    'no-day': ['no day'],
    stands: ['stands/standing'],
    honouring: ['honour/honor'],
    harbour: ['harbour/harbor'],
  },
  'signatures/all.json': [
    {
      fact: 'opening',
      within: 'clause',
      patterns: ['bridge opened !ferry ~16'],
      hedged: ['no-day bridge ~12'],
      superseded: ['no-day'],
      certainty: true,
      date: {
        on: '2020-05-14',
        tolerance: 20,
        not: ['2020-05-20'],
        also: [{ on: '2020-05-12', beside: ['fund'] }],
      },
    },
    {
      fact: 'cost',
      patterns: ['bridge costs #money ~16'],
      figure: { unit: 'money', beside: ['costs'], same: [[5e6, 5e6]], known: [[4e6, 6e6]] },
    },
    {
      fact: 'cars',
      patterns: ['bridge cars #figure ~16'],
      figure: {
        unit: 'count',
        beside: ['cars'],

        same: [[1e4, 1e5]],
        known: [[8000, 12_000]],
      },
    },
    {
      fact: 'span',
      patterns: ['bridge #length long ~16'],
      figure: { unit: 'km', beside: ['long'], same: [[9.9, 10.1]] },
    },
    {
      fact: 'grant',
      patterns: ['fund #percent ~16'],
      figure: { unit: 'percent', beside: ['fund'], same: [[40, 40]], known: [[45, 45]] },
    },
    {
      fact: 'grant',
      patterns: ['fund #money ~16'],
      figure: { unit: 'usd', beside: ['fund'], same: [[2e6, 2e6]] },
    },
    {
      fact: 'crossing',
      patterns: ['crossing #duration ~16'],
      figure: { unit: 'minutes', beside: ['crossing'], same: [[90, 90]] },
    },
    {
      fact: 'town',
      patterns: ['bridge stands dorford|elsewick ~12'],
      choice: [{ right: 'dorford', wrong: 'elsewick', what: 'town' }],
    },
    { fact: 'honour-quote', patterns: ['honouring harbour ~12'], quote: true },
  ],
  'scope.json': {
    from: '2020-01-01',
    to: '2021-12-31',
    threshold: 3,
    paragraph: 3,
    evidence: [
      { pattern: 'bridge|kowalska|port-lumen', weight: 3 },
      { pattern: 'honouring|dorford|mayor', weight: 3 },
    ],
  },
  'scout.json': { terms: { bridge: 3 }, threshold: 3 },
};

function compiled(): CompiledPack {
  const result = compilePack(FILES);
  if (!result.ok) throw new Error(result.errors.map((e) => `${e.file} ${e.path}: ${e.message}`).join('\n'));
  return result.pack;
}

export const pack = compiled();
export const engine = createEngine([pack]);

/** Paragraphs as an article of Saturday, 2 May 2020. */
export function article(
  paragraphs: string | readonly string[],
  published: string | undefined = '2020-05-02',
): Article {
  const texts = typeof paragraphs === 'string' ? [paragraphs] : paragraphs;
  return { blocks: texts.map((text) => ({ text, kind: 'paragraph' })), published };
}

export function findings(paragraphs: string | readonly string[], published?: string): readonly Finding[] {
  return engine.annotate(article(paragraphs, published)).findings;
}

/** Facts with their relation, in the order of the text: "opening agrees". */
export function facts(paragraphs: string | readonly string[], published?: string): string[] {
  return findings(paragraphs, published).flatMap((f) => (f.fact ? [`${f.fact} ${f.relation ?? ''}`] : []));
}

/** Flags with the words they stand at: "weekday: Friday, 14 May". */
export function flags(paragraphs: string | readonly string[], published?: string): string[] {
  const texts = typeof paragraphs === 'string' ? [paragraphs] : paragraphs;
  const at = (block: number, { type, start, end }: Flag): string =>
    `${type}: ${texts[block]?.slice(start, end)}`;
  return findings(paragraphs, published).flatMap((f) => f.flags.map((flag) => at(f.block, flag)));
}
