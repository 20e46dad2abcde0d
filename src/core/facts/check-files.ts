import * as v from 'valibot';
import { checkValues, isReserved } from './check-values.ts';
import { fromIssue, type PackError, quoted, suggestion, wordIssue } from './check-words.ts';
import { LIMITS } from './limits.ts';
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
  type Weights,
  weightsSchema,
} from './schema.ts';

/** The schema of each file of a pack that stands alone, by its name. */
export const FILE_SCHEMAS = {
  'meta.json': metaSchema,
  'origins.json': v.array(originSchema),
  'names.json': v.strictObject({ names: v.array(nameSchema), offices: v.array(officeSchema) }),
  'scope.json': scopeSchema,
  'scout.json': scoutSchema,
  'shingles.json': shinglesSchema,
  'weights.json': weightsSchema,
} as const;

/** The schema of the files in each folder of a pack. */
export const FOLDER_SCHEMAS = {
  facts: v.array(factSchema),
  sources: sourceSchema,
  terms: termsSchema,
  signatures: v.array(signatureSchema),
} as const;

const OPTIONAL = new Set(['shingles.json', 'weights.json']);

/** The files of a pack as path relative to its folder → parsed JSON. */
export type PackFiles = Readonly<Record<string, unknown>>;

/** A part of a pack with the place where it stands. */
export interface Placed<T> {
  readonly file: string;
  readonly path: string;
  readonly value: T;
}

/** All that could be read of a pack; what could not is null or left out. */
export interface ParsedFiles {
  readonly meta: PackMeta | null;
  readonly origins: readonly Placed<Origin>[];
  readonly names: readonly Placed<Name>[];
  readonly offices: readonly Placed<Office>[];
  readonly scope: Scope | null;
  readonly scout: ScoutData | null;
  readonly shingles: Readonly<Record<string, readonly number[]>>;
  readonly weights: Weights;
  readonly sources: readonly Placed<Source>[];
  readonly facts: readonly Placed<Fact>[];
  readonly signatures: readonly Placed<Signature>[];
  /** One entry for each term of each file. */
  readonly terms: readonly Placed<{ readonly concept: string; readonly forms: readonly string[] }>[];
  /** Whether every file that could hold one of these was read, so that a missing id really is missing. */
  readonly complete: {
    readonly facts: boolean;
    readonly origins: boolean;
    readonly concepts: boolean;
    readonly sources: boolean;
    /** Signatures and scope: all that asks for terms. */
    readonly patterns: boolean;
    readonly signatures: boolean;
  };
  readonly errors: readonly PackError[];
}

/** Parses every file of a pack by its schema. All errors come at once; nothing is thrown. */
export function parseFiles(files: PackFiles): ParsedFiles {
  const errors: PackError[] = checkNames(files);
  const broken = new Set<string>();
  const parse = <T>(file: string, schema: v.GenericSchema<unknown, T>): T | null => {
    const found = checkValues(file, files[file]);
    const result =
      found.length > 0 ? null : v.safeParse(schema, withoutSchemaKey(files[file]), { message: wordIssue });
    if (result?.success) return result.output;
    broken.add(file.split('/')[0] ?? file);
    errors.push(...found, ...(result?.issues ?? []).map((issue) => fromIssue(file, issue)));
    return null;
  };
  const one = <T>(file: string, schema: v.GenericSchema<unknown, T>): T | null => {
    if (Object.hasOwn(files, file)) return parse(file, schema);
    if (OPTIONAL.has(file)) return null;
    broken.add(file);
    errors.push({ file, path: '', message: 'this file is missing' });
    return null;
  };
  const folder = <T>(name: string, schema: v.GenericSchema<unknown, T>): Placed<T>[] =>
    Object.keys(files)
      .filter((file) => file.startsWith(`${name}/`))
      .sort()
      .flatMap((file) => {
        const value = parse(file, schema);
        return value === null ? [] : [{ file, path: '', value }];
      });
  const names = one('names.json', FILE_SCHEMAS['names.json']);
  const parsed = {
    meta: one('meta.json', FILE_SCHEMAS['meta.json']),
    origins: items('origins.json', '', one('origins.json', FILE_SCHEMAS['origins.json'])),
    names: items('names.json', 'names', names?.names ?? null),
    offices: items('names.json', 'offices', names?.offices ?? null),
    scope: one('scope.json', FILE_SCHEMAS['scope.json']),
    scout: one('scout.json', FILE_SCHEMAS['scout.json']),
    shingles: one('shingles.json', FILE_SCHEMAS['shingles.json']) ?? {},
    weights: one('weights.json', FILE_SCHEMAS['weights.json']) ?? {},
    sources: folder('sources', FOLDER_SCHEMAS.sources),
    facts: folder('facts', FOLDER_SCHEMAS.facts).flatMap((f) => items(f.file, '', f.value)),
    signatures: folder('signatures', FOLDER_SCHEMAS.signatures).flatMap((f) => items(f.file, '', f.value)),
    terms: folder('terms', FOLDER_SCHEMAS.terms).flatMap(({ file, value }) =>
      Object.entries(value).map(([concept, forms]) => ({ file, path: concept, value: { concept, forms } })),
    ),
  };
  const complete = {
    facts: !broken.has('facts'),
    origins: !broken.has('origins.json'),
    concepts: !broken.has('names.json') && !broken.has('terms'),
    sources: !broken.has('sources'),
    patterns: !broken.has('signatures') && !broken.has('scope.json'),
    signatures: !broken.has('signatures'),
  };
  return { ...parsed, complete, errors };
}

function items<T>(file: string, under: string, list: readonly T[] | null): Placed<T>[] {
  return (list ?? []).map((value, i) => ({ file, path: `${under}[${i}]`, value }));
}

/** A file may name the published schema, so that editors complete it; the pack has no use for that. */
function withoutSchemaKey(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  if (!('$schema' in value) || typeof value.$schema !== 'string') return value;
  const { $schema: _, ...rest } = value;
  return rest;
}

/** A file with a slip in its name would be passed over in silence. */
function checkNames(files: PackFiles): PackError[] {
  const names = Object.keys(files);
  const errors: PackError[] = [];
  if (names.length > LIMITS.files)
    errors.push({ file: '', path: '', message: `has ${names.length} files: ${LIMITS.files} are the most` });
  for (const file of names) {
    const [folder = '', name, ...more] = file.split('/');
    const known =
      name === undefined ? Object.hasOwn(FILE_SCHEMAS, file) : Object.hasOwn(FOLDER_SCHEMAS, folder);
    if (known && more.length === 0 && /^[a-z0-9-]+\.json$/.test(name ?? file) && !isReserved(folder))
      continue;
    const near = suggestion(file, [...Object.keys(FILE_SCHEMAS), ...Object.keys(FOLDER_SCHEMAS)]);
    const message = `no file of a pack is called ${quoted(file)}${near}`;
    errors.push({ file: quoted(file).slice(1, -1), path: '', message });
  }
  return errors;
}
