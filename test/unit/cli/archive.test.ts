// The parser of pages takes long to load: not within the time of a test.
import 'jsdom';
import '../../../src/cli/html.ts';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Batch, batchesOf } from '../../../src/cli/archive/batches.ts';
import { type Answer, annotateBatch } from '../../../src/cli/archive/lines.ts';
import { createTeller, progressLine } from '../../../src/cli/archive/progress.ts';
import { openToResume } from '../../../src/cli/archive/resume.ts';
import type { Annotator } from '../../../src/core/annotator.ts';

/** Finds nothing, and breaks at a word, as no engine should. */
const annotator: Annotator = {
  annotate({ blocks, published }) {
    if (blocks.some(({ text }) => text === 'break')) throw new Error('broken');
    return { findings: [], stories: [], published: published ?? null };
  },
  annotateInSteps: () => {
    throw new Error('an archive is read article by article');
  },
};

async function* inPieces(bytes: Buffer, sizes: readonly number[]): AsyncGenerator<Buffer> {
  let from = 0;
  for (let n = 0; from < bytes.length; n++) {
    const size = sizes[n % sizes.length] ?? 1;
    yield bytes.subarray(from, from + size);
    from += size;
  }
}

async function batches(
  bytes: Buffer,
  sizes: readonly number[],
  skip = 0,
  longest?: number,
): Promise<Batch[]> {
  const all: Batch[] = [];
  for await (const batch of batchesOf(inPieces(bytes, sizes), skip, longest)) all.push(batch);
  return all;
}

const text = (batch: Batch): string => Buffer.from(batch.bytes).toString('latin1');

/** A batch as the only one of its input. */
function batchOf(content: string | Buffer, first = 1): Batch {
  const bytes = new Uint8Array(Buffer.from(content));
  return { first, bytes, end: bytes.length, tooLong: false };
}

const written = ({ output }: Answer): unknown[] =>
  Buffer.from(output)
    .toString('utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

describe('cutting a stream into batches of lines', () => {
  const content = fc
    .array(fc.string({ maxLength: 12 }).map((s) => s.replaceAll('\n', ' ')))
    .map((lines) => lines.join('\n'));
  const sizes = fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1 });

  it('loses no byte, cuts no line, and numbers each', () =>
    fc.assert(
      fc.asyncProperty(content, sizes, async (lines, pieces) => {
        const bytes = Buffer.from(lines, 'latin1');
        const all = await batches(bytes, pieces);
        expect(all.map(text).join('')).toBe(bytes.toString('latin1'));
        let line = 1;
        for (const [n, batch] of all.entries()) {
          expect(batch.first).toBe(line);
          if (n < all.length - 1) expect(text(batch).endsWith('\n')).toBe(true);
          line += text(batch).split('\n').length - 1;
        }
        expect(all.at(-1)?.end ?? 0).toBe(bytes.length);
      }),
    ));

  it('leaves out as many lines as it is told', () =>
    fc.assert(
      fc.asyncProperty(content, sizes, fc.nat(8), async (lines, pieces, skip) => {
        const bytes = Buffer.from(lines, 'latin1');
        const rest = bytes.toString('latin1').split('\n').slice(skip).join('\n');
        const all = await batches(bytes, pieces, skip);
        expect(all.map(text).join('')).toBe(rest);
        if (all[0]) expect(all[0].first).toBe(skip + 1);
      }),
    ));

  it('drops a line that is too long, and goes on behind it', async () => {
    const all = await batches(Buffer.from(`a\n${'x'.repeat(50)}\nb\n`), [7], 0, 20);
    expect(all.map((batch) => [batch.first, text(batch), batch.tooLong])).toEqual([
      [1, 'a\n', false],
      [2, '', true],
      [3, 'b\n', false],
    ]);
  });
});

