import { type Case, holds, SCENE } from './cases.ts';

/** Each register says the same thing in its own manner, and has its own near miss. */

const said: Case[] = [
  {
    name: 'agency wire',
    text: 'WASHINGTON, Dec 28 (Northwire) - U.S. and Russian officials will hold security talks on Jan. 10 in Geneva, a spokesperson for the White House National Security Council said on Monday.',
    has: ['talks-jan10 agrees', 'talks-geneva agrees', 'talks-announced-dec27 agrees'],
  },
  {
    name: 'flash, without verbs or articles',
    text: 'FLASH: US, RUSSIA TALKS JAN 10 IN GENEVA - WHITE HOUSE',
    has: ['talks-jan10 agrees', 'talks-geneva agrees'],
  },
  {
    name: 'tabloid',
    text: 'Biden’s team square up to Putin’s bruisers in Geneva on January 10 in make-or-break talks!',
    has: ['talks-jan10 agrees', 'talks-geneva agrees'],
  },
  {
    name: 'broadcaster',
    text: 'The US and Russia are to meet for talks on 10 January, with Nato sitting down with Moscow two days later.',
    has: ['talks-jan10 agrees', 'nato-jan12 agrees'],
  },
  {
    name: 'question and answer',
    before: [SCENE, 'Q: When do the Americans and Russians meet?'],
    text: 'A: The bilateral talks are on Monday 10 January.',
    has: ['talks-jan10 agrees'],
  },
  {
    name: 'live blog',
    published: '2022-01-10',
    text: '09:14 Good morning. Wendy Sherman and Sergei Ryabkov have just sat down for their talks at the US mission in Geneva.',
    has: ['talks-geneva agrees', 'delegations agrees'],
  },
  {
    name: 'transcript',
    published: '2022-01-07',
    text: 'SENIOR OFFICIAL: So on Monday we’ll be in Geneva for the bilateral talks with the Russians. On Wednesday the NATO-Russia Council meets in Brussels.',
    has: ['talks-jan10 agrees', 'talks-geneva agrees', 'nato-jan12 agrees', 'nato-brussels agrees'],
  },
  {
    name: 'opinion',
    published: '2022-01-07',
    text: 'By all means let American and Russian diplomats talk in Geneva on Monday, January 10; just do not expect me to applaud.',
    has: ['talks-jan10 agrees', 'talks-geneva agrees'],
  },
  {
    name: 'newsletter bullet',
    text: '• Jan. 10: U.S.-Russia talks, Geneva. • Jan. 12: NATO-Russia Council, Brussels. • Jan. 13: OSCE, Vienna.',
    has: [
      'talks-jan10 agrees',
      'talks-geneva agrees',
      'nato-jan12 agrees',
      'nato-brussels agrees',
      'osce-jan13 agrees',
      'osce-vienna agrees',
    ],
  },
  {
    name: 'timeline entry',
    published: '2022-02-01',
    text: '17 December 2021: Moscow publishes the two draft treaties in which it lays its security demands before the West.',
    has: ['demands-presented agrees'],
  },
  {
    name: 'fact check',
    published: '2022-01-06',
    text: 'Claim: “The US–Russia talks are on January 11.” In truth the two sides meet on January 10.',
    has: ['talks-jan10 agrees'],
  },
  {
    name: 'Russian agency in English',
    text: 'MOSCOW, December 28. Russian-US consultations on security guarantees will be held in Geneva on January 10, Russian Deputy Foreign Minister Sergey Ryabkov told reporters on Tuesday.',
    has: ['talks-jan10 agrees', 'talks-geneva agrees'],
  },
  {
    name: 'Ukrainian agency in English',
    text: 'As reported, on January 12, a meeting of the NATO-Russia Council will be held in Brussels, and on January 13 the OSCE Permanent Council will gather in Vienna.',
    has: ['nato-jan12 agrees', 'nato-brussels agrees', 'osce-jan13 agrees', 'osce-vienna agrees'],
  },
  {
    name: 'machine translation',
    text: 'The negotiations between the USA and Russia will take place the 10 January in Geneva, has communicated a speaker of the White House.',
    has: ['talks-jan10 agrees', 'talks-geneva agrees'],
  },
  {
    name: 'spun copy',
    text: 'American and Russian representatives are slated to conduct discussions on January 10 in the city of Geneva.',
    has: ['talks-jan10 agrees', 'talks-geneva agrees'],
  },
  {
    name: 'Indian daily',
    text: 'The US and Russia would hold parleys on January 10 at Geneva, the White House said, even as one lakh troops remain deployed near the Ukraine border.',
    has: ['talks-jan10 agrees', 'talks-geneva agrees'],
  },
  {
    name: 'African daily',
    text: 'The United States of America and Russia will on Monday, January 10, commence talks in Geneva, Switzerland.',
    has: ['talks-jan10 agrees', 'talks-geneva agrees'],
  },
  {
    name: 'Asian daily',
    text: 'Officials from the United States and Russia will meet on Jan 10, with Nato to follow on Jan 12 and the OSCE on Jan 13.',
    has: ['talks-jan10 agrees', 'nato-jan12 agrees', 'osce-jan13 agrees'],
  },
  {
    name: 'follow-up after the event',
    published: '2022-01-14',
    text: 'Monday’s US-Russian talks in Geneva, Wednesday’s NATO-Russia Council and Thursday’s OSCE session in Vienna all ended without a breakthrough.',
    has: [
      'talks-jan10 agrees',
      'talks-geneva agrees',
      'nato-jan12 agrees',
      'osce-jan13 agrees',
      'osce-vienna agrees',
    ],
  },
  {
    name: 'radio script',
    published: '2022-01-09',
    text: 'Tomorrow, in Geneva, America and Russia begin talks on security in Europe.',
    has: ['talks-jan10 agrees', 'talks-geneva agrees'],
  },
  {
    name: 'explainer with a subheading',
    text: 'When and where? The US and Russia meet in Geneva on 10 January, Nato and Russia in Brussels on 12 January.',
    has: ['talks-jan10 agrees', 'talks-geneva agrees', 'nato-jan12 agrees', 'nato-brussels agrees'],
  },
  {
    name: 'retrospective',
    published: '2023-02-24',
    text: 'On 10 January 2022, six weeks before the war, Wendy Sherman and Sergei Ryabkov spent eight hours talking in Geneva.',
    has: ['talks-geneva agrees', 'delegations agrees'],
  },
  {
    name: 'picture caption',
    published: '2022-01-10',
    text: 'Deputy Secretary of State Wendy Sherman and Deputy Foreign Minister Sergei Ryabkov before their talks at the US mission in Geneva on Monday.',
    has: ['talks-jan10 agrees', 'talks-geneva agrees', 'delegations agrees'],
  },
];

