import { describe, expect, it } from 'vitest';
import { english } from '../../../src/cli/english.ts';
import { remark } from '../../../src/core/messages/message.ts';
import { dayFromWords, stripOf } from '../../../src/view/calendar.ts';
import { citationOf } from '../../../src/view/citation.ts';
import { atPassage, placeOf } from '../../../src/view/text-fragment.ts';

describe('the calendar strip', () => {
  it.each([
    ['11 January', '2022-01-11'],
    ['Jan. 9', '2022-01-09'],
    ['January 12th', '2022-01-12'],
    ['31 December', '2021-12-31'],
    ['Tuesday', '2022-01-11'],
    ['Sunday', '2022-01-09'],
  ])('finds the day in “%s”', (words, day) => {
    expect(dayFromWords(words, '2022-01-10')).toBe(day);
  });

  it.each(['next month', '31 February', 'the 11th', 'after the holidays', ''])(
    'finds no day in “%s”',
    (words) => {
      expect(dayFromWords(words, '2022-01-10')).toBeNull();
    },
  );

  it('is a week that holds both days away from its ends', () => {
    const days = stripOf('2022-01-11', '2022-01-10');
    expect(days).toHaveLength(7);
    expect(days.indexOf('2022-01-10')).toBeGreaterThan(0);
    expect(days.indexOf('2022-01-11')).toBeLessThan(6);
  });

  it('runs over the turn of the year', () => {
    expect(stripOf('2021-12-28', '2022-01-02')).toContain('2022-01-01');
  });

  it('is left out where the days are the same or far apart', () => {
    expect(stripOf('2022-01-10', '2022-01-10')).toEqual([]);
    expect(stripOf('2022-03-10', '2022-01-10')).toEqual([]);
  });
});

describe('addresses at a passage', () => {
  it('name the whole of a short passage and both ends of a long one', () => {
    expect(atPassage('https://a.example/x', 'two-way talks')).toBe(
      'https://a.example/x#:~:text=two%2Dway%20talks',
    );
    expect(atPassage('https://a.example/x', 'one two three four five six seven eight nine')).toBe(
      'https://a.example/x#:~:text=one%20two%20three%20four,six%20seven%20eight%20nine',
    );
  });

  it('stay as they are without a passage or with a hash', () => {
    expect(atPassage('https://a.example/x', null)).toBe('https://a.example/x');
    expect(atPassage('https://a.example/x#part', 'words')).toBe('https://a.example/x#part');
  });
});

describe('a place in a source', () => {
  it.each([
    ['headline', 'headline', null],
    ['paragraph 2, “The board said it …”', 'paragraph 2', 'The board said it'],
    [
      'headline; paragraph 1, “The bridge opens …”; paragraph 4, “He said”',
      'headline; paragraph 1; paragraph 4',
      'The bridge opens',
    ],
    ['speaker: Price, “Well, I think …”', 'speaker: Price', 'Well, I think'],
    ['“The two sides will …”', '“The two sides will …”', 'The two sides will'],
    ['“60 to 90”; paragraph not on record', 'paragraph not on record', '60 to 90'],
  ])('%s: is told in few words, and opened at the words that stand there', (locator, where, words) => {
    expect(placeOf(locator)).toEqual({ where, words });
  });
});

describe('words', () => {
  it('write days in three lengths, and leave what is no day alone', () => {
    expect(english.day('2021-12-28', 'short')).toBe('28 Dec');
    expect(english.day('2021-12-28')).toBe('28 Dec 2021');
    expect(english.day('2021-12-28', 'full')).toMatch(/^Tuesday,? 28 December 2021$/);
    expect(english.day('soon')).toBe('soon');
  });

  it('cite passage, page, record and sources', () => {
    const citation = citationOf(
      {
        findingId: '1',
        status: 'single-origin',
        headline: remark('headline_singleOrigin'),
        statement: 'The talks take place in Geneva.',
        passage: 'in Geneva',
        notes: [],
        comparisons: [],
        origins: [
          {
            origin: 'AFP',
            kind: 'agency',
            sources: [
              {
                outlet: 'RTÉ',
                title: 'Talks',
                published: '2021-12-28',
                url: 'https://rte.example/1',
                relation: 'agrees',
                reading: '',
                hedge: null,
                locator: 'headline',
              },
            ],
          },
        ],
        witness: null,
        atPublication: null,
        now: null,
        why: [],
      },
      { title: 'A story', url: 'https://news.example/story', published: '2021-12-28' },
      english,
    );
    expect(citation.split('\n')).toEqual([
      '“in Geneva” (A story, 28 Dec 2021, https://news.example/story)',
      'One origin: The talks take place in Geneva.',
      'AFP: RTÉ, 28 Dec 2021, https://rte.example/1',
    ]);
  });
});