describe('a line of an archive', () => {
  it('gives a line with its number, its id and its day', async () => {
    const answer = await annotateBatch(
      annotator,
      batchOf(
        '{"id":"a","text":"Talks","published":"2021-12-28T10:00:00Z","url":null,"author":"x"}\n{"text":"b"}',
        5,
      ),
    );
    expect(answer.bad).toEqual([]);
    expect(written(answer)).toEqual([
      { line: 5, id: 'a', published: '2021-12-28', findings: [] },
      { line: 6, findings: [] },
    ]);
  });

  it('may be a page', async () => {
    const html = '<!doctype html><article><h1>Talks</h1><p>break</p></article>';
    const answer = await annotateBatch(annotator, batchOf(JSON.stringify({ html })));
    expect(answer.bad).toEqual([{ line: 1, reason: 'cannot be annotated' }]);
  });

  it('may be empty, end as on Windows, and begin with a byte order mark', async () => {
    const answer = await annotateBatch(
      annotator,
      batchOf('\uFEFF{"id":1,"text":"a"}\r\n\r\n \n{"id":2,"text":"b"}\r\n'),
    );
    expect(answer.bad).toEqual([]);
    expect(written(answer)).toMatchObject([
      { line: 1, id: 1 },
      { line: 4, id: 2 },
    ]);
  });

  it.each<[string, string | Buffer, string]>([
    ['what is not JSON', '{"text":', 'is not JSON'],
    ['what is no object', '[1]', 'has neither "text" nor "html"'],
    ['a number', '7', 'is not an object'],
    ['no text', '{"id":1}', 'has neither "text" nor "html"'],
    ['text that is none', '{"text":7}', '"text" must be text'],
    [
      'a day of no calendar',
      '{"text":"a","published":"2021-02-30"}',
      '"published" is not a day of the calendar that begins with YYYY-MM-DD',
    ],
    ['bytes that are not UTF-8', Buffer.from([0x22, 0xe9, 0x22]), 'is not valid UTF-8 text'],
    ['what breaks the engine', '{"text":"break"}', 'cannot be annotated'],
  ])('is passed over and told for %s, and the others are read', async (_, line, reason) => {
    const content = Buffer.concat([
      Buffer.from('{"text":"a"}\n'),
      Buffer.from(line),
      Buffer.from('\n{"text":"b"}\n'),
    ]);
    const answer = await annotateBatch(annotator, batchOf(content));
    expect(answer.bad).toEqual([{ line: 2, reason }]);
    expect(written(answer)).toMatchObject([{ line: 1 }, { line: 3 }]);
  });
});

describe('going on with a file of findings', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'second-source-resume-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  async function resume(content: string): Promise<{ line: number; left: string }> {
    const file = join(folder, 'out.jsonl');
    writeFileSync(file, content);
    const { handle, begun } = await openToResume(file);
    await handle.close();
    return { line: begun.line, left: readFileSync(file, 'utf8') };
  }

  it.each([
    ['nothing', '', 0, ''],
    ['whole lines', '{"line":1}\n{"line":3}\n', 3, '{"line":1}\n{"line":3}\n'],
    ['half a line behind whole ones', '{"line":1}\n{"line":2,"fin', 1, '{"line":1}\n'],
    ['half a line alone', '{"li', 0, ''],
  ])('of %s', async (_, content, line, left) => {
    expect(await resume(content)).toEqual({ line, left });
  });

  it('finds the last line though it is long', async () => {
    const long = `{"line":1}\n{"line":2,"findings":"${'x'.repeat(300_000)}"}\n`;
    expect(await resume(`${long}{"line":3,"findings":"${'y'.repeat(200_000)}`)).toEqual({
      line: 2,
      left: long,
    });
  });

  it.each(['Dear diary,\n', 'Dear diary', '{"name":"x"}\n', '{"line":"x"}\n'])(
    'leaves “%s” alone',
    async (content) => {
      await expect(resume(content)).rejects.toThrow('does not end with findings');
      expect(readFileSync(join(folder, 'out.jsonl'), 'utf8')).toBe(content);
    },
  );
});

describe('the progress line', () => {
  const done = { articles: 1200, bytes: 2_000_000, position: 5_000_000, total: 10_000_000, elapsed: 4000 };

  it('says how far, how fast, and how long still', () => {
    expect(progressLine(done, 200)).toMatch(
      /^━{15}╌{15} {2}50 % {2}1,200 articles {2}2\.0 MB {2}0\.5 MB\/s {2}300\/s {2}0:10 left$/,
    );
  });

  it('says no more than it knows of a pipe', () => {
    expect(progressLine({ ...done, total: undefined }, 200)).toBe('1,200 articles  2.0 MB  0.5 MB/s  300/s');
  });

  it('is never wider than the terminal', () =>
    fc.assert(
      fc.property(
        fc.nat(1e9),
        fc.nat(1e12),
        fc.nat(1e7),
        fc.integer({ min: 0, max: 250 }),
        (articles, bytes, elapsed, width) => {
          const line = progressLine({ articles, bytes, position: bytes, total: 1e12, elapsed }, width);
          expect(line.length).toBeLessThanOrEqual(width);
        },
      ),
    ));

  it('is shown on a terminal only', () => {
    const said: string[] = [];
    const write = (what: string) => said.push(what);
    const log = createTeller({ write }, 100);
    log.add(1, 10, 10);
    log.say('line 2: is not JSON');
    log.end();
    expect(said).toEqual(['line 2: is not JSON\n']);
    const terminal = createTeller({ write, isTTY: true, columns: 60 }, 100);
    terminal.add(1, 10, 10);
    expect(said.at(-1)).toContain('1 articles');
  });
});
