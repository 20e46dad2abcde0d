import type { VNode } from 'preact';
import { type OriginGroup, RECORD_LANGUAGE, type SourceLine } from '../core/report/types.ts';
import { DayTime } from './comparison.tsx';
import { OnRecord, useTranslator } from './language.tsx';
import { Icon } from './marks.tsx';
import { atPassage, placeOf } from './text-fragment.ts';
import { ORIGIN_KEYS, RELATION_KEYS } from './words.ts';

/** So many origins, and pages of each, are shown at once; more of them say nothing new at a glance. */
const ORIGINS_AT_ONCE = 3;
const PAGES_AT_ONCE = 2;

/** Sources by origin: pages that carry one newsroom's text stand together, since they count once. */
export function OriginList(props: {
  readonly origins: readonly OriginGroup[];
  /** Words to open the sources at, where the record has them. */
  readonly passage?: string | null;
}) {
  const t = useTranslator();
  const passage = props.passage ?? null;
  return (
    <Shortened
      class="ss-origins"
      items={props.origins}
      atOnce={ORIGINS_AT_ONCE}
      more={(count) => t('card_moreOrigins', { count })}
      show={(group) => <Origin key={group.origin} group={group} passage={passage} />}
    />
  );
}

function Origin({ group, passage }: { readonly group: OriginGroup; readonly passage: string | null }) {
  const t = useTranslator();
  const kind = t(ORIGIN_KEYS[group.kind]);
  const count = group.sources.length;
  return (
    <li class="ss-origin">
      <p class="ss-origin-name">
        <b>
          <OnRecord>{group.origin}</OnRecord>
        </b>{' '}
        <span class="ss-muted">{count === 1 ? kind : t('origin_pages', { count, kind })}</span>
      </p>
      <Shortened
        class="ss-sources"
        items={group.sources}
        atOnce={PAGES_AT_ONCE}
        more={(count) => t('card_morePages', { count })}
        show={(source) => (
          <Source key={`${source.outlet}${source.title}`} source={source} passage={passage} />
        )}
      />
    </li>
  );
}

/** A list whose end unfolds on demand; one item more is not worth a fold. */
function Shortened<T>(props: {
  readonly class: string;
  readonly items: readonly T[];
  readonly atOnce: number;
  readonly more: (count: number) => string;
  readonly show: (item: T) => VNode;
}) {
  const { items, atOnce, show } = props;
  const count = items.length <= atOnce + 1 ? items.length : atOnce;
  const rest = items.slice(count);
  return (
    <>
      <ul class={props.class}>{items.slice(0, count).map(show)}</ul>
      {rest.length > 0 && (
        <details class="ss-more">
          <summary>{props.more(rest.length)}</summary>
          <ul class={props.class}>{rest.map(show)}</ul>
        </details>
      )}
    </>
  );
}

function Source({ source, passage }: { readonly source: SourceLine; readonly passage: string | null }) {
  const t = useTranslator();
  const said = source.relation === 'agrees' ? null : t(RELATION_KEYS[source.relation]);
  return (
    <li class="ss-source" data-relation={source.relation}>
      <span class="ss-outlet">
        <Outlet source={source} passage={passage} />
        <span class="ss-locator" lang={RECORD_LANGUAGE} title={source.locator}>
          {placeOf(source.locator).where}
        </span>
      </span>
      <DayTime day={source.published} form="short" />
      <span class="ss-reading">
        {said !== null && (
          <b class="ss-relation">{source.hedge === null ? said : t('quoted', { text: source.hedge })}</b>
        )}
        {said !== null && ' '}
        <OnRecord>{source.reading}</OnRecord>
      </span>
    </li>
  );
}

/** A real link, since only those open at the passage in both browsers. */
function Outlet({ source, passage }: { readonly source: SourceLine; readonly passage: string | null }) {
  const t = useTranslator();
  if (source.url === null) return <span title={source.title}>{source.outlet}</span>;
  const said = source.relation === 'agrees' ? passage : null;
  const at = said ?? placeOf(source.locator).words;
  return (
    <a href={atPassage(source.url, at)} target="_blank" rel="noopener noreferrer" title={source.title}>
      {source.outlet}
      <Icon name="away" />
      <span class="ss-hidden"> ({t('card_newTab')})</span>
    </a>
  );
}
