import { isMainThread } from 'node:worker_threads';
import type { Batch } from './archive/batches.ts';
import type { Answer } from './archive/lines.ts';
import { bundledEngines } from './engines.ts';
import { run } from './run.ts';

/** What the threads of the pool run: this same file, so that one file is all there is to ship. */
export default async function work(batch: Batch): Promise<Answer> {
  const { annotateInWorker } = await import('./archive/worker.ts');
  return annotateInWorker(batch);
}

async function main(): Promise<void> {
  // A reader such as `head` may close the pipe early; that is no error of ours.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  const { status, stdout, stderr } = await run(process.argv.slice(2), bundledEngines, process);
  if (stderr) process.stderr.write(stderr);
  if (stdout) process.stdout.write(stdout);
  process.exitCode = status;
}

if (isMainThread) void main();
