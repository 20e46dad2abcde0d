import type { Office } from '../facts/schema.ts';
import { type Mention, offsetsOf, type Sentence, textOf } from '../match/reading.ts';
import { remark } from '../messages/message.ts';
import { type Token, WORD } from '../text/tokens.ts';
import type { Day } from '../text/types.ts';
import {
  errorConcept,
  isSlip,
  type NameRef,
  type NameTables,
  rightConcept,
  SHORTEST_SLIP,
  SMALL,
} from './name-tables.ts';
import type { Flag } from './types.ts';

export type OfficeRef = Pick<Office, 'id' | 'name'>;

interface Person {
  readonly name: NameRef;
  readonly family: string;
  readonly first: ReadonlySet<string>;
  readonly offices: ReadonlySet<string>;
  readonly former: ReadonlySet<string>;
  readonly tenures: readonly { office: string; from: Day; to?: Day | undefined }[];
}

interface Wrong {
  readonly name: NameRef;
  readonly right: string;
  readonly error: string;
}

const NO_FLAGS: readonly Flag[] = [];

/** Finds wrong names: errors on record, slips of the pen, a known person in another's office. */
export class NameChecker {
  private readonly wrong: readonly Wrong[];
  private readonly people: readonly Person[];
  /** By the first letter of the family name, since a slip seldom is there. */
  private readonly families = new Map<string, Person[]>();
  private readonly known: ReadonlySet<string>;
  /** By its first word, where a body stands in the tables. */
  private readonly bodies = new Map<string, number[]>();

  constructor(
    private readonly tables: NameTables,
    private readonly offices: readonly OfficeRef[],
    /** A day of the story's own time: an office held then is right in a look back too. */
    private readonly storyDay: Day | null = null,
  ) {
    this.wrong = tables.wrong.map((name) => ({
      name,
      right: rightConcept(name.id),
      error: errorConcept(name.id),
    }));
    this.people = tables.people.map(({ name, person }) => ({
      name,
      family: person.family,
      first: new Set(person.first),
      offices: new Set(person.offices),
      former: new Set(person.former),
      tenures: person.tenures,
    }));
    for (const person of this.people) {
      const letter = person.family.charAt(0);
      this.families.set(letter, [...(this.families.get(letter) ?? []), person]);
    }
    this.known = new Set(tables.known);
    for (const [index, { words }] of tables.bodies.entries()) {
      const first = words[0] ?? '';
      this.bodies.set(first, [...(this.bodies.get(first) ?? []), index]);
    }
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
    const flags: Flag[] = [];
    for (const { name, right, error } of this.wrong) {
      const errors = sentence.mentions.get(error);
      if (!errors) continue;
      const fine = sentence.mentions.get(right) ?? [];
      const person = this.people.find((p) => p.name.id === name.id);
      for (const m of longest(errors)) {
        if (fine.some((r) => r.from <= m.from && m.to <= r.to)) continue;
        if (!person || !isNamesake(sentence, m, person)) flags.push(misnamed(sentence, m, name.name));
      }
    }
    return flags;
  }

  /** "Vice President Smith", "Ann Smith, the foreign minister": an office right beside a person who does not hold it. */
  private wrongOffices(sentence: Sentence, on: Day | null): readonly Flag[] {
    const all: Mention[] = [];
    for (const { id } of this.offices) {
      const found = sentence.mentions.get(id);
      if (found) all.push(...found);
    }
    if (all.length === 0) return NO_FLAGS;
    const offices = longest(all);
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
      if (!token?.capital || token.kind !== WORD || token.norm.length < SHORTEST_SLIP) continue;
      const alike = this.families.get(token.norm.charAt(0));
      if (!alike || this.known.has(token.norm)) continue;
      const person = alike.find((p) => isSlip(token.norm, p.family) && this.inRole(sentence, i, p));
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
  private nearBodies(sentence: Sentence): readonly Flag[] {
    const near = this.bodiesNear(sentence);
    if (near.size === 0) return NO_FLAGS;
    const flags = new Map<string, Flag>();
    for (const [index, { name, words }] of this.tables.bodies.entries()) {
      if (!near.has(index)) continue;
      const right = sentence.mentions.get(name.id) ?? [];
      if (right.length > 0 && words.length < 4) continue;
      const range = nearRun(sentence, words);
      if (!range || right.some((m) => m.from < range.to && range.from < m.to)) continue;
      const flag = misnamed(sentence, range, name.name);
      flags.set(`${flag.start}-${flag.end}`, flag);
    }
    return [...flags.values()];
  }

  /** Those bodies whose first word stands there with a capital. */
  private bodiesNear({ block: { tokens }, from, to }: Sentence): ReadonlySet<number> {
    const near = new Set<number>();
    for (let i = from; i < to; i++) {
      const token = tokens[i];
      if (!token?.capital) continue;
      for (const index of this.bodies.get(token.norm) ?? []) near.add(index);
    }
    return near;
  }
}

const ARTICLES = new Set(['a', 'an']);

/** "Ivan Smith, a baker": another given name, and a person whom the text has to introduce. */
function isNamesake(sentence: Sentence, { from, to }: Mention, person: Person): boolean {
  const { tokens } = sentence.block;
  const given = tokens[from - 1];
  if (from === sentence.from || !given?.capital || given.kind !== WORD) return false;
  // A given name that begins alike is his own, misspelt.
  if ([...person.first].some((first) => first[0] === given.norm[0])) return false;
  return tokens[to]?.norm === ',' && ARTICLES.has(tokens[to + 1]?.norm ?? '');
}

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
    note: remark('note_name', { record: right }),
    here,
    record: right,
  };
}
