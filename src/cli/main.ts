import packs from 'virtual:packs';
import { createEngine } from '../core/engine.ts';
import { run } from './run.ts';

// A reader such as `head` may close the pipe early; that is no error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

const { status, stdout, stderr } = await run(process.argv.slice(2), () => createEngine(packs), process);
process.stderr.write(stderr);
process.stdout.write(stdout);
process.exitCode = status;
