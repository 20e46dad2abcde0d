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

interface UnitFacts {
  readonly dimension: Dimension;
  /** Figures in two systems are both rounded, each to its own round numbers: 10 km is "6 miles". */
  readonly system: 'metric' | 'imperial' | 'clock' | 'calendar' | 'none';
  /** What one of it is in the smallest of its kind, and what is added for nought (degrees). */
  readonly factor: number;
  readonly offset?: number;
  /** Words that stand behind a number for it, one form a comma. */
  readonly forms: string;
}

const metric = (dimension: Dimension, factor: number, forms: string): UnitFacts => ({
  dimension,
  system: 'metric',
  factor,
  forms,
});
const imperial = (dimension: Dimension, factor: number, forms: string): UnitFacts => ({
  dimension,
  system: 'imperial',
  factor,
  forms,
});
const clock = (factor: number, forms: string): UnitFacts => ({
  dimension: 'duration',
  system: 'clock',
  factor,
  forms,
});
/** Sums in two currencies are never compared: the rate is not on record. */
const money = (forms: string): UnitFacts => ({ dimension: 'money', system: 'none', factor: 1, forms });

/** Every unit that figures are read in, by the id that packs use. */
const TABLE = {
  count: { dimension: 'figure', system: 'none', factor: 1, forms: '' },
  percent: { dimension: 'percent', system: 'none', factor: 1, forms: '%,percent,per cent,pc,pct' },
  usd: money('dollars,dollar,usd,u.s. dollars,u.s. dollar,american dollars'),
  eur: money('euros,euro,eur'),
  gbp: money('pounds,gbp,pounds sterling,british pounds'),
  rub: money('roubles,rouble,rubles,ruble,rub,russian roubles,russian rubles'),
  uah: money('hryvnias,hryvnia,hryvnyas,hryvnya,uah,ukrainian hryvnias,ukrainian hryvnia'),
  jpy: money('yen,jpy,japanese yen'),
  cny: money('yuan,renminbi,rmb,cny,chinese yuan'),
  inr: money('rupees,rupee,inr,indian rupees'),
  cad: money('canadian dollars,cad'),
  aud: money('australian dollars,aud'),
  chf: money('swiss francs,francs,chf'),
  isk: money('kronur,isk'),
  mm: metric('length', 0.001, 'mm,millimetres,millimeters,millimetre,millimeter'),
  cm: metric('length', 0.01, 'cm,centimetres,centimeters,centimetre,centimeter'),
  m: metric('length', 1, 'metres,meters,metre,meter'),
  km: metric('length', 1000, 'km,kms,kilometres,kilometers,kilometre,kilometer'),
  inches: imperial('length', 0.0254, 'inches,inch'),
  feet: imperial('length', 0.3048, 'feet,foot,ft'),
  yards: imperial('length', 0.9144, 'yards,yard'),
  miles: imperial('length', 1609.344, 'miles,mile,mi'),
  'nautical-miles': imperial('length', 1852, 'nautical miles,nautical mile'),
  m2: metric('area', 1, 'square metres,square meters,sq m,m²,sq metres,sq meters'),
  hectares: metric('area', 1e4, 'hectares,hectare,ha'),
  km2: metric('area', 1e6, 'square kilometres,square kilometers,sq km,km²,square km'),
  acres: imperial('area', 4046.856, 'acres,acre'),
  'square-feet': imperial('area', 0.092903, 'square feet,square foot,sq ft'),
  'square-miles': imperial('area', 2589988, 'square miles,square mile,sq miles,sq mi'),
  litres: metric('volume', 0.001, 'litres,liters,litre,liter'),
  m3: metric('volume', 1, 'cubic metres,cubic meters,m³'),
  km3: metric('volume', 1e9, 'cubic kilometres,cubic kilometers,cubic km,km³'),
  'cubic-miles': imperial('volume', 4168181825, 'cubic miles,cubic mile'),
  kg: metric('weight', 1, 'kg,kgs,kilograms,kilogrammes,kilogram,kilogramme,kilos,kilo'),
  tonnes: metric('weight', 1000, 'tonnes,tonne,tons,ton,metric tons'),
  lb: imperial('weight', 0.453592, 'lb,lbs'),
  seconds: clock(1, 'seconds,secs,sec'),
  minutes: clock(60, 'minutes,minute,mins,min'),
  hours: clock(3600, 'hours,hour,hrs,hr'),
  days: clock(86_400, 'days,day'),
  weeks: clock(604_800, 'weeks,week'),
  months: { dimension: 'duration', system: 'calendar', factor: 2_629_746, forms: 'months,month' },
  years: { dimension: 'duration', system: 'calendar', factor: 31_556_952, forms: 'years,year' },
  'km-h': metric(
    'speed',
    1,
    'km h,kph,kmh,km per hour,km an hour,kilometres per hour,kilometers per hour,kilometres an hour,kilometers an hour',
  ),
  mph: imperial('speed', 1.609344, 'mph,miles per hour,miles an hour,mile per hour,mile an hour'),
  knots: imperial('speed', 1.852, 'knots'),
  celsius: metric('temperature', 1, '° c,°c,℃,degrees celsius,degrees centigrade,celsius'),
  fahrenheit: {
    dimension: 'temperature',
    system: 'imperial',
    factor: 5 / 9,
    offset: -160 / 9,
    forms: '° f,degrees fahrenheit,fahrenheit',
  },
} as const satisfies Readonly<Record<string, UnitFacts>>;

