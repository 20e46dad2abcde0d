import facts from '../../packs/schema/facts.schema.json';
import meta from '../../packs/schema/meta.schema.json';
import names from '../../packs/schema/names.schema.json';
import origins from '../../packs/schema/origins.schema.json';
import scope from '../../packs/schema/scope.schema.json';
import scout from '../../packs/schema/scout.schema.json';
import shingles from '../../packs/schema/shingles.schema.json';
import signatures from '../../packs/schema/signatures.schema.json';
import sources from '../../packs/schema/sources.schema.json';
import terms from '../../packs/schema/terms.schema.json';

const SCHEMAS = { facts, meta, names, origins, scope, scout, shingles, signatures, sources, terms };
const FOLDERS = new Set(['facts', 'signatures', 'sources', 'terms']);

/**
 * Files with which an editor such as VS Code completes and checks a pack while it is written, by
 * path. A list cannot name its schema itself, so the settings do it for all files alike.
 */
export function editorFiles(): Record<string, unknown> {
  const settings = Object.keys(SCHEMAS).map((kind) => ({
    fileMatch: [FOLDERS.has(kind) ? `/${kind}/*.json` : `/${kind}.json`],
    url: `./.schema/${kind}.schema.json`,
  }));
  const schemas = Object.entries(SCHEMAS).map(([kind, schema]) => [`.schema/${kind}.schema.json`, schema]);
  return { '.vscode/settings.json': { 'json.schemas': settings }, ...Object.fromEntries(schemas) };
}
