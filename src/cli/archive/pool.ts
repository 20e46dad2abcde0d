import { fileURLToPath } from 'node:url';
import type { Engines } from '../engines.ts';
import { Failure } from '../failure.ts';
import type { Batch } from './batches.ts';
import { type Answer, annotateBatch } from './lines.ts';

/** Annotates batches, several at a time. */
export interface Pool {
  /** How many batches are worth being under way together. */
  readonly places: number;
  run(batch: Batch): Promise<Answer>;
  close(): Promise<void>;
}

/** Batches for each worker: one that it is at, and one that waits, so that it never waits itself. */
const AHEAD = 2;

/**
 * @param workers one works in this very process and needs no package; more work in threads
 * @throws {Failure} when the package that keeps the threads is not installed
 */
export async function openPool(workers: number, engines: Engines): Promise<Pool> {
  if (workers === 1) {
    const annotator = await engines.annotator();
    return { places: 1, run: (batch) => annotateBatch(annotator, batch), close: async () => {} };
  }
  const Piscina = await loadPiscina(workers);
  // The program is built into one file, so this is the worker's file too.
  const filename = fileURLToPath(import.meta.url);
  const pool = new Piscina({ filename, minThreads: workers, maxThreads: workers });
  return {
    places: workers * AHEAD,
    run: (batch) => pool.run(batch, { transferList: [batch.bytes.buffer] }),
    close: () => pool.destroy(),
  };
}

async function loadPiscina(workers: number) {
  try {
    return (await import('piscina')).Piscina;
  } catch {
    throw new Failure(`${workers} workers need the packages in node_modules: npm ci, or --workers 1`);
  }
}
