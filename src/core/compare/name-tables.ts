import type { Name } from '../facts/schema.ts';

/** Concept ids under which the automaton reports the right and the wrong forms of a name that has wrong ones. */
export const rightConcept = (id: string): string => `${id}#right`;
export const errorConcept = (id: string): string => `${id}#error`;

/** A name by its concept, and as it is written best. */
export type NameRef = Pick<Name, 'id' | 'name'>;

/** A name with a superseded spelling, and the year from which it is one. */
export interface RespeltName extends NameRef {
  readonly since?: number | undefined;
}

/** What checking names needs of a pack's names: plain data, worked out by the build. */
export interface NameTables {
  /** Names that have a superseded spelling. */
  readonly respelt: readonly RespeltName[];
  /** Names of which errors are on record. */
  readonly wrong: readonly NameRef[];
  readonly people: readonly { readonly name: NameRef; readonly person: NonNullable<Name['person']> }[];
  /** The longer names of bodies, word by word, those left out that mean nothing. */
  readonly bodies: readonly { readonly name: NameRef; readonly words: readonly string[] }[];
  /** Words that look like a slip of a family name, and stand in a name themselves. */
  readonly known: readonly string[];
}

/** Shorter words have too many neighbours. */
export const SHORTEST_SLIP = 5;

/** Words of a body's name that may come and go. */
export const SMALL: ReadonlySet<string> = new Set(['of', 'for', 'and', 'the', 'in', 'on', 'to', '&', 'co']);
const LEAST_WORDS = 3;

export function nameTables(names: readonly Name[]): NameTables {
  const ref = ({ id, name }: Name): NameRef => ({ id, name });
  const people = names.flatMap((name) => (name.person ? [{ name: ref(name), person: name.person }] : []));
  const words = new Set(
    names.flatMap((n) => n.forms.flatMap((f) => f.split(' ').flatMap((w) => w.split('/')))),
  );
  return {
    respelt: names.flatMap((n) => (n.spelling ? [{ ...ref(n), since: n.spelling.since }] : [])),
    wrong: names.filter((n) => n.errors.length > 0).map(ref),
    people,
    bodies: names
      .filter((n) => n.kind === 'body')
      .flatMap((name) => name.forms.map((form) => ({ name: ref(name), words: contentOf(form) })))
      .filter((body) => body.words.length >= LEAST_WORDS),
    known: [...words].filter(
      (word) => word.length >= SHORTEST_SLIP && people.some(({ person }) => isSlip(word, person.family)),
    ),
  };
}

const contentOf = (form: string): string[] => form.split(' ').filter((word) => !SMALL.has(word));

/** Distance at most 2 for long names, 1 for short ones, with the same first letter. */
export function isSlip(word: string, family: string): boolean {
  if (word === family || word[0] !== family[0] || Math.abs(word.length - family.length) > 2) return false;
  return distance(word, family) <= (family.length >= 7 ? 2 : 1);
}

/** Edits, swaps of neighbours counted once (Damerau's optimal string alignment). */
function distance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const up = rows[i - 1] ?? [];
      const swap =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
          ? (rows[i - 2]?.[j - 2] ?? 9) + 1
          : 99;
      row.push(
        Math.min(
          (up[j] ?? 9) + 1,
          (row[j - 1] ?? 9) + 1,
          (up[j - 1] ?? 9) + (a[i - 1] === b[j - 1] ? 0 : 1),
          swap,
        ),
      );
    }
    rows.push(row);
  }
  return rows[a.length]?.[b.length] ?? 99;
}
