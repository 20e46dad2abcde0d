import { type Case, holds, SCENE } from './cases.ts';

/** Days in every style that is in use, and days that only look like ours. */

const on = (day: string, published?: string): Case => ({
  name: published ? `${day}, written on ${published}` : day,
  ...(published ? { published } : {}),
  text: `The United States and Russia will hold security talks ${day}.`,
  has: ['talks-jan10 agrees'],
  lacks: ['!date-conflict'],
});

holds('the day written out', [
  on('on 10 January'),
  on('on January 10'),
  on('on January 10th'),
  on('on Jan. 10'),
  on('on Jan 10'),
  on('on 10 Jan'),
  on('on the 10th of January'),
  on('on January 10, 2022'),
  on('on 10 January 2022'),
  on('on 2022-01-10'),
  on('on 10.01.2022'),
  on('on Monday, January 10'),
]);

holds('the day by the article’s own', [
  on('on Monday', '2022-01-06'),
  on('next Monday', '2022-01-05'),
  on('tomorrow', '2022-01-09'),
  on('today', '2022-01-10'),
  on('in a week’s time', '2022-01-03'),
  on('next month', '2021-12-28'),
  on('a fortnight from now', '2021-12-27'),
  on('in two weeks', '2021-12-27'),
  on('early next month', '2021-12-28'),
]);

holds('the day by the text’s own clock', [
  {
    name: 'two days later',
    text: 'Russia and the United States will meet on January 10, and Russia and NATO two days later.',
    has: ['talks-jan10 agrees', 'nato-jan12 agrees'],
  },
  {
    name: 'the following day',
    text: 'NATO and Russia will meet on January 12, the OSCE the following day.',
    has: ['nato-jan12 agrees', 'osce-jan13 agrees'],
  },
  {
    name: 'the following day, a sentence on',
    before: [SCENE, 'NATO and Russia will meet on January 12.'],
    text: 'The OSCE takes up the matter the following day.',
    has: ['osce-jan13 agrees'],
  },
]);

holds('each event with its own day', [
  {
    name: 'respectively',
    text: 'Russia will meet the United States, NATO and the OSCE on January 10, 12 and 13 respectively.',
    has: ['talks-jan10 agrees', 'nato-jan12 agrees', 'osce-jan13 agrees'],
    lacks: ['!date-conflict'],
  },
  {
    name: 'ellipsis',
    text: 'Russia will talk with the United States on January 10, with NATO on the 12th and with the OSCE a day later.',
    has: ['talks-jan10 agrees', 'nato-jan12 agrees', 'osce-jan13 agrees'],
    lacks: ['!date-conflict'],
  },
  {
    name: 'one wrong among three',
    text: 'Russia will meet the United States on January 10, NATO on January 12 and the OSCE on January 14.',
    has: ['talks-jan10 agrees', 'nato-jan12 agrees', 'osce-jan13 differs', '!date-conflict'],
  },
]);

holds('the weekday against the day', [
  {
    name: 'one that fits',
    text: 'NATO and Russia will meet on Wednesday, January 12.',
    has: ['nato-jan12 agrees'],
    lacks: ['!weekday'],
  },
  {
    name: 'one that does not',
    text: 'NATO and Russia will meet on Thursday, January 12.',
    has: ['nato-jan12 agrees', '!weekday'],
  },
  {
    name: 'near miss: the weekday on which it was said',
    text: 'NATO and Russia will meet on January 12, an official said on Tuesday.',
    has: ['nato-jan12 agrees'],
    lacks: ['!weekday'],
  },
  {
    name: 'a day told by its distance and again by its name: the name counts',
    text: 'Two days before the council meets in Brussels, on January 8, Geneva will host consultations between Russia and the United States.',
    has: ['talks-jan10 differs', '!date-conflict'],
  },
  {
    name: 'a wrong day at the head of an entry in a timeline',
    text: '15 January 2022: In the Hofburg in Vienna, the 57 states of the OSCE open their year.',
    has: ['osce-jan13 differs', '!date-conflict'],
  },
]);

holds('days of something else', [
  {
    name: 'the day of a strike',
    text: 'Rail workers in Geneva will strike on January 10.',
    lacks: 'everything',
  },
  {
    name: 'the same day of another year',
    text: 'On January 10, 2019, American and Russian officials met over a missile treaty.',
    lacks: ['talks-jan10'],
  },
  {
    name: 'the tenth of another month',
    text: 'On March 10 the United States and Russia extend their agreement on fisheries.',
    lacks: 'everything',
  },
  {
    name: 'a flight number',
    text: 'Flight 1012 to Brussels and flight 1013 to Vienna were late.',
    lacks: 'everything',
  },
]);

holds('a weekday beside the past tense', [
  {
    name: 'is not the day of what is to come',
    text: 'NATO suggested January 12, and on Sunday Moscow was still considering it.',
    lacks: ['!date-conflict'],
  },
  {
    name: 'but is where the future stands with it',
    text: 'NATO and Russia will meet on Tuesday, January 11.',
    published: '2022-01-08',
    has: ['nato-jan12 differs', '!date-conflict'],
  },
  {
    name: 'nor that of an interview',
    text: 'The secretary of state said in a TV interview on Sunday that the open door of the alliance could not be closed by anyone.',
    published: '2022-01-10',
    lacks: ['!date-conflict'],
  },
]);
