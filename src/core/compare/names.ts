import type { Name, Office } from '../facts/schema.ts';
import { type Mention, offsetsOf, type Sentence, textOf } from '../match/reading.ts';
import { type Token, WORD } from '../text/tokens.ts';
import type { Day } from '../text/types.ts';
import type { Flag } from './types.ts';

/** Concept ids under which the automaton reports the right and the wrong forms of a name that has wrong ones. */
export const rightConcept = (id: string): string => `${id}#right`;
export const errorConcept = (id: string): string => `${id}#error`;

interface Person {
  readonly name: Name;
  readonly family: string;
  readonly first: ReadonlySet<string>;
  readonly offices: ReadonlySet<string>;
  readonly former: ReadonlySet<string>;
  readonly tenures: readonly { office: string; from: Day; to?: Day | undefined }[];
}

/** Finds wrong names: errors on record, slips of the pen, a known person in another's office. */
export class NameChecker {
  private readonly people: readonly Person[];
  private readonly bodies: readonly { name: Name; words: readonly string[] }[];
  private readonly known: ReadonlySet<string>;

  constructor(
    private readonly names: readonly Name[],
    private readonly offices: readonly Office[],
    /** A day of the story's own time: an office held then is right in a look back too. */
    private readonly storyDay: Day | null = null,
  ) {
    this.people = names.flatMap((name) =>
      name.person
        ? [
            {
              name,
              family: name.person.family,
              first: new Set(name.person.first),
              offices: new Set(name.person.offices),
              former: new Set(name.person.former),
              tenures: name.person.tenures,
            },
          ]
        : [],
    );
    this.bodies = names
      .filter((n) => n.kind === 'body')
      .flatMap((name) => name.forms.map((f) => ({ name, words: content(f.split(' ')) })))
      .filter(({ words }) => words.length >= 3);
    this.known = new Set(
      names.flatMap((n) => n.forms.flatMap((f) => f.split(' ').flatMap((w) => w.split('/')))),
    );
  }

  /** @param on the article's day, null where it is not known */
  check(sentence: Sentence, on: Day | null = null): Flag[] {
    const flags: Flag[] = [];
    const found = [
      this.errors(sentence),
      this.wrongOffices(sentence, on),
      this.slips(sentence),
      this.nearBodies(sentence),
    ];
    // What is found one way needs no second flag for being found another way too.
    for (const flag of found.flat()) {
      if (!flags.some((f) => f.start < flag.end && flag.start < f.end)) flags.push(flag);
    }
    return flags;
  }

  private errors(sentence: Sentence): Flag[] {
    return this.names.flatMap((name) => {
      const right = sentence.mentions.get(rightConcept(name.id)) ?? [];
      return longest(sentence.mentions.get(errorConcept(name.id)) ?? [])
        .filter((m) => !right.some((r) => r.from <= m.from && m.to <= r.to))
        .map((m) => misnamed(sentence, m, name.name));
    });
  }

  /** "Vice President Smith", "Ann Smith, the foreign minister": an office right beside a person who does not hold it. */
  private wrongOffices(sentence: Sentence, on: Day | null): Flag[] {
    const offices = longest(this.offices.flatMap((o) => sentence.mentions.get(o.id) ?? []));
    return this.people.flatMap((person) =>
      longest(sentence.mentions.get(person.name.id) ?? []).flatMap((m) => {
        const office = offices.find((o) => adjoins(sentence, o, m));
        if (!office || this.holds(person, office.concept, on)) return [];
        if (isPast(person, office.concept) && isFormer(sentence, office)) return [];
        const held = this.offices.find((o) => person.offices.has(o.id));
        const range = { from: Math.min(office.from, m.from), to: Math.max(office.to, m.to) };
        return [misnamed(sentence, range, `${held ? `${held.name} ` : ''}${person.name.name}`)];
      }),
    );
  }

  /** Whether a person held an office on the article's day or in the story's own time; without days on record, at all. */
  private holds(person: Person, office: string, on: Day | null): boolean {
    const tenures = person.tenures.filter((t) => t.office === office);
    if (tenures.length === 0 || (on === null && this.storyDay === null)) return person.offices.has(office);
    return [on, this.storyDay].some(
      (d) => d !== null && tenures.some((t) => t.from <= d && d <= (t.to ?? d)),
    );
  }

