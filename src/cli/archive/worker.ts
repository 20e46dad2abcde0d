import type { Annotator } from '../../core/annotator.ts';
import { bundledEngines } from '../engines.ts';
import type { Batch } from './batches.ts';
import { type Answer, annotateBatch } from './lines.ts';

let annotator: Promise<Annotator> | undefined;

/** What a worker of the pool does: it loads the engine once, and then annotates batch after batch. */
export async function annotateInWorker(batch: Batch): Promise<Answer> {
  annotator ??= bundledEngines.annotator();
  return annotateBatch(await annotator, batch);
}
