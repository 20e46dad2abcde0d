import { render } from 'preact';
import { english } from '../../../src/cli/english.ts';
import { STATUSES } from '../../../src/core/report/types.ts';
import { CardView } from '../../../src/view/card-view.tsx';
import { Timeline } from '../../../src/view/history.tsx';
import { InLanguage } from '../../../src/view/language.tsx';
import { REPORT_STYLE } from '../../../src/view/style-report.ts';
import { FindingList, SummaryBar } from '../../../src/view/summary.tsx';
import { annotate, cardOf, PHRASES } from './engine.ts';

/** A page with every part in it, for what cannot be asked of a closed shadow root. */

const sheet = new CSSStyleSheet();
sheet.replaceSync(REPORT_STYLE);
document.adoptedStyleSheets = [sheet];

const blocks = PHRASES.map(({ text }) => ({ kind: 'paragraph' as const, text }));
const { findings } = annotate({ blocks });
const counts = Object.fromEntries(STATUSES.map((status, index) => [status, index + 1]));

function Parts({ theme }: { readonly theme: string }) {
  return (
    <main class="ss-root" data-theme={theme} style={{ padding: '24px', display: 'grid', gap: '24px' }}>
      <h1>Parts</h1>
      <SummaryBar counts={{ ...noCounts, ...counts }} />
      <FindingList
        items={findings.map(({ id, status }) => ({ findingId: id, status, text: id }))}
        onChoose={() => {}}
        current={findings[0]?.id ?? null}
      />
      <Timeline
        entries={[
          { day: '2021-12-28', kind: 'article' },
          { day: '2022-01-10', text: 'Talks in Geneva', kind: 'event' },
        ]}
      />
      {findings.map((finding) => (
        <div key={finding.id} style={{ width: '24rem' }}>
          <CardView
            card={cardOf(finding)}
            titleId={`card-${finding.id}`}
            citation=""
            actions={{ copy: async () => true, hide() {}, pin() {}, close() {} }}
            leaf={{ number: 1, total: 2, of: 'place', previous() {}, next() {} }}
          />
        </div>
      ))}
    </main>
  );
}

const noCounts = {
  disputed: 0,
  superseded: 0,
  unconfirmed: 0,
  wording: 0,
  'single-origin': 0,
  corroborated: 0,
};
const theme = new URL(location.href).searchParams.get('theme') ?? 'light';
render(
  <InLanguage value={english}>
    <Parts theme={theme} />
  </InLanguage>,
  document.body,
);
