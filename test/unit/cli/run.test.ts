// The parser of pages takes long to load: not within the time of a test.
import 'jsdom';
import '../../../src/cli/html.ts';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../../src/cli/run.ts';
import type { Engine } from '../../../src/core/engine.ts';
import { remark } from '../../../src/core/messages/message.ts';
import type { Card, Finding, Report } from '../../../src/core/report/types.ts';
import type { Article } from '../../../src/core/text/types.ts';

/** An engine that finds each "Kiev": the command line is tested here, not the matching. */
const engine: Engine = {
  annotateInSteps: () => {
    throw new Error('the command line reads an article at once');
  },
  annotate(article: Article): Report {
    const findings = article.blocks.flatMap((block, index) =>
      [...block.text.matchAll(/Kiev/g)].map((hit): Finding => {
        const span = { start: hit.index, end: hit.index + 4 };
        return {
          id: `${index}-${hit.index}`,
          pack: 'test',
          fact: null,
          block: index,
          ...span,
          relation: null,
          status: 'wording',
          flags: [{ type: 'spelling', ...span, note: remark('note_spelling', { record: 'Kyiv' }) }],
          score: 1,
          why: [remark('why_date', { date: article.published ?? 'unknown' })],
        };
      }),
    );
    return { findings, stories: [], published: article.published ?? null };
  },
  card: (finding: Finding): Card => ({
    findingId: finding.id,
    status: finding.status,
    headline: remark('headline_spelling'),
    statement: null,
    passage: 'Kiev',
    notes: [],
    comparisons: [],
    origins: [],
    witness: null,
    atPublication: null,
    now: null,
    why: [],
  }),
  listed: () => [],
  summary: () => {
    throw new Error('the command line needs no summary');
  },
};

const engines = { annotator: async () => engine, record: async () => engine };

let folder = '';
const path = (name: string) => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'second-source-cli-'));
  mkdirSync(path('folder'));
  writeFileSync(path('plain.txt'), 'Talks\n\nIn Kiev they wait.\nKiev again.\n');
  writeFileSync(path('windows.txt'), '\uFEFFTalks\r\n  In Kiev they wait.\r\n');
  writeFileSync(
    path('page.html'),
    '<!doctype html><article><h1>Talks</h1><p>In <b>Ki</b>ev they wait.</p></article>',
  );
  writeFileSync(path('empty.txt'), '');
  writeFileSync(path('binary.txt'), Buffer.from([0x4b, 0x00, 0x69]));
  writeFileSync(path('latin1.txt'), Buffer.from([0x4b, 0x69, 0xe9, 0x76]));
  writeFileSync(path('surrogate.txt'), Buffer.from([0xed, 0xa0, 0x80]));
  writeFileSync(path('escape.txt'), 'Talks\nKiev \u001b[2J\n');
});
afterAll(() => rmSync(folder, { recursive: true }));

function annotate(
  args: readonly string[],
  stdout: { isTTY?: boolean } = {},
  env: Record<string, string> = {},
) {
  return run(['annotate', ...args], engines, { env, stdout });
}

async function json(...args: string[]) {
  const outcome = await annotate(['--format', 'json', ...args]);
  expect(outcome).toMatchObject({ status: 0, stderr: '' });
  return JSON.parse(outcome.stdout);
}

describe('annotate --format json', () => {
  it('gives offsets into the file', async () => {
    const { findings } = await json(path('plain.txt'));
    expect(findings.map((f: { start: number; end: number }) => [f.start, f.end])).toEqual([
      [10, 14],
      [26, 30],
    ]);
    expect(findings[0]).toEqual({
      start: 10,
      end: 14,
      fact: null,
      relation: null,
      status: 'wording',
      flags: [{ type: 'spelling', start: 10, end: 14, note: 'Now written Kyiv in English.' }],
      why: ['the date “unknown” fits'],
    });
  });

  it('counts a byte order mark and carriage returns', async () => {
    const { findings } = await json(path('windows.txt'));
    expect(findings[0]).toMatchObject({ start: 13, end: 17, flags: [{ start: 13, end: 17 }] });
  });

  it('hands on the day that the option gives', async () => {
    const { findings } = await json('--published', '2021-12-28', path('plain.txt'));
    expect(findings[0].why).toEqual(['the date “2021-12-28” fits']);
  });

  it('has an empty list for an empty file', async () => {
    expect(await json(path('empty.txt'))).toEqual({ findings: [] });
  });

  it('reads an HTML file as a page', async () => {
    const { findings } = await json(path('page.html'));
    expect(findings).toHaveLength(1);
    expect('Talks\n\nIn Kiev they wait.'.slice(findings[0].start, findings[0].end)).toBe('Kiev');
  });
});

