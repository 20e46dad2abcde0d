import type { RecordPack } from '../facts/compile.ts';
import { type Remark, remark } from '../messages/message.ts';
import type { Article } from '../text/types.ts';
import { pageOf } from './card.ts';
import { factsInOrder } from './fact-order.ts';
import { byCode } from './order.ts';
import { corroboration } from './origins.ts';
import { otherValueOf } from './other.ts';
import { estimateOrigin } from './text-origin.ts';
import {
  type Finding,
  type Flag,
  type Report,
  STATUSES,
  type Status,
  type Summary,
  type SummaryItem,
  type TimelineEntry,
} from './types.ts';

/** So many findings of a page are listed; all of them count. A page of articles has some dozens. */
export const MOST_LISTED = 1000;

/** The findings of a report that are listed, what needs attention most first. */
export function listed({ findings }: Report): Finding[] {
  return [...findings]
    .sort((a, b) => STATUSES.indexOf(a.status) - STATUSES.indexOf(b.status))
    .slice(0, MOST_LISTED);
}

/** Sums a report up: counts, the list in the order of attention, omissions, and the events it mentions. */
export function summarise(report: Report, article: Article, packs: readonly RecordPack[]): Summary {
  const active = packs.filter((p) => report.stories.includes(p.meta.id));
  const counts = Object.fromEntries(
    STATUSES.map((s) => [s, report.findings.filter((f) => f.status === s).length]),
  ) as Record<Status, number>;
  return {
    story: active[0]?.meta.title ?? null,
    counts,
    items: toldApart(listed(report).map((f) => itemOf(f, article, packs))),
    omissions: active.flatMap((p) => omissionsOf(p, report, article)),
    timeline: timelineOf(report, active),
    textOrigin: textOriginOf(report, article, active),
    published: report.published,
  };
}

type ItemWithPassage = SummaryItem & { readonly passage: string };

/** Lines that read the same give the words of the page as well, or nobody could choose between them. */
export function toldApart(items: readonly ItemWithPassage[]): SummaryItem[] {
  const times = new Map<string, number>();
  const keyOf = ({ text }: SummaryItem): string => JSON.stringify(text);
  for (const item of items) times.set(keyOf(item), (times.get(keyOf(item)) ?? 0) + 1);
  return items.map(({ passage, ...item }) => (times.get(keyOf(item)) === 1 ? item : { ...item, passage }));
}

function itemOf(finding: Finding, article: Article, packs: readonly RecordPack[]): ItemWithPassage {
  const fact = packs.find((p) => p.meta.id === finding.pack)?.facts.find((f) => f.id === finding.fact);
  const passage = article.blocks[finding.block]?.text.slice(finding.start, finding.end) ?? '';
  const flag = finding.flags.find((f) => f.type !== 'unconfirmed') ?? finding.flags[0];
  const other = otherValueOf(finding, fact);
  return {
    findingId: finding.id,
    status: finding.status,
    text: other?.record
      ? remark('change', { here: other.here, record: other.record })
      : flag
        ? flagInWords(flag, passage)
        : (fact?.statement ?? passage),
    passage,
  };
}

/** One line on a discrepancy: what the page has and, where it is a matter of words, what the record has. */
function flagInWords(flag: Flag, passage: string): Remark {
  switch (flag.type) {
    case 'altered-quote':
      return remark('item_alteredQuote', { text: flag.here ?? passage });
    case 'superseded':
      return remark('item_superseded', { text: passage });
    case 'unconfirmed':
      return remark('item_unconfirmed', { text: passage });
    case 'figure':
      return flag.note;
    default:
      return flag.here && flag.record
        ? remark('change', { here: flag.here, record: flag.record })
        : flag.note;
  }
}

/** Facts that others report and the page leaves out, best corroborated first. */
function omissionsOf(pack: RecordPack, report: Report, article: Article): string[] {
  const page = pageOf(article, pack, report.findings);
  const stated = new Set(report.findings.map((f) => f.fact));
  return pack.facts
    .filter((f) => !stated.has(f.id))
    .map((f) => ({
      statement: f.statement,
      origins: corroboration(f.id, pack.sources, pack.origins, page).independent,
    }))
    .filter((f) => f.origins >= 2)
    .sort((a, b) => b.origins - a.origins)
    .map((f) => f.statement);
}

function textOriginOf(
  { findings }: Report,
  article: Article,
  packs: readonly RecordPack[],
): Summary['textOrigin'] {
  for (const pack of packs) {
    const found = estimateOrigin(article, pack, factsInOrder(findings, pack.meta.id));
    if (found && found.confidence !== 'low') return { name: found.name, why: found.why };
  }
  return null;
}

function timelineOf(report: Report, packs: readonly RecordPack[]): TimelineEntry[] {
  const entries: TimelineEntry[] = report.published ? [{ day: report.published, kind: 'article' }] : [];
  for (const pack of packs) {
    const stated = new Set(report.findings.filter((f) => f.pack === pack.meta.id).map((f) => f.fact));
    for (const fact of pack.facts) {
      const date = fact.values.find((v) => v.kind === 'date');
      if (date?.kind === 'date' && stated.has(fact.id))
        entries.push({ day: date.on, text: fact.statement, kind: 'event' });
    }
  }
  return entries.sort((a, b) => byCode(a.day, b.day));
}
