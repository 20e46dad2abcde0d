import type { TokenRange } from './sentences.ts';
import { NUMBER, type Token } from './tokens.ts';

/** A count or a sum in the text, as tokens of its block (end exclusive). */
export interface Figure extends TokenRange {
  /** The least and the most that it can mean: "tens of thousands" is 20,000 to 99,999. */
  readonly low: number;
  readonly high: number;
  /** "$", "£" or "€" where it is a sum of money, else null. */
  readonly currency: string | null;
}

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
]);
const PLURALS: ReadonlyMap<string, number> = new Map([
  ['dozens', 12],
  ['hundreds', 100],
  ['thousands', 1e3],
  ['millions', 1e6],
  ['billions', 1e9],
]);
const CURRENCIES: ReadonlyMap<string, string> = new Map([
  ['$', '$'],
  ['usd', '$'],
  ['dollars', '$'],
  ['dollar', '$'],
  ['£', '£'],
  ['gbp', '£'],
  ['pounds', '£'],
  ['€', '€'],
  ['eur', '€'],
  ['euros', '€'],
]);
// A number of these is a time, a distance or a share, and counts nobody.
const MEASURES = new Set(
  (
    'day days week weeks month months year years hour hours minute minutes decade decades century centuries percent % per ' +
    'mile miles km kilometres kilometers metres meters ft feet nation nations countries states sides times rounds tracks'
  ).split(' '),
);
const MAGNITUDE = 9.99;

/** Finds counts and sums among the tokens from `from` to `to` (exclusive), in digits and in words. */
export function findFigures(tokens: readonly Token[], { from, to }: TokenRange): Figure[] {
  const found: Figure[] = [];
  for (let i = from; i < to; ) {
    const figure = readFigure(tokens, i, to);
    if (figure) found.push(figure);
    i = figure ? figure.to : i + 1;
  }
  return found;
}

function readFigure(tokens: readonly Token[], i: number, end: number): Figure | null {
  const norm = (at: number): string => (at < end ? (tokens[at]?.norm ?? '') : '');
  const before = CURRENCIES.get(norm(i));
  const start = before ? i + 1 : i;
  const value = vague(norm, start) ?? exact(tokens, start, end);
  if (!value) return null;
  const after = CURRENCIES.get(norm(value.to));
  if (MEASURES.has(norm(value.to))) return null;
  return {
    from: i,
    to: after ? value.to + 1 : value.to,
    low: value.low,
    high: value.high,
    currency: before ?? after ?? null,
  };
}

type Value = { to: number; low: number; high: number };

/** "hundreds", "tens of thousands", "hundreds of thousands". */
function vague(norm: (at: number) => string, i: number): Value | null {
  const tens = norm(i) === 'tens' || norm(i) === 'scores';
  const first = tens ? 10 : PLURALS.get(norm(i));
  if (!first) return null;
  const inner = norm(i + 1) === 'of' ? (PLURALS.get(norm(i + 2)) ?? 0) : 0;
  if (inner) return { to: i + 3, low: first * inner, high: Math.round(first * inner * MAGNITUDE) };
  return tens ? null : { to: i + 1, low: first, high: Math.round(first * MAGNITUDE) };
}

function exact(tokens: readonly Token[], start: number, end: number): Value | null {
  const first = start < end ? tokens[start] : undefined;
  if (!first) return null;
  let at = start;
  let total = 0;
  let current = first.norm === 'a' ? 1 : null;
  if (current === null) {
    current = first.kind === NUMBER ? parseNumber(first.norm) : (UNITS.get(first.norm) ?? null);
    if (current === null) return null;
  }
  at++;
  const article = first.norm === 'a';
  let scaled = false;
  for (; at < end; at++) {
    const norm = tokens[at]?.norm ?? '';
    const scale = SCALES.get(norm);
    const unit = first.kind === NUMBER ? undefined : UNITS.get(norm);
    if (scale !== undefined && !(norm.length <= 2 && tokens[at - 1]?.kind !== NUMBER)) {
      if (scale === 100) current *= 100;
      else {
        total += current * scale;
        current = 0;
      }
      scaled = true;
    } else if (unit !== undefined && !article) current += unit;
    else if (!(norm === 'and' && scaled && UNITS.has(tokens[at + 1]?.norm ?? ''))) break;
  }
  if (article && !scaled) return null;
  const value = total + current;
  return { to: at, low: value, high: value };
}

// "1,00,000" (Indian grouping), "10,000", "1.7"; a comma between groups never is a decimal mark here.
function parseNumber(text: string): number | null {
  if (/^\d+$/.test(text) || /^\d{1,3}(,\d{2,3})+$/.test(text)) return Number(text.replaceAll(',', ''));
  if (/^\d{1,3}(\.\d{3})+$/.test(text)) return Number(text.replaceAll('.', ''));
  return /^\d+\.\d+$/.test(text) ? Number(text) : null;
}
