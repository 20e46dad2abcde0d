import { readFile } from 'node:fs/promises';
import { Failure } from './failure.ts';

/** Reasons in words for the errors that people meet; others keep their code. */
const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  EISDIR: 'is a directory',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ENOTDIR: 'a part of the path is not a directory',
  ENAMETOOLONG: 'the name is too long',
  ERR_FS_FILE_TOO_LARGE: 'the file is too large',
};

/**
 * Reads a text file, or standard input for `-`.
 * @returns the text with nothing changed, so that its offsets are the file's; a byte order
 *   mark stays in as its first character
 * @throws {Failure} when the file cannot be read or is not UTF-8 text
 */
export async function readText(file: string): Promise<string> {
  const name = file === '-' ? 'standard input' : file;
  const bytes = await (file === '-' ? readStandardInput() : readFile(file)).catch((error: unknown) => {
    throw new Failure(`${name}: ${reason(error)}`);
  });
  if (bytes.includes(0)) throw new Failure(`${name}: is binary, not text`);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Failure(`${name}: is not valid UTF-8 text`);
  }
}

async function readStandardInput(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

/** Why a file cannot be read, in words. */
export function reason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
  return REASONS[code] ?? `cannot be read (${code})`;
}
