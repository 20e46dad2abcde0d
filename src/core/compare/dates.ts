import type { Signature } from '../facts/schema.ts';
import type { Match } from '../match/matcher.ts';
import { offsetsOf, type Reading, type Sentence, textOf } from '../match/reading.ts';
import type { Flag } from '../report/types.ts';
import { type DayNumber, dayInWords, dayNumber, formatDay, parseDay, partsOf, weekdayName, weekdayOf } from '../text/calendar.ts';
import { type DateMention, UNKNOWN_YEAR } from '../text/dates.ts';

export type DateOutcome =
  /** No date beside the statement, or one that says too little to compare. */
  | { readonly kind: 'none' }
  | { readonly kind: 'same'; readonly date: DateMention }
  | { readonly kind: 'other'; readonly date: DateMention; readonly flag: Flag }
  /** The date makes it another event altogether. */
  | { readonly kind: 'another-event' };

type DateSlot = NonNullable<Signature['date']>;

// A weekday or "today" tells nothing of an event that was longer ago than this.
const WEEKDAY_REACH = 10;
// Tokens between a verb of saying and the day on which it was said ("said late on Monday").
const SAYING_REACH = 4;
// Before a year these make it a point of comparison, not the time of the event ("since 2019").
const COMPARING = new Set(['since', 'than', 'of', 'until', 'after', 'before', 'from', 'for']);

/** Compares the dates that belong to a matched statement with the date on record. */
export function compareDate(slot: DateSlot, match: Match, reading: Reading): DateOutcome {
  const dates = datesOf(slot, match);
  const record = recordRange(slot.on);
  for (const date of dates) if (readingsOf(date, record.from).some((r) => r.from <= record.to && record.from <= r.to)) return { kind: 'same', date };
  const rivals = slot.not.map(parseDay);
  let nearest: DateMention | null = null;
  let least = Number.POSITIVE_INFINITY;
  let far = false;
  for (const date of dates) {
    if (rivals.some((day) => date.precision === 'day' && readingsOf(date, day).some((r) => r.from === day))) return { kind: 'another-event' };
    if (date.relative && !isTelling(date, record.from, reading)) continue;
    const distance = Math.min(...readingsOf(date, record.from).map((r) => gap(r, record)));
    if (distance > slot.tolerance) far ||= !date.relative;
    else if (distance < least) {
      least = distance;
      nearest = date;
    }
  }
  if (nearest) return { kind: 'other', date: nearest, flag: conflict(slot, match.sentence, nearest) };
  return far ? { kind: 'another-event' } : { kind: 'none' };
}

function datesOf(slot: DateSlot, match: Match): DateMention[] {
  const { sentence } = match;
  const low = sentence.clauseOf(match.from);
  const high = sentence.clauseOf(match.to - 1);
  const yearly = slot.on.length === 4;
  return sentence.dates.filter((date) => {
    const clause = sentence.clauseOf(date.from);
    const said = isSayingDate(sentence, date);
    if (slot.role === 'saying') return said || (clause >= low && clause <= high);
    if (clause < low || clause > high || (said && !isNamedDay(date))) return false;
    if (date.precision !== 'year') return true;
    const before = sentence.block.tokens[date.from - 1]?.norm ?? '';
    return yearly ? true : !COMPARING.has(before);
  });
}

const isNamedDay = (date: DateMention): boolean => date.precision === 'day' && !date.relative;

/** "said on Monday", "told AFP late Monday", "confirmed on Tuesday": the day of the saying. */
function isSayingDate(sentence: Sentence, date: DateMention): boolean {
  return ['say', 'announce', 'confirm'].some((c) =>
    (sentence.mentions.get(c) ?? []).some((m) => m.to <= date.from && date.from - m.to <= SAYING_REACH),
  );
}

/** Whether a weekday or "next week" can be held against the record: only while the event was near. */
function isTelling(date: DateMention, record: DayNumber, reading: Reading): boolean {
  return date.precision === 'day' && reading.published !== null && Math.abs(reading.published - record) <= WEEKDAY_REACH * 2 &&
    date.readings.some((r) => Math.abs(r.from - record) <= WEEKDAY_REACH);
}

interface Range {
  readonly from: DayNumber;
  readonly to: DayNumber;
}

function recordRange(on: string): Range {
  const [y = 0, m, d] = on.split('-').map(Number);
  if (m === undefined) return { from: dayNumber(y, 1, 1), to: dayNumber(y, 12, 31) };
  if (d === undefined) return { from: dayNumber(y, m, 1), to: dayNumber(y, m, 28) };
  return { from: dayNumber(y, m, d), to: dayNumber(y, m, d) };
}

/** What a date may mean; one without any year is read in the year that brings it nearest to the record. */
function readingsOf(date: DateMention, near: DayNumber): readonly Range[] {
  return date.readings.map((r) => {
    const { year, month, day } = partsOf(r.from);
    if (year !== UNKNOWN_YEAR) return r;
    const { year: base } = partsOf(near);
    const length = r.to - r.from;
    const choices = [base - 1, base, base + 1].map((y) => dayNumber(y, month, day));
    const from = choices.sort((a, b) => Math.abs(a - near) - Math.abs(b - near))[0] ?? r.from;
    return { from, to: from + length };
  });
}

const gap = (a: Range, b: Range): number => Math.max(0, a.from - b.to, b.from - a.to);

function conflict(slot: DateSlot, sentence: Sentence, date: DateMention): Flag {
  const here = textOf(sentence.block, date);
  const record = slot.on.length === 10 ? dayInWords(slot.on) : slot.on;
  return {
    type: 'date-conflict',
    ...offsetsOf(sentence.block, date),
    note: `This page says ${here}; the record has ${record}.`,
    here,
    record,
  };
}

/** A full date whose weekday does not fall on it, by the calendar. */
export function compareWeekdays(sentence: Sentence): Flag[] {
  return sentence.dates.flatMap((date) => {
    const day = date.readings[0];
    if (date.weekday === null || !day || partsOf(day.from).year === UNKNOWN_YEAR || weekdayOf(day.from) === date.weekday) return [];
    const here = textOf(sentence.block, date);
    const record = `${weekdayName(day.from)} ${dayInWords(formatDay(day.from))}`;
    return [{ type: 'weekday', ...offsetsOf(sentence.block, date), note: `${dayInWords(formatDay(day.from))} was a ${weekdayName(day.from)}.`, here, record }];
  });
}
