import { type Case, holds, SCENE } from './cases.ts';

const verbatim = (name: string, text: string): Case => ({
  name,
  text,
  has: ['quote-looks-forward agrees'],
  lacks: ['!altered-quote'],
});
const WORDS = 'The United States looks forward to engaging with Russia';

holds('quotation marks of all kinds', [
  verbatim('curly', `“${WORDS},” the spokesperson said.`),
  verbatim('straight', `"${WORDS}," the spokesperson said.`),
  verbatim('single', `‘${WORDS},’ the spokesperson said.`),
  verbatim('guillemets', `«${WORDS}», the spokesperson said.`),
  verbatim('German', `„${WORDS}“, the spokesperson said.`),
  verbatim('reversed guillemets', `»${WORDS}«, the spokesperson said.`),
  verbatim('the speaker before', `The spokesperson said: “${WORDS}.”`),
  verbatim('nested', `“The note reads ‘${WORDS}’,” an aide said.`),
]);

holds('honest editing', [
  {
    name: 'an ellipsis',
    text: '“When we sit down to talk, Russia can put its concerns on the table and we will put our concerns on the table … as well,” the spokesperson said.',
    has: ['quote-concerns-on-table agrees'],
    lacks: ['!altered-quote'],
  },
  {
    name: 'brackets',
    text: '“When we sit down to talk, [Moscow and] Russia can put its concerns on the table,” the spokesperson said.',
    has: ['quote-concerns-on-table agrees'],
    lacks: ['!altered-quote'],
  },
  {
    name: 'broken by the speaker',
    text: '“When we sit down to talk,” the spokesperson said, “Russia can put its concerns on the table and we will put our concerns on the table with Russia’s activities as well.”',
    has: ['quote-concerns-on-table agrees'],
    lacks: ['!altered-quote'],
  },
  {
    name: 'over two sentences',
    text: '“There will be areas where we can make progress, and areas where we will disagree. That’s what diplomacy is about,” the spokesperson added.',
    has: ['quote-areas-of-progress agrees'],
    lacks: ['!altered-quote'],
  },
  {
    name: 'regional spelling',
    text: 'The group stays “to reassure our allies and partners of our commitment to collective defense”, an official said.',
    has: ['truman-mediterranean agrees'],
    lacks: ['!altered-quote'],
  },
  {
    name: 'case',
    text: '“UNIFIED IN OUR WILLINGNESS TO ENGAGE IN PRINCIPLED DIPLOMACY WITH RUSSIA”: WHITE HOUSE',
    has: ['quote-principled-diplomacy agrees'],
    lacks: ['!altered-quote'],
  },
]);

const altered = (name: string, fact: string, text: string): Case => ({
  name,
  text,
  has: [`${fact} differs`, '!altered-quote'],
});

holds('words changed inside the marks', [
  altered(
    'one word',
    'quote-looks-forward',
    '“The United States looks forward to fighting with Russia,” the spokesperson said.',
  ),
  altered(
    'a word added',
    'quote-looks-forward',
    '“The United States hardly looks forward to engaging with Russia,” the spokesperson said.',
  ),
  altered(
    'a word dropped from the middle',
    'quote-areas-of-progress',
    '“There will be areas where we can make progress, and areas where we disagree,” the spokesperson said.',
  ),
  altered(
    'a paraphrase in quotation marks',
    'quote-concerns-on-table',
    'The spokesperson said that at the talks “Russia will be able to lay its worries on the table and we shall lay ours there too”.',
  ),
  altered(
    'a reworded constructive proposal',
    'quote-constructive-proposal',
    '“It’s a destructive proposal, but it’s the proposal that works for everybody and that is in the interest of everybody,” Polyanskiy said.',
  ),
]);

holds('words in quotation marks that are not ours', [
  {
    name: 'another speaker on another matter',
    before: [SCENE],
    text: '“We look forward to the skating championships,” the mayor of Geneva said.',
    lacks: 'everything',
  },
  {
    name: 'a single word in scare quotes',
    text: 'The so-called “diplomacy” of the skating federation came to nothing.',
    lacks: 'everything',
  },
  {
    name: 'a title',
    text: 'Her novel “Concerns on the Table” is out in paperback.',
    lacks: 'everything',
  },
]);
