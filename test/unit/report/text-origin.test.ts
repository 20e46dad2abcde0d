import { describe, expect, it } from 'vitest';
import type { Origin, Source } from '../../../src/core/facts/schema.ts';
import { remark } from '../../../src/core/messages/message.ts';
import { shinglesOf } from '../../../src/core/report/shingles.ts';
import { estimateOrigin } from '../../../src/core/report/text-origin.ts';
import type { Article, Block } from '../../../src/core/text/types.ts';

const origins: Origin[] = [
  {
    id: 'north-wire',
    name: 'North Wire',
    kind: 'agency',
    credits: ['North Wire', 'told North Wire', 'with North Wire'],
  },
  { id: 'gazette', name: 'The Gazette', kind: 'newsroom', credits: ['told The Gazette'] },
];

const WIRE = [
  'The new harbour bridge will open to lorries and cars on the first of May, the board of the port said late on Friday after a meeting that went on for most of the day.',
  'Engineers had found hairline cracks in two of the northern piers last autumn and asked for another winter of measurements before they would sign the papers.',
  'Fishermen on the southern quay still fear that the current between the piers will carry away their moorings, and have asked a court to look at the plans again.',
];

const OWN = [
  'From next month a bridge spans our harbour, and nobody on the market square talks of anything else these days.',
  'The baker thinks that trade will double, the ferryman that his will end, and both may well turn out to be right about it.',
  'Our readers have sent in a hundred names for it already, of which we can print perhaps a dozen without a lawyer.',
];

function source(id: string, origin: string, url: string | null = null): Source {
  return { id, outlet: 'Harbour Post', title: 'Bridge', published: '2020-04-21', url, origin, reports: [] };
}

const sources = [source('post-copy', 'north-wire', 'https://example.org/bridge')];
const record = { origins, sources, shingles: { 'post-copy': WIRE.flatMap(shinglesOf) } };

function article(paragraphs: readonly string[], more: Partial<Article> = {}): Article {
  const heading: Block = { kind: 'heading', text: 'Bridge opens in May' };
  return { blocks: [heading, ...paragraphs.map((text): Block => ({ kind: 'paragraph', text }))], ...more };
}

const estimate = (paragraphs: readonly string[], more: Partial<Article> = {}) =>
  estimateOrigin(article(paragraphs, more), record);

describe('credits that name the writer of a text', () => {
  it.each([
    ['a by-line', 'North Wire'],
    ['a by-line with a preposition', 'By North Wire'],
    ['a shared by-line', 'Post staff with North Wire, 21 April 2020 07:19, three minutes to read'],
    ['two agencies in one', 'PNA/North Wire'],
    ['a dateline', `PORT CITY, April 21 (North Wire) - ${OWN[0]}`],
    ['a dateline between slashes', `PORT CITY, April 21. /North Wire/. ${OWN[0]}`],
    ['a bracket at the end', `${OWN[2]} (North Wire)`],
  ])('%s', (_, text) => {
    expect(estimate([text, ...OWN])).toMatchObject({ origin: 'north-wire', confidence: 'high' });
  });

  it('are found around a text that is too long to be looked at as a whole', () => {
    const endless = Array.from({ length: 1000 }, () => OWN).flat();
    const hidden = [...endless, `It was told North Wire.`, ...endless];
    expect(estimate(hidden)).toBeNull();
    expect(estimate([...endless, '© North Wire 2020'])).toMatchObject({ confidence: 'high' });
  });

  it('are found at the end of a long text too, and quoted as the reason', () => {
    const long = Array.from({ length: 12 }, () => OWN).flat();
    expect(estimate([...long, '© North Wire 2020'])?.why).toEqual(
      remark('textOrigin_credited', { form: 'North Wire' }),
    );
  });

  it.each([
    ['a picture', 'Photo: North Wire'],
    ['a sentence that mentions it', 'Last year North Wire moved its office to the other bank of the river.'],
    ['part of another name', 'By North Wires Ltd'],
  ])('are not seen in %s', (_, text) => {
    expect(estimate([text, ...OWN])).toBeNull();
  });

  it('are not looked for in headings and captions', () => {
    const blocks: Block[] = [
      { kind: 'heading', text: 'Bridge to open, by North Wire' },
      { kind: 'caption', text: 'The bridge. North Wire' },
      ...OWN.map((text): Block => ({ kind: 'paragraph', text })),
    ];
    expect(estimateOrigin({ blocks }, record)).toBeNull();
  });
});

describe('an address on record', () => {
  it('tells whose text the page is', () => {
    expect(estimate(OWN, { url: 'https://www.example.org/bridge/' })).toMatchObject({
      origin: 'north-wire',
      why: remark('textOrigin_address'),
    });
  });
});

