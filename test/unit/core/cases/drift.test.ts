import { type Case, holds } from './cases.ts';

/** How a story changes from copy to copy: every kind of drift, each with what must not be taken for it. */

holds('the day slips', [
  {
    name: 'the announcement moves from Monday to Tuesday',
    published: '2021-12-29',
    text: 'A spokesperson for the National Security Council announced the date on Tuesday, December 28.',
    has: ['talks-announced-dec27 differs', '!date-conflict'],
  },
  {
    name: 'the talks move by a day',
    text: 'The United States and Russia will hold security talks on January 11.',
    has: ['talks-jan10 differs', '!date-conflict'],
  },
  {
    name: 'the weekday slips, the date does not',
    text: 'The United States and Russia will hold security talks on Tuesday, January 10.',
    has: ['talks-jan10 agrees', '!weekday'],
    lacks: ['!date-conflict'],
  },
  {
    name: 'near miss: a call with its own date',
    text: 'Biden and Putin will speak by telephone on December 30, which in Moscow is all but the 31st.',
    lacks: ['talks-jan10', '!date-conflict', '!weekday'],
  },
]);

holds('the hedge is lost, or comes from nowhere', [
  {
    name: 'likely',
    text: 'Russia and NATO are also likely to hold talks on January 12.',
    has: ['nato-jan12 hedged', '!unconfirmed'],
  },
  {
    name: 'the headline that promises more',
    text: 'NATO and Russia will hold talks on January 12',
    has: ['nato-jan12 agrees'],
    lacks: ['!unconfirmed'],
  },
  {
    name: 'could',
    text: 'Russian and American officials could meet in Geneva on January 10.',
    has: ['talks-jan10 hedged', '!unconfirmed'],
  },
  {
    name: 'very likely',
    text: 'The NATO-Russia Council will very likely meet on 12 January.',
    has: ['nato-jan12 hedged', '!unconfirmed'],
  },
  {
    name: 'as far as we understand',
    text: 'As far as we understand, the US-Russia talks are to be held on January 10.',
    has: ['talks-jan10 hedged', '!unconfirmed'],
  },
  {
    name: 'near miss: the doubt is about the outcome',
    text: 'Russia and the United States will hold talks on January 10 that are unlikely to bring a quick result.',
    has: ['talks-jan10 agrees'],
    lacks: ['!unconfirmed'],
  },
]);

holds('the place moves', [
  {
    name: 'the NATO meeting in Geneva',
    text: 'The NATO-Russia Council will meet in Geneva on January 12.',
    has: ['nato-jan12 agrees', 'nato-brussels differs'],
  },
  {
    name: 'the bilateral talks in Vienna',
    text: 'The United States and Russia will hold their security talks in Vienna on January 10.',
    has: ['talks-jan10 agrees', 'talks-geneva differs'],
  },
  {
    name: 'near miss: talks on Ukraine are not talks in Ukraine',
    text: 'The United States and Russia will hold talks on Ukraine on January 10.',
    has: ['talks-jan10 agrees'],
    lacks: ['talks-geneva'],
  },
]);

holds('an event is split or merged', [
  {
    name: 'all three meetings in one sentence',
    text: 'Russia will meet the United States on January 10, NATO on January 12 and the OSCE on January 13.',
    has: ['talks-jan10 agrees', 'nato-jan12 agrees', 'osce-jan13 agrees'],
    lacks: ['!date-conflict'],
  },
  {
    name: 'a dinner the day before is not the talks',
    published: '2022-01-10',
    text: 'The two deputies had dined together on Sunday, January 9.',
    lacks: ['!date-conflict'],
  },
]);

holds('the body is renamed', [
  {
    name: 'Strategic Security Dialogue',
    text: 'The January 10 meeting is part of the Strategic Security Dialogue that Biden and Putin launched in Geneva in June.',
    has: ['ssd-framework agrees', '!misnamed'],
  },
  {
    name: 'the right name',
    text: 'The January 10 meeting is part of the Strategic Stability Dialogue that Biden and Putin launched in Geneva in June.',
    has: ['ssd-framework agrees'],
    lacks: ['!misnamed'],
  },
  {
    name: 'a regional meeting for the OSCE',
    text: 'A broader regional meeting with Moscow, Washington and other European countries is set for January 13.',
    has: ['osce-jan13 agrees'],
  },
]);