const silent: Case[] = [
  {
    name: 'agency wire: other talks of the same two',
    text: 'VIENNA, Dec 28 (Northwire) - U.S. and Russian envoys will both be at the nuclear talks with Iran when they resume on Jan. 3.',
    lacks: 'everything',
  },
  {
    name: 'flash: the same two by telephone',
    text: 'FLASH: BIDEN, PUTIN TO SPEAK BY PHONE ON DEC 30 - WHITE HOUSE',
    lacks: 'everything',
  },
  {
    name: 'tabloid: a boxing match',
    text: 'Yank and Russian heavyweights square up in Geneva on January 10 for the belt.',
    lacks: 'everything',
  },
  {
    name: 'broadcaster: programme notes on the same day',
    text: 'The documentary series about the American Civil War starts on 10 January at nine.',
    lacks: 'everything',
  },
  {
    name: 'question and answer: an older round',
    text: 'A: The two held a round on cyber attacks in Geneva in September 2021.',
    lacks: ['talks-jan10', 'talks-geneva'],
  },
  {
    name: 'live blog: another meeting of that morning',
    published: '2022-01-10',
    text: '10:05 In Geneva, the World Health Organization’s executive board has begun its meeting on masks.',
    lacks: 'everything',
  },
  {
    name: 'transcript: another trip',
    published: '2022-01-07',
    text: 'SENIOR OFFICIAL: And on Monday the Secretary will meet the Canadian foreign minister here in Washington.',
    lacks: 'everything',
  },
  {
    name: 'opinion: a lesson from another year',
    text: 'In November 1985 an American and a Soviet leader talked in Geneva by a fireside, and the world breathed out.',
    lacks: 'everything',
  },
  {
    name: 'newsletter: another item on the same day',
    text: '• Jan. 10: the Consumer Electronics trade fair’s last parties, Las Vegas. • Jan. 12: inflation figures.',
    lacks: 'everything',
  },
  {
    name: 'timeline: another treaty',
    published: '2022-02-01',
    text: '17 December 1997: Moscow ratifies a treaty on fishing in the Barents Sea.',
    lacks: 'everything',
  },
  {
    name: 'fact check: another claim',
    published: '2022-01-06',
    text: 'Claim: “The mayor of Geneva met Russian bankers on January 10.” We found no trace of it.',
    lacks: 'everything',
  },
  {
    name: 'Russian agency: other consultations',
    text: 'MOSCOW, December 28. Russian-Japanese consultations on fisheries will be held in Tokyo on January 10, the ministry said.',
    lacks: 'everything',
  },
  {
    name: 'Ukrainian agency: other guests',
    text: 'As reported, on January 12 a delegation of Polish mayors will visit Lviv to discuss the repair of trams.',
    lacks: 'everything',
  },
  {
    name: 'machine translation: a trade round',
    text: 'The negotiations of the USA and China over the customs will take place the 10 January in Peking.',
    lacks: 'everything',
  },
  {
    name: 'spun copy: another show',
    text: 'American and Russian skaters are slated to conduct an exhibition on January 10 in the city of Lausanne.',
    lacks: 'everything',
  },
  {
    name: 'Indian daily: another round',
    text: 'India and China would hold the 14th round of Corps Commander talks on January 12, sources said.',
    lacks: 'everything',
  },
  {
    name: 'African daily: another summit',
    text: 'ECOWAS leaders will on Sunday, January 9, meet in Accra over the political situation in Mali.',
    lacks: 'everything',
  },
  {
    name: 'Asian daily: a virtual forum',
    text: 'Asean foreign ministers were to meet in Siem Reap on Jan 18, but the retreat has been put off.',
    lacks: 'everything',
  },
  {
    name: 'follow-up: a later meeting of others',
    published: '2022-01-22',
    text: 'Friday’s meeting of Antony Blinken and Sergei Lavrov in Geneva lasted ninety minutes.',
    lacks: ['talks-jan10', 'talks-geneva', 'delegations'],
  },
  {
    name: 'retrospective: another winter',
    published: '2023-02-24',
    text: 'On 10 January 2023 the two capitals exchanged notes about the inspection of missile silos.',
    lacks: 'everything',
  },
];

holds('each register', said);
holds('the near miss in each register stays silent', silent);
