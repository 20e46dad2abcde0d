import { type Case, holds } from './cases.ts';

/** One fact in many grammars, and near each of them a sentence that says something else. */

const talks = (name: string, text: string): Case => ({ name, text, has: ['talks-jan10 agrees'] });
const nato = (name: string, text: string): Case => ({ name, text, has: ['nato-jan12 agrees'] });
const quiet = (name: string, text: string): Case => ({ name, text, lacks: 'everything' });

holds('words of meeting', [
  talks('meet', 'Russia and the United States will meet on January 10.'),
  talks('talk', 'Russia and the United States will talk on January 10.'),
  talks('sit down', 'Russia and the United States will sit down together on January 10.'),
  talks('negotiate', 'Russia and the United States will negotiate on January 10.'),
  talks('consult', 'Russia and the United States will consult on January 10.'),
  talks('a round', 'A round between Russia and the United States is set for January 10.'),
  talks('a session', 'Russia and the United States have their session on January 10.'),
  talks('face each other', 'American and Russian negotiators will face each other on January 10.'),
  quiet('a stock split', 'The company’s American and Russian shares split on January 10.'),
]);

holds('grammars', [
  talks('active', 'The United States and Russia will hold security talks on January 10.'),
  talks('passive', 'Security talks will be held by the United States and Russia on January 10.'),
  talks('nominal', 'The holding of talks between the United States and Russia on January 10 was welcomed.'),
  talks('fronted', 'On January 10, the United States and Russia will hold security talks.'),
  talks(
    'split over two clauses',
    'The United States and Russia will talk, and they will do so on January 10.',
  ),
  talks('headline', 'US-Russia security talks January 10'),
  talks('bullet', '• US-Russia talks: January 10'),
  talks('ordinal in words', 'The United States and Russia will hold security talks on the tenth of January.'),
  {
    name: 'question and answer in one',
    text: 'When do the United States and Russia hold their talks? On January 10.',
    has: ['talks-jan10 agrees'],
  },
  nato('by a pronoun', 'As for NATO, it will meet Russia on January 12.'),
  quiet('a headline on other talks', 'US-Iran nuclear talks January 10'),
  quiet('a bullet on other people', '• Film club: January 10'),
]);

holds('drawing back and building up', [
  {
    name: 'massed',
    text: 'Russia has massed tens of thousands of troops near Ukraine.',
    has: ['troop-buildup agrees'],
  },
  {
    name: 'amassed, passive',
    text: 'Tens of thousands of Russian troops have been amassed near the border with Ukraine.',
    has: ['troop-buildup agrees'],
  },
  {
    name: 'build-up, nominal',
    text: 'Russia’s build-up of troops near Ukraine alarms the West.',
    has: ['troop-buildup agrees'],
  },
  {
    name: 'near miss: a withdrawal',
    text: 'Russia is pulling its troops back from the border with Ukraine.',
    lacks: ['troop-buildup agrees'],
  },
  {
    name: 'near miss: a return to barracks',
    text: 'More than 10,000 Russian soldiers have returned to their barracks after a month of drills.',
    lacks: ['troop-buildup agrees'],
  },
  {
    name: 'near miss: an exercise',
    text: 'Three thousand Russian soldiers begin an exercise near the border with Ukraine.',
    lacks: ['troop-buildup', '!figure'],
  },
  {
    name: 'near miss: the troops of others',
    text: 'NATO has 1,200 allied soldiers near the border with Russia, far from Ukraine.',
    lacks: ['troop-buildup', '!figure'],
  },
  {
    name: 'near miss: Ukraine’s own troops',
    text: 'Ukraine has massed half of its army in the east, Moscow says.',
    lacks: ['troop-buildup'],
  },
]);

const nobodyNamed = (text: string): Case => ({
  name: text,
  published: '2021-12-29',
  text,
  has: ['delegations hedged', '!superseded'],
});

holds('nobody is named yet', [
  nobodyNamed('There was no hint as to who will head either team.'),
  nobodyNamed('The names of the envoys are still being specified.'),
  nobodyNamed('Neither side has put up a name.'),
  nobodyNamed('There was no official word on the composition of the delegations.'),
  nobodyNamed('The level of representation is yet to be determined.'),
  nobodyNamed('The names of the participants will be made known closer to the date.'),
  nobodyNamed('Neither Moscow nor Washington has put forward a name.'),
  nobodyNamed('The White House declined to identify the officials who will take part.'),
  nobodyNamed('Who would travel she did not say.'),
  {
    name: 'near miss: names of other people',
    text: 'The names of the dead soldiers were not released.',
    lacks: ['delegations'],
  },
  {
    name: 'a second in rank is somebody',
    published: '2021-12-31',
    text: 'The State Department said that its No. 2, Wendy Sherman, would head the American side.',
    has: ['delegations agrees'],
    lacks: ['!superseded'],
  },
  nobodyNamed('The ministry did not disclose the make-up of the delegation.'),
  nobodyNamed('We still do not know who will do the talking.'),
  nobodyNamed(
    'Asked who would lead the Russian team of negotiators, the ministry said that it would be made known in due course.',
  ),
]);

holds('two days that are right', [
  {
    name: 'handed over before they were published',
    text: 'Russia handed two draft treaties to the American side on December 15.',
    has: ['demands-presented agrees'],
    lacks: ['!date-conflict'],
  },
  {
    name: 'published on the day of the handing over',
    text: 'Russia published its draft treaties on December 15.',
    has: ['demands-presented differs', '!date-conflict'],
  },
  {
    name: 'a dinner of the two envoys is no day of the talks',
    published: '2022-01-09',
    text: '9 January: Sherman and Ryabkov dine together.',
    lacks: ['!date-conflict'],
  },
]);

holds('somebody else who looks on', [
  {
    name: 'does not take the talks away',
    text: 'Israel watches from the sidelines as the US and Russia prepare to meet in Geneva.',
    has: ['talks-geneva agrees'],
  },
  {
    name: 'near miss: talks about somebody else',
    text: 'The US and Russia prepare to meet in Geneva on Syria.',
    lacks: ['talks-geneva'],
  },
]);

holds('whose troops', [
  {
    name: 'near miss: guests who train',
    text: 'About 200 Canadian soldiers are stationed in western Ukraine as trainers.',
    lacks: ['troop-buildup', '!figure'],
  },
]);
