import { type FileHandle, open } from 'node:fs/promises';
import { Failure } from '../failure.ts';

/** A file of findings that is to be continued. */
export interface Begun {
  /** Number of the last line of the input whose findings are in the file; 0 for none. */
  readonly line: number;
  /** Where the file's last whole line ends. Bytes. */
  readonly end: number;
}

const PIECE = 64 * 1024;
const NEWLINE = 10;

/**
 * Opens a file to go on behind its last whole line; what a killed process has left of a line is cut off.
 * A file that is not there is made.
 * @throws {Failure} when it cannot be opened, or holds something else
 */
export async function openToResume(path: string): Promise<{ handle: FileHandle; begun: Begun }> {
  const handle = await open(path, 'a+').catch((error: NodeJS.ErrnoException) => {
    throw new Failure(`${path}: cannot be written (${error.code})`);
  });
  try {
    const begun = await lastLine(handle, path);
    await handle.truncate(begun.end);
    return { handle, begun };
  } catch (error) {
    await handle.close();
    throw error;
  }
}

/** Reads from the end, for what was written so far may be large. */
async function lastLine(handle: FileHandle, path: string): Promise<Begun> {
  const { size } = await handle.stat();
  let tail = Buffer.alloc(0);
  let from = size;
  for (;;) {
    const end = tail.lastIndexOf(NEWLINE);
    const start = end > 0 ? tail.lastIndexOf(NEWLINE, end - 1) : -1;
    if (end >= 0 && (start >= 0 || from === 0))
      return { line: lineOf(tail.subarray(start + 1, end), path), end: from + end + 1 };
    if (from === 0) {
      if (size > 0 && tail[0] !== '{'.charCodeAt(0)) throw foreign(path);
      return { line: 0, end: 0 };
    }
    const piece = Buffer.alloc(Math.min(PIECE, from));
    from -= piece.length;
    await handle.read(piece, 0, piece.length, from);
    tail = Buffer.concat([piece, tail]);
  }
}

function lineOf(bytes: Buffer, path: string): number {
  let value: unknown;
  try {
    value = JSON.parse(bytes.toString('utf8'));
  } catch {
    throw foreign(path);
  }
  if (typeof value !== 'object' || value === null || !('line' in value)) throw foreign(path);
  if (typeof value.line !== 'number' || !Number.isSafeInteger(value.line)) throw foreign(path);
  return value.line;
}

/** Rather no findings than somebody's file spoilt. */
const foreign = (path: string): Failure =>
  new Failure(`${path}: does not end with findings that --jsonl wrote`);
