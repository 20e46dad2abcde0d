import { holds } from './cases.ts';

/** Which article is this? A page on another year or another Geneva fails as a whole. */

const FOOTBALL = [
  'The club has a new goalkeeper.',
  'He joins from a side in the second division for a fee that was not disclosed.',
  'The season goes on after the winter break.',
];

holds('a single paragraph on the story in a page about something else', [
  {
    name: 'is found',
    before: FOOTBALL,
    text: 'In other news, the United States and Russia will hold security talks in Geneva on January 10, with NATO to meet Russia in Brussels on January 12.',
    has: ['talks-jan10 agrees', 'talks-geneva agrees', 'nato-jan12 agrees', 'nato-brussels agrees'],
  },
  {
    name: 'lends nothing to the others',
    before: [
      'The United States and Russia will hold security talks in Geneva on January 10, with NATO to meet Russia in Brussels on January 12.',
      ...FOOTBALL,
    ],
    text: 'The goalkeeper’s first match, in Vienna, is on January 13.',
    lacks: 'everything',
  },
]);

holds('a page about another year or another Geneva', [
  {
    name: 'the same day of 2011',
    published: '2011-01-04',
    before: ['American and Russian officials will meet in Geneva on January 10 to talk about missiles.'],
    text: 'NATO and Russia will meet in Brussels on January 12.',
    lacks: 'everything',
  },
  {
    name: 'a summit of 1985',
    published: '2021-11-19',
    before: ['In November 1985 an American and a Soviet leader met in Geneva for the first time.'],
    text: 'The talks in Geneva were about nuclear arms, and both sides called them frank.',
    lacks: 'everything',
  },
  {
    name: 'talks on Syria',
    published: '2022-01-05',
    before: ['The UN’s envoy for Syria has invited the parties to Geneva.'],
    text: 'The talks in Geneva on January 10 will be about a constitution, and Russia and the United States have sent observers.',
    lacks: ['talks-jan10', 'talks-geneva'],
  },
  {
    name: 'talks on Iran',
    published: '2022-01-05',
    before: ['Talks on Iran’s nuclear programme have resumed in Vienna.'],
    text: 'American and Russian envoys met in Vienna on Monday and spoke of progress.',
    lacks: 'everything',
  },
  {
    name: 'Geneva, Illinois',
    published: '2022-01-05',
    before: ['The council of Geneva, Illinois, has a full calendar.'],
    text: 'On January 10 it talks about parking, on January 12 about the library.',
    lacks: 'everything',
  },
]);
