import { NUMBER, type Token } from './tokens.ts';

const UNITS: ReadonlyMap<string, number> = new Map([
  ['zero', 0],
  ['one', 1],
  ['two', 2],
  ['three', 3],
  ['four', 4],
  ['five', 5],
  ['six', 6],
  ['seven', 7],
  ['eight', 8],
  ['nine', 9],
  ['ten', 10],
  ['eleven', 11],
  ['twelve', 12],
  ['thirteen', 13],
  ['fourteen', 14],
  ['fifteen', 15],
  ['sixteen', 16],
  ['seventeen', 17],
  ['eighteen', 18],
  ['nineteen', 19],
  ['twenty', 20],
  ['thirty', 30],
  ['forty', 40],
  ['fifty', 50],
  ['sixty', 60],
  ['seventy', 70],
  ['eighty', 80],
  ['ninety', 90],
]);
const SCALES: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1e3],
  ['k', 1e3],
  ['lakh', 1e5],
  ['million', 1e6],
  ['m', 1e6],
  ['mn', 1e6],
  ['mln', 1e6],
  ['crore', 1e7],
  ['billion', 1e9],
  ['bn', 1e9],
  ['bln', 1e9],
  ['trillion', 1e12],
  ['trn', 1e12],
  ['tn', 1e12],
]);
const PLURALS: ReadonlyMap<string, number> = new Map([
  ['dozens', 12],
  ['hundreds', 100],
  ['thousands', 1e3],
  ['millions', 1e6],
  ['billions', 1e9],
]);
const MAGNITUDE = 9.99;
// Up to hundreds of trillions; more groups than that are a table's columns.
const MOST_GROUPS = 5;

/** A number as it stands in the text, without what it counts. */
export interface Value {
  readonly to: number;
  readonly low: number;
  readonly high: number;
  /** The last scale word's worth ("15 thousand": 1,000), 1 without one. */
  readonly scale: number;
}

const OPENERS = new Set(['half', 'a', 'tens', 'scores', ...UNITS.keys(), ...PLURALS.keys()]);

/** Whether a word can be the first of a number in words. */
export const beginsValue = (norm: string): boolean => OPENERS.has(norm);

/** The number that begins at a token and ends before `end`; null for none. */
export function valueAt(tokens: readonly Token[], start: number, end: number): Value | null {
  const norm = (at: number): string => (at < end ? (tokens[at]?.norm ?? '') : '');
  const read = vague(norm, start) ?? exact(tokens, start, end);
  return read && inRange(tokens, read, end);
}

/** "hundreds", "tens of thousands", "hundreds of thousands". */
function vague(norm: (at: number) => string, i: number): Value | null {
  const tens = norm(i) === 'tens' || norm(i) === 'scores';
  const first = tens ? 10 : PLURALS.get(norm(i));
  if (!first) return null;
  const inner = norm(i + 1) === 'of' ? (PLURALS.get(norm(i + 2)) ?? 0) : 0;
  if (inner) return { to: i + 3, low: first * inner, high: Math.round(first * inner * MAGNITUDE), scale: 1 };
  return tens ? null : { to: i + 1, low: first, high: Math.round(first * MAGNITUDE), scale: 1 };
}

/** "13-15 thousand", "two to three million": the scale behind a range belongs to both ends. */
function inRange(tokens: readonly Token[], first: Value, end: number): Value {
  const next = first.to < end ? tokens[first.to] : undefined;
  const at = next?.norm === 'to' ? first.to + 1 : next?.joined ? first.to : -1;
  const second = at < 0 || first.scale > 1 || first.low >= 1000 ? null : exact(tokens, at, end);
  if (!second || second.scale < 1000 || first.low * second.scale >= second.low) return first;
  return { ...first, low: first.low * second.scale, high: first.high * second.scale };
}

/** A number in digits or words with its scales: "1.7 million", "a hundred and seventy-five thousand", "half a million". */
function exact(tokens: readonly Token[], start: number, end: number): Value | null {
  const norm = (at: number): string => (at < end ? (tokens[at]?.norm ?? '') : '');
  const first = start < end ? tokens[start] : undefined;
  const half = halfOf(norm, start);
  if (!first || half) return half;
  if (first.kind === NUMBER) {
    const digits = groupedDigits(tokens, start, end);
    return digits && withScales(norm, digits.value, digits.to);
  }
  const article = first.norm === 'a';
  const words = article ? withScales(norm, 1, start + 1) : inWords(norm, start);
  return article && words?.to === start + 1 ? null : words;
}