describe('closeness of wording', () => {
  it('knows a copy without a credit, whatever its order', () => {
    expect(estimate([...WIRE].reverse())).toMatchObject({ origin: 'north-wire', confidence: 'high' });
  });

  it('is less sure of a text that is a copy in part', () => {
    const part = estimate([...WIRE.slice(0, 2), ...OWN, ...OWN.map((text) => text.toUpperCase().slice(30))]);
    expect(part).toMatchObject({ origin: 'north-wire', confidence: 'medium' });
  });

  it('is made certain by a credit in the running text', () => {
    const part = [...WIRE.slice(0, 2), ...OWN, 'The mayor told North Wire that she would walk across first.'];
    expect(estimate(part)).toMatchObject({ origin: 'north-wire', confidence: 'high' });
  });

  it('does not call a text of one’s own a copy', () => {
    expect(estimate(OWN)).toBeNull();
  });

  it('does not take one shared sentence for a copy', () => {
    const long = Array.from({ length: 6 }, (_, i) => OWN.map((text) => `${i} ${text.slice(i * 7)}`)).flat();
    expect(estimate([...long, WIRE[1] ?? ''])).toBeNull();
  });

  it('leaves out what speakers said, for all newsrooms print the same', () => {
    const said = WIRE.map((text) => `The chair read out: “${text}”`);
    expect(estimate(said)).toBeNull();
  });

  it('says what it rests on', () => {
    expect(estimate(WIRE)?.why).toEqual(
      remark('textOrigin_share', { share: { share: 1 }, outlet: 'Harbour Post' }),
    );
  });
});

describe('a credit in running text alone', () => {
  it('is a hint and no more', () => {
    const text = 'The mayor told North Wire that she would walk across first.';
    expect(estimate([...OWN, text])).toMatchObject({ origin: 'north-wire', confidence: 'low' });
  });

  it('tells nothing where several are credited', () => {
    const texts = [
      'The mayor told North Wire that she would walk.',
      'The baker told The Gazette that he would ride.',
    ];
    expect(estimate([...OWN, ...texts])).toBeNull();
  });
});

it('an empty article has no origin', () => {
  expect(estimateOrigin({ blocks: [] }, record)).toBeNull();
});

describe('shingles', () => {
  it('are the same for the same words in other dress', () => {
    const [plain = ''] = WIRE;
    expect(shinglesOf(plain.toUpperCase().replaceAll(',', ' –'))).toEqual(shinglesOf(plain));
  });

  it('are unsigned 24-bit numbers, each once', () => {
    const all = shinglesOf(`${WIRE.join(' ')} ${WIRE.join(' ')}`);
    expect(all.length).toBeGreaterThan(5);
    expect(new Set(all).size).toBe(all.length);
    expect(all.every((n) => Number.isInteger(n) && n >= 0 && n < 2 ** 24)).toBe(true);
  });

  it('are none where a text is shorter than a run', () => {
    expect(shinglesOf('Four words are few')).toEqual([]);
  });
});

describe('closeness in what is told, and in which order', () => {
  const FACTS = Array.from({ length: 24 }, (_, i) => `fact-${i}`);
  /** Tells these facts, one a paragraph. */
  const telling = (id: string, origin: string, facts: readonly string[]): Source => ({
    ...source(id, origin),
    reports: facts.map((fact, i) => ({
      fact,
      relation: 'agrees',
      reading: 'It says so.',
      locator: `headline; paragraph ${i + 1}, “It says …”`,
    })),
  });
  const shuffled = FACTS.map((_, i) => FACTS[(i * 7) % FACTS.length] ?? '');
  const told = (facts: readonly string[], own: readonly string[] = OWN) =>
    estimateOrigin(
      article(own),
      {
        ...record,
        sources: [telling('post-copy', 'north-wire', FACTS), telling('gazette-copy', 'gazette', shuffled)],
      },
      facts,
    );

  it('knows a copy of which hardly a word was left', () => {
    expect(told(FACTS)).toEqual({
      origin: 'north-wire',
      name: 'North Wire',
      confidence: 'medium',
      why: remark('textOrigin_order', { facts: 24, total: 24, outlet: 'Harbour Post' }),
    });
    expect(told(FACTS.filter((_, i) => i % 3 > 0))).toMatchObject({ origin: 'north-wire' });
    expect(told([...FACTS.slice(0, 15), 'own-1', 'own-2'])).toMatchObject({ origin: 'north-wire' });
  });

  it('wants less of a text that has some of its wording too', () => {
    const facts = FACTS.slice(0, 11);
    expect(told(facts)).toBeNull();
    const some = (WIRE[1] ?? '').split(' ').slice(0, 12).join(' ');
    expect(
      told(facts, [`${some} and no more of that was said.`, ...OWN, ...OWN, ...OWN, ...OWN]),
    ).toMatchObject({
      origin: 'north-wire',
      why: { key: 'textOrigin_order' },
    });
  });

  it.each<[string, string[]]>([
    ['the same things in an order of one’s own', FACTS.map((_, i) => FACTS[(i * 5) % FACTS.length] ?? '')],
    ['a few things in their order', FACTS.slice(0, 9)],
    ['much else between them', FACTS.slice(0, 16).flatMap((fact, i) => [fact, `own-${i}`])],
    ['nothing', []],
  ])('does not call a copy what tells %s', (_, facts) => {
    expect(told(facts)).toBeNull();
  });

  it('tells nothing where two origins tell the same in the same order', () => {
    const sources = [telling('post-copy', 'north-wire', FACTS), telling('gazette-copy', 'gazette', FACTS)];
    expect(estimateOrigin(article(OWN), { ...record, sources }, FACTS)).toBeNull();
  });

  it('asks no order of a source whose paragraphs are not on record', () => {
    const [post] = [telling('post-copy', 'north-wire', FACTS)];
    const reports = post?.reports.map((r) => ({ ...r, locator: 'paragraph not on record' })) ?? [];
    expect(
      estimateOrigin(
        article(OWN),
        { ...record, sources: [{ ...post, ...source('x', 'north-wire'), reports }] },
        FACTS,
      ),
    ).toBeNull();
  });
});
