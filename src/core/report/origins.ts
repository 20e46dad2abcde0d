import type { FactReport, Origin, Source } from '../facts/schema.ts';
import { type Remark, type RemarkKey, remark } from '../messages/message.ts';
import { byCode } from './order.ts';
import type { OriginGroup, SourceLine } from './types.ts';

/**
 * How an origin stands to a fact:
 * - `counts`: one of its sources states the fact as certain, and it is not the page's own origin;
 * - `hedged`: its sources state the fact only as likely, expected, proposed;
 * - `differs`: its sources state it only with other values or altered words;
 * - `page`: the text at hand comes from this origin, so it cannot bear witness for itself.
 */
export type Standing = 'counts' | 'hedged' | 'differs' | 'page';

/** An origin's sources on one fact, with what the origin is worth as corroboration. */
export interface CountedGroup extends OriginGroup {
  readonly id: string;
  readonly standing: Standing;
}

/** What is known of the page that is being read; either is enough. */
export interface PageAtHand {
  /** Id of the origin of the page's own text. */
  readonly origin?: string | undefined;
  /** Address of the page: where a source of the record has it, that source's origin is the page's. */
  readonly url?: string | undefined;
}

export interface Corroboration {
  /** Independent origins that state the fact, the page's own left out. */
  readonly independent: number;
  /** The same with the page's own origin counted: how the fact stands whoever reads it. */
  readonly onRecord: number;
  /** Origins that state the fact only as not certain; never part of the two counts above. */
  readonly hedged: number;
  /** Every origin with a report on the fact: those that count first, the page's own last. */
  readonly groups: readonly CountedGroup[];
  /** A remark where several origins rest on one speaker; null otherwise. */
  readonly witness: Remark | null;
}

interface Filed {
  readonly source: Source;
  readonly report: FactReport;
}

/**
 * Counts how many independent origins state a fact.
 *
 * What counts as independent:
 * 1. The origin counts, not the outlet: all copies of one agency's text are one origin.
 * 2. A report that differs corroborates nothing, and one that hedges is counted apart. Where an
 *    origin's sources disagree, its best report is the origin's: a spoilt copy does not undo the
 *    text that it was copied from.
 * 3. The page at hand never corroborates itself, nor does any copy of the same text: its origin is
 *    shown, and left out of `independent`.
 * 4. A report for which its source credits another newsroom is that newsroom's report.
 * 5. Origins that rest on one speaker at one occasion are that many reports of one witness. They
 *    count, because each newsroom answers for its own hearing, but `witness` says so.
 *
 * @param fact id of a fact
 * @param sources all sources of the pack
 * @param origins all origins of the pack; an id that is missing here is shown as it is
 * @param page the page that is being read, where there is one
 */
export function corroboration(
  fact: string,
  sources: readonly Source[],
  origins: readonly Origin[],
  page: PageAtHand = {},
): Corroboration {
  const own = page.origin ?? originOfAddress(page.url, sources);
  const filed = reportsByFact(sources).get(fact) ?? [];
  const byOrigin = groupBy(filed, ({ source, report }) => report.credit ?? source.origin);
  const groups = [...byOrigin]
    .map(([id, reports]) => ({
      group: toGroup(id, reports, origins, id === own),
      vague: reports.every(({ report }) => report.vague),
    }))
    .sort(byWeight)
    .map(({ group }) => group);
  const stating = [...byOrigin].filter(([, reports]) => standingOf(reports) === 'counts');
  return {
    independent: groups.filter((g) => g.standing === 'counts').length,
    onRecord: stating.length,
    hedged: groups.filter((g) => g.standing === 'hedged').length,
    groups,
    witness: witnessRemark(stating, origins),
  };
}

/** Id of the origin of the source that has this address, or null. */
export function originOfAddress(url: string | undefined, sources: readonly Source[]): string | null {
  if (url === undefined) return null;
  const wanted = bareAddress(url);
  return sources.find((s) => s.url !== null && bareAddress(s.url) === wanted)?.origin ?? null;
}

