import type * as v from 'valibot';

/** What is wrong with a pack, where, and what would be right. */
export interface PackError {
  readonly file: string;
  /** JSON path within the file: `[3].values[0].on`. */
  readonly path: string;
  readonly message: string;
}

const LONGEST = 60;
// Whatever is not plainly visible is written as its number, so that a message cannot lie.
const HIDDEN = /[^\P{C}]|[\u2028\u2029]/gu;

/** A value as it may stand in a message: short, in quotation marks, nothing hidden in it. */
export function quoted(text: string): string {
  const short = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  return `“${short.replace(HIDDEN, codePoint)}”`;
}

/** `U+202E` for a character. */
export function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** A JSON path from its steps: `[3].values[0].on`. */
export function jsonPath(steps: readonly (string | number)[]): string {
  return steps
    .map((step) =>
      typeof step === 'number'
        ? `[${step}]`
        : /^[\w$-]+$/.test(step)
          ? `.${step}`
          : `[${JSON.stringify(step.length > LONGEST ? `${step.slice(0, LONGEST)}…` : step).replace(HIDDEN, codePoint)}]`,
    )
    .join('')
    .replace(/^\./, '');
}

/** An issue of the schema as a PackError in plain words. */
export function fromIssue(file: string, issue: v.BaseIssue<unknown>): PackError {
  const steps = (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
  const plain = wordIssue(issue);
  const message = issue.message === plain ? plain : `${issue.message}; found ${received(issue)}`;
  return { file, path: jsonPath(steps), message };
}

/** Plain words for an issue to which the schema gives none of its own. */
export function wordIssue(issue: v.BaseIssue<unknown>): string {
  const key = String(issue.path?.at(-1)?.key ?? '');
  if (issue.type === 'strict_object' && issue.expected === 'never')
    return `the key ${quoted(key)} does not belong here: take it away, or look for a slip in its spelling`;
  if (issue.type === 'strict_object' && issue.received === 'undefined')
    return `the key ${quoted(key)} is missing`;
  const { requirement } = issue;
  if (issue.type === 'max_length' && typeof requirement === 'number')
    return `is too long: at most ${requirement} are allowed`;
  if (issue.type === 'min_length') return 'must not be empty';
  if (issue.type === 'url')
    return `must be a full address, as https://example.org/page; found ${received(issue)}`;
  if (issue.type === 'regex')
    return `is not written as it has to be (${issue.expected}); found ${received(issue)}`;
  return `must be ${inWords(issue.expected)}; found ${received(issue)}`;
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text in quotation marks',
  number: 'a number without quotation marks',
  integer: 'a whole number',
  boolean: 'true or false',
  Array: 'a list in [ ]',
  Object: 'an object in { }',
};

function inWords(expected: string | null): string {
  const choices = (expected ?? '').replace(/^\(|\)$/g, '').split(' | ');
  return choices.map((c) => KINDS[c] ?? c.replaceAll('"', '')).join(' or ');
}

function received({ received: raw }: v.BaseIssue<unknown>): string {
  if (raw === 'undefined') return 'nothing';
  return raw.startsWith('"')
    ? quoted(raw.slice(1, -1))
    : (KINDS[raw] ?? quoted(raw)).replace(/ (in|without) .*/, '');
}

/** ` Did you mean “…”?`, where one of the known words is but a slip or two away. */
export function suggestion(word: string, known: Iterable<string>): string {
  let best = '';
  let least = Math.min(3, Math.ceil(word.length / 3) + 1);
  for (const other of known) {
    if (Math.abs(other.length - word.length) >= least) continue;
    const edits = editsBetween(word, other);
    if (edits < least) {
      least = edits;
      best = other;
    }
  }
  return best ? `; did you mean ${quoted(best)}?` : '';
}

function editsBetween(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(
        Math.min(
          (row[j] ?? 0) + 1,
          (next[j - 1] ?? 0) + 1,
          (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
        ),
      );
    row = next;
  }
  return row[b.length] ?? 0;
}
