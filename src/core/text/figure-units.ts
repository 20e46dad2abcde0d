import type { Token } from './tokens.ts';

/** What a figure measures; figures of two kinds are never compared. */
export const DIMENSIONS = [
  'figure',
  'money',
  'percent',
  'length',
  'area',
  'volume',
  'weight',
  'duration',
  'speed',
  'temperature',
] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/**
 * Figures in two systems are both rounded, each to its own round numbers (10 km is "6 miles"), and
 * are so taken as near enough; within one system they have to be equal.
 */
type System = 'metric' | 'imperial' | 'clock' | 'calendar' | 'none';

type UnitFacts = readonly [
  dimension: Dimension,
  system: System,
  /** What one of it is in the smallest of its kind. */
  factor: number,
  /** What stands behind a number for it: singular, British, one form a comma. */
  forms: string,
];

/** Every unit that figures are read in, by the id that packs use. Sums are never converted: no rate is on record. */
const TABLE = {
  count: ['figure', 'none', 1, ''],
  percent: ['percent', 'none', 1, '%,percent,per cent,pc'],
  usd: ['money', 'none', 1, 'dollar,usd,u.s. dollar,american dollar'],
  eur: ['money', 'none', 1, 'euro,eur'],
  gbp: ['money', 'none', 1, 'pound,gbp'],
  rub: ['money', 'none', 1, 'rouble,ruble,rub'],
  uah: ['money', 'none', 1, 'hryvnia,uah'],
  jpy: ['money', 'none', 1, 'yen,jpy'],
  cny: ['money', 'none', 1, 'yuan,renminbi,cny'],
  inr: ['money', 'none', 1, 'rupee,inr,indian rupee'],
  cad: ['money', 'none', 1, 'canadian dollar,cad'],
  aud: ['money', 'none', 1, 'australian dollar,aud'],
  chf: ['money', 'none', 1, 'swiss franc,chf'],
  isk: ['money', 'none', 1, 'kronur,isk'],
  cm: ['length', 'metric', 0.01, 'cm,centimetre'],
  m: ['length', 'metric', 1, 'metre'],
  km: ['length', 'metric', 1000, 'km,kilometre'],
  feet: ['length', 'imperial', 0.3048, 'feet,foot,ft'],
  miles: ['length', 'imperial', 1609.344, 'mile'],
  hectares: ['area', 'metric', 0.01, 'hectare,ha'],
  km2: ['area', 'metric', 1, 'square kilometre,sq km,km ²'],
  acres: ['area', 'imperial', 0.00404686, 'acre'],
  'square-miles': ['area', 'imperial', 2.58999, 'square mile,sq mile'],
  litres: ['volume', 'metric', 0.001, 'litre'],
  m3: ['volume', 'metric', 1, 'cubic metre'],
  km3: ['volume', 'metric', 1e9, 'cubic kilometre,cubic km'],
  kg: ['weight', 'metric', 1, 'kg,kilogram,kilo'],
  tonnes: ['weight', 'metric', 1000, 'tonne,ton'],
  seconds: ['duration', 'clock', 1, 'seconds'],
  minutes: ['duration', 'clock', 60, 'minute,min'],
  hours: ['duration', 'clock', 3600, 'hour,hr'],
  days: ['duration', 'clock', 86_400, 'day'],
  weeks: ['duration', 'clock', 604_800, 'week'],
  months: ['duration', 'calendar', 2_629_746, 'month'],
  years: ['duration', 'calendar', 31_556_952, 'year'],
  'km-h': ['speed', 'metric', 1, 'km h,kph,km per hour,kilometre per hour,kilometre an hour'],
  mph: ['speed', 'imperial', 1.609344, 'mph,mile per hour,mile an hour'],
  celsius: ['temperature', 'metric', 1, '° c,degree celsius,celsius'],
  fahrenheit: ['temperature', 'imperial', 5 / 9, '° f,degree fahrenheit,fahrenheit'],
} as const satisfies Readonly<Record<string, UnitFacts>>;

export type FigureUnit = keyof typeof TABLE;

const FACTS: Readonly<Record<FigureUnit, UnitFacts>> = TABLE;

/** Degrees are the only ones that do not begin at nought: 0 °F in °C. */
const OFFSETS: Partial<Record<FigureUnit, number>> = { fahrenheit: -160 / 9 };

const isUnit = (id: string): id is FigureUnit => Object.hasOwn(TABLE, id);