/** "half a million". */
function halfOf(norm: (at: number) => string, i: number): Value | null {
  const scale = norm(i) === 'half' && norm(i + 1) === 'a' ? SCALES.get(norm(i + 2)) : undefined;
  return scale === undefined ? null : { to: i + 3, low: scale / 2, high: scale / 2, scale };
}

function inWords(norm: (at: number) => string, i: number): Value | null {
  const small = smallNumber(norm, i);
  return small && withScales(norm, small.value, small.to);
}

/** "five", "fifty", "fifty-five", "one and a half". */
function smallNumber(norm: (at: number) => string, i: number): { value: number; to: number } | null {
  const value = UNITS.get(norm(i));
  if (value === undefined) return null;
  if (norm(i + 1) === 'and' && norm(i + 2) === 'a' && norm(i + 3) === 'half')
    return { value: value + 0.5, to: i + 4 };
  const more = UNITS.get(norm(i + 1)) ?? 0;
  return value >= 20 && more > 0 && more < 10 ? { value: value + more, to: i + 2 } : { value, to: i + 1 };
}

/** Goes on from a number with "hundred", "thousand" and what may be added behind them. */
function withScales(norm: (at: number) => string, value: number, from: number): Value {
  let total = 0;
  let current = value;
  let to = from;
  let last = 1;
  let least = Number.POSITIVE_INFINITY;
  for (;;) {
    const scale = scaleAt(norm, to, to === from);
    if (scale !== undefined && (scale > 100 ? scale < least : last !== 100)) {
      if (scale === 100) current *= 100;
      else {
        total += current * scale;
        current = 0;
        least = scale;
      }
      last = scale;
      to++;
      continue;
    }
    const more = last > 1 ? added(norm, to, last, least) : null;
    if (!more) break;
    current += more.value;
    // "a hundred and five hundred" are two numbers, "one hundred and five thousand" is one.
    if (last !== 100) last = 10;
    to = more.to;
  }
  return { to, low: total + current, high: total + current, scale: total > 0 ? least : 1 };
}

/** Short scales ("m", "k") only stand right behind digits. */
function scaleAt(norm: (at: number) => string, at: number, direct: boolean): number | undefined {
  const scale = SCALES.get(norm(at));
  return scale !== undefined && norm(at).length <= 2 && !(direct && /^\d/.test(norm(at - 1)))
    ? undefined
    : scale;
}

/** What "and five" or "three hundred" adds behind a scale: nothing where a number of its own begins there. */
function added(
  norm: (at: number) => string,
  at: number,
  last: number,
  least: number,
): { value: number; to: number } | null {
  const small = last === 10 ? null : smallNumber(norm, norm(at) === 'and' ? at + 1 : at);
  if (!small) return null;
  const scale = SCALES.get(norm(small.to)) ?? 1;
  return scale === 1 || (last === 100 ? scale > 100 && scale < least : scale < least) ? small : null;
}

/** Digits, in groups that spaces part as well ("100 000"). */
function groupedDigits(
  tokens: readonly Token[],
  i: number,
  end: number,
): { value: number; to: number } | null {
  const first = tokens[i]?.norm ?? '';
  let text = first;
  let to = i + 1;
  while (/^\d{1,3}$/.test(first) && to < end && to < i + MOST_GROUPS && isGroup(tokens, to)) {
    text += tokens[to]?.norm ?? '';
    to++;
  }
  const value = parseNumber(text);
  return value === null ? null : { value, to };
}

function isGroup(tokens: readonly Token[], at: number): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]];
  return !!before && !!token && /^\d{3}$/.test(token.norm) && !token.joined && token.start === before.end + 1;
}

// "1,00,000" (Indian grouping), "10,000", "1.7"; a comma between groups never is a decimal mark here.
function parseNumber(text: string): number | null {
  if (/^\d+$/.test(text) || /^\d{1,3}(,\d{2,3})+$/.test(text)) return Number(text.replaceAll(',', ''));
  if (/^\d{1,3}(\.\d{3})+$/.test(text)) return Number(text.replaceAll('.', ''));
  return /^\d+\.\d+$/.test(text) ? Number(text) : null;
}
