import { Timeline } from '../view/history.tsx';
import { CardList } from './cards.tsx';
import { PastedText } from './paste.tsx';
import { SavePlaced } from './save.tsx';
import { ReportTable } from './table.tsx';
import { type PanelView, useReport } from './use-report.ts';
import { PANEL_WORDS } from './words.ts';

/** The whole report beside the page, for reading along. */
export function App() {
  return <Panel view={useReport()} />;
}

/** The same for a report that is given. */
export function Panel({ view }: { readonly view: PanelView }) {
  const { page, exported, current, handed, goTo } = view;
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
        <PastedText handed={handed} />
      </main>
    );
  }
  const { summary } = page;
  const cards = exported?.findings.map(({ card }) => card) ?? [];
  return (
    <main class="panel">
      <h1>{summary.story ?? PANEL_WORDS.name}</h1>
      <CardList items={summary.items} counts={summary.counts} cards={cards} current={current} onGoTo={goTo} />
      {exported !== null && cards.length > 0 && <SavePlaced exported={exported} />}
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
          <Timeline entries={summary.timeline} large />
        </section>
      )}
      <ReportTable cards={cards} />
      <PastedText handed={handed} />
    </main>
  );
}
