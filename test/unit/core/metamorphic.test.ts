import packs from 'virtual:packs';
import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../src/core/engine.ts';

/**
 * What must follow when a text is changed in a known way: no label is needed, since a text is
 * compared with itself. The texts are our own, about the story of the bundled pack.
 */

const engine = createEngine(packs);

interface Told {
  readonly facts: readonly string[];
  readonly flags: readonly string[];
}

/** Facts with relation, and types of flags, sorted; places left out. */
function told(paragraphs: readonly string[], published = '2021-12-30'): Told {
  const blocks = paragraphs.map((text) => ({ text, kind: 'paragraph' as const }));
  const { findings } = engine.annotate({ blocks, published });
  return {
    facts: findings.flatMap((f) => (f.fact ? [`${f.fact} ${f.relation ?? ''}`] : [])).sort(),
    flags: findings.flatMap((f) => f.flags.map((flag) => flag.type)).sort(),
  };
}

/** Sets the scene, so that a paragraph that follows is read as part of the story. */
const SCENE = 'American and Russian officials will meet in Geneva on 10 January to talk about Ukraine.';

const DATED: readonly [fact: string, text: string, day: string, other: string][] = [
  [
    'talks-jan10',
    'The United States and Russia will hold security talks on January 10.',
    'January 10',
    'January 11',
  ],
  [
    'talks-jan10',
    'Washington and Moscow open their negotiations in Geneva on 10 January.',
    '10 January',
    '8 January',
  ],
  ['nato-jan12', 'The NATO-Russia Council will meet on January 12.', 'January 12', 'January 14'],
  ['nato-jan12', 'Nato and Russia sit down together on 12 January.', '12 January', '17 January'],
  ['osce-jan13', 'The OSCE takes up the matter on 13 January.', '13 January', '15 January'],
  ['osce-jan13', 'Talks at the OSCE are to follow on Jan. 13.', 'Jan. 13', 'Jan. 16'],
];

describe.each(DATED)('%s in "%s"', (fact, text, day, other) => {
  it('agrees as it stands', () => expect(told([SCENE, text]).facts).toContain(`${fact} agrees`));

  it('differs on another day', () => {
    const changed = told([SCENE, text.replace(day, other)]);
    expect(changed.facts).toContain(`${fact} differs`);
    expect(changed.flags).toContain('date-conflict');
  });

  it('is silent in another year', () => {
    const years = [SCENE, text].map((t) => t.replace(/January \d+|Jan\. \d+|\d+ January/, '$& 2009'));
    expect(told(years, '2008-12-30').facts).toEqual([]);
  });
});

describe('a hedge put in', () => {
  it.each([
    ['talks-jan10', 'Russia and the United States will meet on January 10.', 'will', 'will likely'],
    ['talks-jan10', 'Russia and the United States will meet on January 10.', 'will', 'may'],
    ['nato-jan12', 'The NATO-Russia Council will meet on January 12.', 'will', 'could'],
    ['nato-jan12', 'The NATO-Russia Council will meet on January 12.', 'will', 'is expected to'],
    ['osce-jan13', 'The OSCE will meet on January 13.', 'will', 'will probably'],
  ])('turns %s in "%s" to hedged: %s → %s', (fact, text, word, hedge) => {
    expect(told([text, SCENE]).facts).toContain(`${fact} agrees`);
    const hedged = told([SCENE, text.replace(word, hedge)]);
    expect(hedged.facts).toContain(`${fact} hedged`);
    expect(hedged.flags).toContain('unconfirmed');
  });
});

/** An article with facts, a wrong date, a hedge, a quotation, a wrong name and an old spelling. */
const ARTICLE = [
  'U.S., Russia to meet in Geneva on January 10',
  'The United States and Russia will hold security talks on January 10, a White House spokesperson said.',
  'The NATO-Russia Council will likely meet on January 12. The OSCE will meet on January 14.',
  '“When we sit down to talk, Russia can put its concerns on the table,” the spokesperson said.',
  'Russia has massed some 100,000 troops near the border with Ukraine, officials in Kiev say.',
  'Deputy Foreign Minister Sergei Rybakov will lead the Russian side.',
];

describe('what changes nothing', () => {
  const before = told(ARTICLE);
  const same = (change: (text: string) => string) => expect(told(ARTICLE.map(change))).toEqual(before);

  it('has something to change', () => {
    expect(before.facts.length).toBeGreaterThan(4);
    expect(before.flags.length).toBeGreaterThan(3);
  });

  it.each<[string, (text: string) => string]>([
    ['white space doubled', (t) => t.replaceAll(' ', '  ')],
    ['line ends for spaces', (t) => t.replaceAll(' ', '\n')],
    ['no-break spaces', (t) => t.replaceAll(' ', '\u00a0')],
    ['white space around', (t) => `  ${t}\n`],
    ['straight quotation marks', (t) => t.replaceAll(/[“”]/g, '"')],
    ['guillemets', (t) => t.replaceAll('“', '«').replaceAll('”', '»')],
    ['low quotation marks', (t) => t.replaceAll('“', '„').replaceAll('”', '“')],
    ['single quotation marks', (t) => t.replaceAll('“', '‘').replaceAll('”', '’')],
    ['soft hyphens inside words', (t) => t.replaceAll(/(\p{L}{3})(\p{L}{3})/gu, '$1\u00ad$2')],
    ['zero-width spaces inside words', (t) => t.replaceAll(/(\p{L}{3})(\p{L}{3})/gu, '$1\u200b$2')],
    ['letters taken apart from their accents', (t) => t.normalize('NFD')],
    ['US for U.S.', (t) => t.replaceAll('U.S.', 'US')],
    ['capitals in NATO’s name', (t) => t.replaceAll('NATO', 'Nato')],
    ['days before months', (t) => t.replaceAll(/January (\d+)/g, '$1 January')],
    ['months cut short', (t) => t.replaceAll('January', 'Jan.')],
    ['ordinals', (t) => t.replaceAll(/January (\d+)/g, 'January $1th')],
    ['the year given', (t) => t.replaceAll(/January (\d+)/g, 'January $1, 2022')],
  ])('%s', (_, change) => same(change));
});

describe('a sentence among unrelated ones', () => {
  const sentence = 'The United States and Russia will hold security talks in Geneva on January 10.';
  const others = [
    'The municipal library has bought four hundred new books.',
    'Heavy snow fell on the hills overnight and closed a school.',
    'A baker in the old town won a prize for her rye bread.',
  ];

  it.each([0, 1, 2, 3])('keeps its findings at place %d, in a paragraph of its own', (place) => {
    expect(told(others.toSpliced(place, 0, sentence))).toEqual(told([sentence]));
  });

  it.each([0, 1, 2, 3])('keeps them at place %d of one paragraph', (place) => {
    expect(told([others.toSpliced(place, 0, sentence).join(' ')])).toEqual(told([sentence]));
  });

  it('is what they are found in', () => expect(told([sentence]).facts.length).toBeGreaterThan(0));

  it('lends the others nothing', () => expect(told(others)).toEqual({ facts: [], flags: [] }));
});