export type FigureUnit = keyof typeof TABLE;

const FACTS: Readonly<Record<FigureUnit, UnitFacts>> = TABLE;

const isUnit = (id: string): id is FigureUnit => Object.hasOwn(TABLE, id);

/** Ids of all units, as packs name them. */
export const FIGURE_UNITS: readonly FigureUnit[] = Object.keys(TABLE).filter(isUnit);

/** What is written before a sum. */
const BEFORE: ReadonlyMap<string, FigureUnit> = new Map([
  ['$', 'usd'],
  ['usd', 'usd'],
  ['£', 'gbp'],
  ['gbp', 'gbp'],
  ['€', 'eur'],
  ['eur', 'eur'],
  ['₽', 'rub'],
  ['rub', 'rub'],
  ['₴', 'uah'],
  ['uah', 'uah'],
  ['¥', 'jpy'],
  ['jpy', 'jpy'],
  ['cny', 'cny'],
  ['rmb', 'cny'],
  ['₹', 'inr'],
  ['inr', 'inr'],
  ['rs', 'inr'],
  ['chf', 'chf'],
  ['cad', 'cad'],
  ['aud', 'aud'],
  ['isk', 'isk'],
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

const BY_FORM: ReadonlyMap<string, FigureUnit> = new Map(
  FIGURE_UNITS.flatMap((unit) => FACTS[unit].forms.split(',').map((form) => [form, unit] as const)),
);
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
    words = words ? `${words} ${tokens[to]?.norm}` : (tokens[to]?.norm ?? '');
    const unit = BY_FORM.get(words) ?? BY_FORM.get(words.replace(/ ([²³])$/, '$1'));
    if (unit && words) found = { unit, to: to + 1 };
  }
  return found;
}

/** The currency that is written before a sum, at a token; undefined for none, null for one that packs do not know. */
export function currencyBefore(tokens: readonly Token[], at: number): FigureUnit | null | undefined {
  const token = tokens[at];
  const unit = token && BEFORE.get(token.norm);
  const letters = tokens[at - 1];
  if (token?.norm !== '$' || letters?.end !== token.start) return unit;
  const other = DOLLARS.get(letters.norm);
  return other === undefined ? unit : other;
}

/** Whether a word can stand before a sum, as "$" does. */
export const beginsSum = (norm: string): boolean => BEFORE.has(norm);

export const isPassedOver = (norm: string): boolean => PASSED_OVER.has(norm);

export const dimensionOf = (unit: FigureUnit): Dimension => FACTS[unit].dimension;

/** A value of one unit in another of the same dimension. */
export function convert(value: number, from: FigureUnit, to: FigureUnit): number {
  const base = value * FACTS[from].factor + (FACTS[from].offset ?? 0);
  const converted = (base - (FACTS[to].offset ?? 0)) / FACTS[to].factor;
  // Twelve digits are exact; the rest is what floating point leaves of 1.1 × 1,000.
  return Number(converted.toPrecision(12));
}

/** Whether a figure in the one unit is a rounded one in the other: miles for kilometres, weeks for months. */
export const isOtherSystem = (a: FigureUnit, b: FigureUnit): boolean => FACTS[a].system !== FACTS[b].system;
