import { type Case, holds } from './cases.ts';

const right = (text: string): Case => ({ name: text, text, lacks: ['!misnamed', '!spelling'] });
const wrong = (text: string): Case => ({ name: text, text, has: ['!misnamed'] });

holds('spellings in use are one person or body', [
  right('Sergei Ryabkov will lead the Russian delegation.'),
  right('Sergey Ryabkov will lead the Russian delegation.'),
  right('Dmitry Polyanskiy is Russia’s deputy envoy to the UN.'),
  right('Dmitri Polyansky is Russia’s deputy envoy to the UN.'),
  right('The Organisation for Security and Co-operation in Europe has its seat in Vienna.'),
  right('The Organization for Security and Cooperation in Europe has its seat in Vienna.'),
  right('The carrier Harry S. Truman stays in the Mediterranean.'),
  right('Foreign Minister Sergei Lavrov spoke on Monday.'),
]);

holds('names and offices that are wrong', [
  wrong('Deputy Foreign Minister Sergei Rybakov will lead the Russian delegation.'),
  wrong('Secretary of State Wendy Sherman will lead the American delegation.'),
  wrong('Vice President Joe Biden signed the defence bill on Monday.'),
  wrong('The USS Harry Truman stays in the Mediterranean.'),
  wrong('The talks belong to the Strategic Security Dialogue of Russia and the United States.'),
  wrong('Foreign Minister Sergei Ryabkov confirmed the dates on Tuesday.'),
]);

holds('namesakes, and offices of others', [
  right('Brad Sherman, a congressman from California, spoke against the bill.'),
  right('Harry Truman was president when the alliance was founded.'),
  right('Viktor Rybakov, a shopkeeper in Kharkiv, has packed a bag.'),
  right('Vice President Kamala Harris was in Paris in November.'),
  right('Secretary of State Antony Blinken telephoned his colleagues.'),
  right('General William Sherman burned Atlanta.'),
  right('The talks were the idea of then Vice President Joe Biden’s old adviser.'),
]);

const kiev = (text: string): Case => ({ name: text, text, lacks: ['!spelling'] });

holds('Kiev', [
  { name: 'the city', text: 'Officials in Kiev welcomed the talks.', has: ['!spelling'] },
  { name: 'the government', text: 'Kiev has asked for more weapons.', has: ['!spelling'] },
  kiev('Dynamo Kiev will play in Brussels.'),
  kiev('We had chicken Kiev in the canteen.'),
  kiev('The state of Kievan Rus was founded in the ninth century.'),
  kiev('The orchestra plays “The Great Gate of Kiev”.'),
  kiev('Officials in Kyiv welcomed the talks.'),
  kiev('The guests stayed at the Kiev Hotel.'),
  kiev('They dined at the Hotel Kiev.'),
  kiev('Trains from Moscow to the west leave from Kiev Station.'),
  kiev('St Vladimir of Kiev and St Olga of Kiev are in every calendar.'),
  kiev('The city is written Kiev in Russian and Kijów in Polish.'),
  kiev('The French daily had «Kiev redoute une nouvelle guerre» above its report.'),
  kiev('A German weekly had „Kiew fürchtet den Angriff“ above its report.'),
  kiev('In 1943 the Red Army retook Kiev.'),
  kiev('The writer was born in Kiev in 1891.'),
  kiev('A headline of 3 May 1986 ran “No danger in Kiev, says ministry”.'),
  { name: 'a later year', text: 'In 2014 crowds filled the squares of Kiev.', has: ['!spelling'] },
  {
    name: 'an earlier year in another clause',
    text: 'Ukraine left the Soviet Union in 1991; Kiev now wants to join the alliance.',
    has: ['!spelling'],
  },
  {
    name: 'a quotation in English',
    text: 'A diplomat said: “We do not know what Kiev wants from these talks.”',
    has: ['!spelling'],
  },
]);

holds('offices like their own', [
  {
    name: 'a deputy of another ministry',
    text: 'Sergei Ryabkov, deputy minister of defense, confirmed the dates.',
    has: ['!misnamed'],
  },
  {
    name: 'a deputy raised to ambassador',
    text: 'Dmitry Polyanskiy, Russia’s ambassador to the United Nations, said that it was no ultimatum.',
    has: ['!misnamed'],
  },
  {
    name: 'the same as it is',
    text: 'Dmitry Polyanskiy, Russia’s first deputy permanent representative to the United Nations, said that it was no ultimatum.',
    lacks: ['!misnamed'],
  },
  {
    name: 'a family name as his given name’s language writes it',
    text: 'The deputy minister, Sergueï Riabkov, confirmed the dates on Tuesday.',
    lacks: ['!misnamed'],
  },
]);

holds('a club in another language', [
  { name: 'keeps its name', text: 'Some of them work for Dinamo de Kiev.', lacks: ['!spelling'] },
]);
