import { type Case, holds } from './cases.ts';

/** What is said as certain, what is not, and doubt that is about something else. */

const hedged = (name: string, text: string): Case => ({
  name,
  text,
  has: ['nato-jan12 hedged', '!unconfirmed'],
});
const certain = (name: string, text: string): Case => ({
  name,
  text,
  has: ['nato-jan12 agrees'],
  lacks: ['!unconfirmed'],
});

holds('given as not certain', [
  hedged('is expected', 'NATO is expected to meet Russia on January 12.'),
  hedged('likely', 'NATO will likely meet Russia on January 12.'),
  hedged('may', 'NATO may meet Russia on January 12.'),
  hedged('could', 'NATO could meet Russia on January 12.'),
  hedged('might', 'NATO might meet Russia on January 12.'),
  hedged('probably', 'NATO will probably meet Russia on January 12.'),
  hedged('is proposed', 'A NATO-Russia meeting is proposed for January 12.'),
  hedged('is being considered', 'A meeting of NATO and Russia on January 12 is being considered.'),
  hedged('not yet confirmed', 'A NATO-Russia meeting on January 12 has not yet been confirmed.'),
  hedged('tentatively', 'NATO and Russia are tentatively to meet on January 12.'),
  hedged('pencilled in', 'A NATO-Russia meeting is pencilled in for January 12.'),
  hedged('officials hope', 'NATO officials hope to meet the Russians on January 12.'),
  hedged('it is hoped', 'It is hoped that NATO and Russia will meet on January 12.'),
  hedged('wants to', 'NATO wants to meet Russia on January 12.'),
  hedged('aims to', 'NATO aims to hold a meeting with Russia on January 12.'),
  hedged('unclear whether', 'It remains unclear whether NATO and Russia will meet on January 12.'),
  hedged(
    'if it takes place, behind a comma',
    'The NATO-Russia meeting on January 12, if it takes place, will be the first since 2019.',
  ),
  hedged('if someone agrees', 'NATO and Russia will meet on January 12, if Moscow agrees.'),
  hedged(
    'provided that, behind a dash',
    'NATO and Russia will meet on January 12 – provided that the Kremlin agrees.',
  ),
  hedged('barring', 'NATO and Russia will meet on January 12, barring a change of plans.'),
  hedged('unless', 'Unless something goes wrong, Russia and NATO will meet on January 12.'),
  hedged(
    'around an insertion',
    'NATO is likely to hold a meeting, with all of its members, with Russia on January 12.',
  ),
  hedged(
    'beside another purpose',
    'The council of NATO and Russia, founded so that both could talk, may meet on January 12.',
  ),
  hedged(
    'in a clause of its own',
    'Next comes the council of NATO and Russia, which could gather on January 12.',
  ),
  hedged('envisaged', 'A meeting of NATO and Russia is envisaged for the 12th of January.'),
  hedged('in a bracket', 'A NATO-Russia meeting on 12 January (to be confirmed) will follow.'),
]);

holds('given as certain', [
  certain('will', 'NATO will meet Russia on January 12.'),
  certain('is set', 'NATO is set to meet Russia on January 12.'),
  certain('is due', 'NATO is due to meet Russia on January 12.'),
  certain('is to', 'NATO is to meet Russia on January 12.'),
  certain('a cancelled hedge', 'The NATO-Russia meeting on January 12 is not only likely but confirmed.'),
  certain(
    'doubt about what comes of it',
    'It is unclear whether the NATO-Russia talks of January 12 will ease the tension.',
  ),
  certain(
    'a condition for later',
    'NATO and Russia will meet on January 12, and again in spring if that helps.',
  ),
  certain(
    'an expectation of what goes before',
    'Tallinn expects unity before the NATO-Russia talks on January 12.',
  ),
  certain(
    'doubt about what comes of them',
    'NATO and Russia will meet on January 12 for talks that could be long.',
  ),
  certain('no longer in doubt', 'NATO will meet Russia on January 12, which is no longer in doubt.'),
]);

holds('doubt about something else', [
  certain('the outcome', 'NATO will meet Russia on January 12, but a breakthrough is unlikely.'),
  certain('the weather', 'NATO will meet Russia on January 12, when it may snow.'),
  certain('a person’s mood', 'NATO will meet Russia on January 12, and the ministers hope for the best.'),
]);

holds('denied', [
  {
    name: 'will not meet',
    text: 'NATO will not meet Russia on January 12.',
    lacks: ['nato-jan12 agrees'],
  },
  {
    name: 'called off',
    text: 'The NATO-Russia meeting on January 12 has been called off.',
    lacks: ['nato-jan12 agrees'],
  },
  {
    name: 'a question',
    text: 'Will NATO meet Russia on January 12?',
    lacks: ['nato-jan12 agrees'],
  },
]);
