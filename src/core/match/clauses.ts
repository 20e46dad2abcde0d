import { MONTHS, WEEKDAYS } from '../text/date-words.ts';
import type { DateMention } from '../text/dates.ts';
import type { TokenRange } from '../text/sentences.ts';
import type { Token } from '../text/tokens.ts';

const STRONG = new Set([';', ':', '—', '–', '-', '?', '!', '…', '|', '•']);
// Behind a comma these open a clause of its own; a comma alone may just stand in a list.
const AFTER_COMMA = new Set(
  (
    'while whereas with when but as after before although though if because since saying said says ' +
    'adding added and then followed amid including despite so yet according he she it they that'
  ).split(' '),
);
// Tokens of "with ..." between two commas; a longer one mostly has a verb of its own.
const LONGEST_ASIDE = 7;
const RELATIVE = new Set(['which', 'who', 'whose', 'where', 'whom']);
const ALONE = new Set(['while', 'whereas', 'whose', 'although', 'though', 'notwithstanding']);
// "talks in January after Paris listed demands": a name behind "after" mostly is a new subject.
const NO_SUBJECT = new Set([...MONTHS.keys(), ...WEEKDAYS.keys(), 'christmas', 'new', 'easter', 'epiphany']);
const BESIDE_DATE = new Set(['on', 'in', 'the', 'and', ',', 'then', 'by', 'late', 'early', 'but', 'of']);

/**
 * Numbers the clauses of a sentence: entry n is the clause of token `range.from + n`. Without a
 * parser, by punctuation and connectives; an insertion ("..., which includes X, ...", "(...)") has
 * a number of its own, and the clause around it goes on behind it under the old one. Two dates
 * joined by "and" or a comma do not share a clause ("the board on the 12th and the unions a day later").
 */
export function numberClauses(
  tokens: readonly Token[],
  range: TokenRange,
  dates: readonly DateMention[],
): number[] {
  const starts = clauseStarts(tokens, range, dates);
  const numbers: number[] = [];
  const outer: { number: number; closer: string }[] = [];
  let current = 0;
  let last = 0;
  for (let i = range.from; i < range.to; i++) {
    const before = tokens[i - 1]?.norm ?? '';
    const inside = outer.at(-1);
    const norm = tokens[i]?.norm ?? '';
    if (
      i > range.from &&
      inside &&
      before === inside.closer &&
      (inside.closer === ')' || !AFTER_COMMA.has(norm)) &&
      !isInDate(dates, i)
    ) {
      current = inside.number;
      outer.pop();
    } else if (i > range.from && (norm === '(' || (before === ',' && RELATIVE.has(norm)))) {
      outer.push({ number: current, closer: norm === '(' ? ')' : ',' });
      current = ++last;
    } else if (i > range.from && starts.has(i)) current = ++last;
    numbers.push(current);
  }
  return numbers;
}

/** "which meets on Monday, 10 January": a comma within a date closes nothing. */
const isInDate = (dates: readonly DateMention[], i: number): boolean =>
  dates.some((d) => d.from < i && i < d.to);

function clauseStarts(
  tokens: readonly Token[],
  range: TokenRange,
  dates: readonly DateMention[],
): Set<number> {
  const starts = new Set<number>([range.from]);
  let from = range.from;
  for (let i = range.from + 1; i < range.to; i++) {
    // "On Monday, it is the Americans' turn", "10 January 2022: ...": the date goes with what follows.
    if (!opensClause(tokens, i) || isDateAlone(tokens, from, i, dates)) continue;
    starts.add(i);
    from = i;
  }
  separateDates(tokens, dates, starts);
  return starts;
}

function opensClause(tokens: readonly Token[], i: number): boolean {
  const norm = tokens[i]?.norm ?? '';
  const before = tokens[i - 1]?.norm ?? '';
  if (STRONG.has(before) || ALONE.has(norm)) return true;
  if (norm === 'after' && tokens[i + 1]?.capital && !NO_SUBJECT.has(tokens[i + 1]?.norm ?? '')) return true;
  return before === ',' && AFTER_COMMA.has(norm) && !isAside(tokens, i);
}

/** "a second meeting, with all of the members, on Tuesday": so short an insertion parts nothing. */
const isAside = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]?.norm === 'with' && tokens.slice(i, i + LONGEST_ASIDE).some((token) => token.norm === ',');

function isDateAlone(
  tokens: readonly Token[],
  from: number,
  to: number,
  dates: readonly DateMention[],
): boolean {
  let dated = false;
  for (let i = from; i < to; i++) {
    const inDate = dates.some((d) => d.from <= i && i < d.to);
    dated ||= inDate;
    if (!inDate && !BESIDE_DATE.has(tokens[i]?.norm ?? '') && !STRONG.has(tokens[i]?.norm ?? ''))
      return false;
  }
  return dated;
}

function separateDates(tokens: readonly Token[], dates: readonly DateMention[], starts: Set<number>): void {
  const days = dates.filter((d) => d.precision === 'day');
  for (const [n, second] of days.entries()) {
    const first = days[n - 1];
    if (!first || isList(tokens, first, second)) continue;
    const between: number[] = [];
    let parted = false;
    for (let i = first.to; i < second.from; i++) {
      if (starts.has(i)) parted = true;
      const norm = tokens[i]?.norm;
      if (norm === 'and' || norm === ',') between.push(i + 1);
    }
    const at = leadsClause(tokens, first, starts) ? between.at(-1) : between[0];
    if (!parted && at !== undefined) starts.add(at);
  }
}

/** "10, 12 and 13 January", "Jan. 9 and 10", "Monday, the 10th": nothing but joints between the two. */
function isList(tokens: readonly Token[], first: DateMention, second: DateMention): boolean {
  for (let i = first.to; i < second.from; i++) {
    if (!['and', ',', 'to', '-', '–', 'or', '&', 'through', 'on', '.', '('].includes(tokens[i]?.norm ?? ''))
      return false;
  }
  return true;
}

function leadsClause(tokens: readonly Token[], date: DateMention, starts: ReadonlySet<number>): boolean {
  let i = date.from;
  while (i > 0 && BESIDE_DATE.has(tokens[i - 1]?.norm ?? '') && !starts.has(i)) i--;
  return i === 0 || starts.has(i) || tokens[i - 1]?.norm === '.';
}
