import type { ComponentChildren } from 'preact';
import type { Comparison as Compared, DiffPart } from '../core/report/types.ts';
import { dayFromWords, stripOf } from './calendar.ts';
import { dayWords, FLAG_WORDS, WORDS } from './words.ts';

/** This page against the record, in the form that fits the discrepancy. */
export function Comparison({ comparison }: { readonly comparison: Compared }) {
  switch (comparison.kind) {
    case 'quote':
      return <QuoteComparison {...comparison} />;
    case 'date':
      return <DateComparison {...comparison} />;
    case 'words':
      return <WordsComparison {...comparison} />;
  }
}

/** Longer words than this need a line of their own. UTF-16 units. */
const SHORT = 22;

function WordsComparison({ here, record, flag }: Extract<Compared, { kind: 'words' }>) {
  const short = Math.max(here.length, record.length) <= SHORT;
  return (
    <dl class={short ? 'ss-compare ss-sides' : 'ss-compare'}>
      <Side name={`${WORDS.thisPage} · ${FLAG_WORDS[flag].toLowerCase()}`} side="here">
        {here}
      </Side>
      <Side name={WORDS.onRecord} side="record">
        {record}
      </Side>
    </dl>
  );
}

function QuoteComparison({ here, record, speaker }: Extract<Compared, { kind: 'quote' }>) {
  return (
    <dl class="ss-compare" data-kind="quote">
      <Side name={WORDS.thisPage} side="here">
        <q class="ss-quote">
          <Diff parts={here} />
        </q>
      </Side>
      <Side name={WORDS.onRecord} side="record">
        <q class="ss-quote">
          <Diff parts={record} />
        </q>
        {speaker !== '' && <span class="ss-speaker">{WORDS.said(speaker)}</span>}
      </Side>
    </dl>
  );
}

/** Changed words are marked by line and ground, and named for those who hear the card. */
export function Diff({ parts }: { readonly parts: readonly DiffPart[] }) {
  return (
    <>
      {parts.map(({ text, kind }) => {
        if (kind === 'same') return text;
        const word = text.trim();
        const [before, after] = text.split(word, 2);
        const Mark = kind === 'here' ? 'del' : 'ins';
        return (
          <>
            {before}
            <Mark>
              <span class="ss-hidden">{kind === 'here' ? WORDS.removed : WORDS.added} </span>
              {word}
            </Mark>
            {after}
          </>
        );
      })}
    </>
  );
}

function DateComparison({ here, record, recordDay }: Extract<Compared, { kind: 'date' }>) {
  const hereDay = dayFromWords(here, recordDay);
  const days = hereDay === null ? [] : stripOf(hereDay, recordDay);
  return (
    <div class="ss-compare" data-kind="date">
      <dl class="ss-sides">
        <Side name={WORDS.thisPage} side="here">
          {here}
        </Side>
        <Side name={WORDS.onRecord} side="record">
          {record}
        </Side>
      </dl>
      {days.length > 0 && (
        <ol class="ss-strip" aria-hidden="true">
          {days.map((day) => (
            <li key={day} data-side={day === recordDay ? 'record' : day === hereDay ? 'here' : undefined}>
              <span class="ss-weekday">{weekday.format(new Date(`${day}T00:00:00Z`))}</span>
              <span class="ss-day">{Number(day.slice(8))}</span>
            </li>
          ))}
        </ol>
      )}
      {days.length > 0 && <p class="ss-month">{monthsOf(days)}</p>}
    </div>
  );
}

function Side(props: {
  readonly name: string;
  readonly side: 'here' | 'record';
  readonly children: ComponentChildren;
}) {
  return (
    <div class="ss-side" data-side={props.side}>
      <dt>{props.name}</dt>
      <dd>{props.children}</dd>
    </div>
  );
}

const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'narrow', timeZone: 'UTC' });
const month = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

function monthsOf(days: readonly string[]): string {
  const names = days.map((day) => month.format(new Date(`${day}T00:00:00Z`)));
  return [...new Set(names)].join(' – ');
}

/** A day as a `<time>`. */
export function DayTime({ day, form }: { readonly day: string; readonly form?: 'short' | 'long' }) {
  return (
    <time class="ss-time" dateTime={day} title={dayWords(day, 'full')}>
      {dayWords(day, form)}
    </time>
  );
}
