import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { run } from '../../../src/cli/run.ts';
import { parseBuiltPack } from '../../../src/core/facts/built.ts';
import { ROOT, SECOND } from './read-folder.ts';

const second = join(ROOT, SECOND);
let folder = '';
const path = (name: string): string => join(folder, name);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'second-source-pack-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function pack(...args: string[]) {
  const notAsked = async () => {
    throw new Error('the bundled packs are not asked');
  };
  return run(['pack', ...args], { annotator: notAsked, record: notAsked }, { env: {}, stdout: {} });
}

describe('pack new', () => {
  it('makes a pack without errors or warnings, which recognises its example', async () => {
    expect(await pack('new', path('my-story'))).toMatchObject({ status: 0, stderr: '' });
    expect(await pack('check', path('my-story'))).toEqual({
      status: 0,
      stdout: '0 errors, 0 warnings.\n',
      stderr: '',
    });
    const { status, stdout } = await pack('try', path('my-story'), path('my-story/example.txt'));
    expect(status).toBe(0);
    expect(stdout).toContain('2 independent origins  agrees, bridge-opens-may1');
  });

  it('gives editors a schema for each of its files', async () => {
    await pack('new', path('my-story'));
    const settings = JSON.parse(readFileSync(path('my-story/.vscode/settings.json'), 'utf8'));
    for (const { url } of settings['json.schemas'])
      expect(JSON.parse(readFileSync(path(`my-story/${url}`), 'utf8'))).toHaveProperty('title');
  });

  it('writes over nothing', async () => {
    writeFileSync(path('mine.txt'), 'mine');
    mkdirSync(path('full'));
    writeFileSync(path('full/mine.txt'), 'mine');
    expect(await pack('new', path('full'))).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('not empty'),
    });
    expect(await pack('new', path('mine.txt'))).toMatchObject({ status: 2 });
  });

  it('asks for a name that can be an id', async () => {
    expect(await pack('new', path('My Story'))).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('lower-case'),
    });
  });
});

describe('pack check', () => {
  it('lists errors by file and leaves with 1', async () => {
    await pack('new', path('my-story'));
    writeFileSync(path('my-story/origins.json'), '[{"id": "gazette",}]');
    writeFileSync(path('my-story/scout.json'), '{"terms": {}, "threshold": "2"}');
    const { status, stdout } = await pack('check', path('my-story'));
    expect(status).toBe(1);
    expect(stdout).toContain('origins.json\n  error  whole file: is not JSON at line 1, column 19');
    expect(stdout).toContain('scout.json\n  error  threshold: must be a number without quotation marks');
    expect(stdout).toContain('2 errors');
  });

  it('finds none in the second pack, and says where a second origin is wanted', async () => {
    const { status, stdout } = await pack('check', second);
    expect(status).toBe(0);
    expect(stdout).toContain('warning  [4]: “hole-width” only one origin states it (bbc)');
  });

  it('sees a folder that is called otherwise than its pack', async () => {
    await pack('new', path('my-story'));
    const file = path('my-story/meta.json');
    writeFileSync(file, readFileSync(file, 'utf8').replace('"my-story"', '"your-story"'));
    expect((await pack('check', path('my-story'))).stdout).toContain('give both one name');
  });
});

describe('pack build', () => {
  it('writes one file that reads back', async () => {
    const { status, stdout } = await pack('build', second, '-o', path('out.json'));
    expect(status).toBe(0);
    expect(stdout).toMatch(/out\.json\nsha256-[0-9a-f]{64}\n$/);
    expect(parseBuiltPack(readFileSync(path('out.json'), 'utf8')).ok).toBe(true);
  });

  it('writes none for a pack with errors', async () => {
    await pack('new', path('my-story'));
    rmSync(path('my-story/meta.json'));
    expect(await pack('build', path('my-story'), '-o', path('out.json'))).toMatchObject({
      status: 1,
      stdout: expect.stringContaining('meta.json\n  error  whole file: this file is missing'),
    });
    expect(() => readFileSync(path('out.json'))).toThrow('ENOENT');
  });
});

it('pack stats counts what there is', async () => {
  const { status, stdout } = await pack('stats', second);
  expect(status).toBe(0);
  expect(stdout).toMatch(/^The first image of a black hole, April 2019\nfacts +13 /);
  expect(stdout).toMatch(/corroborated +9 of 13 facts/);
});

it('pack try explains what was not found', async () => {
  writeFileSync(
    path('text.txt'),
    'The galaxy M87 seen by the Event Horizon Telescope\nNews conferences on the black hole were called.\n',
  );
  const { status, stdout } = await pack('try', second, path('text.txt'), '--published', '2019-04-10');
  expect(status).toBe(0);
  expect(stdout).toContain('nearest: six-cities');
  expect(stdout).toContain('not met  the sentence has nothing for washington|at-once');
});

describe('what cannot be done leaves with 2 and one line', () => {
  it.each([
    ['no command', []],
    ['an unknown command', ['publish']],
    ['check without a folder', ['check']],
    ['check of two folders', ['check', second, second]],
    ['check of a folder that is not there', ['check', '/no/such/folder']],
    ['check of a file', ['check', join(ROOT, 'package.json')]],
    ['build to where nothing can be written', ['build', second, '-o', '/no/such/folder/out.json']],
    ['build with an unknown option', ['build', second, '--fast']],
    ['try without a file', ['try', second]],
    ['try of a file that is not there', ['try', second, '/no/such/file.txt']],
  ])('%s', async (_what, args) => {
    const outcome = await pack(...args);
    expect(outcome).toMatchObject({ status: 2, stdout: '' });
    expect(outcome.stderr).toMatch(/^second-source: [^\n]+\n$/);
  });

  it('help is always there', async () => {
    expect(await pack('--help')).toMatchObject({ status: 0, stdout: expect.stringContaining('check DIR') });
    expect(await pack('check', '--help')).toMatchObject({ status: 0, stderr: '' });
  });
});
