import { buildPack } from '../../../src/core/facts/built.ts';
import {
  changed,
  child,
  fresh,
  GOOD,
  isObject,
  type Json,
  LISTS,
  lastKey,
  type Mutant,
  NUMBERS,
  OBJECTS,
  PLACES,
  type Place,
  sample,
  spoil,
  TEXTS,
  withKey,
} from './mutate.ts';

const REQUIRED = new Set(
  'id group statement outlet title published url origin reports fact relation reading locator kind name forms patterns pattern weight threshold paragraph from to terms text on state names offices evidence'.split(
    ' ',
  ),
);
const required = PLACES.filter((p) => REQUIRED.has(lastKey(p)) && p.path[0] !== 'terms/story.json');
const keyed = (...keys: string[]): Place[] => TEXTS.filter((p) => keys.includes(lastKey(p)));
const patterns = TEXTS.filter(
  ({ path }) => path.includes('patterns') || lastKey({ path, value: null }) === 'pattern',
);
const forms = TEXTS.filter(({ path }) => path.includes('forms') || path[0] === 'terms/story.json');
const identified = PLACES.filter(
  ({ value }) => isObject(value) && typeof value.id === 'string' && value.kind !== undefined,
);
const put =
  (text: string) =>
  (value: Json): Json =>
    `${String(value).slice(0, 3)}${text}${String(value).slice(3)}`;
const nested = (depth: number): Json => (depth === 0 ? [] : [nested(depth - 1)]);

const ofTypes = (): Mutant[] => [
  ...spoil('a number for a text', TEXTS, 14, () => 5),
  ...spoil('a list for a text', TEXTS, 8, () => []),
  ...spoil('an object for a text', TEXTS, 8, () => ({ $ref: '#' })),
  ...spoil('a text for a number', NUMBERS, 8, () => 'many'),
  ...spoil('null for a list', LISTS, 10, () => null),
  ...spoil('an object for a list', LISTS, 8, () => ({})),
  ...spoil('a text for an object', OBJECTS, 8, () => 'object'),
  ...spoil('a required key missing', required, 24, () => undefined),
  ...spoil('an empty text', keyed('statement', 'reading', 'title', 'locator', 'outlet'), 5, () => ''),
  ...spoil(
    'another word than those of the list',
    keyed('relation', 'kind', 'state', 'bound'),
    10,
    () => 'perhaps',
  ),
  ...spoil('a day that is none', keyed('published', 'updated', 'from'), 6, () => '10 April'),
  ...withKey('a key that does not belong', 12, 'extra', 'x'),
];

const ofIds = (): Mutant[] => [
  ...spoil('an origin that is not there', keyed('origin'), 6, () => 'nobody'),
  ...spoil('a fact that is not there', keyed('fact'), 10, () => 'no-such-fact'),
  ...spoil(
    'an id that objects are born with',
    identified.map((p) => idOf(p)),
    6,
    () => 'constructor',
  ),
  ...spoil('an id in capitals', keyed('id'), 6, () => 'Fact'),
  ...sample(
    LISTS.filter(
      ({ value }) => Array.isArray(value) && isObject(value[0]) && typeof value[0].id === 'string',
    ),
    5,
  ).map(
    (place): Mutant => ({
      name: `an id twice: ${place.path.join(' › ')}`,
      text: changed(place, Array.isArray(place.value) ? [...place.value, child(place.value, 0)] : null),
      file: String(place.path[0]),
    }),
  ),
  ...['origins.json', 'facts/image.json', 'facts/making.json'].map((file): Mutant => {
    const files = fresh();
    const list = files[file];
    if (Array.isArray(list))
      list.push({
        ...Object(list[0]),
        id: `${Object(list[1]).id}`.replace(/[lo]/, (c) => (c === 'l' ? '1' : '0')),
      });
    return { name: `an id that looks like another: ${file}`, text: buildPack(files), file };
  }),
  ...spoil(
    'an office that is not there',
    TEXTS.filter(({ path }) => path.includes('offices') && path.includes('person')),
    2,
    () => 'emperor',
  ),
];

