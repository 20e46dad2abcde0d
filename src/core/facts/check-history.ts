import type { ParsedFiles } from './check-files.ts';
import { type PackError, quoted, suggestion } from './check-words.ts';
import type { State } from './schema.ts';

/** Sources named in histories that are not there, or that are older than the day which they are to prove. */
export function checkHistory({ facts, sources, complete }: ParsedFiles): PackError[] {
  if (!complete.sources) return [];
  const published = new Map(sources.map((s) => [s.value.id, s.value.published]));
  const problemOf = (id: string, day: string): string | null => {
    const from = published.get(id);
    if (from === undefined) return `no source ${quoted(id)}${suggestion(id, new Set(published.keys()))}`;
    return from < day ? `${quoted(id)} was published on ${from}, before ${day}: name a later source` : null;
  };
  return facts.flatMap(({ file, path, value }) =>
    value.history.flatMap(({ on, sources: ids = [] }, n) =>
      ids.flatMap((id, i): PackError[] => {
        const message = problemOf(id, on);
        return message === null ? [] : [{ file, path: `${path}.history[${n}].sources[${i}]`, message }];
      }),
    ),
  );
}

/** Days of histories that no report is named for. */
export function untracedHistory({ facts, sources, complete }: ParsedFiles): PackError[] {
  if (!complete.sources) return [];
  const reporting = new Set(sources.flatMap((s) => s.value.reports.map((r) => `${r.fact} ${s.value.id}`)));
  const gapOf = (fact: string, { state, sources: ids = [] }: State): string | null => {
    if (ids.length === 0) return 'names no source: add the ids of those that it rests on under “sources”';
    // What overtakes a fact is told in reports of another one.
    if (state === 'overtaken' || ids.some((id) => reporting.has(`${fact} ${id}`))) return null;
    return `rests on ${ids.map(quoted).join(', ')}, where no report of ${quoted(fact)} is`;
  };
  return facts.flatMap(({ file, path, value }) =>
    value.history.flatMap((state, n): PackError[] => {
      const gap = gapOf(value.id, state);
      return gap === null ? [] : [{ file, path: `${path}.history[${n}]`, message: `${state.on} ${gap}` }];
    }),
  );
}
