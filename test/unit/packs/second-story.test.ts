import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../src/core/engine.ts';
import { remark } from '../../../src/core/messages/message.ts';
import { article, packOf, SECOND, TALKS } from './read-folder.ts';

const second = packOf(SECOND);
const both = createEngine([packOf(TALKS), second]);
const alone = createEngine([second]);

const REPORT = article(
  '2019-04-10',
  'First ever image of a black hole unveiled',
  'Astronomers on Wednesday unveiled the first picture of a black hole, at the heart of the galaxy M87.',
  'The black hole is 55 million light-years away. It weighs as much as 6.5 billion suns and is 40 billion km across.',
  'The Event Horizon Telescope ties eight radio telescopes into one. The telescopes observed it in April 2017.',
  '“We have taken the first picture of a black hole,” said project director Sheperd Doeleman in Washington.',
  'More than 200 researchers worked on the picture. The results fill six papers in The Astrophysical Journal Letters.',
  'News conferences were held in six cities at once to show the image.',
);

const factsIn = (findings: readonly { readonly fact: string | null }[]): string[] => [
  ...new Set(findings.flatMap((f) => f.fact ?? [])),
];

describe('a story that the engine was never told of', () => {
  it('is found in full by its pack alone', () => {
    const { findings, stories } = alone.annotate(REPORT);
    expect(stories).toEqual(['black-hole-image-2019']);
    const told = second.facts.map((f) => f.id).filter((id) => id !== 'second-image');
    expect(factsIn(findings).sort()).toEqual(told.sort());
    expect(findings.filter((f) => f.relation !== 'agrees' || f.flags.length > 0)).toEqual([]);
  });

  it.each([
    ['another mass', 'The black hole in M87 has the mass of 12 billion suns.', 'hole-mass', 'figure'],
    [
      'a mass that is on record elsewhere',
      'The black hole in M87 weighs 3.5 billion suns.',
      'hole-mass',
      'figure',
    ],
    [
      'another number of telescopes',
      'The first image of a black hole was made with five telescopes.',
      'eight-telescopes',
      'figure',
    ],
    [
      'another day',
      'The first image of a black hole was shown on 12 April 2019.',
      'image-shown',
      'date-conflict',
    ],
    [
      'other words in quotation marks',
      '“We have drawn the first picture of a black hole,” said Sheperd Doeleman.',
      'quote-first-picture',
      'altered-quote',
    ],
  ])('is held against the page: %s', (_what, sentence, fact, flag) => {
    const { findings } = alone.annotate(article('2019-04-10', 'The image from M87', sentence));
    const about = findings.filter((f) => f.fact === fact);
    expect(about.flatMap((f) => f.flags.map((x) => x.type))).toEqual([flag]);
    expect(about.map((f) => f.status)).toEqual(['disputed']);
  });

  it.each([
    ['a wrong galaxy', 'The black hole is in the galaxy M78, astronomers said.', 'M78', 'Messier 87'],
    ['a misspelt name', 'Shepherd Doeleman leads the team.', 'Shepherd Doeleman', 'Sheperd Doeleman'],
    [
      'a slip of the pen',
      'Sheperd Doelman leads the Event Horizon Telescope.',
      'Doelman',
      'Sheperd Doeleman',
    ],
  ])('has its names: %s', (_what, sentence, here, record) => {
    const { findings } = alone.annotate(article('2019-04-10', 'First image of a black hole', sentence));
    expect(findings.flatMap((f) => f.flags)).toContainEqual(
      expect.objectContaining({ type: 'misnamed', here, record }),
    );
  });

  it('is not seen where another black hole or a drawing is meant', () => {
    const page = article(
      '2019-04-10',
      'At the Event Horizon Telescope',
      'A simulation of the first image of a black hole was shown.',
      'The image of the black hole in the Milky Way was not shown.',
    );
    expect(factsIn(alone.annotate(page).findings)).not.toContain('image-shown');
  });
});

describe('two stories at once', () => {
  it('each find what they find alone', () => {
    expect(both.annotate(REPORT).findings).toEqual(alone.annotate(REPORT).findings);
  });

  it('share one page without mixing, and no two findings have one id', () => {
    const page = article(
      '2022-01-04',
      'The week ahead, and a look back',
      'US and Russian officials will hold security talks in Geneva on 10 January 2022.',
      'The first image of a black hole, in the galaxy M87, was shown on 10 April 2019.',
    );
    const { findings, stories } = both.annotate(page);
    expect(stories).toEqual(['us-russia-talks-2022', 'black-hole-image-2019']);
    expect(factsIn(findings.filter((f) => f.block === 1))).toContain('talks-jan10');
    expect(findings.filter((f) => f.block === 1).every((f) => f.pack === 'us-russia-talks-2022')).toBe(true);
    expect(factsIn(findings.filter((f) => f.block === 2))).toEqual(['image-shown', 'hole-in-m87']);
    expect(findings.filter((f) => f.block === 2).every((f) => f.pack === 'black-hole-image-2019')).toBe(true);
    expect(new Set(findings.map((f) => f.id)).size).toBe(findings.length);
  });

  it('have cards from their own record', () => {
    const { findings } = both.annotate(REPORT);
    const finding = findings.find((f) => f.fact === 'hole-width');
    expect(finding && both.card(finding, REPORT)).toMatchObject({
      headline: remark('headline_singleOrigin'),
      origins: [{ origin: 'BBC' }],
    });
  });
});
