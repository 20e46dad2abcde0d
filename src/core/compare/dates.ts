import type { Signature } from '../facts/schema.ts';
import type { Match } from '../match/matcher.ts';
import { offsetsOf, type Reading, type Sentence, textOf } from '../match/reading.ts';
import { remark } from '../messages/message.ts';
import { type DayNumber, dayNumber, formatDay, parseDay, partsOf, weekdayOf } from '../text/calendar.ts';
import { type DateMention, UNKNOWN_YEAR } from '../text/dates.ts';
import type { Flag } from './types.ts';

export type DateOutcome =
  /** No date beside the statement, or one that says too little to compare. */
  | { readonly kind: 'none' }
  | { readonly kind: 'same'; readonly date: DateMention; readonly flag: Flag | null }
  | { readonly kind: 'other'; readonly date: DateMention; readonly flag: Flag }
  /** The date makes it another event altogether. */
  | { readonly kind: 'another-event' };

type DateSlot = NonNullable<Signature['date']>;

// A weekday or "today" tells nothing of an event that was longer ago than this.
const WEEKDAY_REACH = 10;
// Tokens between a verb of saying and the day on which it was said ("said late on Monday").
const SAYING_REACH = 6;
// Tokens between a day told by its distance and the same day by its name.
const RESTATED_REACH = 5;
// Tokens between one of several right days and the word that tells for what it is right.
const ALSO_REACH = 10;
const SAYING = ['say', 'announce', 'confirm'];
// Before a year these make it a point of comparison, not the time of the event ("since 2019").
const COMPARING = new Set(['since', 'than', 'of', 'until', 'after', 'before', 'from', 'for']);

/** Compares the dates that belong to a matched statement with the date on record. */
export function compareDate(slot: DateSlot, match: Match, reading: Reading): DateOutcome {
  const record = recordRange(slot.on);
  if (slot.on.length > 4 && isOfAnotherTime(reading, record.from)) return { kind: 'another-event' };
  const dates = tellingDates(datesOf(slot, match), slot, record);
  for (const { on, beside } of [{ on: slot.on, beside: [] }, ...slot.also]) {
    const right = recordRange(on);
    const date = dates.find(
      (d) =>
        readingsOf(d, right.from).some((r) => r.from <= right.to && right.from <= r.to) &&
        (beside.length === 0 || standsBeside(beside, match.sentence, d)),
    );
    if (date) return { kind: 'same', date, flag: wrongWeekday(on, match.sentence, date) };
  }
  const rivals = slot.not.map(parseDay);
  let nearest: DateMention | null = null;
  let least = Number.POSITIVE_INFINITY;
  let far = false;
  for (const date of dates) {
    if (rivals.some((day) => date.precision === 'day' && readingsOf(date, day).some((r) => r.from === day)))
      return { kind: 'another-event' };
    if (date.offset || (date.relative && !isTelling(date, record.from, reading))) continue;
    if (date.relative && isAhead(record, reading) && looksBack(match.sentence, date)) continue;
    const distance = Math.min(...readingsOf(date, record.from).map((r) => gap(r, record)));
    if (distance > slot.tolerance) far ||= !date.relative;
    else if (distance < least) {
      least = distance;
      nearest = date;
    }
  }
  if (nearest) return { kind: 'other', date: nearest, flag: conflict(slot, match.sentence, nearest) };
  // What was said on a day is not tied to the other days that it speaks of.
  return far && slot.role === 'event' ? { kind: 'another-event' } : { kind: 'none' };
}

function standsBeside(concepts: readonly string[], sentence: Sentence, date: DateMention): boolean {
  return concepts
    .flatMap((c) => sentence.mentions.get(c) ?? [])
    .some((m) => m.from - date.to <= ALSO_REACH && date.from - m.to <= ALSO_REACH);
}

