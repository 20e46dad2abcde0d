/** `npm run accept`: keeps the pictures as they are now. Look at what has changed before you commit it. */
import { run } from '../support/packages.mjs';

process.env.ACCEPT = 'yes';
const only = ['--project', 'page', 'test/page/pictures.test.ts'];
run(process.execPath, [
  'node_modules/vitest/vitest.mjs',
  'run',
  '--config',
  'test/config/vitest.config.ts',
  ...only,
]);
