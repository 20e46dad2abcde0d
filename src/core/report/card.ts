import { diffQuotation } from '../compare/quotations.ts';
import type { RecordPack } from '../facts/compile.ts';
import type { Fact } from '../facts/schema.ts';
import { type Remark, type RemarkKey, remark } from '../messages/message.ts';
import type { Article, Day } from '../text/types.ts';
import { factsInOrder } from './fact-order.ts';
import { byCode } from './order.ts';
import { corroboration, type PageAtHand } from './origins.ts';
import { otherValueOf } from './other.ts';
import { estimateOrigin } from './text-origin.ts';
import type { Card, Comparison, Finding, Flag, FlagType, HistoryLine, Status } from './types.ts';

const FLAG_HEADLINES = {
  'altered-quote': 'headline_alteredQuote',
  'date-conflict': 'headline_dateConflict',
  figure: 'headline_figure',
  superseded: 'headline_superseded',
  unconfirmed: 'headline_unconfirmed',
  misnamed: 'headline_misnamed',
  weekday: 'headline_weekday',
  spelling: 'headline_spelling',
} as const satisfies Record<FlagType, RemarkKey>;
const STATUS_HEADLINES = {
  disputed: 'headline_disputed',
  superseded: 'headline_superseded',
  unconfirmed: 'headline_unconfirmed',
  wording: 'headline_wording',
  'single-origin': 'headline_singleOrigin',
} as const satisfies Partial<Record<Status, RemarkKey>>;

/**
 * Puts together all that the card shows of a finding: the record, the sources, the discrepancy, the history.
 *
 * @param all the article's findings, by which its origin is told
 */
export function describeFinding(
  finding: Finding,
  article: Article,
  pack: RecordPack | undefined,
  all: readonly Finding[],
): Card {
  const fact = pack?.facts.find((f) => f.id === finding.fact);
  const stand =
    pack && fact ? corroboration(fact.id, pack.sources, pack.origins, pageOf(article, pack, all)) : null;
  const text = article.blocks[finding.block]?.text ?? '';
  return {
    findingId: finding.id,
    status: finding.status,
    headline: headlineOf(finding, stand?.onRecord ?? 0),
    statement: fact?.statement ?? null,
    passage: text.slice(finding.start, finding.end),
    notes: [...notesOnOther(finding, fact), ...finding.flags.map((f) => f.note)],
    comparisons: finding.flags.flatMap((f) => compare(f, fact)),
    origins: stand?.groups ?? [],
    witness: stand?.witness ?? null,
    atPublication: fact && article.published ? stateOn(fact, article.published) : null,
    now: fact ? stateOn(fact, null) : null,
    why: finding.why,
  };
}

function notesOnOther(finding: Finding, fact: Fact | undefined): Remark[] {
  const other = otherValueOf(finding, fact);
  if (!other) return [];
  const { here, record } = other;
  return [record ? remark('note_differs', { here, record }) : remark('note_says', { here })];
}

/** The page at hand, so that it is not counted as its own confirmation; a mere hint of an origin is not held against it. */
export function pageOf(article: Article, pack: RecordPack, all: readonly Finding[]): PageAtHand {
  const origin = estimateOrigin(article, pack, factsInOrder(all, pack.meta.id));
  return {
    url: article.url,
    origin: origin && origin.confidence !== 'low' ? origin.origin : undefined,
  };
}

const ORDER: readonly FlagType[] = [
  'altered-quote',
  'date-conflict',
  'figure',
  'superseded',
  'unconfirmed',
  'misnamed',
  'weekday',
  'spelling',
];

function headlineOf(finding: Finding, independent: number): Remark {
  const worst = ORDER.find((type) => finding.flags.some((f) => f.type === type));
  if (worst) return remark(FLAG_HEADLINES[worst]);
  if (finding.other) return remark(headlineOfOther(finding.other.what));
  if (finding.status === 'corroborated') return remark('headline_corroborated', { count: independent });
  return remark(STATUS_HEADLINES[finding.status]);
}

/** Packs name the kind of thing in a word of their own; the usual ones have a head of their own. */
function headlineOfOther(what: string) {
  if (what === 'place') return 'headline_otherPlace';
  return what === 'person' ? 'headline_otherPerson' : 'headline_otherAccount';
}

function compare(flag: Flag, fact: Fact | undefined): Comparison[] {
  if (flag.here === undefined) return [];
  if (flag.type === 'altered-quote' && fact?.quote) {
    return [{ kind: 'quote', ...diffQuotation(flag.here, fact.quote.text), speaker: fact.quote.speaker }];
  }
  if (flag.record === undefined) return [];
  if (flag.type === 'date-conflict') {
    const day = fact?.values.find((v) => v.kind === 'date');
    if (day?.kind === 'date') return [{ kind: 'date', here: flag.here, recordDay: day.on }];
  }
  return [{ kind: 'words', flag: flag.type, here: flag.here, record: flag.record }];
}

/** The latest state on record up to a day, or of all (day null). */
function stateOn(fact: Fact, day: Day | null): HistoryLine | null {
  const past = fact.history.filter((s) => day === null || s.on <= day).sort((a, b) => byCode(a.on, b.on));
  const last = past.at(-1);
  return last ? { on: last.on, text: last.text } : null;
}
