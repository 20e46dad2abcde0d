import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compareRuns, type Kept, readRuns, writeRuns } from '../../eval/last.ts';

const rates = (f1: number) => ({ precision: f1, recall: f1, f1 });
const run = (f1: number, remarks: string[]): Kept => ({
  facts: rates(f1),
  flags: rates(f1),
  relation: 1,
  remarks,
});

describe('the last run', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'second-source-eval-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('comes back as it was kept', () => {
    const file = join(folder, 'deep/last.json');
    writeRuns(file, { town: run(0.5, ['missed bridge']) });
    expect(readRuns(file)).toEqual({ town: run(0.5, ['missed bridge']) });
  });

  it.each(['{', '[]', '{"town": {"facts": 1}}'])('is forgotten where the file holds %s', (content) => {
    const file = join(folder, 'last.json');
    writeFileSync(file, content);
    expect(readRuns(file)).toEqual({});
  });

  it('is compared by what was mended and what was broken', () => {
    const { facts, mended, broken } = compareRuns(run(0.5, ['a', 'b']), run(0.75, ['b', 'c']));
    expect([facts, mended, broken]).toEqual([0.25, ['a'], ['c']]);
  });
});
