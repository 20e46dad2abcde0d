/**
 * `npm test`: installs what is missing, then types, lint, layers, build and every test.
 * The last line is "N passed, N failed" over all of it; the exit status says the same.
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensurePrograms } from './find.mjs';
import { ensurePackages, ROOT, run } from './packages.mjs';

const RESULTS = join(ROOT, 'dist/test/results.json');
const VITEST = ['vitest', 'run', '--config', 'test/config/vitest.config.ts'];

/** One check each: its name and the npm script that makes it. */
const CHECKS = ['types', 'lint', 'layers', 'build'];

const tally = { passed: 0, failed: 0 };

/** @param {string} script */
function check(script) {
  console.log(`\n── ${script}`);
  try {
    run('npm', ['run', '--silent', script]);
    tally.passed++;
  } catch {
    tally.failed++;
    console.error(`${script} failed`);
  }
}

/** Runs all tests, and adds their numbers; a run that leaves no numbers is itself a failure. */
function tests() {
  console.log('\n── tests');
  rmSync(RESULTS, { force: true });
  mkdirSync(join(ROOT, 'dist/test'), { recursive: true });
  let clean = true;
  try {
    run('npx', [...VITEST, '--reporter=default', '--reporter=json', `--outputFile.json=${RESULTS}`]);
  } catch {
    clean = false;
  }
  const results = readResults();
  tally.passed += results.passed;
  // An error outside any test (a hook, an unhandled rejection) fails the run without a failed test.
  tally.failed += clean ? results.failed : Math.max(1, results.failed);
}

/** @returns {{ passed: number, failed: number }} */
function readResults() {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(RESULTS, 'utf8'));
    return { passed: numPassedTests, failed: numFailedTests };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

try {
  ensurePackages();
  ensurePrograms();
  for (const script of CHECKS) check(script);
  tests();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  tally.failed++;
}
console.log(`\n${tally.passed} passed, ${tally.failed} failed`);
process.exitCode = tally.failed > 0 ? 1 : 0;
