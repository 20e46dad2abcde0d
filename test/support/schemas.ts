import { toJsonSchema } from '@valibot/to-json-schema';
import { FILE_SCHEMAS, FOLDER_SCHEMAS } from '../../src/core/facts/check-files.ts';

type JsonSchema = ReturnType<typeof toJsonSchema>;

const TITLES: Readonly<Record<string, string>> = {
  meta: 'meta.json: what the pack is',
  origins: 'origins.json: the newsrooms and agencies where texts are first written',
  names: 'names.json: people, places, bodies and things, and offices',
  scope: 'scope.json: when a page is about the story',
  scout: 'scout.json: the words that wake the pack',
  shingles: 'shingles.json: fingerprints of the sources’ wording, made and never written by hand',
  facts: 'facts/*.json: a list of facts',
  sources: 'sources/*.json: a source and what it says of each fact',
  terms: 'terms/*.json: classes of words that signatures speak of',
  signatures: 'signatures/*.json: how each fact is recognised',
};

/** The published JSON Schema of every kind of file in a pack, by the name of the kind: `facts`, `meta`. */
export function packSchemas(): Record<string, JsonSchema> {
  const schemas = { ...FILE_SCHEMAS, ...FOLDER_SCHEMAS };
  return Object.fromEntries(
    Object.entries(schemas).map(([file, schema]) => {
      const kind = file.replace('.json', '');
      const made = toJsonSchema(schema, { typeMode: 'input', errorMode: 'ignore' });
      return [kind, { ...withSchemaKey(made), title: TITLES[kind] ?? kind }];
    }),
  );
}

/** A file that is an object may say which schema it follows. */
function withSchemaKey(made: JsonSchema): JsonSchema {
  if (made.type !== 'object') return made;
  const { $schema, ...rest } = made;
  const properties = { $schema: { type: 'string' as const }, ...made.properties };
  // What `terms` and `shingles` ask of their keys cannot hold for this one.
  const { propertyNames, ...open } = rest;
  const names =
    typeof propertyNames === 'object'
      ? { propertyNames: { anyOf: [{ const: '$schema' }, propertyNames] } }
      : {};
  return { ...($schema ? { $schema } : {}), ...open, ...names, properties };
}
