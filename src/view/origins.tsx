import type { OriginGroup, SourceLine } from '../core/report/types.ts';
import { DayTime } from './comparison.tsx';
import { Icon } from './marks.tsx';
import { atPassage } from './text-fragment.ts';
import { RELATION_WORDS, WORDS } from './words.ts';

/** Sources by origin: pages that carry one newsroom's text stand together, since they count once. */
export function OriginList(props: {
  readonly origins: readonly OriginGroup[];
  /** Words to open the sources at, where the record has them. */
  readonly passage?: string | null;
}) {
  return (
    <ul class="ss-origins">
      {props.origins.map((group) => (
        <li key={group.origin} class="ss-origin">
          <p class="ss-origin-name">
            <b>{group.origin}</b> <span class="ss-muted">{WORDS.origin(group)}</span>
          </p>
          <ul class="ss-sources">
            {group.sources.map((source) => (
              <Source
                key={`${source.outlet}${source.title}`}
                source={source}
                passage={props.passage ?? null}
              />
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

function Source({ source, passage }: { readonly source: SourceLine; readonly passage: string | null }) {
  const said = source.relation === 'agrees' ? null : RELATION_WORDS[source.relation];
  return (
    <li class="ss-source" data-relation={source.relation}>
      <span class="ss-outlet">
        <Outlet source={source} passage={passage} />
        <span class="ss-locator">{source.locator}</span>
      </span>
      <DayTime day={source.published} form="short" />
      <span class="ss-reading">
        {said !== null && <b class="ss-relation">{source.hedge === null ? said : `“${source.hedge}”`}</b>}
        {said !== null && ' '}
        {source.reading}
      </span>
    </li>
  );
}

/** A real link, since only those open at the passage in both browsers. */
function Outlet({ source, passage }: { readonly source: SourceLine; readonly passage: string | null }) {
  if (source.url === null) return <span title={source.title}>{source.outlet}</span>;
  const at = source.relation === 'agrees' ? passage : null;
  return (
    <a href={atPassage(source.url, at)} target="_blank" rel="noopener noreferrer" title={source.title}>
      {source.outlet}
      <Icon name="away" />
      <span class="ss-hidden"> ({WORDS.opensIn})</span>
    </a>
  );
}
