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
]);

holds('given as certain', [
  certain('will', 'NATO will meet Russia on January 12.'),
  certain('is set', 'NATO is set to meet Russia on January 12.'),
  certain('is due', 'NATO is due to meet Russia on January 12.'),
  certain('is to', 'NATO is to meet Russia on January 12.'),
  certain('a cancelled hedge', 'The NATO-Russia meeting on January 12 is not only likely but confirmed.'),
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
