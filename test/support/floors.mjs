/**
 * Measures the built command line on labelled texts and on texts that must draw no finding, and
 * fails below the floors. Usage: node test/support/floors.mjs FOLDER, where FOLDER holds
 * eval/score.mjs, talks/, articles/, negatives/ and pages/.
 * The last line is "N passed, N failed".
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './packages.mjs';

const CLI = join(ROOT, 'dist/cli.mjs');

/** The least that labelled sets must reach, and the most findings that silent sets may draw. */
const FLOORS = {
  talks: { 'facts.f1': 0.95, 'facts.precision': 0.95, 'flags.f1': 0.95 },
  articles: { 'facts.f1': 0.9, 'facts.precision': 0.93, 'flags.f1': 0.9 },
};
const CEILINGS = { negatives: 0, pages: 0 };

const tally = { passed: 0, failed: 0 };

/** @param {boolean} good @param {string} what */
function report(good, what) {
  tally[good ? 'passed' : 'failed']++;
  console.log(`${good ? 'pass' : 'FAIL'}  ${what}`);
}

/** @param {string} shared @param {keyof typeof FLOORS} set */
function labelled(shared, set) {
  const folders = ['--gold', join(shared, set, 'gold'), '--docs', join(shared, set, 'documents')];
  const args = [
    join(shared, 'eval/score.mjs'),
    ...folders,
    '--json',
    '--',
    process.execPath,
    CLI,
    'annotate',
  ];
  const scores = JSON.parse(runNode(args));
  for (const [path, floor] of Object.entries(FLOORS[set])) {
    const value = path.split('.').reduce((object, key) => object[key], scores);
    report(value >= floor, `${set} ${path} ${value} (floor ${floor})`);
  }
}

/**
 * Texts with their metadata as JSON; only findings with a fact that the text may not state count.
 * @param {string} folder
 */
function strayFacts(folder) {
  const scratch = mkdtempSync(join(tmpdir(), 'second-source-silence-'));
  try {
    return filesIn(folder, '.json').flatMap((file) => {
      const { text, published, may_flag: allowed } = JSON.parse(readFileSync(join(folder, file), 'utf8'));
      writeFileSync(join(scratch, 'article.txt'), text);
      const findings = annotate([
        ...(published ? ['--published', published] : []),
        join(scratch, 'article.txt'),
      ]);
      return findings
        .filter(({ fact }) => fact !== null && !allowed.includes(fact))
        .map(({ fact }) => `${file}: ${fact}`);
    });
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

/** Saved pages: every finding counts. @param {string} folder */
function findingsOnPages(folder) {
  return filesIn(folder, '.html').flatMap((file) =>
    annotate([join(folder, file)]).map(
      ({ fact, flags }) => `${file}: ${fact ?? flags.map(({ type }) => type)}`,
    ),
  );
}

/** @param {keyof typeof CEILINGS} set @param {readonly string[]} strays */
function silent(set, strays) {
  report(strays.length <= CEILINGS[set], `${set} ${strays.length} stray findings (ceiling ${CEILINGS[set]})`);
  for (const stray of strays) console.log(`      ${stray}`);
}

/**
 * @param {readonly string[]} args
 * @returns {{ fact: string | null, flags: { type: string }[] }[]}
 */
function annotate(args) {
  return JSON.parse(runNode([CLI, 'annotate', '--format', 'json', ...args])).findings;
}

/** @param {readonly string[]} args @returns {string} standard output */
function runNode(args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}: ${stderr}`);
  return stdout;
}

/** @param {string} folder @param {string} ending */
function filesIn(folder, ending) {
  return readdirSync(folder)
    .filter((file) => file.endsWith(ending))
    .sort();
}

/** @param {string} name @param {() => void} measure */
function attempt(name, measure) {
  try {
    measure();
  } catch (error) {
    report(false, `${name}: ${error instanceof Error ? error.message : error}`);
  }
}

const [shared] = process.argv.slice(2);
if (shared === undefined) throw new Error('usage: node test/support/floors.mjs FOLDER');
attempt('talks', () => labelled(shared, 'talks'));
attempt('articles', () => labelled(shared, 'articles'));
attempt('negatives', () => silent('negatives', strayFacts(join(shared, 'negatives'))));
attempt('pages', () => silent('pages', findingsOnPages(join(shared, 'pages'))));
console.log(`${tally.passed} passed, ${tally.failed} failed`);
process.exitCode = tally.failed > 0 ? 1 : 0;