  /** A capitalised word within small distance of a known family name, beside that person's first name or office. */
  private slips(sentence: Sentence): Flag[] {
    const { tokens } = sentence.block;
    const flags: Flag[] = [];
    for (let i = sentence.from; i < sentence.to; i++) {
      const token = tokens[i];
      if (token?.kind !== WORD || !token.capital || token.norm.length < 5 || this.known.has(token.norm))
        continue;
      const person = this.people.find((p) => isSlip(token.norm, p.family) && this.inRole(sentence, i, p));
      if (person) flags.push(misnamed(sentence, { from: i, to: i + 1 }, person.name.name));
    }
    return flags;
  }

  private inRole(sentence: Sentence, i: number, person: Person): boolean {
    const before = sentence.block.tokens[i - 1]?.norm ?? '';
    if (person.first.has(before)) return true;
    return [...person.offices].some((o) =>
      (sentence.mentions.get(o) ?? []).some((m) => m.to === i || m.from - i === 2),
    );
  }

  /** "Organization for Security and Collaboration in Europe": a body's name but for one word. */
  private nearBodies(sentence: Sentence): Flag[] {
    const flags = new Map<string, Flag>();
    for (const { name, words } of this.bodies) {
      const right = sentence.mentions.get(name.id) ?? [];
      if (right.length > 0 && words.length < 4) continue;
      const range = nearRun(sentence, words);
      if (!range || right.some((m) => m.from < range.to && range.from < m.to)) continue;
      const flag = misnamed(sentence, range, name.name);
      flags.set(`${flag.start}-${flag.end}`, flag);
    }
    return [...flags.values()];
  }
}

const SMALL = new Set(['of', 'for', 'and', 'the', 'in', 'on', 'to', '&', 'co']);
const content = (words: readonly string[]): string[] => words.filter((w) => !SMALL.has(w));

/** Mentions that do not lie inside a longer one. */
export function longest(mentions: readonly Mention[]): Mention[] {
  return mentions.filter(
    (m) =>
      !mentions.some((o) => o !== m && o.from <= m.from && m.to <= o.to && o.to - o.from > m.to - m.from),
  );
}

function adjoins(sentence: Sentence, office: Mention, person: Mention): boolean {
  if (office.to === person.from) return true;
  const between = sentence.block.tokens.slice(person.to, office.from).map((t) => t.norm);
  if (office.from < person.to || between.length === 0 || between.length > 4 || between[0] !== ',')
    return false;
  const after = sentence.block.tokens[office.to]?.norm;
  return (
    between.slice(1).every((w) => w !== ',' && !/^(and|with|who|said|told|his|her)$/.test(w)) &&
    (after === undefined || [',', '.', 'of'].includes(after))
  );
}

const isPast = (person: Person, office: string): boolean =>
  person.former.has(office) || person.tenures.some((t) => t.office === office);

const isFormer = (sentence: Sentence, office: Mention): boolean =>
  ['former', 'ex', 'then', 'as'].includes(sentence.block.tokens[office.from - 1]?.norm ?? '');

/** Distance at most 2 for long names, 1 for short ones, with the same first letter. */
function isSlip(word: string, family: string): boolean {
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

/** A run of capitalised words that has all content words but one of a name of three or more, in their order. */
function nearRun(sentence: Sentence, words: readonly string[]): { from: number; to: number } | null {
  const { tokens } = sentence.block;
  for (let i = sentence.from; i < sentence.to; i++) {
    // The first word has to be right, and the last: another organisation often shares the beginning.
    if (!tokens[i]?.capital || tokens[i]?.norm !== words[0]) continue;
    const run: { token: Token; at: number }[] = [];
    for (let j = i; j < sentence.to && run.length < words.length; j++) {
      const token = tokens[j];
      if (!token || token.kind !== WORD) break;
      if (SMALL.has(token.norm)) continue;
      if (!token.capital) break;
      run.push({ token, at: j });
    }
    if (run.length !== words.length) continue;
    const wrong = run.filter(({ token }, n) => token.norm !== words[n]);
    if (wrong.length === 1 && wrong[0]?.at !== run.at(-1)?.at)
      return { from: i, to: (run.at(-1)?.at ?? i) + 1 };
  }
  return null;
}

function misnamed(sentence: Sentence, range: { from: number; to: number }, right: string): Flag {
  const here = textOf(sentence.block, range);
  return {
    type: 'misnamed',
    ...offsetsOf(sentence.block, range),
    note: `The record has “${right}”.`,
    here,
    record: right,
  };
}
