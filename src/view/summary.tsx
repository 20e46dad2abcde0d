import type { Remark } from '../core/messages/message.ts';
import { STATUSES, type Status, type Summary, type SummaryItem } from '../core/report/types.ts';
import { Line, useTranslator } from './language.tsx';
import { StatusMark } from './marks.tsx';
import { MEANING_KEYS, STATUS_KEYS, TALLY_KEYS } from './words.ts';

/** The page's statements by status: a bar for the eye, the same as text for everyone. */
export function SummaryBar({ counts }: { readonly counts: Summary['counts'] }) {
  const t = useTranslator();
  const present = STATUSES.filter((status) => counts[status] > 0);
  if (present.length === 0) return <p class="ss-muted">{t('report_none')}</p>;
  return (
    <div class="ss-summary">
      <div class="ss-bar" aria-hidden="true">
        {present.map((status) => (
          <span key={status} data-status={status} style={{ flexGrow: counts[status] }} />
        ))}
      </div>
      <ul class="ss-counts">
        {present.map((status) => (
          <li key={status} title={t(MEANING_KEYS[status])}>
            <StatusMark status={status} /> <b>{counts[status]}</b>{' '}
            <span>{t(TALLY_KEYS[status], { count: counts[status] })}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** How many findings a page has, of which the summary may list only some. */
export const totalOf = (counts: Summary['counts']): number =>
  STATUSES.reduce((total, status) => total + counts[status], 0);

/** Findings as a list of buttons, in the order given; choosing one calls `onChoose` with its id. */
export function FindingList(props: {
  readonly items: readonly SummaryItem[];
  readonly onChoose: (findingId: string) => void;
  readonly current?: string | null;
}) {
  const t = useTranslator();
  return (
    <ul class="ss-findings">
      {props.items.map(({ findingId, status, text, passage }) => (
        <li key={findingId}>
          <button
            type="button"
            class="ss-finding"
            data-status={status}
            aria-current={props.current === findingId ? 'true' : undefined}
            onClick={() => props.onChoose(findingId)}
          >
            <StatusMark status={status} />
            <span>
              <span class="ss-hidden">{t('labelled', { label: t(STATUS_KEYS[status]), text: '' })}</span>
              <Line text={text} passage={passage} />
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Items of a list under the statuses that they have, most urgent first. */
export function byStatus(
  items: readonly SummaryItem[],
): { readonly status: Status; readonly items: readonly SummaryItem[] }[] {
  return STATUSES.map((status) => ({ status, items: items.filter((item) => item.status === status) })).filter(
    (group) => group.items.length > 0,
  );
}

/** Reasons why a passage was matched, each a short clause. */
export function WhyList({ why }: { readonly why: readonly Remark[] }) {
  const t = useTranslator();
  return (
    <ul class="ss-why">
      {why.map((reason, index) => (
        <li key={index}>{t.remark(reason)}</li>
      ))}
    </ul>
  );
}
