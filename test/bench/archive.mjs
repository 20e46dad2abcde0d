/** What the command line does with an archive: how fast, on how many cores, in how much memory. */
import { spawn } from 'node:child_process';
import {
  createWriteStream,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../support/packages.mjs';
import { peakMemory } from './processor.mjs';
import { none } from './spread.mjs';

const CLI = join(ROOT, 'dist/cli.mjs');

/**
 * @param {number} articles in the archive
 * @param {number} runs
 */
export async function measureArchive(articles, runs) {
  const folder = mkdtempSync(join(tmpdir(), 'second-source-bench-'));
  try {
    const [small, large] = [join(folder, 'small.jsonl'), join(folder, 'large.jsonl')];
    await writeArchive(small, Math.ceil(articles / 10));
    await writeArchive(large, articles);
    const cores = availableParallelism();
    const samples = { one: none(), all: none(), memorySmall: none(), memory: none() };
    for (let n = 0; n < runs; n++) {
      samples.one.push((await annotate(large, 1)).seconds);
      const { seconds, peak } = await annotate(large, cores);
      samples.all.push(seconds);
      samples.memory.push(peak);
      samples.memorySmall.push((await annotate(small, cores)).peak);
    }
    return { articles, bytes: statSync(large).size, cores, samples };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * The labelled articles and those about other things, in turns.
 * @param {string} file
 * @param {number} count
 */
async function writeArchive(file, count) {
  const articles = [...labelled(), ...silent()];
  const stream = createWriteStream(file);
  for (let n = 0; n < count; n++) {
    const line = `${JSON.stringify({ id: `article-${n}`, ...articles[n % articles.length] })}\n`;
    if (!stream.write(line)) await new Promise((done) => stream.once('drain', () => done(undefined)));
  }
  await new Promise((done) => stream.end(() => done(undefined)));
}

function labelled() {
  const folder = join(ROOT, 'test/labelled/documents');
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .map((file) => ({
      text: readFileSync(join(folder, file), 'utf8'),
      published: JSON.parse(readFileSync(join(folder, file.replace('.txt', '.json')), 'utf8')).published,
    }));
}

function silent() {
  const folder = join(ROOT, 'test/silent');
  return readdirSync(folder).map((file) => {
    const { text, published } = JSON.parse(readFileSync(join(folder, file), 'utf8'));
    return { text, published };
  });
}

/** Between two looks at a process. Milliseconds. */
const LOOK = 50;

/**
 * @param {string} file
 * @param {number} workers
 * @returns {Promise<{ seconds: number, peak: number }>}
 */
function annotate(file, workers) {
  const start = performance.now();
  const out = openSync(join(file, '../out.jsonl'), 'w');
  const args = [CLI, 'annotate', '--jsonl', '--workers', String(workers), file];
  const child = spawn(process.execPath, args, { stdio: ['ignore', out, 'inherit'] });
  let peak = 0;
  const timer = setInterval(() => {
    peak = peakMemory(child.pid ?? 0) ?? peak;
  }, LOOK);
  return new Promise((done, fail) => {
    child.once('exit', (code) => {
      clearInterval(timer);
      if (code === 0) done({ seconds: (performance.now() - start) / 1000, peak });
      else fail(new Error(`annotate --jsonl ended with ${code}`));
    });
  });
}
