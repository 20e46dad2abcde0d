import { Timeline } from '../view/history.tsx';
import { SummaryBar } from '../view/summary.tsx';
import { CardList } from './cards.tsx';
import { ReportTable } from './table.tsx';
import { useReport } from './use-report.ts';
import { PANEL_WORDS } from './words.ts';

/** The whole report beside the page, for reading along. */
export function App() {
  const { page, cards, goTo } = useReport();
  if (page === null)
    return (
      <main class="panel" aria-busy="true">
        {PANEL_WORDS.loading}
      </main>
    );
  if (page.kind !== 'report') {
    return (
      <main class="panel">
        <h1>{PANEL_WORDS.name}</h1>
        <p role="status">{PANEL_WORDS.states[page.kind]}</p>
      </main>
    );
  }
  const { summary } = page;
  return (
    <main class="panel">
      <h1>{summary.story ?? PANEL_WORDS.name}</h1>
      <SummaryBar counts={summary.counts} />
      <CardList items={summary.items} cards={cards} onGoTo={goTo} />
      {summary.omissions.length > 0 && (
        <section>
          <h2>{PANEL_WORDS.omitted}</h2>
          <ul class="statements">
            {summary.omissions.map((statement) => (
              <li key={statement}>{statement}</li>
            ))}
          </ul>
        </section>
      )}
      {summary.timeline.length > 0 && (
        <section>
          <h2>{PANEL_WORDS.timeline}</h2>
          <Timeline entries={summary.timeline} />
        </section>
      )}
      <ReportTable cards={cards} />
    </main>
  );
}
