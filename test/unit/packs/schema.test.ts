import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compilePack } from '../../../src/core/facts/compile.ts';
import { packSchemas } from '../../support/schemas.ts';
import { filesOf, ROOT, SECOND } from './read-folder.ts';

const FOLDER = join(ROOT, 'src/packs/schema');
const schemas = packSchemas();

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
