/**
 * Runs every property test for long. Usage: npm run fuzz [-- CASES [SEED]]
 * CASES are all properties together, 100,000 if not told; a run names its seed, with which a
 * failure comes back. A failure found becomes a test beside the property.
 */
import { run } from '../support/packages.mjs';

const [cases = '100000', seed = String(Date.now() % 2 ** 31)] = process.argv.slice(2);
process.env.FUZZ_CASES = cases;
process.env.FUZZ_SEED = seed;
console.log(`${cases} cases, seed ${seed}`);
try {
  const vitest = ['vitest', 'run', '--config', 'test/config/vitest.config.ts', '--project', 'unit'];
  run('npx', [...vitest, '--testTimeout=0', 'properties.test']);
} catch {
  console.error(`failed with seed ${seed}: npm run fuzz -- ${cases} ${seed}`);
  process.exitCode = 1;
}