holds('the quotation is reworded', [
  {
    name: 'synonyms inside the marks',
    text: '“When we sit down to chat, Russia can lay its worries on the table and we will lay our worries on the table with Russia’s actions as well,” the spokesperson said.',
    has: ['quote-concerns-on-table differs', '!altered-quote'],
  },
  {
    name: 'a translation there and back',
    text: 'Biden’s approach is to “unite the alliance behind two tracks - containment and diplomacy”, the spokesperson said.',
    has: ['quote-two-tracks differs', '!altered-quote'],
  },
  {
    name: 'a lost negation',
    text: '“I think that our colleagues will get away with some blah blah blah thing,” Polyanskiy said.',
    has: ['quote-blah-blah differs', '!altered-quote'],
  },
  {
    name: 'near miss: a cut at the end',
    text: '“When we sit down to talk, Russia can put its concerns on the table,” the spokesperson said.',
    has: ['quote-concerns-on-table agrees'],
    lacks: ['!altered-quote'],
  },
  {
    name: 'near miss: the thought without the marks',
    text: 'Once the two sides sit down, Russia can put its concerns on the table and Washington will put its own there, the spokesperson said.',
    has: ['quote-concerns-on-table agrees'],
    lacks: ['!altered-quote'],
  },
]);

holds('the speaker changes', [
  {
    name: 'a White House official',
    text: 'A White House official who asked not to be named announced the date of the talks with Russia late on Monday.',
    has: ['talks-announced-dec27 agrees'],
  },
  {
    name: 'a spokesman of the State Department a day later',
    published: '2021-12-29',
    text: 'A State Department spokesman announced the January 10 date on Tuesday.',
    has: ['talks-announced-dec27 differs'],
  },
  {
    name: 'near miss: a spokesman on another matter',
    text: 'A National Security Council spokesperson said on Monday that the new travel rules would stay.',
    lacks: ['talks-announced-dec27'],
  },
]);

holds('rank and name', [
  {
    name: 'a president called vice president',
    text: 'Vice President Biden and his Russian counterpart Vladimir Putin launched the dialogue at their summit in Geneva in June.',
    has: ['!misnamed'],
  },
  {
    name: 'a president called vice president, with his full first name',
    text: 'The bill with $300 million for Ukraine’s security was signed by Vice President Joseph Biden on December 27.',
    has: ['!misnamed'],
  },
  {
    name: 'a deputy secretary called secretary',
    published: '2022-01-07',
    text: 'Secretary of State Wendy Sherman will lead the US delegation in Geneva.',
    has: ['delegations agrees', '!misnamed'],
  },
  ...['Rybkov', 'Rybakov', 'Ryabukov', 'Riabkov'].map(
    (name): Case => ({
      name,
      text: `Russian Deputy Foreign Minister Sergei ${name} confirmed the dates on Tuesday.`,
      has: ['dates-confirmed-ryabkov agrees', '!misnamed'],
    }),
  ),
  {
    name: 'near miss: Sergey is in use',
    text: 'Russian Deputy Foreign Minister Sergey Ryabkov confirmed the dates on Tuesday.',
    has: ['dates-confirmed-ryabkov agrees'],
    lacks: ['!misnamed'],
  },
  {
    name: 'near miss: a namesake',
    text: 'Anton Rybakov, a goalkeeper from Omsk, has joined the club.',
    lacks: 'everything',
  },
  {
    name: 'Kiev and Kyiv in one text',
    text: 'Kyiv and the West fear a wider war, officials in Kiev say.',
    has: ['!spelling'],
  },
  {
    name: 'near miss: a dish and a club',
    text: 'Chicken Kiev was served when Dynamo Kiev came to town.',
    lacks: ['!spelling'],
  },
]);