function datesOf(slot: DateSlot, match: Match): DateMention[] {
  const { sentence } = match;
  const low = sentence.clauseOf(match.from);
  const high = sentence.clauseOf(match.to - 1);
  const own = sentence.dates.filter(
    (d) =>
      (heads(sentence, d) || (sentence.clauseOf(d.from) >= low && sentence.clauseOf(d.from) <= high)) &&
      !(d.relative && isQuoted(sentence, d)),
  );
  if (slot.role === 'saying') return own.filter((d) => d.precision === 'day' && !isDateline(sentence, d));
  return own.filter((date) => {
    if (isSayingDate(sentence, date) && (date.relative || date.from <= sentence.from + 1)) return false;
    if (date.precision !== 'year' || slot.on.length === 4) return true;
    return !COMPARING.has(sentence.block.tokens[date.from - 1]?.norm ?? '');
  });
}

/** Where a day is named outright near the one on record, "next week" beside it says nothing more. */
function tellingDates(dates: readonly DateMention[], slot: DateSlot, record: Range): readonly DateMention[] {
  const near = (d: DateMention) => readingsOf(d, record.from).some((r) => gap(r, record) <= slot.tolerance);
  const named = dates.filter((d) => d.precision === 'day' && !d.relative && near(d));
  if (named.length === 0) return dates;
  // "Two days before the council, on 10 January": the day that is named outright is the one that is meant.
  const restated = (d: DateMention): boolean =>
    named.some((n) => n.from >= d.to && n.from - d.to <= RESTATED_REACH);
  return dates.filter((d) => d.precision === 'day' && !(d.relative && restated(d)));
}

/** "13 January: ..." in a timeline dates all that follows. */
const heads = (sentence: Sentence, { from, to }: DateMention): boolean =>
  from <= sentence.from + 1 && sentence.block.tokens[to]?.norm === ':';

/** "said that on Monday": the day belongs to what was said. */
const opensClause = ({ block }: Sentence, date: DateMention): boolean =>
  [1, 2].some((back) => block.tokens[date.from - back]?.norm === 'that');

/** "said on Monday", "on Tuesday confirmed", "28 December: the minister says ...": the day of the saying. */
function isSayingDate(sentence: Sentence, date: DateMention): boolean {
  const leads = date.from <= sentence.from + 1;
  return SAYING.some((c) =>
    (sentence.mentions.get(c) ?? []).some((m) => {
      if (sentence.clauseOf(m.from) !== sentence.clauseOf(date.from)) return false;
      const behind = date.from - m.to;
      const ahead = m.from - date.to;
      return (
        (behind >= 0 && behind <= SAYING_REACH && !opensClause(sentence, date)) ||
        (date.relative && ahead >= 0 && ahead <= 1) ||
        (leads && ahead >= 0)
      );
    }),
  );
}

/** "PARIS, Dec 28 (Agency) -": the day on which the report was filed. */
function isDateline(sentence: Sentence, date: DateMention): boolean {
  const next = sentence.block.tokens[date.to]?.norm ?? '';
  return date.from - sentence.from <= 8 && ['(', '-', '–', '—'].includes(next);
}

/** "Today", said in quotation marks, is the speaker's day, which the text need not tell. */
function isQuoted(sentence: Sentence, date: DateMention): boolean {
  const { start } = offsetsOf(sentence.block, date);
  return sentence.block.quotations.some((q) => q.start <= start && start < q.end);
}

/** Whether a weekday or "next week" can be held against the record: only while the event was near. */
function isTelling(date: DateMention, record: DayNumber, reading: Reading): boolean {
  return (
    date.precision === 'day' &&
    reading.published !== null &&
    Math.abs(reading.published - record) <= WEEKDAY_REACH * 2 &&
    date.readings.some((r) => Math.abs(r.from - record) <= WEEKDAY_REACH)
  );
}

const isAhead = ({ from }: Range, { published }: Reading): boolean => published !== null && published < from;

const PAST = new Set('was were had did'.split(' '));
const FUTURE = new Set('will would shall is are be to due'.split(' '));

