import { type Case, holds } from './cases.ts';

const troops = (figure: string, ...has: string[]): Case => ({
  name: figure,
  text: `Russia has massed ${figure} troops near its border with Ukraine.`,
  has,
});

holds('how many troops', [
  troops('tens of thousands of', 'troop-buildup agrees'),
  troops('100,000', 'troop-buildup agrees'),
  troops('100 000', 'troop-buildup agrees'),
  troops('a hundred thousand', 'troop-buildup agrees'),
  troops('one lakh', 'troop-buildup agrees'),
  troops('more than 100,000', 'troop-buildup agrees'),
  troops('between 70,000 and 90,000', 'troop-buildup agrees', '!figure'),
  troops('94,000', 'troop-buildup agrees', '!figure'),
  troops('ninety thousand', 'troop-buildup agrees', '!figure'),
  troops('300', 'troop-buildup differs', '!figure'),
]);

holds('how much money', [
  {
    name: '$300 million',
    text: 'Biden signed a defence bill on Monday with $300 million for Ukraine’s security.',
    has: ['ukraine-aid-300m agrees'],
    lacks: ['!figure'],
  },
  {
    name: '300 million dollars',
    text: 'Biden signed a defence bill on Monday with 300 million dollars for Ukraine’s security.',
    has: ['ukraine-aid-300m agrees'],
    lacks: ['!figure'],
  },
  {
    name: '$400 million',
    text: 'Biden signed a defence bill on Monday with $400 million for Ukraine’s security.',
    has: ['ukraine-aid-300m differs', '!figure'],
  },
  {
    name: 'a sum under another scale',
    text: 'Biden signed a defence bill on Monday that has $300 billion for Ukraine’s security.',
    has: ['ukraine-aid-300m differs', '!figure'],
  },
  {
    name: 'near miss: the whole bill',
    text: 'Biden signed the $768 billion defence bill on Monday, with $300 million for Ukraine’s security.',
    has: ['ukraine-aid-300m agrees'],
    lacks: ['!figure'],
  },
  {
    name: 'near miss: another sum for another thing',
    text: 'Ukraine will spend $300 million on roads.',
    lacks: ['ukraine-aid-300m'],
  },
]);

holds('the same number for another thing', [
  {
    name: 'spectators',
    text: 'A crowd of 100,000 filled the square in Moscow for the concert.',
    lacks: 'everything',
  },
  {
    name: 'infections',
    text: 'Russia reported 15,000 new infections on Monday.',
    lacks: 'everything',
  },
  {
    name: 'refugees',
    text: 'Poland took in 100,000 people from Belarus.',
    lacks: 'everything',
  },
]);
