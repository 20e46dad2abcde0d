import type { Key } from '../core/messages/types.ts';
import type { Card, Relation } from '../core/report/types.ts';
import { OnRecord, useTranslator } from '../view/language.tsx';

/** From what says most to what says least, where pages of one origin differ among themselves. */
const SIGNS: readonly (readonly [Relation, string])[] = [
  ['agrees', '●'],
  ['hedged', '◐'],
  ['differs', '≠'],
];

const REPORT_KEYS = {
  agrees: 'panel_reportsAgrees',
  hedged: 'panel_reportsHedged',
  differs: 'panel_reportsDiffers',
} as const satisfies Record<Relation, Key>;

/** A table of the page's facts by the origins that report them. */
export function ReportTable({ cards }: { readonly cards: readonly Card[] }) {
  const t = useTranslator();
  const facts = new Map(
    cards.flatMap((card) => (card.statement === null ? [] : [[card.statement, card] as const])),
  );
  const origins = byReports([...facts.values()]);
  if (origins.length === 0) return null;
  return (
    <section>
      <h2 id="table-name">{t('panel_table')}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reached by keyboard */}
      <section class="scroll" aria-labelledby="table-name" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('panel_statement')}</th>
              {origins.map((origin) => (
                <th key={origin} scope="col">
                  <OnRecord>{origin}</OnRecord>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {[...facts].map(([statement, card]) => (
              <tr key={statement}>
                <th scope="row">
                  <OnRecord>{statement}</OnRecord>
                </th>
                {origins.map((origin) => (
                  <Cell key={origin} card={card} origin={origin} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p class="ss-muted legend">
        {SIGNS.map(([relation, sign]) => (
          <span key={relation}>
            {sign} {t(REPORT_KEYS[relation])}
          </span>
        ))}
      </p>
    </section>
  );
}

/** All origins, those that report most first. */
function byReports(cards: readonly Card[]): string[] {
  const reports = new Map<string, number>();
  for (const { origins } of cards)
    for (const { origin } of origins) reports.set(origin, (reports.get(origin) ?? 0) + 1);
  return [...reports].sort(([, a], [, b]) => b - a).map(([origin]) => origin);
}

function Cell({ card, origin }: { readonly card: Card; readonly origin: string }) {
  const t = useTranslator();
  const sources = card.origins.find((group) => group.origin === origin)?.sources ?? [];
  const found = SIGNS.find(([relation]) => sources.some((source) => source.relation === relation));
  return (
    <td>
      {found && <span aria-hidden="true">{found[1]}</span>}
      <span class="ss-hidden">{found ? t(REPORT_KEYS[found[0]]) : t('panel_silent')}</span>
    </td>
  );
}
