import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findProgram } from '../support/find.mjs';
import { ROOT } from '../support/packages.mjs';
import { until } from '../support/until.ts';

const CLI = join(ROOT, 'dist/cli.mjs');
const LABELLED = join(ROOT, 'test/labelled/documents');

let folder = '';
const path = (name: string): string => join(folder, name);

/** The labelled articles as lines of an archive, each so many times. */
function archive(times: number): string[] {
  const articles = readdirSync(LABELLED)
    .filter((file) => file.endsWith('.txt'))
    .map((file) => ({
      text: readFileSync(join(LABELLED, file), 'utf8'),
      published: JSON.parse(readFileSync(join(LABELLED, file.replace('.txt', '.json')), 'utf8')).published,
    }));
  return Array.from({ length: times }, (_, round) =>
    articles.map((article, n) => JSON.stringify({ id: `${round}-${n}`, ...article })),
  ).flat();
}

const ARTICLES = archive(2);
const HALF = ARTICLES.length / 2;
const input = `${ARTICLES.join('\n')}\n`;

function annotate(args: readonly string[], stdin: string | Buffer = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, 'annotate', '--jsonl', ...args], {
    input: stdin,
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  return { status, stdout, stderr };
}

const parsed = (text: string) =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

/** What does not depend on how an archive was cut into parts. */
const withoutLines = (text: string) => parsed(text).map(({ line, ...rest }) => rest);

let whole: ReturnType<typeof annotate>;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'second-source-archive-'));
  whole = annotate(['--workers', '1'], input);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

describe('annotate --jsonl', () => {
  it('writes a line for each article, in the order of the input', () => {
    expect(whole).toMatchObject({ status: 0, stderr: '' });
    const lines = parsed(whole.stdout);
    expect(lines.map(({ line, id }) => [line, id])).toEqual(
      ARTICLES.map((article, n) => [n + 1, JSON.parse(article).id]),
    );
    expect(lines.every(({ findings }) => findings.length > 0)).toBe(true);
  });

  it('finds what is found in an article by itself', () => {
    const { text, published } = JSON.parse(ARTICLES[0] ?? '');
    writeFileSync(path('one.txt'), text);
    const { stdout } = spawnSync(
      process.execPath,
      [CLI, 'annotate', '--format', 'json', '--published', published, path('one.txt')],
      { encoding: 'utf8' },
    );
    expect(parsed(whole.stdout)[0].findings).toEqual(JSON.parse(stdout).findings);
  });

  it('writes the very same with several workers', () => {
    expect(annotate(['--workers', '3'], input)).toEqual(whole);
  });

  it('passes over what cannot be read, tells where, and says so at the end', () => {
    const lines = [ARTICLES[0], '', '{"text":', ARTICLES[1], '\xff', ARTICLES[2]];
    const bytes = lines.map((line = '') => Buffer.from(line, line === '\xff' ? 'latin1' : 'utf8'));
    const outcome = annotate([], Buffer.concat(bytes.flatMap((line) => [line, Buffer.from('\r\n')])));
    expect(outcome.status).toBe(1);
    expect(outcome.stderr.split('\n')).toEqual([
      'second-source: line 3: is not JSON',
      'second-source: line 5: is not valid UTF-8 text',
      'second-source: 2 lines were passed over',
      '',
    ]);
    expect(parsed(outcome.stdout).map(({ line }) => line)).toEqual([1, 4, 6]);
  });

  it('reads a line of ten megabytes', () => {
    const picture = 'x'.repeat(10_000_000);
    const outcome = annotate([], `${JSON.stringify({ picture, text: 'Talks' })}\n${ARTICLES[0]}\n`);
    expect(outcome).toMatchObject({ status: 0, stderr: '' });
    expect(parsed(outcome.stdout).map(({ line }) => line)).toEqual([1, 2]);
  });

  it('ends quietly when its reader goes away', () => {
    writeFileSync(path('long.jsonl'), `${archive(40).join('\n')}\n`);
    const { stdout, stderr } = spawnSync(
      'sh',
      [
        '-c',
        `"${process.execPath}" "${CLI}" annotate --jsonl --workers 2 "${path('long.jsonl')}" | head -n 2`,
      ],
      { encoding: 'utf8' },
    );
    expect(stderr).toBe('');
    expect(parsed(stdout)).toHaveLength(2);
  });

  it.each<[string, string[], RegExp]>([
    ['a file that is not there', ['none.jsonl'], /none\.jsonl: no such file/],
    ['a folder', ['.'], /is a directory/],
    ['an option for one article', ['--format', 'json'], /--format/],
    ['no number of workers', ['--workers', 'all'], /--workers/],
  ])('refuses %s in one line, with status 2', (_, args, reason) => {
    const outcome = annotate(args);
    expect(outcome).toMatchObject({ status: 2, stdout: '' });
    expect(outcome.stderr).toMatch(/^[^\n]+\n$/);
    expect(outcome.stderr).toMatch(reason);
  });
});

