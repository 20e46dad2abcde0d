import { describe, expect, it } from 'vitest';
import { type DayNumber, formatDay, parseDay, weekdayOf } from '../../../../src/core/text/calendar.ts';
import { type DateMention, findDates, UNKNOWN_YEAR } from '../../../../src/core/text/dates.ts';
import { tokenise } from '../../../../src/core/text/tokens.ts';

// A Tuesday between two years, so that every "next" and "last" crosses something.
const PUBLISHED = '2021-12-28';

interface Day {
  published?: string | null;
  recent?: readonly string[];
}

function dates(text: string, { published = PUBLISHED, recent = [] }: Day = {}): DateMention[] {
  const tokens = tokenise(text);
  const clock = { published: published ? parseDay(published) : null, recent: recent.map(parseDay) };
  return findDates(tokens, { from: 0, to: tokens.length }, clock);
}

const range = (from: DayNumber, to: DayNumber): string =>
  from === to ? formatDay(from) : `${formatDay(from)}/${formatDay(to)}`;

/** The likeliest reading of each date: a day, or from/to. */
const firsts = (text: string, day?: Day): string[] =>
  dates(text, day).map(({ readings: [r] }) => (r ? range(r.from, r.to) : 'none'));

/** All readings of the only date. */
function readings(text: string, day?: Day): string[] {
  const found = dates(text, day);
  expect(found).toHaveLength(1);
  return (found[0]?.readings ?? []).map((r) => range(r.from, r.to));
}

/** The words of each date. */
function words(text: string, day?: Day): string[] {
  const tokens = tokenise(text);
  return dates(text, day).map(({ from, to }) =>
    text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0),
  );
}

describe('days with month and year', () => {
  it.each([
    'on 10 January 2022',
    'on 10 Jan 2022',
    'on 10 Jan. 2022',
    'on January 10, 2022',
    'on Jan. 10, 2022',
    'on January 10 2022',
    'on January 10th, 2022',
    'on the 10th of January 2022',
    'on the 10th of January, 2022',
    'on January the 10th, 2022',
    'on 10. January 2022',
    'on the tenth of January 2022',
    'on 2022-01-10',
    'on 10.01.2022',
    'on 10.1.2022',
    'on 10/01/2022',
    'on 10-01-2022',
    'on JANUARY 10, 2022',
    'on 10 january 2022',
    'on 10 January next year',
    'on Monday 10.01.2022',
  ])('%s', (text) => {
    expect(firsts(text)).toEqual(['2022-01-10']);
    expect(dates(text)[0]).toMatchObject({ precision: 'day', yearGiven: true, relative: false });
  });

  it.each([
    ['on 13/1', ['2022-01-13']],
    ['on 1/13', ['2022-01-13']],
    ['on Monday 10/1', ['2022-01-10', '2021-10-01']],
    ['on 1/10', ['2021-10-01', '2022-01-10']],
  ])('without a year may mean either order: %s', (text, expected) => {
    expect(readings(text)).toEqual(expected);
  });

  it.each(['lost 3-2', 'a 9/11 film', 'by 2/3 of the votes', 'open 24/7'])(
    'are not scores, fractions or names: %s',
    (text) => expect(dates(text)).toEqual([]),
  );

  it('are read month first where the other way round is no day', () => {
    expect(firsts('on 12/28/2021')).toEqual(['2021-12-28']);
  });

  it.each(['on 30 February 2022', 'on 29 February 2021', 'on 31.04.2022', 'on 45.13.2022'])(
    'that do not exist are no days: %s',
    (text) => expect(dates(text).filter((d) => d.precision === 'day')).toEqual([]),
  );

  it('exist on 29 February in leap years', () => {
    expect(firsts('on 29 February 2020')).toEqual(['2020-02-29']);
  });
});

