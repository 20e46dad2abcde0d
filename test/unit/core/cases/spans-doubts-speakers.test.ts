import { holds, SCENE } from './cases.ts';

holds('times, ranges and lists', [
  {
    name: 'across time zones',
    text: 'The call is set for the evening of December 30 in Washington, which is December 31 in Moscow.',
    lacks: ['talks-jan10', '!date-conflict', '!weekday'],
  },
  {
    name: 'one list of days',
    text: 'Russia confirmed meetings with the United States, NATO and the OSCE on 10, 12 and 13 January.',
    has: ['talks-jan10 agrees', 'nato-jan12 agrees', 'osce-jan13 agrees'],
    lacks: ['!date-conflict'],
  },
  {
    name: 'three meetings in four days',
    text: 'Three meetings in four days, beginning with the Americans and the Russians on January 10, are to calm nerves.',
    has: ['talks-jan10 agrees'],
    lacks: ['!date-conflict'],
  },
  {
    name: 'a span that holds them all',
    text: 'The talks between Russia, the United States, NATO and the OSCE from January 10 to 13 are the first of their kind.',
    has: ['talks-jan10 agrees'],
    lacks: ['!date-conflict'],
  },
  {
    name: 'the month alone',
    text: 'The United States and Russia will hold security talks in January.',
    has: ['talks-jan10 agrees'],
    lacks: ['!date-conflict', '!unconfirmed'],
  },
]);

holds('doubt that is reported, conditional or in the headline', [
  {
    name: 'subject to confirmation',
    text: 'A NATO-Russia meeting on January 12 is subject to confirmation.',
    has: ['nato-jan12 hedged', '!unconfirmed'],
  },
  {
    name: 'the body takes back what the headline promises',
    before: [SCENE, 'NATO and Russia to meet on January 12'],
    text: 'The meeting of NATO and Russia on January 12 is likely, an official said.',
    has: ['nato-jan12 hedged', '!unconfirmed'],
  },
  {
    name: 'one meeting is certain, the other is not',
    text: 'Russia and the United States will meet on January 10, and Russia and NATO may follow on January 12.',
    has: ['talks-jan10 agrees', 'nato-jan12 hedged', '!unconfirmed'],
  },
]);

holds('speakers and long quotations', [
  {
    name: 'a quotation over two paragraphs, the second part',
    before: [SCENE, '“There will be areas where we can make progress, and areas where we will disagree.'],
    text: '“That’s what diplomacy is about,” the spokesperson said.',
    has: ['quote-areas-of-progress agrees'],
    lacks: ['!altered-quote'],
  },
  {
    name: 'the speaker by role',
    text: 'As the White House’s spokesperson put it, there will be “nothing about our allies and partners without our allies and partners, including Ukraine”.',
    has: ['quote-nothing-without-allies agrees'],
    lacks: ['!altered-quote'],
  },
  {
    name: 'a lost “not” before it',
    text: '“The United States doesn’t look forward to engaging with Russia,” the spokesperson said.',
    has: ['quote-looks-forward differs', '!altered-quote'],
  },
  {
    name: 'words on record given to another speaker',
    text: '“The United States looks forward to engaging with Russia,” said Sergei Lavrov, the foreign minister.',
    has: ['quote-looks-forward differs'],
    lacks: ['!altered-quote'],
  },
  {
    name: 'near miss: another is named, and does not speak',
    text: '“The United States looks forward to engaging with Russia,” the spokesperson said when asked about Lavrov.',
    has: ['quote-looks-forward agrees'],
  },
  {
    name: 'a thought on record given to another speaker',
    text: 'The answer of the United States was abstract, Sergei Lavrov said.',
    has: ['ryabkov-abstract-response differs'],
  },
  {
    name: 'near miss: the same words by another speaker on another matter',
    text: '“That is what marriage is about,” the bishop said.',
    lacks: 'everything',
  },
]);

holds('the same thing in other words', [
  {
    name: 'no membership for Ukraine',
    text: 'Moscow wants a binding promise that Ukraine will never be taken into NATO.',
    has: ['demand-nato-enlargement agrees'],
  },
  {
    name: 'the door stays open',
    text: 'Washington has ruled out giving Moscow a say over who joins NATO.',
    has: ['us-no-nato-veto agrees'],
  },
  {
    name: 'the price of an attack',
    text: 'The West has threatened painful sanctions should Russia invade Ukraine.',
    has: ['sanctions-threat agrees'],
  },
  {
    name: 'the denial',
    text: 'The Kremlin denies any plan to invade Ukraine.',
    has: ['russia-denies-invasion agrees'],
  },
  {
    name: 'near miss: sanctions over something else',
    text: 'The United States has threatened sanctions on banks in Myanmar.',
    lacks: ['sanctions-threat'],
  },
  {
    name: 'near miss: a denial of something else',
    text: 'The Kremlin denied that the president was ill.',
    lacks: ['russia-denies-invasion'],
  },
  {
    name: 'near miss: another country’s membership',
    text: 'Sweden says that it has no plan to join NATO.',
    lacks: ['demand-nato-enlargement', 'us-no-nato-veto', 'ukraine-nato-aspiration'],
  },
  {
    name: 'near miss: the EU',
    text: 'Brussels wants Serbia to join the European Union one day.',
    lacks: 'everything',
  },
]);