holds('the figure drifts', [
  ...['tens of thousands of', 'some 100,000', 'nearly 100,000', 'about 100,000'].map(
    (figure): Case => ({
      name: figure,
      text: `Russia has massed ${figure} troops near its border with Ukraine.`,
      has: ['troop-buildup agrees'],
      lacks: ['!figure'],
    }),
  ),
  ...['122,000', '90,000', 'as many as 120,000'].map(
    (figure): Case => ({
      name: figure,
      text: `Russia has massed ${figure} troops near its border with Ukraine.`,
      has: ['troop-buildup agrees', '!figure'],
    }),
  ),
  {
    name: 'hundreds',
    text: 'Russia has massed hundreds of troops near its border with Ukraine.',
    has: ['troop-buildup differs', '!figure'],
  },
  {
    name: 'a projection told as already there',
    text: 'Russia has already massed 175,000 troops on the border with Ukraine.',
    has: ['troop-buildup differs', '!figure'],
  },
  {
    name: 'a projection told as one',
    text: 'Russia may soon have as many as 175,000 troops near Ukraine’s border, US intelligence estimates.',
    has: ['troop-buildup agrees', '!figure'],
  },
  ...['13,000', '14,000', '15,000'].map(
    (figure): Case => ({
      name: `${figure} killed`,
      text: `The conflict in eastern Ukraine has killed more than ${figure} people since 2014.`,
      has: ['conflict-deaths agrees', '!figure'],
    }),
  ),
  {
    name: 'near miss: the same number of other men',
    text: 'Ukraine said that it would train 100,000 reservists for its own territorial defence.',
    lacks: ['troop-buildup', '!figure'],
  },
  {
    name: 'near miss: the same number of the dead elsewhere',
    text: 'The earthquake killed 15,000 people, the government in Ankara said.',
    lacks: ['conflict-deaths', '!figure'],
  },
]);

holds('certainty about the past', [
  ...['seized', 'annexed', 'occupied', 'took'].map(
    (verb): Case => ({
      name: verb,
      text: `Russia ${verb} Ukraine’s Crimea peninsula in 2014.`,
      has: ['crimea-2014 agrees'],
    }),
  ),
  {
    name: 're-absorbed',
    text: 'Russia re-absorbed Crimea in 2014.',
    has: ['crimea-2014 agrees'],
  },
  {
    name: 'separatists said to be backed',
    text: 'Moscow is said to back the separatists fighting in eastern Ukraine.',
    has: ['donbas-separatists agrees'],
  },
  {
    name: 'near miss: another war over the same peninsula',
    text: 'British and French troops took Sevastopol in Crimea in 1855.',
    lacks: 'everything',
  },
]);

holds('the credit is lost', [
  {
    name: 'agency text without the agency’s name',
    text: 'The United States and Russia will hold talks on January 10 amid soaring tensions over Ukraine.',
    has: ['talks-jan10 agrees'],
  },
  {
    name: 'under another agency’s name',
    text: 'The United States and Russia will hold talks on January 10, the Eastern News Service reported.',
    has: ['talks-jan10 agrees'],
  },
]);

holds('the copy breaks', [
  {
    name: 'an article lost on the way',
    text: 'United States and Russia will hold talks January 10 Geneva',
    has: ['talks-jan10 agrees', 'talks-geneva agrees'],
  },
  {
    name: 'near miss: "he" with nobody to refer to',
    before: ['Russia and the United States will hold security talks in Geneva on January 10, 2022.'],
    text: 'He confirmed it.',
    lacks: ['dates-confirmed-ryabkov'],
  },
  {
    name: 'near miss: numbers alone',
    text: '10. 12. 13.',
    lacks: 'everything',
  },
]);

holds('time passes', [
  {
    name: 'nobody named yet',
    text: 'There was no immediate word on who would represent the two sides.',
    has: ['delegations hedged', '!superseded'],
  },
  {
    name: 'named',
    published: '2021-12-30',
    text: 'Deputy Secretary of State Wendy Sherman will lead the US delegation, Deputy Foreign Minister Sergei Ryabkov the Russian one.',
    has: ['delegations agrees'],
    lacks: ['!superseded'],
  },
  {
    name: 'expected',
    text: 'NATO and Russia are expected to meet on January 12.',
    has: ['nato-jan12 hedged', '!unconfirmed'],
  },
  {
    name: 'confirmed',
    published: '2022-01-05',
    text: 'NATO confirmed that it would meet Russia on January 12.',
    has: ['nato-jan12 agrees'],
  },
  {
    name: 'held',
    published: '2022-01-13',
    text: 'NATO and Russia met in Brussels on January 12.',
    has: ['nato-jan12 agrees', 'nato-brussels agrees'],
    lacks: ['!unconfirmed', '!superseded'],
  },
]);