/** "On Sunday he was still weighing it": a weekday beside the past tense is not the day of what is to come. */
function looksBack(sentence: Sentence, date: DateMention): boolean {
  const clause = sentence.clauseOf(date.from);
  const words = sentence.block.tokens
    .slice(sentence.from, sentence.to)
    .filter((_, n) => sentence.clauseOf(sentence.from + n) === clause)
    .map((token) => token.norm);
  return words.some((word) => PAST.has(word)) && !words.some((word) => FUTURE.has(word));
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

/**
 * What a date may mean, seen from the record: one without a year may always be of the record's
 * own time, since a retrospective names the year once and then no more.
 */
function readingsOf(date: DateMention, near: DayNumber): readonly Range[] {
  const own = date.readings.filter((r) => partsOf(r.from).year !== UNKNOWN_YEAR);
  const [first] = date.readings;
  if (date.yearGiven || date.relative || date.precision === 'year' || !first) return own;
  const { month, day } = partsOf(first.from);
  const { year } = partsOf(near);
  const choices = [year - 1, year, year + 1].map((y) => dayNumber(y, month, day));
  const from = choices.sort((a, b) => Math.abs(a - near) - Math.abs(b - near))[0] ?? first.from;
  return [...own, { from, to: from + (first.to - first.from) }];
}

// Days within which an article is of the record's own time, and need not name its year.
const OWN_TIME = 300;

/** Whether an article is from long before or after, and nowhere names the record's year: "Monday" is then its own. */
function isOfAnotherTime(reading: Reading, record: DayNumber): boolean {
  const { published } = reading;
  if (published === null || Math.abs(published - record) <= OWN_TIME) return false;
  const years = yearsNamed(reading);
  return ![record, record + OWN_TIME].some((day) => years.has(partsOf(day).year));
}

/** Each fact with a day asks an article for them anew. */
const named = new WeakMap<Reading, ReadonlySet<number>>();

/** The years that a text names. */
function yearsNamed(reading: Reading): ReadonlySet<number> {
  const known = named.get(reading);
  if (known) return known;
  const given = reading.sentences.flatMap(({ dates }) => dates.filter((d) => d.yearGiven));
  const years = new Set(given.flatMap((d) => d.readings.map((r) => partsOf(r.from).year)));
  named.set(reading, years);
  return years;
}

const gap = (a: Range, b: Range): number => Math.max(0, a.from - b.to, b.from - a.to);

function conflict(slot: DateSlot, sentence: Sentence, date: DateMention): Flag {
  const here = textOf(sentence.block, date);
  const record = slot.on.length === 10 ? ({ day: slot.on, form: 'date' } as const) : slot.on;
  return {
    type: 'date-conflict',
    ...offsetsOf(sentence.block, date),
    note: remark('note_differs', { here, record }),
    here,
    record,
  };
}

/** A weekday that does not fall on the date on record, with which the page agrees otherwise. */
function wrongWeekday(on: string, sentence: Sentence, date: DateMention): Flag | null {
  const day = on.length === 10 ? parseDay(on) : null;
  return day === null || date.weekday === null || weekdayOf(day) === date.weekday
    ? null
    : weekdayFlag(sentence, date, day);
}

/** Full dates whose weekday does not fall on them, by the calendar; only where the year is beyond doubt. */
export function compareWeekdays(sentence: Sentence): Flag[] {
  return sentence.dates.flatMap((date) => {
    const [day, other] = date.readings;
    if (date.weekday === null || !day || other || partsOf(day.from).year === UNKNOWN_YEAR) return [];
    return weekdayOf(day.from) === date.weekday ? [] : [weekdayFlag(sentence, date, day.from)];
  });
}

function weekdayFlag(sentence: Sentence, date: DateMention, day: DayNumber): Flag {
  const here = textOf(sentence.block, date);
  const on = formatDay(day);
  return {
    type: 'weekday',
    ...offsetsOf(sentence.block, date),
    note: remark('note_weekday', { date: { day: on, form: 'date' }, weekday: { day: on, form: 'weekday' } }),
    here,
    record: { day: on, form: 'full' },
  };
}
