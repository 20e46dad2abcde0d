import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DIMENSIONS, FIGURE_UNITS } from '../../../src/core/text/figure-units.ts';
import { packSchemas } from '../../support/schemas.ts';
import { ROOT } from '../packs/read-folder.ts';

const GUIDE = readFileSync(join(ROOT, 'src/packs/README.md'), 'utf8');

/** The section under a heading, with those below it. */
function section(heading: string): string {
  const lines = GUIDE.split('\n');
  const from = lines.findIndex((line) => line.startsWith('#') && line.includes(heading));
  if (from < 0) throw new Error(`the guide has no heading “${heading}”`);
  const depth = /^#+/.exec(lines[from] ?? '')?.[0].length ?? 1;
  const rest = lines.slice(from + 1);
  const end = rest.findIndex((line) => /^#+ /.test(line) && (/^#+/.exec(line)?.[0].length ?? 0) <= depth);
  return rest.slice(0, end < 0 ? undefined : end).join('\n');
}

/** Under which headings each kind of file is described. */
const SECTIONS: Readonly<Record<string, readonly string[]>> = {
  meta: ['`meta.json`'],
  origins: ['`origins.json`'],
  facts: ['`facts/<group>.json`'],
  sources: ['`sources/<id>.json`'],
  names: ['Names and terms'],
  terms: ['Names and terms'],
  signatures: ['What is compared'],
  weights: ['`weights.json`'],
  scope: ['When a page is about the story'],
  scout: ['When a page is about the story'],
  shingles: ['`shingles.json`'],
};

interface Words {
  readonly keys: Set<string>;
  readonly choices: Set<string>;
}

/** Every key that a schema allows, and every word that it takes as a value. */
function wordsOf(schema: unknown, found: Words): Words {
  if (Array.isArray(schema)) for (const item of schema) wordsOf(item, found);
  else if (typeof schema === 'object' && schema !== null) {
    for (const [key, value] of Object.entries(schema)) {
      if (key === 'properties') for (const name of Object.keys(Object(value))) found.keys.add(name);
      if (key === 'enum' && Array.isArray(value)) for (const word of value) found.choices.add(String(word));
      if (key === 'const') found.choices.add(String(value));
      wordsOf(value, found);
    }
  }
  return found;
}

describe('the guide for those who write packs', () => {
  it.each(Object.entries(packSchemas()))('describes every key and every choice of %s', (kind, schema) => {
    const text = (SECTIONS[kind] ?? []).map(section).join('\n');
    expect(text).not.toBe('');
    const { keys, choices } = wordsOf(schema, { keys: new Set(), choices: new Set() });
    const wanted = [...keys, ...choices].filter((word) => word !== '$schema' && word !== 'true');
    const missing = wanted.filter((word) => !text.includes(`\`${word}\``) && !text.includes(`"${word}":`));
    expect(missing.filter((word) => !(kind === 'meta' && word === '1'))).toEqual([]);
  });

  it('says how a file names its schema', () => expect(GUIDE).toContain('`"$schema": '));

  it('lists the units by the part of a pattern that finds them, and no others', () => {
    const rows = section('What is compared')
      .split('\n')
      .filter((line) => /^ *\| `#/.test(line))
      .map((line) => [...line.matchAll(/`([^`]+)`/g)].map(([, word]) => word));
    expect(rows.map(([concept]) => concept).sort()).toEqual(DIMENSIONS.map((d) => `#${d}`).sort());
    const units = rows.flatMap(([, ...rest]) => rest).filter((word) => word !== 'beside' && word !== 'money');
    expect(units.sort()).toEqual([...FIGURE_UNITS].sort());
  });

  it('gives examples in JSON that can be read', () => {
    for (const [, json] of GUIDE.matchAll(/```json\n([\s\S]*?)```/g))
      expect(() => JSON.parse(json ?? '')).not.toThrow();
  });
});