describe('days without a year are near the article', () => {
  it.each([
    ['on 10 January', '2022-01-10'],
    ['on Jan. 10', '2022-01-10'],
    ['on 10.01', '2022-01-10'],
    ['on 10.01.', '2022-01-10'],
    ['on January 10th', '2022-01-10'],
    ['on the 10th of January', '2022-01-10'],
    ['on 17 December', '2021-12-17'],
    ['on 16 June', '2021-06-16'],
    ['on June 16', '2021-06-16'],
    ['on 28 December', '2021-12-28'],
    ['on 1 April', '2022-04-01'],
    ['on 9 May', '2021-05-09'],
  ])('%s is %s', (text, day) => expect(firsts(text)).toEqual([day]));

  it.each([
    ['2022-01-09', 'on 28 December', '2021-12-28'],
    ['2022-01-09', 'on 10 January', '2022-01-10'],
    ['2022-06-20', 'on 10 January', '2022-01-10'],
    ['2022-11-01', 'on 10 January', '2023-01-10'],
    ['2021-06-16', 'on 16 June', '2021-06-16'],
    ['2022-02-27', 'on 29 February', '2020-02-29'],
  ])('published %s, %s is %s', (published, text, day) => {
    expect(firsts(text, { published })).toEqual([day]);
  });

  it('may also be near a day that the text has named', () => {
    expect(readings('on 10 January', { published: '2022-12-20', recent: ['2022-01-12'] })).toEqual([
      '2023-01-10',
      '2022-01-10',
    ]);
  });

  it('have no year where nothing is known of the article', () => {
    const [date] = dates('on 10 January', { published: null });
    expect(date?.readings).toEqual([
      { from: parseDay(`${UNKNOWN_YEAR}-01-10`), to: parseDay(`${UNKNOWN_YEAR}-01-10`) },
    ]);
    expect(date?.yearGiven).toBe(false);
  });

  it('may be 29 February where no year is known', () => {
    expect(firsts('on 29 February', { published: null })).toEqual([`${UNKNOWN_YEAR}-02-29`]);
  });
});

describe('lists and ranges', () => {
  it.each([
    ['on 10, 12 and 13 January', ['2022-01-10', '2022-01-12', '2022-01-13']],
    ['on January 10, 12 and 13', ['2022-01-10', '2022-01-12', '2022-01-13']],
    ['on January 10, 12, and 13', ['2022-01-10', '2022-01-12', '2022-01-13']],
    ['on Jan. 10, 12, 13.', ['2022-01-10', '2022-01-12', '2022-01-13']],
    ['on 10, 12, 13 January', ['2022-01-10', '2022-01-12', '2022-01-13']],
    ['on Jan. 12 and 13', ['2022-01-12', '2022-01-13']],
    ['on 12 and 13 January 2022', ['2022-01-12', '2022-01-13']],
    ['on 12th and 13th January', ['2022-01-12', '2022-01-13']],
    ['on the 12th and 13th of January', ['2022-01-12', '2022-01-13']],
    ['from 9 to 10 January', ['2022-01-09', '2022-01-10']],
    ['on 9-10 January', ['2022-01-09', '2022-01-10']],
    ['on 9–10 January', ['2022-01-09', '2022-01-10']],
    ['on Jan. 9-10, 2022', ['2022-01-09', '2022-01-10']],
    ['on 12 or 13 January', ['2022-01-12', '2022-01-13']],
    ['on 31 December and 2 January', ['2021-12-31', '2022-01-02']],
    ['on January 10 and January 12', ['2022-01-10', '2022-01-12']],
    ['on 28 December 2021 and 10 January 2022', ['2021-12-28', '2022-01-10']],
  ])('%s', (text, days) => expect(firsts(text)).toEqual(days));

  it('do not take a number that counts something else', () => {
    expect(firsts('on January 10, 30 people came')).toEqual(['2022-01-10']);
    expect(firsts('12 people came on 13 January')).toEqual(['2022-01-13']);
  });

  it('give every day its own words', () => {
    expect(words('on 10, 12 and 13 January')).toEqual(['10', '12', '13 January']);
    expect(words('from January 10 to 13')).toEqual(['January 10', '13']);
    expect(words('on the 12th and the 13th')).toEqual(['the 12th', '13th']);
    expect(words('on 28 December 2021')).toEqual(['28 December 2021']);
  });
});

