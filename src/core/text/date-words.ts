/** The vocabulary of dates in English running text. */

const MONTH_FORMS = [
  'january jan',
  'february feb',
  'march mar',
  'april apr',
  'may',
  'june jun',
  'july jul',
  'august aug',
  'september sept sep',
  'october oct',
  'november nov',
  'december dec',
];
const WEEKDAY_FORMS = [
  'sunday sun',
  'monday mon',
  'tuesday tue tues',
  'wednesday wed weds',
  'thursday thu thur thurs',
  'friday fri',
  'saturday sat',
];

const table = (rows: readonly string[], base: number): ReadonlyMap<string, number> =>
  new Map(rows.flatMap((row, i) => row.split(' ').map((form): [string, number] => [form, i + base])));

/** 1 to 12. */
export const MONTHS = table(MONTH_FORMS, 1);
/** 0 is Sunday. */
export const WEEKDAYS = table(WEEKDAY_FORMS, 0);

/** Month and weekday names that are everyday words too: a capital and a day beside them are asked for. */
export const AMBIGUOUS = new Set([
  'may',
  'march',
  'mar',
  'sun',
  'sat',
  'wed',
  'mon',
  'fri',
  'dec',
  'sep',
  'jun',
]);

export const SMALL_NUMBERS: ReadonlyMap<string, number> = new Map(
  'a one two three four five six seven eight nine ten eleven twelve'
    .split(' ')
    .map((word, i): [string, number] => [word, Math.max(1, i)]),
);

export const ORDINAL_WORDS: ReadonlyMap<string, number> = new Map([
  ['first', 1],
  ['second', 2],
  ['third', 3],
  ['fourth', 4],
  ['fifth', 5],
  ['sixth', 6],
  ['seventh', 7],
  ['eighth', 8],
  ['ninth', 9],
  ['tenth', 10],
  ['eleventh', 11],
  ['twelfth', 12],
  ['thirteenth', 13],
  ['fourteenth', 14],
  ['fifteenth', 15],
  ['sixteenth', 16],
  ['seventeenth', 17],
  ['eighteenth', 18],
  ['nineteenth', 19],
  ['twentieth', 20],
]);

/** Words that may follow "the 12th" where it is a day and not "the 12th round". */
export const AFTER_ORDINAL_DAY = new Set(
  (
    'in at with and for was is will would that when by to had has from or it the a as after before while but ' +
    'between under on followed brings saw were are may could its there'
  ).split(' '),
);

/** Every word with which a date may begin or go on behind its first word; numbers come besides. */
export const DATE_WORDS: ReadonlySet<string> = new Set([
  ...[MONTHS, WEEKDAYS, SMALL_NUMBERS, ORDINAL_WORDS].flatMap((words) => [...words.keys()]),
  ...(
    'today tonight yesterday tomorrow last next past previous coming following same morrow ' +
    'day days week weeks month months year years fortnight hours morning afternoon evening night ' +
    'just about under exactly less only some'
  ).split(' '),
]);

/** Words so common that a date is looked for behind them only where one of `DATE_WORDS` or a number comes next. */
export const BEFORE_DATE_WORDS: ReadonlySet<string> = new Set('the on in within this that a'.split(' '));
