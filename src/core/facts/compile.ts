import { type PackFiles, type ParsedFiles, parseFiles } from './check-files.ts';
import { checkReferences } from './check-references.ts';
import type { PackError } from './check-words.ts';
import { LIMITS } from './limits.ts';
import type {
  Fact,
  Name,
  Office,
  Origin,
  PackMeta,
  Scope,
  ScoutData,
  Signature,
  Source,
  Weights,
} from './schema.ts';

export type { PackError } from './check-words.ts';

/** A pack as the engine takes it: one plain object, already checked, fit for JSON. */
export interface CompiledPack {
  readonly meta: PackMeta;
  readonly origins: readonly Origin[];
  readonly sources: readonly Source[];
  readonly facts: readonly Fact[];
  readonly names: readonly Name[];
  readonly offices: readonly Office[];
  readonly terms: Readonly<Record<string, readonly string[]>>;
  readonly signatures: readonly Signature[];
  readonly scope: Scope;
  readonly scout: ScoutData;
  readonly shingles: Readonly<Record<string, readonly number[]>>;
  readonly weights: Weights;
}

/** What card and summary say comes from these parts of a pack. */
export type RecordPack = Pick<CompiledPack, 'meta' | 'origins' | 'sources' | 'facts' | 'shingles'>;

export type CompileResult =
  | { readonly ok: true; readonly pack: CompiledPack }
  | { readonly ok: false; readonly errors: readonly PackError[] };

/**
 * Parses and joins the files of one pack, given as path relative to the pack's folder → parsed
 * JSON. All errors come at once; nothing is thrown.
 */
export function compilePack(files: PackFiles): CompileResult {
  return joinFiles(parseFiles(files));
}

/** The pack that parsed files make together, or all that is wrong with them. */
export function joinFiles(parsed: ParsedFiles): CompileResult {
  const errors = [...parsed.errors, ...checkReferences(parsed)];
  const { meta, scope, scout, shingles, weights } = parsed;
  if (!meta || !scope || !scout || errors.length > 0) return { ok: false, errors: atMost(errors) };
  return {
    ok: true,
    pack: {
      meta,
      origins: valuesOf(parsed.origins),
      sources: valuesOf(parsed.sources),
      facts: valuesOf(parsed.facts),
      names: valuesOf(parsed.names),
      offices: valuesOf(parsed.offices),
      terms: Object.fromEntries(parsed.terms.map(({ value }) => [value.concept, value.forms])),
      signatures: valuesOf(parsed.signatures),
      scope,
      scout,
      shingles,
      weights,
    },
  };
}

const valuesOf = <T>(placed: readonly { readonly value: T }[]): T[] => placed.map(({ value }) => value);

function atMost(errors: readonly PackError[]): readonly PackError[] {
  if (errors.length <= LIMITS.errors) return errors;
  const rest = { file: '', path: '', message: `and ${errors.length - LIMITS.errors} more errors` };
  return [...errors.slice(0, LIMITS.errors), rest];
}