describe('weekdays', () => {
  it.each([
    ['on Monday', ['2021-12-27', '2022-01-03']],
    ['on Tuesday', ['2021-12-28', '2022-01-04']],
    ['on Wednesday', ['2021-12-22', '2021-12-29']],
    ['on Mondays', []],
  ])('%s may be the last and the next', (text, days) => {
    if (days.length === 0) expect(dates(text)).toEqual([]);
    else expect(readings(text)).toEqual(expect.arrayContaining(days));
  });

  it('called "last" are behind, called "next" are ahead', () => {
    const published = parseDay(PUBLISHED);
    for (const r of readings('last Friday')) expect(parseDay(r)).toBeLessThan(published);
    for (const r of readings('next Friday')) expect(parseDay(r)).toBeGreaterThan(published);
  });

  it.each([
    ['on Monday, January 10', 'Monday'],
    ['on Monday, Jan. 10', 'Monday'],
    ['on Mon. 10 January', 'Monday'],
    ['on Monday 10 January 2022', 'Monday'],
    ['on Monday the 10th of January', 'Monday'],
    ['on Monday (10 January)', 'Monday'],
    ['on Sunday, January 10', 'Sunday'],
    ['on Monday evening, 10 January', 'Monday'],
    ['on 10 January (Monday)', 'Monday'],
    ['on January 10 (Sunday)', 'Sunday'],
    ['on January 10, a Monday', 'Monday'],
    ['on 2022-01-10 (Monday)', 'Monday'],
  ])('beside a date are kept with it: %s', (text, weekday) => {
    expect(firsts(text)).toEqual(['2022-01-10']);
    const [date] = dates(text);
    expect(date?.weekday).toBe(['Sunday', 'Monday'].indexOf(weekday));
    expect(date?.relative).toBe(false);
  });

  it('beside each day of a list are kept with their own', () => {
    const text = 'on Monday 10, Wednesday 12 and Thursday 13 January';
    expect(firsts(text)).toEqual(['2022-01-10', '2022-01-12', '2022-01-13']);
    expect(dates(text).map((d) => d.weekday)).toEqual([1, 3, 4]);
    expect(words(text)).toEqual(['Monday 10', 'Wednesday 12', 'Thursday 13 January']);
  });

  it.each([
    ['Monday next week', '2022-01-03'],
    ['Wednesday of next week', '2022-01-05'],
    ['Sunday this week', '2022-01-02'],
    ['Friday last week', '2021-12-24'],
    ['Monday week', '2022-01-10'],
    ['a week on Monday', '2022-01-10'],
    ['two weeks from Wednesday', '2022-01-12'],
    ['the Monday after Epiphany', '2022-01-10'],
    ['the Monday after 6 January', '2022-01-10'],
    ['the Friday before Christmas', '2021-12-24'],
    ["the Monday before New Year's Day", '2021-12-27'],
  ])('may be told from all others: %s is %s', (text, day) => {
    expect(readings(`They meet ${text}.`)).toEqual([day]);
  });

  it('in brackets with more than a weekday stand alone', () => {
    expect(words('on 10 January (Monday at noon)')).toEqual(['10 January', 'Monday']);
  });

  it('in small letters or as everyday words are none', () => {
    expect(dates('the sun sat on the wed')).toEqual([]);
    expect(dates('monday')).toEqual([]);
    expect(dates('The Sun wrote')).toEqual([]);
  });

  it('count from a day that the text has named, too', () => {
    expect(readings('on Wednesday', { recent: ['2022-01-10'] })).toContain('2022-01-12');
  });

  it('say nothing where neither article nor text has a day', () => {
    expect(dates('on Monday', { published: null })).toEqual([]);
  });
});

describe('counted from the article', () => {
  it.each([
    ['today', '2021-12-28'],
    ['tonight', '2021-12-28'],
    ['yesterday', '2021-12-27'],
    ['tomorrow', '2021-12-29'],
    ['three days ago', '2021-12-25'],
    ['five days from now', '2022-01-02'],
    ['in five days', '2022-01-02'],
    ["in five days' time", '2022-01-02'],
    ['in two weeks', '2022-01-09/2022-01-13'],
    ['in a fortnight', '2022-01-09/2022-01-13'],
    ['a fortnight from now', '2022-01-09/2022-01-13'],
    ['two weeks from now', '2022-01-09/2022-01-13'],
    ['a week ago', '2021-12-19/2021-12-23'],
    ['this week', '2021-12-27/2022-01-02'],
    ['next week', '2022-01-03/2022-01-09'],
    ['last week', '2021-12-20/2021-12-26'],
    ['this month', '2021-12-01/2021-12-31'],
    ['next month', '2022-01-01/2022-01-31'],
    ['last month', '2021-11-01/2021-11-30'],
    ['early next month', '2022-01-01/2022-01-31'],
    ['this year', '2021-01-01/2021-12-31'],
    ['next year', '2022-01-01/2022-12-31'],
    ['last year', '2020-01-01/2020-12-31'],
  ])('%s is %s', (text, day) => {
    expect(firsts(`They meet ${text}.`)).toEqual([day]);
    expect(dates(`They meet ${text}.`)[0]?.relative).toBe(true);
    expect(dates(text, { published: null })).toEqual([]);
  });
});

it.each(['three meetings in four days', 'They held two rounds in three weeks.'])(
  '"%s" says how long, not when',
  (text) => expect(dates(text)).toEqual([]),
);

