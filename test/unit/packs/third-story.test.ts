import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../src/core/engine.ts';
import { checkPack } from '../../../src/core/facts/check.ts';
import { article, filesOf, packOf, ROOT, THIRD } from './read-folder.ts';

/** A pack of lengths, sums, shares, counts and times, written from the guide alone. */
const engine = createEngine([packOf(THIRD)]);

function found(file: string): string[] {
  const [heading = '', ...texts] = readFileSync(join(ROOT, THIRD, file), 'utf8')
    .split('\n')
    .filter(Boolean);
  const { findings } = engine.annotate(article('2018-06-05', heading, ...texts));
  return findings.map(({ fact, relation, flags }) => [fact, relation, ...flags.map((f) => f.type)].join(' '));
}

describe('a pack of other kinds of values', () => {
  it('has nothing that the check would warn of', () => {
    expect(checkPack(filesOf(THIRD))).toMatchObject({ errors: [], warnings: [] });
  });

  it('agrees with an article that gives them in its own units', () => {
    expect(found('article.txt')).toEqual([
      'eruption-june3 agrees',
      'plume-10km agrees',
      'aid-5m-eur agrees',
      'crops-40-percent agrees',
      'evacuated-3000 agrees',
      'airport-18-hours agrees',
    ]);
  });

  it('sees each slip of another, and holds no sum against one in another currency', () => {
    expect(found('slips.txt')).toEqual([
      'eruption-june3 differs date-conflict misnamed',
      'plume-10km differs figure',
      'aid-5m-eur differs figure',
      'crops-40-percent differs figure',
      'evacuated-3000 differs figure',
      'airport-18-hours differs figure',
    ]);
  });
});
