import type { DateMention } from '../text/dates.ts';
import type { TokenRange } from '../text/sentences.ts';
import type { Token } from '../text/tokens.ts';

const STRONG = new Set([';', ':', '—', '–', '-', '(', ')', '?', '!', '…', '|', '•']);
// Behind a comma these open a clause of its own; a comma alone may just stand in a list.
const AFTER_COMMA = new Set(
  ('while whereas with which who whose where when but as after before although though if because since saying said says ' +
    'adding added and then followed amid including despite so yet or according he she it they that for in by not nor').split(' '),
);
const ALONE = new Set(['while', 'whereas', 'whose', 'although', 'though', 'notwithstanding']);

/**
 * Numbers the clauses of a sentence: entry n is the clause of token `range.from + n`. Without a
 * parser, by punctuation and connectives, and so that two dates joined by "and" or a comma, each
 * with its own event, do not share one ("NATO on the 12th and the OSCE a day later").
 */
export function numberClauses(tokens: readonly Token[], range: TokenRange, dates: readonly DateMention[]): number[] {
  const starts = new Set<number>();
  for (let i = range.from; i < range.to; i++) if (opensClause(tokens, i, range)) starts.add(i);
  separateDates(tokens, dates, starts);
  const numbers: number[] = [];
  let current = 0;
  for (let i = range.from; i < range.to; i++) {
    if (starts.has(i) && i > range.from) current++;
    numbers.push(current);
  }
  return numbers;
}

function opensClause(tokens: readonly Token[], i: number, range: TokenRange): boolean {
  const norm = tokens[i]?.norm ?? '';
  const before = tokens[i - 1]?.norm ?? '';
  if (i > range.from && STRONG.has(before) && !(before === ')' && norm === ',')) return true;
  if (ALONE.has(norm)) return true;
  return before === ',' && AFTER_COMMA.has(norm);
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
    const leads = leadsClause(tokens, first, starts);
    const at = leads ? between.at(-1) : between[0];
    if (!parted && at !== undefined) starts.add(at);
  }
}

/** "10, 12 and 13 January", "Jan. 9 and 10": nothing but joints between the two. */
function isList(tokens: readonly Token[], first: DateMention, second: DateMention): boolean {
  for (let i = first.to; i < second.from; i++) {
    if (!['and', ',', 'to', '-', '–', 'or', '&', 'through', 'on', '.'].includes(tokens[i]?.norm ?? '')) return false;
  }
  return true;
}

function leadsClause(tokens: readonly Token[], date: DateMention, starts: ReadonlySet<number>): boolean {
  let i = date.from;
  while (i > 0 && ['on', 'the', 'and', ',', 'then'].includes(tokens[i - 1]?.norm ?? '') && !starts.has(i)) i--;
  return i === 0 || starts.has(i) || tokens[i - 1]?.norm === '.';
}
