import { holds, SCENE } from './cases.ts';

/** What points back leads to what was named, unless a sentence about other talks stands between. */

holds('what points back', [
  {
    name: 'the talks',
    before: [SCENE],
    text: 'The talks will take place in Geneva.',
    has: ['talks-geneva agrees'],
  },
  {
    name: 'both sides',
    before: [SCENE],
    text: 'Both sides will meet in Geneva on January 10.',
    has: ['talks-jan10 agrees', 'talks-geneva agrees'],
  },
  {
    name: 'the alliance',
    before: [SCENE, 'NATO has its own date.'],
    text: 'The alliance will meet Russia on January 12.',
    has: ['nato-jan12 agrees'],
  },
  {
    name: 'the ministry',
    before: [SCENE, 'Russia’s foreign ministry spoke up on Sunday, December 26.'],
    text: 'The ministry said that it was considering a proposal from NATO to hold talks on January 12.',
    has: ['nato-proposal-considered agrees'],
  },
  {
    name: 'he, a paragraph on',
    before: [SCENE, 'Deputy Foreign Minister Sergei Ryabkov spoke to reporters on Tuesday.'],
    text: 'He confirmed the dates.',
    has: ['dates-confirmed-ryabkov agrees'],
  },
  {
    name: 'it, of a body just named',
    before: [SCENE, 'The OSCE will take up the matter on January 13.'],
    text: 'It is based in Vienna.',
    has: ['osce-vienna agrees'],
  },
]);

holds('a sentence about other talks takes the chain away', [
  {
    name: 'the summit in June',
    before: [SCENE, 'In June 2021 Biden and Putin met at a lakeside villa.'],
    text: 'Those talks lasted three hours.',
    lacks: ['talks-jan10', 'talks-geneva'],
  },
  {
    name: 'Minsk',
    before: [SCENE, 'In February 2015 four leaders bargained all night in Minsk.'],
    text: 'The talks ended with an agreement at dawn.',
    lacks: ['talks-jan10', 'talks-geneva'],
  },
  {
    name: 'trade',
    before: [SCENE, 'Trade ministers meet in Geneva on the same day to talk about fish.'],
    text: 'Their talks will be held at the WTO.',
    lacks: ['talks-jan10', 'talks-geneva'],
  },
  {
    name: 'he, of somebody else',
    before: [SCENE, 'The hotel’s manager, Luc Favre, spoke to reporters on Tuesday.'],
    text: 'He confirmed the dates of the ski races.',
    lacks: ['dates-confirmed-ryabkov'],
  },
]);
