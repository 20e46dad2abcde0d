/**
 * What a pack may cost. A pack from a file is a stranger's: these bounds keep the worst one from
 * making a page slow. Each is several times what the largest pack we know of needs.
 */
export const LIMITS = {
  /** UTF-16 units of a built pack's text. */
  size: 4_000_000,
  /** Objects and lists inside each other. The format itself needs eight. */
  depth: 16,
  /** Values in all files together, and entries of one list or object. */
  values: 400_000,
  entries: 5_000,
  /** Files of one pack. */
  files: 1_000,
  /** UTF-16 units of any one text; the schema is stricter where it knows what the text is. */
  text: 2_000,
  key: 200,
  facts: 1_000,
  sources: 800,
  reports: 20_000,
  names: 2_000,
  signatures: 2_000,
  patterns: 6_000,
  scoutTerms: 500,
  scoutTerm: 80,
  /** All forms of a pack. */
  forms: 40_000,
  /** Words of a form, alternatives of one word, gaps: each gap multiplies the ways to walk on. */
  formWords: 12,
  formAlternatives: 16,
  formGaps: 2,
  /** Letters before a `*`: shorter ones would take half the dictionary. */
  stem: 2,
  patternParts: 20,
  partAlternatives: 24,
  /** Tokens between the first and last part. */
  span: 120,
  /** Errors that are listed; who has more has one cause for most of them. */
  errors: 200,
} as const;
