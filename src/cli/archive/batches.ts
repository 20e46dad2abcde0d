/** Some lines of the input, on their way to a worker. */
export interface Batch {
  /** Number of the first of these lines, counted from 1. */
  readonly first: number;
  /** Whole lines with their ends; the last line of the input may lack its own. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Where they end in the input. Bytes. */
  readonly end: number;
  /** True for a single line that is longer than any article, and so was not kept. */
  readonly tooLong: boolean;
}

/** Enough lines to be worth sending, and few enough that workers end at the same time. Bytes. */
const SIZE = 64 * 1024;

/** What is longer is no article; keeping it would let one line fill the memory. Bytes. */
export const LONGEST_LINE = 64 * 1024 * 1024;

const NEWLINE = 10;

/**
 * Cuts a stream into batches of whole lines. Bytes are not decoded, so a line that is not text
 * spoils no other.
 * @param skip how many lines to leave out at the start; they are counted all the same
 * @param longest for tests: the length from which on a line is not kept
 */
export async function* batchesOf(
  source: AsyncIterable<Buffer>,
  skip = 0,
  longest = LONGEST_LINE,
): AsyncGenerator<Batch> {
  let line = 1;
  let held: Buffer[] = [];
  let length = 0;
  let position = 0;
  const take = (tail: Buffer): Batch | null => {
    // Only of a line that began in an earlier chunk can so much be waiting.
    const tooLong = length > longest;
    const bytes = tooLong ? new Uint8Array() : joined(held, tail);
    const end = position;
    const lines = tooLong ? 1 : Math.max(1, newlinesIn(bytes));
    const first = line;
    held = [];
    length = 0;
    line += lines;
    if (line <= skip + 1) return null;
    if (first > skip) return { first, bytes, end, tooLong };
    return { first: skip + 1, bytes: withoutLines(bytes, skip + 1 - first), end, tooLong };
  };
  for await (const chunk of source) {
    let from = 0;
    for (let end = endOfBatch(chunk, from, length > 0); end > 0; end = endOfBatch(chunk, from, false)) {
      position += end - from;
      const batch = take(chunk.subarray(from, end));
      if (batch) yield batch;
      from = end;
    }
    if (from === chunk.length) continue;
    position += chunk.length - from;
    length += chunk.length - from;
    if (length <= longest) held.push(chunk.subarray(from));
    else held = [];
  }
  const last = length > 0 ? take(Buffer.alloc(0)) : null;
  if (last) yield last;
}

/** Where to cut next, behind a line's end; 0 where there is none. A line that began earlier is cut off by itself. */
function endOfBatch(chunk: Buffer, from: number, begun: boolean): number {
  if (begun || chunk.length - from > SIZE) {
    const near = begun ? -1 : chunk.lastIndexOf(NEWLINE, from + SIZE);
    if (near >= from) return near + 1;
    return chunk.indexOf(NEWLINE, from) + 1;
  }
  const last = chunk.lastIndexOf(NEWLINE);
  return last >= from ? last + 1 : 0;
}

/** A copy in memory of its own, so that it can be handed to a worker. */
function joined(held: readonly Buffer[], tail: Buffer): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(held.reduce((sum, { length }) => sum + length, tail.length));
  let at = 0;
  for (const piece of [...held, tail]) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

function newlinesIn(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, at + 1)) count += 1;
  return count;
}

function withoutLines(bytes: Uint8Array<ArrayBuffer>, count: number): Uint8Array<ArrayBuffer> {
  let at = 0;
  for (let n = 0; n < count; n++) at = bytes.indexOf(NEWLINE, at) + 1;
  return bytes.slice(at);
}
