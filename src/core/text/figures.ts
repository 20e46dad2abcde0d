import {
  beginsSum,
  convert,
  currencyBefore,
  dimensionOf,
  type FigureUnit,
  isOtherSystem,
  isPassedOver,
  unitAt,
} from './figure-units.ts';
import { beginsValue, type Value, valueAt } from './figure-values.ts';
import type { TokenRange } from './sentences.ts';
import { NUMBER, type Token } from './tokens.ts';

/** A count, a sum or a measure in the text, as tokens of its block (end exclusive). */
export interface Figure extends TokenRange {
  /** The least and the most that it can mean, in its unit: "tens of thousands" is 20,000 to 99,999. */
  readonly low: number;
  readonly high: number;
  readonly unit: FigureUnit;
}

/** Finds counts, sums and measures among the tokens from `from` to `to` (exclusive), in digits and in words. */
export function findFigures(tokens: readonly Token[], { from, to }: TokenRange): Figure[] {
  const found: Figure[] = [];
  for (let i = from; i < to; ) {
    const token = tokens[i];
    const read = token && mayOpen(token) ? readFigure(tokens, i, to) : null;
    if (read?.unit) add(tokens, found, { ...read, unit: read.unit });
    i = read ? read.to : i + 1;
  }
  return found;
}

/** Most words begin no figure, and are passed over at one look. */
const mayOpen = ({ kind, norm }: Token): boolean => kind === NUMBER || beginsValue(norm) || beginsSum(norm);

/** Puts a figure behind those before it; the two ends of a range and the two parts of a time belong together. */
function add(tokens: readonly Token[], found: Figure[], figure: Figure): void {
  const last = found.at(-1);
  const whole = last && timeOf(tokens, last, figure);
  if (whole) {
    found.splice(-1, 1, whole);
    return;
  }
  const range = last && isRange(tokens, last, figure);
  // "5 to 10 km" names the unit behind, "$5-10m" before.
  if (range && last.unit === 'count' && figure.unit !== 'count' && tokens[figure.from]?.kind === NUMBER)
    found.splice(-1, 1, { ...last, unit: figure.unit });
  const sum = range && figure.unit === 'count' && dimensionOf(last.unit) === 'money';
  const shared = sum && (tokens[figure.from]?.joined || figure.low >= 1000);
  found.push(shared ? { ...figure, unit: last.unit } : figure);
}

const CONNECTORS = new Set(['to', 'or', '-', '–', '—']);

/** "5-10", "5 to 10", "between 5 and 10". */
function isRange(tokens: readonly Token[], first: Figure, second: Figure): boolean {
  if (second.from === first.to) return tokens[second.from]?.joined ?? false;
  if (second.from !== first.to + 1) return false;
  const between = tokens[first.to]?.norm ?? '';
  return CONNECTORS.has(between) || (between === 'and' && tokens[first.from - 1]?.norm === 'between');
}

/** "1 hour 20 minutes", "two hours and five minutes" as minutes; null for two figures of their own. */
function timeOf(tokens: readonly Token[], first: Figure, second: Figure): Figure | null {
  if (dimensionOf(first.unit) !== 'duration' || dimensionOf(second.unit) !== 'duration') return null;
  const apart = second.from - first.to;
  if (apart > 1 || (apart === 1 && !['and', ','].includes(tokens[first.to]?.norm ?? ''))) return null;
  const more = convert(1, first.unit, second.unit);
  if (more <= 1 || second.high >= more || isOtherSystem(first.unit, second.unit)) return null;
  return {
    from: first.from,
    to: second.to,
    low: first.low * more + second.low,
    high: first.high * more + second.high,
    unit: second.unit,
  };
}

/** A number that was read: without a unit where it is no figure that could be compared. */
interface Read extends TokenRange {
  readonly low: number;
  readonly high: number;
  readonly unit: FigureUnit | null;
}

/** The number that begins at a token with its unit; null where none does. */
function readFigure(tokens: readonly Token[], i: number, end: number): Read | null {
  const before = currencyBefore(tokens, i);
  const start = before === undefined ? i : i + 1;
  const value = valueAt(tokens, start, end) ?? halfAt(tokens, start, end);
  if (!value) return null;
  const { low, high } = value;
  if (before !== undefined) return { from: i, to: behindSum(tokens, value.to, end), low, high, unit: before };
  const metres = inMetres(tokens, i, value, end);
  if (metres) return metres;
  // "millions of dollars", and no more than "10 of miles" would be.
  const of = low !== high && value.to < end && tokens[value.to]?.norm === 'of';
  const found = unitAt(tokens, of ? value.to + 1 : value.to, end);
  const to = found?.to ?? value.to;
  const next = to < end ? (tokens[to]?.norm ?? '') : '';
  const other = found ? isOther(found.unit, next) : isPassedOver(next);
  return { from: i, to, low, high, unit: other ? null : (found?.unit ?? 'count') };
}

/** "40-year-old", "5 km per day": a person's age is no duration, and a rate is no length. */
function isOther(unit: FigureUnit, next: string): boolean {
  const dimension = dimensionOf(unit);
  if (next === 'old' || next === 'olds') return dimension === 'duration';
  return next === 'per' && dimension !== 'money' && dimension !== 'percent';
}

/** "$300 million dollars", "$300 USD": the currency a second time is part of the sum. */
function behindSum(tokens: readonly Token[], at: number, end: number): number {
  const found = unitAt(tokens, at, end);
  return found && dimensionOf(found.unit) === 'money' ? found.to : at;
}

/** "half an hour", "half a mile". */
function halfAt(tokens: readonly Token[], i: number, end: number): Value | null {
  const article = tokens[i]?.norm === 'half' && ['a', 'an'].includes(tokens[i + 1]?.norm ?? '');
  return article && unitAt(tokens, i + 2, end) ? { to: i + 2, low: 0.5, high: 0.5, scale: 1 } : null;
}

// Behind a bare "m" these make it metres, not millions.
const EXTENTS = new Set(['long', 'high', 'tall', 'wide', 'deep', 'thick', 'above', 'below', 'away']);

/** "300m high", "2,000 m": an m that is no million; null where it is none. */
function inMetres(tokens: readonly Token[], from: number, value: Value, end: number): Read | null {
  const letter = tokens[value.to - 1];
  const digits = tokens[value.to - 2];
  if (digits?.kind !== NUMBER || letter?.norm !== 'm' || unitAt(tokens, value.to, end)) return null;
  const extent = value.to < end && EXTENTS.has(tokens[value.to]?.norm ?? '');
  if (letter.start === digits.end && !extent) return null;
  return { from, to: value.to, low: value.low / 1e6, high: value.high / 1e6, unit: 'm' };
}