describe('annotate for people', () => {
  it('shows each passage with its place, and what is on record', async () => {
    const { stdout } = await annotate([path('plain.txt')]);
    expect(stdout).toContain('2 findings');
    expect(stdout).toContain('line 3\n  “Kiev”\n    Spelling');
    expect(stdout).toContain('Now written Kyiv in English.');
  });

  it('says so when nothing is on record', async () => {
    expect((await annotate([path('empty.txt')])).stdout).toContain('nothing on record');
  });

  it('is in colour on a terminal only, and never where NO_COLOR is set', async () => {
    const colour = '\u001b[';
    expect((await annotate([path('plain.txt')], { isTTY: true })).stdout).toContain(colour);
    expect((await annotate([path('plain.txt')])).stdout).not.toContain(colour);
    expect((await annotate([path('plain.txt')], { isTTY: true }, { NO_COLOR: '1' })).stdout).not.toContain(
      escape,
    );
  });

  it('lets no control character of the file through', async () => {
    expect((await annotate([path('escape.txt')])).stdout).not.toContain('\u001b');
  });
});

describe('what cannot be done', () => {
  it.each<[string, () => string[], RegExp]>([
    ['a missing file', () => [path('none.txt')], /none\.txt: no such file/],
    ['a directory', () => [path('folder')], /folder: is a directory/],
    ['binary input', () => [path('binary.txt')], /binary/],
    ['Latin-1', () => [path('latin1.txt')], /UTF-8/],
    ['an encoded surrogate', () => [path('surrogate.txt')], /UTF-8/],
    ['a day that no calendar has', () => ['--published', '2021-02-30', path('plain.txt')], /2021-02-30/],
    ['a day in another form', () => ['--published', '28.12.2021', path('plain.txt')], /YYYY-MM-DD/],
    ['an unknown option', () => ['--colour', path('plain.txt')], /unknown option --colour/],
    ['an unknown short option', () => ['-x', path('plain.txt')], /unknown option -x/],
    ['an option without its value', () => [path('plain.txt'), '--format'], /--format/],
    ['an unknown format', () => ['--format', 'xml', path('plain.txt')], /xml/],
    ['a bad address', () => ['--url', 'nowhere', path('plain.txt')], /--url/],
    ['no file', () => [], /no file/],
    ['two files', () => [path('plain.txt'), path('empty.txt')], /one file/],
    ['a line break in a name', () => [path('no\nsuch')], /no such: no such file/],
  ])('%s: one line on stderr, status 2, nothing on stdout', async (_, args, reason) => {
    const outcome = await annotate(args());
    expect(outcome.status).toBe(2);
    expect(outcome.stdout).toBe('');
    expect(outcome.stderr).toMatch(/^[^\n]+\n$/);
    expect(outcome.stderr).toMatch(reason);
  });

  it.each([[[]], [['--colour']], [['check']]])('no or an unknown command: %j', async (args) => {
    const outcome = await run(args, engines, { env: {}, stdout: {} });
    expect(outcome).toMatchObject({ status: 2, stdout: '' });
    expect(outcome.stderr).toMatch(/^[^\n]+\n$/);
  });
});

describe('help and version', () => {
  it.each([[['--help']], [['-h']], [['annotate', '--help']], [['--version']]])(
    '%j prints to stdout',
    async (args) => {
      const outcome = await run(args, engines, { env: {}, stdout: {} });
      expect(outcome).toMatchObject({ status: 0, stderr: '' });
      expect(outcome.stdout.trim()).not.toBe('');
    },
  );
});
