import { type PackFiles, parseFiles } from './check-files.ts';
import { checkWarnings } from './check-warnings.ts';
import type { PackError } from './check-words.ts';
import { type CompiledPack, joinFiles } from './compile.ts';

export interface CheckResult {
  readonly errors: readonly PackError[];
  readonly warnings: readonly PackError[];
  /** Null where there are errors. */
  readonly pack: CompiledPack | null;
}

/** All that is wrong with a pack, and all that is likely not meant: for those who write it. */
export function checkPack(files: PackFiles): CheckResult {
  const parsed = parseFiles(files);
  const result = joinFiles(parsed);
  const warnings = checkWarnings(parsed);
  return result.ok
    ? { errors: [], warnings, pack: result.pack }
    : { errors: result.errors, warnings, pack: null };
}
