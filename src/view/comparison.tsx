import type { ComponentChildren } from 'preact';
import { type Comparison as Compared, type DiffPart, RECORD_LANGUAGE } from '../core/report/types.ts';
import { dayFromWords, stripOf } from './calendar.ts';
import { OnRecord, useTranslator } from './language.tsx';
import { FLAG_KEYS } from './words.ts';

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
  const t = useTranslator();
  const onRecord =
    typeof record === 'string' ? <OnRecord>{record}</OnRecord> : t.day(record.day, record.form);
  const length = typeof record === 'string' ? record.length : t.day(record.day, record.form).length;
  const short = Math.max(here.length, length) <= SHORT;
  return (
    <dl class={short ? 'ss-compare ss-sides' : 'ss-compare'}>
      <Side name={t('card_thisPageOf', { what: t(FLAG_KEYS[flag]) })} side="here">
        <OnRecord>{here}</OnRecord>
      </Side>
      <Side name={t('card_onRecord')} side="record">
        {onRecord}
      </Side>
    </dl>
  );
}

function QuoteComparison({ here, record, speaker }: Extract<Compared, { kind: 'quote' }>) {
  const t = useTranslator();
  return (
    <dl class="ss-compare" data-kind="quote">
      <Side name={t('card_thisPage')} side="here">
        <q class="ss-quote" lang={RECORD_LANGUAGE} dir="auto">
          <Diff parts={here} />
        </q>
      </Side>
      <Side name={t('card_onRecord')} side="record">
        <q class="ss-quote" lang={RECORD_LANGUAGE} dir="auto">
          <Diff parts={record} />
        </q>
        {speaker !== '' && <span class="ss-speaker">{t('card_saidBy', { speaker })}</span>}
      </Side>
    </dl>
  );
}

/** Changed words are marked by line and ground, and named for those who hear the card. */
export function Diff({ parts }: { readonly parts: readonly DiffPart[] }) {
  const t = useTranslator();
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
              <span class="ss-hidden" lang={t.language}>
                {kind === 'here' ? t('card_onlyHere') : t('card_onlyOnRecord')}{' '}
              </span>
              {word}
            </Mark>
            {after}
          </>
        );
      })}
    </>
  );
}

function DateComparison({ here, recordDay }: Extract<Compared, { kind: 'date' }>) {
  const t = useTranslator();
  const hereDay = dayFromWords(here, recordDay);
  const days = hereDay === null ? [] : stripOf(hereDay, recordDay);
  return (
    <div class="ss-compare" data-kind="date">
      <dl class="ss-sides">
        <Side name={t('card_thisPage')} side="here">
          <OnRecord>{here}</OnRecord>
        </Side>
        <Side name={t('card_onRecord')} side="record">
          {t.day(recordDay, 'date')}
        </Side>
      </dl>
      {days.length > 0 && (
        <ol class="ss-strip" aria-hidden="true">
          {days.map((day) => (
            <li key={day} data-side={day === recordDay ? 'record' : day === hereDay ? 'here' : undefined}>
              <span class="ss-weekday">{t.day(day, 'weekday-letter')}</span>
              <span class="ss-day">{Number(day.slice(8))}</span>
            </li>
          ))}
        </ol>
      )}
      {days.length > 0 && (
        <p class="ss-month">{[...new Set(days.map((day) => t.day(day, 'month')))].join(' – ')}</p>
      )}
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

/** A day as a `<time>`. */
export function DayTime({ day, form }: { readonly day: string; readonly form?: 'short' | 'long' }) {
  const t = useTranslator();
  return (
    <time class="ss-time" dateTime={day} title={t.day(day, 'full')}>
      {t.day(day, form)}
    </time>
  );
}