/** Takes the life of a process that has written something and has not read all of its input yet. */
async function killOnceWritten(file: string, pid: () => number | undefined): Promise<void> {
  await until(
    `findings in ${file}`,
    () => (existsSync(file) && statSync(file).size > 0 ? true : undefined),
    60_000,
  );
  const victim = pid();
  if (victim === undefined) throw new Error('there is no process to kill');
  process.kill(victim, 'SIGKILL');
}

const ended = (process: ChildProcess): Promise<number | null> =>
  new Promise((done) => process.once('exit', done));

describe('--resume', () => {
  it('goes on where a killed process has stopped, and leaves what an unhurt one leaves', async () => {
    const args = ['--workers', '2', '--resume', path('out.jsonl')];
    const victim = spawn(process.execPath, [CLI, 'annotate', '--jsonl', ...args]);
    const end = ended(victim);
    // What it has not read when it is killed finds a broken pipe; any other failure is one.
    victim.stdin.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
    victim.stdin.write(`${ARTICLES.slice(0, HALF).join('\n')}\n`);
    await killOnceWritten(path('out.jsonl'), () => victim.pid);
    await end;
    // As if it had died in the middle of a line.
    appendFileSync(path('out.jsonl'), '{"line":99,"find');
    expect(annotate(args, input)).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(readFileSync(path('out.jsonl'), 'utf8')).toBe(whole.stdout);
    // Once more there is nothing left to do.
    expect(annotate(args, input)).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(readFileSync(path('out.jsonl'), 'utf8')).toBe(whole.stdout);
  });
});

describe('under GNU parallel', () => {
  const parallel = findProgram('GNU parallel') ?? 'parallel';
  const node = `"${process.execPath}" "${CLI}"`;

  it('is a plain filter: parts of a stream, several processes, one stream in order again', () => {
    const { status, stdout } = spawnSync(
      parallel,
      ['--pipe', '-k', '-j', '2', '--block', '40k', `${node} annotate --jsonl --workers 1`],
      { input, encoding: 'utf8', maxBuffer: 1e9 },
    );
    expect(status).toBe(0);
    expect(withoutLines(stdout)).toEqual(withoutLines(whole.stdout));
  });

  it('takes up the part of a killed process where it stopped, and the parts make the whole', async () => {
    const parts = ['a', 'b', 'c'].map((name) => path(`part-${name}`));
    const [first = '', ...others] = parts;
    const size = Math.ceil(ARTICLES.length / parts.length);
    const linesOf = (n: number) => ARTICLES.slice(n * size, (n + 1) * size);
    for (const [n, part] of others.entries()) writeFileSync(part, `${linesOf(n + 1).join('\n')}\n`);
    // A pipe that stays open: this process cannot end before it is killed.
    spawnSync('mkfifo', [first]);
    const job = `echo $$ > {}.pid; exec ${node} annotate --jsonl --workers 1 --resume {}.out {}`;
    const args = ['-j', '2', `sh -c '${job}'`, ':::', ...parts];
    const run = spawn(parallel, args, { stdio: 'ignore' });
    const end = ended(run);
    const pipe = await open(first, 'w');
    await pipe.write(`${linesOf(0).slice(0, 5).join('\n')}\n`);
    await killOnceWritten(`${first}.out`, () => Number(readFileSync(`${first}.pid`, 'utf8')));
    expect(await end, 'parallel counts the jobs that failed').toBe(1);
    await pipe.close();
    rmSync(first);
    writeFileSync(first, `${linesOf(0).join('\n')}\n`);
    expect(spawnSync(parallel, args).status).toBe(0);
    const joined = parts.map((part) => readFileSync(`${part}.out`, 'utf8')).join('');
    expect(withoutLines(joined)).toEqual(withoutLines(whole.stdout));
  });
});
