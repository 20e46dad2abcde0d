import { buildPack } from '../../../src/core/facts/built.ts';
import { filesOf, SECOND } from './read-folder.ts';

/** A pack spoilt on purpose. */
export interface Mutant {
  readonly name: string;
  /** The text of a built pack; where its content was spoilt, its hash is right all the same. */
  readonly text: string;
  /** The file in which an error has to be found; null where it is the pack as a whole. */
  readonly file: string | null;
}

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Path = readonly (string | number)[];
export interface Place {
  readonly path: Path;
  readonly value: Json;
}

/** A small generator with a seed (mulberry32), so that every run spoils the same places. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const next = random(20190410);

export function sample<T>(items: readonly T[], count: number): T[] {
  const left = [...items];
  const chosen: T[] = [];
  while (chosen.length < count && left.length > 0) {
    const [item] = left.splice(Math.floor(next() * left.length), 1);
    if (item !== undefined) chosen.push(item);
  }
  return chosen;
}

export const fresh = (): { [file: string]: Json } => JSON.parse(JSON.stringify(filesOf(SECOND)));
export const GOOD = buildPack(filesOf(SECOND));

function walk(value: Json, path: Path = []): Place[] {
  const below = Array.isArray(value)
    ? value.flatMap((item, i) => walk(item, [...path, i]))
    : typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, item]) => walk(item, [...path, key]))
      : [];
  return [{ path, value }, ...below];
}

export const PLACES = walk(fresh()).filter(({ path }) => path.length > 1);
export const lastKey = ({ path }: Place): string => String(path.at(-1));
export const TEXTS = PLACES.filter(({ value }) => typeof value === 'string');
export const NUMBERS = PLACES.filter(({ value }) => typeof value === 'number');
export const LISTS = PLACES.filter(({ value }) => Array.isArray(value) && value.length > 0);
// Terms and the scout's words are open tables: any key may stand in them.
export const OBJECTS = PLACES.filter(
  ({ path, value }) => isObject(value) && path[0] !== 'terms/story.json' && String(path.at(-1)) !== 'terms',
);

export function isObject(value: Json | undefined): value is { [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The pack with one value changed; undefined takes it away. */
export function changed({ path }: Place, value: Json | undefined): string {
  const files = fresh();
  let at: Json = files;
  for (const step of path.slice(0, -1)) at = child(at, step);
  const key = path.at(-1) ?? '';
  if (Array.isArray(at)) at.splice(Number(key), 1, ...(value === undefined ? [] : [value]));
  else if (isObject(at)) {
    delete at[key];
    // Defined rather than assigned, so that `__proto__` becomes a key like any other.
    if (value !== undefined)
      Object.defineProperty(at, key, { value, enumerable: true, configurable: true, writable: true });
  }
  return buildPack(files);
}

export function child(value: Json, step: string | number): Json {
  const found = Array.isArray(value)
    ? value[Number(step)]
    : isObject(value)
      ? value[String(step)]
      : undefined;
  if (found === undefined) throw new Error(`no place ${step}`);
  return found;
}

export function spoil(
  what: string,
  places: readonly Place[],
  count: number,
  to: (value: Json) => Json | undefined,
): Mutant[] {
  return sample(places, count).map((place) => ({
    name: `${what}: ${place.path.join(' › ')}`,
    text: changed(place, to(place.value)),
    file: String(place.path[0]),
  }));
}

export function withKey(what: string, count: number, key: string, value: Json): Mutant[] {
  return sample(OBJECTS, count).map(({ path }) => ({
    name: `${what}: ${path.join(' › ')}`,
    text: changed({ path: [...path, key], value }, value),
    file: String(path[0]),
  }));
}
