/**
 * Writes the published JSON Schemas of src/packs/schema/ anew from the runtime schema.
 * Usage: node test/support/schemas.mjs
 */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { register } from 'node:module';
import { fileURLToPath } from 'node:url';

register('./typescript.mjs', import.meta.url);
const { packSchemas } = await import('./schemas.ts');

const folder = fileURLToPath(new URL('../../src/packs/schema/', import.meta.url));
for (const [kind, schema] of Object.entries(packSchemas()))
  writeFileSync(`${folder}${kind}.schema.json`, `${JSON.stringify(schema, null, 2)}\n`);
execFileSync('npx', ['biome', 'check', '--config-path=test/config/lint.json', '--write', folder], {
  stdio: 'inherit',
});
