import { type Pattern, readPattern } from '../facts/pattern.ts';
import type { Signature } from '../facts/schema.ts';

/** A fact's signature with what it needs of the fact and of its sources. */
export interface PreparedSignature extends Signature {
  /** The words on record, where they are compared. */
  readonly words: string;
  /** All wordings that count as the words on record, word by word. */
  readonly records: readonly (readonly string[])[];
  /** Independent origins that state the fact. */
  readonly origins: number;
}

/**
 * How far a pattern goes: `loose` ones count only where a value on record stands with them;
 * `supposed` is what no pattern has met.
 */
export type Kind = 'sure' | 'loose' | 'hedged' | 'supposed';

/** A pattern that is parsed when it is first tried, since most never are on a page. */
class LazyPattern {
  private known: Pattern | null = null;

  constructor(readonly source: string) {}

  get parsed(): Pattern {
    this.known ??= readPattern(this.source);
    return this.known;
  }
}

/** One pattern of a signature. */
export interface Try {
  readonly pattern: { readonly source: string; readonly parsed: Pattern };
  readonly kind: Kind;
}

/** A signature's patterns in the order in which they are tried: hedged ones first, loose ones last. */
export function triesOf({ hedged, patterns, loose }: Signature): Try[] {
  const tries = (sources: readonly string[], kind: Kind): Try[] =>
    sources.map((source) => ({ pattern: new LazyPattern(source), kind }));
  return [...tries(hedged, 'hedged'), ...tries(patterns, 'sure'), ...tries(loose, 'loose')];
}