/** An address without what varies between two visits: scheme, "www.", fragment, tracking, last slash. */
function bareAddress(url: string): string {
  const [beforeHash = ''] = url.split('#');
  const [path = '', query = ''] = beforeHash.split('?');
  const kept = query.split('&').filter((p) => p !== '' && !/^(utm_\w+|fbclid|gclid|cid)=/i.test(p));
  const bare = path.replace(/^https?:\/\/(www\.|amp\.|m\.)?/i, '').replace(/\/+$/, '');
  return kept.length > 0 ? `${bare}?${kept.join('&')}` : bare;
}

/** Reports by fact, made once for each list of sources: a page asks for hundreds of facts. */
const indices = new WeakMap<readonly Source[], ReadonlyMap<string, readonly Filed[]>>();

function reportsByFact(sources: readonly Source[]): ReadonlyMap<string, readonly Filed[]> {
  const known = indices.get(sources);
  if (known) return known;
  const all = sources.flatMap((source) => source.reports.map((report) => ({ source, report })));
  const index = groupBy(all, ({ report }) => report.fact);
  indices.set(sources, index);
  return index;
}

function standingOf(reports: readonly Filed[]): Standing {
  if (reports.some(({ report }) => report.relation === 'agrees')) return 'counts';
  return reports.some(({ report }) => report.relation === 'hedged') ? 'hedged' : 'differs';
}

function toGroup(
  id: string,
  reports: readonly Filed[],
  origins: readonly Origin[],
  own: boolean,
): CountedGroup {
  const origin = origins.find((o) => o.id === id);
  return {
    id,
    origin: origin?.name ?? id,
    kind: origin?.kind ?? 'newsroom',
    standing: own ? 'page' : standingOf(reports),
    sources: [...reports].sort(byExactness).map(toLine),
  };
}

/** Who gives the value itself comes before who only speaks of it; among equals, who was first. */
function byExactness(a: Filed, b: Filed): number {
  return (
    Number(a.report.vague ?? false) - Number(b.report.vague ?? false) ||
    byCode(a.source.published, b.source.published)
  );
}

function toLine({ source, report }: Filed): SourceLine {
  const { outlet, title, published, url } = source;
  const { relation, reading, hedge = null, locator } = report;
  return { outlet, title, published, url, relation, reading, hedge, locator };
}

const WEIGHTS: readonly Standing[] = ['counts', 'hedged', 'differs', 'page'];

interface Weighed {
  readonly group: CountedGroup;
  /** None of its sources gives the value itself. */
  readonly vague: boolean;
}

/** What counts comes first; among equals, who gives the value itself, then who was first to report. */
function byWeight({ group: a, vague }: Weighed, { group: b, vague: other }: Weighed): number {
  const first = (g: CountedGroup) => g.sources[0]?.published ?? '';
  return (
    WEIGHTS.indexOf(a.standing) - WEIGHTS.indexOf(b.standing) ||
    Number(vague) - Number(other) ||
    byCode(first(a), first(b)) ||
    byCode(a.origin, b.origin)
  );
}

type Stating = readonly (readonly [string, readonly Filed[]])[];

/** The remark on the witness that most origins share, if at least two rest on that one alone. */
function witnessRemark(stating: Stating, origins: readonly Origin[]): Remark | null {
  const resting = stating.flatMap(([origin, reports]) => {
    const witness = soleWitness(reports);
    return witness === null ? [] : [{ origin, witness }];
  });
  const shared = [...groupBy(resting, (r) => r.witness).values()].sort((a, b) => b.length - a.length)[0];
  if (!shared || shared.length < 2) return null;
  const count = shared.length;
  if (count < stating.length) return remark('witness_some', { count, total: stating.length });
  const kinds = new Set(shared.map((r) => origins.find((o) => o.id === r.origin)?.kind ?? 'newsroom'));
  const [kind] = kinds;
  return remark(kinds.size > 1 || !kind ? 'witness_origins' : WITNESSES[kind], { count });
}

const WITNESSES = {
  agency: 'witness_agencies',
  newsroom: 'witness_newsrooms',
  official: 'witness_offices',
} as const satisfies Record<OriginGroup['kind'], RemarkKey>;

/** The one witness on whom all agreeing reports of an origin rest; null if any has another or none. */
function soleWitness(reports: readonly Filed[]): string | null {
  const witnesses = new Set(
    reports.filter((f) => f.report.relation === 'agrees').map((f) => f.report.witness ?? null),
  );
  const [only = null] = witnesses;
  return witnesses.size === 1 ? only : null;
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}