describe("counted from the text's own clock", () => {
  const recent = ['2022-01-10'];
  it.each([
    ['two days later', '2022-01-12'],
    ['2 days later', '2022-01-12'],
    ['three days on', '2022-01-13'],
    ['a day later', '2022-01-11'],
    ['one day earlier', '2022-01-09'],
    ['the following day', '2022-01-11'],
    ['the next day', '2022-01-11'],
    ['the previous day', '2022-01-09'],
    ['the next morning', '2022-01-11'],
    ['the following evening', '2022-01-11'],
    ['the same day', '2022-01-10'],
    ['that evening', '2022-01-10'],
    ['the day after', '2022-01-11'],
    ['the day before', '2022-01-09'],
    ['on the morrow', '2022-01-11'],
    ['48 hours later', '2022-01-12'],
    ['24 hours earlier', '2022-01-09'],
    ['a week later', '2022-01-17'],
    ['two days after the talks', '2022-01-12'],
    ['a fortnight later', '2022-01-24'],
  ])('%s is %s', (text, day) => {
    expect(firsts(`They meet ${text}.`, { recent })).toEqual([day]);
    expect(dates(`They meet ${text}.`, { recent })[0]).toMatchObject({ relative: true, offset: true });
  });

  it.each([
    ['two days after 10 January', '2022-01-12'],
    ['the day after January 12', '2022-01-13'],
    ['three days before 13 January 2022', '2022-01-10'],
    ['two days after Christmas', '2021-12-27'],
    ["the day after New Year's Day", '2022-01-02'],
    ['four days after Epiphany', '2022-01-10'],
    ['the day after tomorrow', '2021-12-30'],
    ['the day before yesterday', '2021-12-26'],
  ])('%s is %s', (text, day) => expect(firsts(text)).toEqual([day]));

  it.each([
    ['on the 12th', '2022-01-12'],
    ['on the 12th.', '2022-01-12'],
    ['on the twelfth', '2022-01-12'],
    ['and the 13th in Vienna', '2022-01-13'],
  ])('%s is a day of the month at hand', (text, day) => {
    expect(firsts(text, { recent })).toContain(day);
  });

  it('and so are several of them', () => {
    expect(firsts('on the 12th and 13th', { recent })).toEqual(['2022-01-12', '2022-01-13']);
    expect(firsts('on the 10th, the 12th and the 13th', { recent })).toEqual([
      '2022-01-10',
      '2022-01-12',
      '2022-01-13',
    ]);
    expect(firsts('on the 12th and 13th rounds', { recent })).not.toContain('2022-01-13');
  });

  it.each(['the 12th round', 'the second meeting', 'the first time', 'his 70th birthday', 'a 10th of it'])(
    'but "%s" is not',
    (text) => expect(dates(text, { recent })).toEqual([]),
  );
});

describe('months and years', () => {
  it.each([
    ['in January', '2022-01-01/2022-01-31'],
    ['in early January', '2022-01-01/2022-01-31'],
    ['in mid-December', '2021-12-01/2021-12-31'],
    ['in November', '2021-11-01/2021-11-30'],
    ['last June', '2021-06-01/2021-06-30'],
    ['next June', '2022-06-01/2022-06-30'],
    ['in January 2022', '2022-01-01/2022-01-31'],
    ['in January, 2022', '2022-01-01/2022-01-31'],
    ['in January of 2022', '2022-01-01/2022-01-31'],
    ['in May', '2022-05-01/2022-05-31'],
    ['in 2014', '2014-01-01/2014-12-31'],
    ['since 1975', '1975-01-01/1975-12-31'],
  ])('%s is %s', (text, day) => expect(firsts(text)).toEqual([day]));

  it.each([
    'They may meet',
    'They march on',
    'May I ask',
    'March on Rome',
    '$2014',
    '2,014 men',
    'room 12',
    'up 10.01 points',
    'on 10.30',
  ])('"%s" has none', (text) => expect(dates(text)).toEqual([]));
});

describe('timelines', () => {
  it.each([
    ['28 December 2021: The date is announced.', ['2021-12-28']],
    ['Dec. 28: The date is announced.', ['2021-12-28']],
    ['10 January – They meet.', ['2022-01-10']],
    ['Monday, January 10: They meet.', ['2022-01-10']],
    ['June 2021: A summit.', ['2021-06-01/2021-06-30']],
    ['2014: A war.', ['2014-01-01/2014-12-31']],
    ['10 Jan: Bern. 12 Jan: Basel. 13 Jan: Chur.', ['2022-01-10', '2022-01-12', '2022-01-13']],
  ])('%s', (text, days) => expect(firsts(text)).toEqual(days));
});

it('finds several dates of one sentence, in order and apart', () => {
  const text =
    'On 10 January they meet, two days later the others, and on Thursday, January 13, all of them again.';
  expect(firsts(text, { recent: ['2022-01-10'] })).toEqual(['2022-01-10', '2022-01-12', '2022-01-13']);
  expect(weekdayOf(parseDay('2022-01-13'))).toBe(4);
});