function idOf({ path, value }: Place): Place {
  return { path: [...path, 'id'], value: isObject(value) ? (value.id ?? null) : null };
}

const ofText = (): Mutant[] => [
  ...spoil('a bidi override', TEXTS, 10, put('\u202e')),
  ...spoil('a bidi isolate', TEXTS, 6, put('\u2066')),
  ...spoil('a zero-width space', TEXTS, 8, put('\u200b')),
  ...spoil('a control character', TEXTS, 6, put('\u0007')),
  ...spoil('a line separator', TEXTS, 3, put('\u2028')),
  ...spoil('half a character', TEXTS, 4, put('\ud83d')),
  ...spoil('a tag character', TEXTS, 3, put('\u{e0041}')),
  ...spoil('a Cyrillic letter in an id', keyed('id', 'fact', 'origin'), 10, (v) =>
    `${v}`.replace(/[aeo]/, (c) => ({ a: 'а', e: 'е', o: 'о' })[c] ?? c),
  ),
  ...spoil('a Cyrillic letter in a text', keyed('name', 'title', 'statement'), 10, (v) =>
    `${v}`.replace(/([a-z])[aeo]/, '$1о'),
  ),
  ...spoil('a full-width id', keyed('id', 'origin'), 4, () => 'ｂｂｃ'),
  ...withKey('a prototype key', 8, '__proto__', { polluted: true }),
  ...withKey('a constructor key', 5, 'constructor', { prototype: { polluted: true } }),
  ...withKey('a key with a hidden character', 4, 'id\u200d', 'x'),
];

const ADDRESSES = [
  'http://example.org/a',
  'javascript:alert(1)',
  'data:text/html,hello',
  'file:///etc/passwd',
  'https://bbc.com@example.org/',
  'https://user:word@example.org/',
  'https://www.bbс.com/news',
  'https://xn--bb-8bc.com/',
  'https://example.org/\u202egro',
  'https://localhost/',
  '//example.org/',
  'https:example',
  'HTTPS://',
  '',
];

const ofAddresses = (): Mutant[] =>
  ADDRESSES.flatMap((address) =>
    spoil(`the address ${JSON.stringify(address)}`, keyed('url'), 1, () => address),
  );

const PATTERNS = [
  '',
  '!image',
  'image^',
  'image & shown',
  'no-such-concept',
  '#nothing',
  'image ~9999',
  'a|',
  'image (shown',
  `${'image|'.repeat(40)}shown`,
  'image '.repeat(30).trim(),
  'constructor',
  'x'.repeat(400),
];
const FORMS = [
  '',
  '*',
  'a*',
  '..',
  '.. image',
  'image ..',
  'a .. .. b',
  'a .. b .. c .. d',
  '_ _',
  'two  words',
  'im*ge',
  'image/',
  `${'a/'.repeat(40)}b`,
  'a b c d e f g h i j k l m n',
  'x'.repeat(200),
];

const ofPatterns = (): Mutant[] => [
  ...PATTERNS.flatMap((p) => spoil(`the pattern ${JSON.stringify(p.slice(0, 30))}`, patterns, 1, () => p)),
  ...FORMS.flatMap((f) => spoil(`the form ${JSON.stringify(f.slice(0, 30))}`, forms, 1, () => f)),
];

