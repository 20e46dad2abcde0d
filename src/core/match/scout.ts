/**
 * The cheap question that comes before all others: could this page be about a story that a
 * pack knows? It runs on every page, so it is a regular expression and a few numbers, and it
 * errs towards yes: a page woken for nothing costs milliseconds, a page missed costs the reader.
 */

/** One pack's trigger terms, as its `scout.json` gives them. */
export interface ScoutTable {
  readonly pack: string;
  /** Lower-case words or phrases, each with what its first occurrence adds. */
  readonly terms: Readonly<Record<string, number>>;
  /** The sum from which on the page is worth the annotator. */
  readonly threshold: number;
}

export interface Scout {
  /**
   * Reads a further stretch of visible text.
   * @returns whether this and all earlier stretches together speak for one of the stories
   */
  read(text: string): boolean;
  /** Forgets what was read: another page begins. */
  reset(): void;
}

interface Entry {
  readonly table: number;
  readonly weight: number;
}

/**
 * Makes a scout for all tables together; a term counts once a page, however often it occurs,
 * so that no single common word can wake the annotator by repetition.
 */
export function createScout(tables: readonly ScoutTable[]): Scout {
  const entries = indexTerms(tables);
  const pattern = termPattern([...entries.keys()]);
  let sums = tables.map(() => 0);
  let seen = new Set<string>();
  let found = false;

  function count(key: string): void {
    if (seen.has(key)) return;
    seen.add(key);
    for (const { table, weight } of entries.get(key) ?? []) {
      const sum = (sums[table] ?? 0) + weight;
      sums[table] = sum;
      if (sum >= (tables[table]?.threshold ?? Number.POSITIVE_INFINITY)) found = true;
    }
  }

  return {
    read(text) {
      if (found || !pattern) return found;
      pattern.lastIndex = 0;
      for (let hit = pattern.exec(text); hit && !found; hit = pattern.exec(text)) count(termKey(hit[0]));
      return found;
    },
    reset() {
      sums = tables.map(() => 0);
      seen = new Set();
      found = false;
    },
  };
}

/** The terms of one table that a text has, each with its weight: what `createScout` adds up. */
export function triggersIn(
  table: ScoutTable,
  text: string,
): readonly (readonly [term: string, weight: number])[] {
  const entries = indexTerms([table]);
  const pattern = termPattern([...entries.keys()]);
  const found = new Map<string, number>();
  for (const [hit] of pattern ? text.matchAll(pattern) : [])
    found.set(termKey(hit), entries.get(termKey(hit))?.[0]?.weight ?? 0);
  return [...found];
}

/** Which tables a term belongs to; two stories may share one. */
function indexTerms(tables: readonly ScoutTable[]): Map<string, Entry[]> {
  const entries = new Map<string, Entry[]>();
  tables.forEach((table, index) => {
    for (const [term, weight] of Object.entries(table.terms)) {
      const key = termKey(term);
      if (key) entries.set(key, [...(entries.get(key) ?? []), { table: index, weight }]);
    }
  });
  return entries;
}

/** Pages set the same phrase with other spaces, apostrophes and hyphens than the pack does. */
function termKey(term: string): string {
  return term.toLowerCase().replace(/\s+/g, ' ').replace(/[’ʼ]/g, "'").replace(/[‐‑–]/g, '-').trim();
}

/**
 * One expression for all terms. Longer terms come first, else "security" would hide
 * "security council". Word boundaries only where the term's edge is a plain letter or digit,
 * for `\b` knows no others; the `i` without `u` is the fast path of both browsers' engines.
 */
function termPattern(keys: readonly string[]): RegExp | null {
  if (keys.length === 0) return null;
  const alternatives = [...keys]
    .sort((a, b) => b.length - a.length)
    .map((key) => {
      const body = key
        .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
        .replace(/ /g, '\\s+')
        .replace(/'/g, "['’ʼ]")
        .replace(/-/g, '[-‐‑–]');
      return `${/^\w/.test(key) ? '\\b' : ''}${body}${/\w$/.test(key) ? '\\b' : ''}`;
    });
  return new RegExp(alternatives.join('|'), 'gi');
}
