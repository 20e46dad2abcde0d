import { toJsonSchema } from '@valibot/to-json-schema';
import { FILE_SCHEMAS, FOLDER_SCHEMAS } from '../../src/core/facts/check-files.ts';
import { FREE_KEYS, KEY_WORDS } from './schema-words.ts';

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
  weights: 'weights.json: what speaks for each fact and against it, learnt',
};

/** The published JSON Schema of every kind of file in a pack, by the name of the kind: `facts`, `meta`. */
export function packSchemas(): Record<string, JsonSchema> {
  const schemas = { ...FILE_SCHEMAS, ...FOLDER_SCHEMAS };
  return Object.fromEntries(
    Object.entries(schemas).map(([file, schema]) => {
      const kind = file.replace('.json', '');
      const made = toJsonSchema(schema, { typeMode: 'input', errorMode: 'ignore' });
      return [kind, { ...describedAt(withSchemaKey(made), [kind]), title: TITLES[kind] ?? kind }];
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

const SCHEMA_KEY = 'The schema that this file follows. The key is left out when the pack is built.';

/** The schema with a description on every key, which editors show while the pack is written. */
function describedAt(schema: JsonSchema, path: readonly string[]): JsonSchema {
  const below = (part: unknown, step: readonly string[] = []): JsonSchema =>
    describedAt(Object(part), [...path, ...step]);
  const described: JsonSchema = { ...schema };
  if (schema.properties)
    described.properties = mapped(schema.properties, (key, part) => wordsFor(key, below(part, [key])));
  if (typeof schema.items === 'object' && !Array.isArray(schema.items)) described.items = below(schema.items);
  if (schema.oneOf) described.oneOf = schema.oneOf.map((part) => below(part));
  if (schema.anyOf) described.anyOf = schema.anyOf.map((part) => below(part));
  if (typeof schema.additionalProperties === 'object') {
    const free = path.length === 1 ? FREE_KEYS[path[0] ?? ''] : undefined;
    described.additionalProperties = {
      ...below(schema.additionalProperties, ['*']),
      ...(free ? { description: free } : {}),
    };
  }
  return described;

  function wordsFor(key: string, part: JsonSchema): JsonSchema {
    const description = key === '$schema' ? SCHEMA_KEY : KEY_WORDS[[...path, key].join('.')];
    return description === undefined ? part : { ...part, description };
  }
}

function mapped<T, U>(
  table: Readonly<Record<string, T>>,
  change: (key: string, value: T) => U,
): Record<string, U> {
  return Object.fromEntries(Object.entries(table).map(([key, value]) => [key, change(key, value)]));
}
