/**
 * A signature's pattern, as an editor writes it: concepts that have to be in reach of each other.
 *
 *     board unions meet|talk !other-talks ?#date ~20
 *
 * Parts stand apart by spaces. `a|b` takes any of the concepts. A part may open with `!` (must not
 * stand in the matched clauses), `!:` (not among the matched words or behind them in their clauses),
 * `!!` (not in the sentence), `?` (may stand, and then belongs to the passage), `<` (must start behind
 * the part before it), and may close with `^` (the sentences just before will do) or `^^` (anywhere in
 * the article will do); what is forbidden and has a `^` also forbids the sentence before. `~20` bounds
 * the tokens between first and last. `#date #year #figure #money #length` and their like are found by
 * the engine itself.
 */
export interface Part {
  readonly concepts: readonly string[];
  readonly role: 'needed' | 'optional' | 'not-from-here' | 'not-in-clause' | 'not-in-sentence';
  readonly ordered: boolean;
  /** How far back the part may be found: 0 this sentence, 1 the ones before, 2 the article. */
  readonly reach: 0 | 1 | 2;
}

export interface Pattern {
  readonly source: string;
  readonly parts: readonly Part[];
  readonly span: number;
}

const DEFAULT_SPAN = 28;

const PART = /^(!!|!:|!|\?)?<?[a-z0-9#|_-]+\^{0,2}$/;

/** Parses a pattern; throws an Error that names what is wrong with it. */
export function parsePattern(source: string): Pattern {
  for (const piece of source.trim().split(/\s+/)) {
    if (!/^~\d+$/.test(piece) && !PART.test(piece))
      throw new Error(`pattern "${source}": "${piece}" is not a part`);
  }
  const pattern = readPattern(source);
  if (!pattern.parts.some((p) => p.role === 'needed' && p.reach === 0)) {
    throw new Error(`pattern "${source}" needs at least one part that must stand in the sentence itself`);
  }
  return pattern;
}

/** The same for a pattern that has been parsed before: without the checks, whose cost is felt in a page. */
export function readPattern(source: string): Pattern {
  const parts: Part[] = [];
  let span = DEFAULT_SPAN;
  for (const piece of source.trim().split(/\s+/)) {
    if (piece.startsWith('~')) span = Number(piece.slice(1));
    else parts.push(readPart(piece));
  }
  return { source, parts, span };
}

function readPart(piece: string): Part {
  const role = roleOf(piece);
  let from = SIGN_LENGTH[role];
  let to = piece.length;
  const ordered = piece[from] === '<';
  if (ordered) from++;
  while (piece[to - 1] === '^') to--;
  const reach = piece.length - to;
  return {
    concepts: piece.slice(from, to).split('|'),
    role,
    ordered,
    reach: reach === 0 ? 0 : reach === 1 ? 1 : 2,
  };
}

const SIGN_LENGTH: Readonly<Record<Part['role'], number>> = {
  needed: 0,
  optional: 1,
  'not-from-here': 2,
  'not-in-clause': 1,
  'not-in-sentence': 2,
};

function roleOf(piece: string): Part['role'] {
  if (piece[0] === '?') return 'optional';
  if (piece[0] !== '!') return 'needed';
  if (piece[1] === '!') return 'not-in-sentence';
  return piece[1] === ':' ? 'not-from-here' : 'not-in-clause';
}
