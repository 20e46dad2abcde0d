import * as v from 'valibot';
import { GENERAL } from './lexicon.ts';
import { parsePattern } from './pattern.ts';
import {
  type Fact,
  factSchema,
  metaSchema,
  type Name,
  nameSchema,
  type Office,
  type Origin,
  officeSchema,
  originSchema,
  type PackMeta,
  type Scope,
  type ScoutData,
  type Signature,
  type Source,
  scopeSchema,
  scoutSchema,
  shinglesSchema,
  signatureSchema,
  sourceSchema,
  termsSchema,
} from './schema.ts';

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
}

export interface PackError {
  readonly file: string;
  /** JSON path within the file: `[3].values[0].on`. */
  readonly path: string;
  readonly message: string;
}

export type CompileResult =
  | { readonly ok: true; readonly pack: CompiledPack }
  | { readonly ok: false; readonly errors: readonly PackError[] };

type Files = Readonly<Record<string, unknown>>;

/**
 * Parses and joins the files of one pack, given as path relative to the pack's folder → parsed
 * JSON. All errors come at once; nothing is thrown.
 */
export function compilePack(files: Files): CompileResult {
  const errors: PackError[] = [];
  const one = <T>(file: string, schema: v.GenericSchema<unknown, T>): T | null => {
    if (!(file in files)) errors.push({ file, path: '', message: 'this file is missing' });
    return file in files ? parse(file, schema, files[file], errors) : null;
  };
  const folder = <T>(name: string, schema: v.GenericSchema<unknown, T>): T[] =>
    Object.keys(files)
      .filter((file) => file.startsWith(`${name}/`))
      .sort()
      .flatMap((file) => parse(file, schema, files[file], errors) ?? []);
  const meta = one('meta.json', metaSchema);
  const origins = one('origins.json', v.array(originSchema));
  const names = one(
    'names.json',
    v.strictObject({ names: v.array(nameSchema), offices: v.array(officeSchema) }),
  );
  const scope = one('scope.json', scopeSchema);
  const scout = one('scout.json', scoutSchema);
  const shingles = 'shingles.json' in files ? one('shingles.json', shinglesSchema) : {};
  const sources = folder('sources', sourceSchema);
  const facts = folder('facts', v.array(factSchema)).flat();
  const terms = Object.assign({}, ...folder('terms', termsSchema)) as Record<string, string[]>;
  const signatures = folder('signatures', v.array(signatureSchema)).flat();
  if (!meta || !origins || !names || !scope || !scout || !shingles || errors.length > 0)
    return { ok: false, errors };
  const pack: CompiledPack = {
    meta,
    origins,
    sources,
    facts,
    ...names,
    terms,
    signatures,
    scope,
    scout,
    shingles,
  };
  checkReferences(pack, errors);
  return errors.length > 0 ? { ok: false, errors } : { ok: true, pack };
}

function parse<T>(
  file: string,
  schema: v.GenericSchema<unknown, T>,
  data: unknown,
  errors: PackError[],
): T | null {
  const result = v.safeParse(schema, data);
  if (result.success) return result.output;
  for (const issue of result.issues)
    errors.push({ file, path: v.getDotPath(issue) ?? '', message: issue.message });
  return null;
}

/** Ids that are used have to exist, and only once; patterns have to parse. */
function checkReferences(pack: CompiledPack, errors: PackError[]): void {
  const facts = new Set<string>();
  for (const { id } of pack.facts) {
    if (facts.has(id)) errors.push({ file: 'facts', path: id, message: `the id "${id}" is used twice` });
    facts.add(id);
  }
  const origins = new Set(pack.origins.map((o) => o.id));
  for (const source of pack.sources) {
    const file = `sources/${source.id}.json`;
    if (!origins.has(source.origin))
      errors.push({ file, path: 'origin', message: `no origin "${source.origin}"` });
    for (const [i, report] of source.reports.entries()) {
      if (!facts.has(report.fact))
        errors.push({ file, path: `reports[${i}].fact`, message: `no fact "${report.fact}"` });
    }
  }
  const concepts = new Set([
    ...Object.keys(pack.terms),
    ...pack.names.flatMap((n) => [n.id, ...n.is]),
    ...pack.offices.map((o) => o.id),
  ]);
  for (const signature of pack.signatures) checkSignature(signature, facts, concepts, errors);
  for (const { pattern } of pack.scope.evidence) checkPattern('scope.json', pattern, concepts, errors);
}

function checkSignature(
  signature: Signature,
  facts: Set<string>,
  concepts: Set<string>,
  errors: PackError[],
): void {
  const file = 'signatures';
  if (!facts.has(signature.fact))
    errors.push({ file, path: signature.fact, message: `no fact "${signature.fact}"` });
  for (const pattern of [...signature.patterns, ...signature.hedged])
    checkPattern(`${file} ${signature.fact}`, pattern, concepts, errors);
}

function checkPattern(file: string, source: string, concepts: Set<string>, errors: PackError[]): void {
  try {
    for (const part of parsePattern(source).parts) {
      const unknown = part.concepts.find((c) => !c.startsWith('#') && !concepts.has(c) && !GENERAL.has(c));
      if (unknown) errors.push({ file, path: source, message: `no term or name "${unknown}"` });
    }
  } catch (error) {
    errors.push({ file, path: source, message: error instanceof Error ? error.message : String(error) });
  }
}
