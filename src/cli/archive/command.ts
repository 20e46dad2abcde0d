import { createReadStream, fstatSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { Readable } from 'node:stream';
import type { ArchiveOptions } from '../annotate/options.ts';
import type { Engines } from '../engines.ts';
import { Failure, printable } from '../failure.ts';
import { reason } from '../input.ts';
import type { Outcome } from '../outcome.ts';
import { batchesOf } from './batches.ts';
import type { Answer } from './lines.ts';
import { openPool, type Pool } from './pool.ts';
import { createTeller, type Teller } from './progress.ts';
import { openToResume } from './resume.ts';

interface Input {
  readonly bytes: AsyncIterable<Buffer>;
  /** Undefined where nobody knows, as in a pipe. */
  readonly total: number | undefined;
}

/** Writes bytes out and waits until they are taken; false once nobody wants any more. */
type Sink = (bytes: Uint8Array) => Promise<boolean>;

/**
 * Annotates an archive, an article a line. What is read ahead is bounded, so memory does not grow
 * with the archive; a reader that takes its time, or goes away, holds up the reading too.
 * @param file a path, or `-` for standard input
 * @throws {Failure} when a file cannot be read or written
 */
export async function annotateArchive(
  file: string,
  options: ArchiveOptions,
  engines: Engines,
): Promise<Outcome> {
  const input = await openInput(file);
  const resumed = options.resume === undefined ? null : await openToResume(options.resume);
  const pool = await openPool(options.workers ?? availableParallelism(), engines);
  const teller = createTeller(process.stderr, input.total);
  const sink = resumed ? toFile(resumed.handle) : toStandardOutput;
  try {
    const bad = await pour({ file, input, skip: resumed?.begun.line ?? 0, pool, teller, sink });
    teller.end();
    if (bad > 0) teller.say(`second-source: ${bad === 1 ? '1 line was' : `${bad} lines were`} passed over`);
    return { status: bad > 0 ? 1 : 0, stdout: '', stderr: '' };
  } finally {
    await Promise.all([pool.close(), resumed?.handle.close()]);
  }
}

interface Work {
  readonly file: string;
  readonly input: Input;
  readonly skip: number;
  readonly pool: Pool;
  readonly teller: Teller;
  readonly sink: Sink;
}

/** @returns how many lines were passed over that could not be read */
async function pour({ file, input, skip, pool, teller, sink }: Work): Promise<number> {
  const batches = Readable.from(batchesOf(readable(file, input.bytes), skip), { highWaterMark: 1 });
  // Node's own map keeps the order, and takes no more than it has places for.
  const answers: AsyncIterable<Answer> = batches.map((batch) => pool.run(batch), {
    concurrency: pool.places,
  });
  let passedOver = 0;
  for await (const { output, articles, bad, read, end } of answers) {
    for (const { line, reason: why } of bad) teller.say(`second-source: line ${line}: ${printable(why)}`);
    passedOver += bad.length;
    if (output.length > 0 && !(await sink(output))) break;
    teller.add(articles, read, end);
  }
  return passedOver;
}

/** @throws {Failure} when reading fails on the way */
async function* readable(file: string, bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  try {
    yield* bytes;
  } catch (error) {
    throw new Failure(`${file === '-' ? 'standard input' : file}: ${reason(error)}`);
  }
}

async function openInput(file: string): Promise<Input> {
  if (file === '-') {
    const { size } = fstatSync(process.stdin.fd);
    return { bytes: process.stdin, total: size || undefined };
  }
  const handle = await open(file).catch((error: unknown) => {
    throw new Failure(`${file}: ${reason(error)}`);
  });
  const { size } = await handle.stat();
  return { bytes: createReadStream(file, { fd: handle }), total: size || undefined };
}

const toStandardOutput: Sink = (bytes) =>
  new Promise((done, fail) => {
    process.stdout.write(bytes, (error) => {
      if (!error) done(true);
      else if ('code' in error && error.code === 'EPIPE') done(false);
      else fail(new Failure(`standard output: cannot be written (${error.message})`));
    });
  });

function toFile(handle: FileHandle): Sink {
  return async (bytes) => {
    await handle.appendFile(bytes).catch((error: Error) => {
      throw new Failure(`the findings cannot be written (${error.message})`);
    });
    return true;
  };
}
