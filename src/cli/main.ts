import prepared from 'virtual:annotator';
import records from 'virtual:record';
import { createAnnotator } from '../core/annotator.ts';
import { createRecord } from '../core/record.ts';
import { run } from './run.ts';

// A reader such as `head` may close the pipe early; that is no error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

const { status, stdout, stderr } = await run(
  process.argv.slice(2),
  () => ({ ...createAnnotator(prepared), ...createRecord(records) }),
  process,
);
process.stderr.write(stderr);
process.stdout.write(stdout);
process.exitCode = status;