const ofSize = (): Mutant[] => [
  ...spoil('a text of 5000 letters', TEXTS, 6, () => 'x'.repeat(5000)),
  ...spoil('a list of 6000', LISTS, 4, (v) => Array.from({ length: 6000 }, () => child(v, 0))),
  // Depth is bounded before anything is parsed, when no file is known yet.
  ...spoil('forty levels', PLACES, 5, () => nested(40)).map((m) => ({ ...m, file: null })),
  ...spoil('a number beyond all numbers', NUMBERS, 1, () => 12345.678).map((m) => ({
    ...m,
    name: `${m.name}, 1e999`,
    text: m.text.replace('12345.678', '1e999'),
    file: null,
  })),
  { name: 'too long altogether', text: GOOD + ' '.repeat(4_000_000), file: null },
  { name: 'nested a million deep', text: `{"files":${'['.repeat(1_000_000)}`, file: null },
  { name: 'a text that never ends', text: `"${'\\"'.repeat(500_000)}`, file: null },
  {
    name: 'a thousand files more',
    text: withFiles(
      Array.from({ length: 1001 }, (_, i) => `terms/t${i}.json`),
      {},
    ),
    file: null,
  },
  {
    name: 'forms beyond count',
    text: withFiles(
      Array.from({ length: 30 }, (_, i) => `terms/t${i}.json`),
      bigTerms(),
    ),
    file: null,
  },
];

function bigTerms(): Json {
  return Object.fromEntries(
    Array.from({ length: 50 }, (_, i) => [`w${i}`, Array.from({ length: 200 }, (_v, n) => `form ${n}`)]),
  );
}

function withFiles(names: readonly string[], content: Json): string {
  return buildPack({ ...fresh(), ...Object.fromEntries(names.map((name) => [name, content])) });
}

const NAMES = [
  '../evil.json',
  'facts/../meta.json',
  'facts/deep/x.json',
  'fact.json',
  'Facts/x.json',
  'facts/x.txt',
  'facts/',
  '/etc/passwd',
  'constructor',
  'con\u202estructor.json',
  '',
  'source/a.json',
];

const ofFiles = (): Mutant[] => [
  ...NAMES.map((name) => ({
    name: `a file ${JSON.stringify(name)}`,
    text: withFiles([name], {}),
    file: null,
  })),
  ...Object.keys(fresh())
    .filter((file) => !file.includes('/'))
    .map((file) => ({
      name: `without ${file}`,
      text: buildPack(Object.fromEntries(Object.entries(fresh()).filter(([f]) => f !== file))),
      file,
    })),
];

const ofFormat = (): Mutant[] => [
  ...sample([...Array(GOOD.length - 2).keys()], 30).map((at) => ({
    name: `cut off at ${at}`,
    text: GOOD.slice(0, at),
    file: null,
  })),
  ...sample(
    [...GOOD.matchAll(/[a-z]{4}/g)].map((m) => m.index),
    12,
  ).map((at) => ({
    name: `a letter changed at ${at}`,
    text: `${GOOD.slice(0, at)}Q${GOOD.slice(at + 1)}`,
    file: null,
  })),
  { name: 'empty', text: '', file: null },
  { name: 'not JSON', text: 'Hello', file: null },
  { name: 'another JSON', text: '[1, 2, 3]', file: null },
  { name: 'null', text: 'null', file: null },
  { name: 'another kind', text: GOOD.replace('second-source-pack-1', 'second-source-pack-9'), file: null },
  { name: 'no hash', text: GOOD.replace(/"hash":"[^"]*",/, ''), file: null },
  { name: 'another hash', text: GOOD.replace(/sha256-.{8}/, 'sha256-00000000'), file: null },
  { name: 'a key twice', text: GOOD.replace('"format":1', '"format":1,"format":1'), file: null },
  {
    name: 'a key twice, once disguised',
    text: GOOD.replace('"format":1', '"format":1,"\\u0066ormat":1'),
    file: null,
  },
  {
    name: 'a prototype beside the files',
    text: GOOD.replace('"kind"', '"__proto__":{"x":1},"kind"'),
    file: null,
  },
  { name: 'two packs in one file', text: GOOD + GOOD, file: null },
];

/** All spoilt packs, always the same. */
export function mutants(): Mutant[] {
  return [
    ...ofFormat(),
    ...ofTypes(),
    ...ofIds(),
    ...ofText(),
    ...ofAddresses(),
    ...ofPatterns(),
    ...ofSize(),
    ...ofFiles(),
  ].filter(({ text }) => text !== GOOD);
}