/** Ids of all units, as packs name them. */
export const FIGURE_UNITS: readonly FigureUnit[] = Object.keys(TABLE).filter(isUnit);

const BY_FORM: ReadonlyMap<string, FigureUnit> = new Map(
  FIGURE_UNITS.flatMap((unit) => FACTS[unit][3].split(',').map((form) => [form, unit] as const)),
);

const SYMBOLS: ReadonlyMap<string, FigureUnit> = new Map([
  ['$', 'usd'],
  ['£', 'gbp'],
  ['€', 'eur'],
  ['₽', 'rub'],
  ['₴', 'uah'],
  ['¥', 'jpy'],
  ['₹', 'inr'],
  ['rs', 'inr'],
]);

/** Letters that make another currency of the $ behind them; null for those that no pack can name. */
const DOLLARS: ReadonlyMap<string, FigureUnit | null> = new Map([
  ['a', 'aud'],
  ['c', 'cad'],
  ['nz', null],
  ['hk', null],
  ['s', null],
  ['r', null],
]);

// Behind a number these make it neither a count nor a measure that could be compared.
const PASSED_OVER = new Set(
  (
    'per percentage decade decades century centuries ' +
    'nation nations countries states sides times rounds tracks'
  ).split(' '),
);

// Whose they are adds nothing to these; of dollars, pounds and francs there are several.
const ONE_HOME: ReadonlySet<FigureUnit> = new Set(['eur', 'rub', 'uah', 'jpy', 'cny', 'isk']);
const LONGEST_FORM = 3;

/** The unit that stands at a token, and where it ends; null for none. */
export function unitAt(
  tokens: readonly Token[],
  at: number,
  end: number,
): { readonly unit: FigureUnit; readonly to: number } | null {
  let found: { unit: FigureUnit; to: number } | null = null;
  let words = '';
  for (let to = at; to < Math.min(end, at + LONGEST_FORM); to++) {
    words += `${words ? ' ' : ''}${singular(tokens[to]?.norm ?? '')}`;
    const unit = BY_FORM.get(words);
    if (unit) found = { unit, to: to + 1 };
  }
  if (found || at + 1 >= end || !tokens[at]?.capital) return found;
  const unit = BY_FORM.get(singular(tokens[at + 1]?.norm ?? ''));
  return unit && ONE_HOME.has(unit) ? { unit, to: at + 2 } : null;
}

const WITH_S = new Set(['seconds', 'celsius']);

/** "meters" as "metre": the form in which units stand in the table. */
function singular(norm: string): string {
  const bare = norm.length > 2 && norm.endsWith('s') && !WITH_S.has(norm) ? norm.slice(0, -1) : norm;
  return bare.endsWith('eter') || bare === 'liter' ? `${bare.slice(0, -2)}re` : bare;
}

/** What is written before a sum: a currency's sign, or its id. */
const BEFORE_SUM: ReadonlyMap<string, FigureUnit> = new Map([
  ...FIGURE_UNITS.filter((unit) => FACTS[unit][0] === 'money').map((unit) => [unit, unit] as const),
  ...SYMBOLS,
]);

/** The currency that is written before a sum, at a token; undefined for none, null for one that packs do not know. */
export function currencyBefore(tokens: readonly Token[], at: number): FigureUnit | null | undefined {
  const token = tokens[at];
  const unit = token && BEFORE_SUM.get(token.norm);
  const letters = tokens[at - 1];
  if (token?.norm !== '$' || letters?.end !== token.start) return unit;
  const other = DOLLARS.get(letters.norm);
  return other === undefined ? unit : other;
}

/** Whether a word can stand before a sum, as "$" does. */
export const beginsSum = (norm: string): boolean => BEFORE_SUM.has(norm);

export const isPassedOver = (norm: string): boolean => PASSED_OVER.has(norm);

export const dimensionOf = (unit: FigureUnit): Dimension => FACTS[unit][0];

/** A value of one unit in another of the same dimension. */
export function convert(value: number, from: FigureUnit, to: FigureUnit): number {
  const base = value * FACTS[from][2] + (OFFSETS[from] ?? 0);
  const converted = (base - (OFFSETS[to] ?? 0)) / FACTS[to][2];
  // Twelve digits are exact; the rest is what floating point leaves of 1.1 × 1,000.
  return Number(converted.toPrecision(12));
}

/** Whether a figure in the one unit is a rounded one in the other: miles for kilometres, weeks for months. */
export const isOtherSystem = (a: FigureUnit, b: FigureUnit): boolean => FACTS[a][1] !== FACTS[b][1];
