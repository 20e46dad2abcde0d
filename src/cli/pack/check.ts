import { basename, resolve } from 'node:path';
import type { CheckResult } from '../../core/facts/check.ts';
import type { PackError } from '../../core/facts/check-words.ts';
import { Failure, printable } from '../failure.ts';
import type { Outcome } from '../outcome.ts';
import type { Style } from '../style.ts';
import { checkFolder, readFolder } from './folder.ts';

/**
 * `pack check DIR`: all errors and warnings at once, by file.
 * @throws {Failure} when the folder cannot be read
 */
export async function runCheck(args: readonly string[], style: Style): Promise<Outcome> {
  const [folder, ...more] = args;
  if (!folder || more.length > 0) throw new Failure('pack check takes one folder: pack check DIR');
  const result = checkFolder(await readFolder(folder));
  const warnings = [...result.warnings, ...folderWarning(folder, result)];
  return {
    status: result.errors.length > 0 ? 1 : 0,
    stdout: problemsText({ ...result, warnings }, style),
    stderr: '',
  };
}

function folderWarning(folder: string, { pack }: CheckResult): PackError[] {
  const name = basename(resolve(folder));
  if (!pack || pack.meta.id === name) return [];
  const message = `is “${pack.meta.id}”, and the folder is called “${name}”: give both one name`;
  return [{ file: 'meta.json', path: 'id', message }];
}

interface Line extends PackError {
  readonly level: 'error' | 'warning';
}

/** The report of a check: file by file, errors before warnings, and the sum below. */
export function problemsText(
  { errors, warnings }: Pick<CheckResult, 'errors' | 'warnings'>,
  style: Style,
): string {
  const lines: Line[] = [
    ...errors.map((e) => ({ ...e, level: 'error' as const })),
    ...warnings.map((w) => ({ ...w, level: 'warning' as const })),
  ];
  const files = [...new Set(lines.map((l) => l.file))].sort();
  const parts = files.map((file) => {
    const own = lines.filter((l) => l.file === file).map((line) => lineText(line, style));
    return `${style.bold(printable(file || 'the pack as a whole'))}\n${own.join('\n')}\n`;
  });
  const sum = `${count(errors.length, 'error')}, ${count(warnings.length, 'warning')}.`;
  return `${parts.join('\n')}${parts.length > 0 ? '\n' : ''}${sum}\n`;
}

function lineText({ level, path, message }: Line, style: Style): string {
  const label =
    level === 'error' ? style.status('disputed', 'error') : style.status('unconfirmed', 'warning');
  return `  ${label}  ${printable(path || 'whole file')}: ${printable(message)}`;
}

const count = (n: number, what: string): string => `${n} ${what}${n === 1 ? '' : 's'}`;
