import * as v from 'valibot';
import type { PackFiles } from './check-files.ts';
import { parseJson } from './check-json.ts';
import { checkValues } from './check-values.ts';
import { fromIssue, type PackError, quoted, wordIssue } from './check-words.ts';
import { type CompiledPack, type CompileResult, compilePack } from './compile.ts';
import { sha256 } from './sha256.ts';

/** What a built pack calls itself; a change that older readers cannot follow gets another number. */
const KIND = 'second-source-pack-1';

const builtSchema = v.strictObject({
  kind: v.literal(KIND),
  hash: v.pipe(v.string(), v.regex(/^sha256-[0-9a-f]{64}$/, 'must be sha256- and 64 digits')),
  files: v.record(v.string(), v.unknown()),
});

/**
 * The one file that a pack is shared as: its files under their names, every object's keys in the
 * order of the alphabet, so that the same pack always gives the same text, and a hash of it all.
 * @param files what `compilePack` has passed
 */
export function buildPack(files: PackFiles): string {
  const content = canonical(Object.fromEntries(Object.keys(files).map((f) => [f, withoutSchema(files[f])])));
  const hash = `sha256-${sha256(content)}`;
  return `{"kind":${JSON.stringify(KIND)},"hash":${JSON.stringify(hash)},"files":${content}}\n`;
}

/**
 * Reads a built pack from a file, as a stranger's: bounded, checked against its hash, then checked
 * in full as every pack is. Throws nothing; errors name the place within the pack.
 */
export function parseBuiltPack(text: string): CompileResult {
  const fail = (path: string, message: string): CompileResult => ({
    ok: false,
    errors: [{ file: '', path, message }],
  });
  const json = parseJson('', text);
  if (!json.ok) return { ok: false, errors: [json.error] };
  const unsafe = checkValues('', outline(json.value, 2));
  if (unsafe.length > 0) return { ok: false, errors: unsafe };
  const result = v.safeParse(builtSchema, json.value, { message: wordIssue });
  if (!result.success) return { ok: false, errors: result.issues.map((issue) => fromIssue('', issue)) };
  const { files, hash } = result.output;
  if (hash !== `sha256-${sha256(canonical(files))}`)
    return fail('hash', 'the content is not what was built: it was changed or damaged; build the pack anew');
  return compilePack(files);
}

/** A pack that could not be loaded: which one of the texts, and why. */
export interface Refused {
  readonly index: number;
  readonly errors: readonly PackError[];
}

/**
 * Loads built packs side by side: a bad one is refused by itself, and the others stay in force. Of
 * two packs with one id the first stays, so that nobody can slip in another's place.
 * @param taken ids of packs that are there already
 */
export function loadPacks(
  texts: readonly string[],
  taken: Iterable<string> = [],
): { readonly packs: readonly CompiledPack[]; readonly refused: readonly Refused[] } {
  const ids = new Set(taken);
  const packs: CompiledPack[] = [];
  const refused: Refused[] = [];
  for (const [index, text] of texts.entries()) {
    const result = parseBuiltPack(text);
    if (!result.ok) refused.push({ index, errors: result.errors });
    else if (ids.has(result.pack.meta.id)) refused.push({ index, errors: [idTaken(result.pack.meta.id)] });
    else {
      ids.add(result.pack.meta.id);
      packs.push(result.pack);
    }
  }
  return { packs, refused };
}

function idTaken(id: string): PackError {
  return {
    file: 'meta.json',
    path: 'id',
    message: `a pack ${quoted(id)} is there already: remove that one first`,
  };
}

/** A value's keys alone, so many levels deep: what is below is checked file by file. */
function outline(value: unknown, levels: number): unknown {
  if (levels === 0 || typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, outline(item, levels - 1)]));
}

function withoutSchema(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([key]) => key !== '$schema'));
}

/** JSON with the keys of every object sorted by code unit and no white space. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`).join(',')}}`;
}
