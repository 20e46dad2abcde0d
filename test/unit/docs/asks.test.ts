import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const asks = readFileSync(`${ROOT}docs/asks.md`, 'utf8');

/** Rows of the first table: what is asked, and what holds the answer. */
const rows = (asks.split('## Pages that live')[0] ?? '')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !/^\| (?:what is asked|---)/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, ask = '', , held = '']) => ({ ask, held }));

describe('docs/asks.md', () => {
  it('answers all 21', () => expect(rows).toHaveLength(21));

  it.each(rows)('has something that holds the answer to “$ask”', ({ held }) => {
    expect(held).toMatch(/`(?:src|test)\//);
  });

  const files = [...asks.matchAll(/`((?:src|test)\/[\w./-]+)`(?: “([^”]+(?:”[^”|,]*“[^”]+)*)”)?/g)];

  it.each(files.map(([, file = '', name]) => ({ file, name })))('$file has “$name”', ({ file, name }) => {
    expect(existsSync(ROOT + file)).toBe(true);
    if (name !== undefined) expect(readFileSync(ROOT + file, 'utf8')).toContain(name);
  });
});
