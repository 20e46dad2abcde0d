import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compilePack } from '../../../src/core/facts/compile.ts';
import { KEY_WORDS } from '../../support/schema-words.ts';
import { packSchemas } from '../../support/schemas.ts';
import { filesOf, ROOT, SECOND } from './read-folder.ts';

const FOLDER = join(ROOT, 'src/packs/schema');
const schemas = packSchemas();

/** Paths of keys with their descriptions, free tables as `*`. */
function keysIn(schema: unknown, path: readonly string[]): [string, unknown][] {
  const { properties = {}, items, oneOf = [], anyOf = [], additionalProperties } = Object(schema);
  return [
    ...Object.entries(properties).flatMap(([key, part]): [string, unknown][] => [
      [[...path, key].join('.'), Object(part).description],
      ...keysIn(part, [...path, key]),
    ]),
    ...[items, ...oneOf, ...anyOf].flatMap((part) => (part ? keysIn(part, path) : [])),
    ...(typeof additionalProperties === 'object' ? keysIn(additionalProperties, [...path, '*']) : []),
  ];
}

describe('the published JSON Schemas', () => {
  it('are one for each kind of file', () => {
    const published = readdirSync(FOLDER).map((f) => f.replace('.schema.json', ''));
    expect(published.sort()).toEqual(Object.keys(schemas).sort());
  });

  it.each(Object.keys(schemas))(
    'say of %s what the runtime schema says (else run test/support/schemas.mjs)',
    (kind) => {
      const published = JSON.parse(readFileSync(join(FOLDER, `${kind}.schema.json`), 'utf8'));
      expect(published).toEqual(JSON.parse(JSON.stringify(schemas[kind])));
    },
  );

  it.each(Object.entries(schemas))('describe every key of %s, for editors to show', (kind, schema) => {
    const keys = keysIn(schema, [kind]);
    expect(keys.length).toBeGreaterThan(0);
    expect(keys.filter(([, words]) => typeof words !== 'string' || words === '')).toEqual([]);
  });

  it('describe no key that is not there', () => {
    const keys = new Set(
      Object.entries(schemas).flatMap(([kind, s]) => keysIn(s, [kind]).map(([key]) => key)),
    );
    expect(Object.keys(KEY_WORDS).filter((key) => !keys.has(key))).toEqual([]);
  });

  it('may be named in files that are objects, and change nothing of the pack', () => {
    const files = filesOf(SECOND);
    const named = Object.fromEntries(
      Object.entries(files).map(([file, content]) => [
        file,
        Array.isArray(content) ? content : { $schema: './x.json', ...Object(content) },
      ]),
    );
    expect(compilePack(named)).toEqual(compilePack(files));
  });
});
