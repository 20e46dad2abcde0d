import { describe, expect, it } from 'vitest';
import { explainMisses } from '../../../src/core/find/explain.ts';
import { article, packOf, SECOND } from './read-folder.ts';

const pack = packOf(SECOND);
const explain = (...texts: string[]) =>
  explainMisses(pack, article('2019-04-10', 'The Event Horizon Telescope', ...texts));

describe('why a sentence was not found', () => {
  it.each([
    [
      'a part is missing',
      'News conferences on the black hole were called.',
      'six-cities',
      /^the sentence has nothing for washington\|at-once \(for instance “washington”/,
    ],
    [
      'a word is forbidden',
      'A simulation of the first image of a black hole was shown.',
      'image-shown',
      /^forbidden words are there: “simulation” \(drawing\)$/,
    ],
    [
      'the parts are too far apart',
      `The first image that was ${'taken by so many people in so many places '.repeat(3)} was that of a black hole.`,
      'image-shown',
      /^the parts stand further apart than ~16$/,
    ],
    [
      'the date is that of another event',
      'The first image of a black hole was shown on 10 April 2030.',
      'image-shown',
      /a date beside it is too far from 2019-04-10: another event$/,
    ],
  ])('%s', (_what, sentence, fact, reason) => {
    const [miss] = explain(sentence).misses.filter((m) => m.block === 1);
    expect(miss).toMatchObject({ fact, sentence });
    expect(miss?.unmet).toEqual([expect.stringMatching(reason)]);
  });

  it('says what was met, too', () => {
    const [miss] = explain('News conferences on the black hole were called.').misses.filter(
      (m) => m.block === 1,
    );
    expect(miss?.met).toContain('conference: “News conferences”');
  });

  it('passes over sentences that were found, and those about something else', () => {
    const { misses } = explain('The black hole is in the galaxy M87.', 'The weather was fine.');
    expect(misses.filter((m) => m.block > 0)).toEqual([]);
  });

  it('tells how near the text comes to the story', () => {
    expect(explain('The weather was fine.').scope).toMatchObject({
      inScope: false,
      worth: 2,
      threshold: 3,
      note: null,
    });
    expect(explain('The first image of a black hole was shown.').scope.inScope).toBe(true);
  });

  it('tells what the quick look at every page makes of it', () => {
    expect(explain('The weather was fine.').scout).toMatchObject({ awake: false, threshold: 6 });
    const { scout } = explain('The first image of a black hole, in the galaxy M87, was shown.');
    expect(scout.awake).toBe(true);
    expect(scout.met).toContainEqual(expect.stringMatching(/^“black hole” \(\d\)$/));
  });

  it('tells which paragraphs are read where the text as a whole is about something else', () => {
    const strict = { ...pack, scope: { ...pack.scope, threshold: 99 } };
    const text = article('2019-04-10', 'The week', 'It rained.', 'A first image of the black hole in M87.');
    expect(explainMisses(strict, text).scope).toMatchObject({ inScope: true, whole: false, blocks: [2] });
    expect(explainMisses(pack, text).scope).toMatchObject({ whole: true, worth: 4 });
  });

  it('tells when the day is what speaks against it', () => {
    const { scope } = explainMisses(pack, article('2001-01-01', 'The first image of a black hole in M87'));
    expect(scope).toMatchObject({ inScope: false, note: expect.stringContaining('2001-01-01') });
  });
});
