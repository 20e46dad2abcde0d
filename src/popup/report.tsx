import type { Status, Summary, SummaryItem } from '../core/report/types.ts';
import { Timeline } from '../view/history.tsx';
import { OnRecord, useTranslator } from '../view/language.tsx';
import { FindingList, SummaryBar, totalOf } from '../view/summary.tsx';

/** Statuses of statements that need no second look: they stand below, folded where there are others. */
const SETTLED: ReadonlySet<Status> = new Set(['single-origin', 'corroborated']);

/** So many omissions are shown at once; the popup is for a glance. */
const OMISSIONS_SHOWN = 3;

/** The page summed up, in the order in which a reader wants to know. */
export function Report({
  summary,
  onChoose,
}: {
  readonly summary: Summary;
  readonly onChoose: (findingId: string) => void;
}) {
  const t = useTranslator();
  const attention = summary.items.filter((item) => !SETTLED.has(item.status));
  const [listed, all] = [summary.items.length, totalOf(summary.counts)];
  const settled = summary.items.filter((item) => SETTLED.has(item.status));
  return (
    <>
      <SummaryBar counts={summary.counts} />
      {listed < all && <p class="ss-muted">{t('panel_shown', { shown: listed, all })}</p>}
      {summary.textOrigin && (
        <p class="origin">
          {t('textOrigin_seems', { name: summary.textOrigin.name })}{' '}
          <span class="ss-muted">{t.remark(summary.textOrigin.why)}</span>
        </p>
      )}
      {attention.length > 0 && (
        <section>
          <h2 class="ss-label">{t('popup_attention')}</h2>
          <FindingList items={attention} onChoose={onChoose} />
        </section>
      )}
      {settled.length > 0 && <Settled items={settled} open={attention.length === 0} onChoose={onChoose} />}
      <Omissions statements={summary.omissions} />
      {summary.timeline.length > 1 && (
        <details>
          <summary class="ss-label">{t('report_timeline')}</summary>
          <Timeline entries={summary.timeline} />
        </details>
      )}
    </>
  );
}

function Settled(props: {
  readonly items: readonly SummaryItem[];
  readonly open: boolean;
  readonly onChoose: (findingId: string) => void;
}) {
  const t = useTranslator();
  return (
    <details open={props.open}>
      <summary class="ss-label">
        {t('popup_settled')} <span class="number">{props.items.length}</span>
      </summary>
      <FindingList items={props.items} onChoose={props.onChoose} />
    </details>
  );
}

function Omissions({ statements }: { readonly statements: readonly string[] }) {
  const t = useTranslator();
  if (statements.length === 0) return null;
  const rest = statements.slice(OMISSIONS_SHOWN);
  return (
    <section>
      <h2 class="ss-label">{t('report_omitted')}</h2>
      <StatementList statements={statements.slice(0, OMISSIONS_SHOWN)} />
      {rest.length > 0 && (
        <details class="more">
          <summary>{t('popup_more', { count: rest.length })}</summary>
          <StatementList statements={rest} />
        </details>
      )}
    </section>
  );
}

function StatementList({ statements }: { readonly statements: readonly string[] }) {
  return (
    <ul class="statements">
      {statements.map((statement) => (
        <li key={statement}>
          <OnRecord>{statement}</OnRecord>
        </li>
      ))}
    </ul>
  );
}
