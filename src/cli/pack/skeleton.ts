/**
 * The files of a new pack, by path: a small story that passes the check and recognises the sentence
 * in `example.txt`, to be replaced piece by piece.
 * @param id the pack's id
 * @param today YYYY-MM-DD
 */
export function skeleton(id: string, today: string): Record<string, unknown> {
  return {
    'meta.json': {
      $schema: './.schema/meta.schema.json',
      format: 1,
      id,
      version: '0.1.0',
      title: 'The harbour bridge, May 2020',
      description: 'What was reported of the opening of the bridge. Replace this by your story.',
      language: 'en',
      updated: today,
    },
    'origins.json': [
      { id: 'north-wire', name: 'North Wire', kind: 'agency', credits: ['North Wire', 'told North Wire'] },
      { id: 'gazette', name: 'The Gazette', kind: 'newsroom', credits: ['told the Gazette'] },
    ],
    'facts/schedule.json': FACTS,
    'sources/north-wire-apr20.json': source('north-wire-apr20', 'North Wire', 'north-wire', '2020-04-20'),
    'sources/gazette-apr21.json': source('gazette-apr21', 'The Gazette', 'gazette', '2020-04-21'),
    'names.json': {
      $schema: './.schema/names.schema.json',
      names: [
        { id: 'harbour-bridge', kind: 'thing', name: 'Harbour Bridge', forms: ['harbour/harbor bridge'] },
      ],
      offices: [],
    },
    'terms/story.json': {
      $schema: '../.schema/terms.schema.json',
      open: ['open/opens/opened/opening', 'inaugurat*', 'first cars'],
      traffic: ['traffic', 'cars', 'drivers'],
    },
    'signatures/schedule.json': [
      {
        fact: 'bridge-opens-may1',
        patterns: ['harbour-bridge open traffic|#date'],
        certainty: true,
        date: { on: '2020-05-01', tolerance: 60 },
      },
    ],
    'scope.json': {
      $schema: './.schema/scope.schema.json',
      from: '2020-01-01',
      to: '2030-12-31',
      threshold: 2,
      paragraph: 2,
      evidence: [{ pattern: 'harbour-bridge', weight: 2 }],
    },
    'scout.json': {
      $schema: './.schema/scout.schema.json',
      terms: { 'harbour bridge': 2, 'harbor bridge': 2 },
      threshold: 2,
    },
  };
}

/** The text to try the new pack on. */
export const EXAMPLE = `Bridge to open in spring

The Harbour Bridge opens to traffic on 1 May 2020, the board said.
The Harbour Bridge will have four lanes.
`;

const FACTS = [
  {
    id: 'bridge-opens-may1',
    group: 'schedule',
    statement: 'The harbour bridge opens to traffic on 1 May 2020.',
    values: [{ kind: 'date', on: '2020-05-01' }],
    history: [
      {
        on: '2020-04-20',
        state: 'announced',
        text: 'The board announced 1 May.',
        sources: ['north-wire-apr20'],
      },
    ],
  },
];

function source(id: string, outlet: string, origin: string, published: string): unknown {
  return {
    $schema: '../.schema/sources.schema.json',
    id,
    outlet,
    title: 'Bridge opens on 1 May',
    published,
    url: `https://example.org/${id}`,
    origin,
    reports: [
      {
        fact: 'bridge-opens-may1',
        relation: 'agrees',
        reading: 'The bridge opens on 1 May.',
        locator: 'headline',
      },
    ],
  };
}
