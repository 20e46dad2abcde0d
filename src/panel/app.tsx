import { Timeline } from '../view/history.tsx';
import { OnRecord, useTranslator } from '../view/language.tsx';
import { CardList } from './cards.tsx';
import { PastedText } from './paste.tsx';
import { SavePlaced } from './save.tsx';
import { ReportTable } from './table.tsx';
import { type PanelView, useReport } from './use-report.ts';

const STATE_KEYS = {
  nothing: 'panel_nothing',
  unreadable: 'panel_unreadable',
  'site-paused': 'panel_sitePaused',
  'given-up': 'panel_givenUp',
  'needs-permission': 'panel_needsPermission',
} as const;

/** The whole report beside the page, for reading along. */
export function App() {
  return <Panel view={useReport()} />;
}

/** The same for a report that is given. */
export function Panel({ view }: { readonly view: PanelView }) {
  const t = useTranslator();
  const { page, exported, current, handed, goTo } = view;
  if (page === null)
    return (
      <main class="panel" aria-busy="true">
        <h1>{t('ext_name')}</h1>
        <p role="status">{t('report_loading')}</p>
      </main>
    );
  if (page.kind !== 'report') {
    return (
      <main class="panel">
        <h1>{t('ext_name')}</h1>
        <p role="status">{t(STATE_KEYS[page.kind])}</p>
        <PastedText handed={handed} />
      </main>
    );
  }
  const { summary } = page;
  const cards = exported?.findings.map(({ card }) => card) ?? [];
  return (
    <main class="panel">
      <h1>{summary.story === null ? t('ext_name') : <OnRecord>{summary.story}</OnRecord>}</h1>
      <CardList items={summary.items} counts={summary.counts} cards={cards} current={current} onGoTo={goTo} />
      {exported !== null && cards.length > 0 && <SavePlaced exported={exported} />}
      {summary.omissions.length > 0 && (
        <section>
          <h2>{t('report_omitted')}</h2>
          <ul class="statements">
            {summary.omissions.map((statement) => (
              <li key={statement}>
                <OnRecord>{statement}</OnRecord>
              </li>
            ))}
          </ul>
        </section>
      )}
      {summary.timeline.length > 0 && (
        <section>
          <h2>{t('report_timeline')}</h2>
          <Timeline entries={summary.timeline} large />
        </section>
      )}
      <ReportTable cards={cards} />
      <PastedText handed={handed} />
    </main>
  );
}
