import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const LANGUAGES = ['de', 'fr', 'pl', 'uk'];

const Catalogue = v.record(
  v.string(),
  v.strictObject({
    message: v.pipe(v.string(), v.nonEmpty()),
    description: v.optional(v.string()),
    placeholders: v.optional(v.record(v.string(), v.object({ content: v.string() }))),
  }),
);

const read = (language: string) =>
  v.parse(Catalogue, JSON.parse(readFileSync(`${ROOT}src/_locales/${language}/messages.json`, 'utf8')));

const english = read('en');
const families = Object.keys(english)
  .filter((key) => key.endsWith('_other') && `${key.slice(0, -'_other'.length)}_one` in english)
  .map((key) => key.slice(0, -'_other'.length));

/** The message without its plural form's ending, where it has one. */
const familyOf = (key: string): string | undefined =>
  families.find(
    (f) => key.startsWith(`${f}_`) && /^_(?:zero|one|two|few|many|other)$/.test(key.slice(f.length)),
  );

const formsIn = (language: string): string[] =>
  new Intl.PluralRules(language).resolvedOptions().pluralCategories;

/** Every key that a language has to have: as English, with a form for each of its own plurals. */
function keysFor(language: string): string[] {
  const plain = Object.keys(english).filter((key) => familyOf(key) === undefined);
  return [...plain, ...families.flatMap((f) => formsIn(language).map((form) => `${f}_${form}`))].sort();
}

const holesOf = (message: string): string[] => [...message.matchAll(/\$(\w+)\$/g)].map(([, h = '']) => h);

const sourceFiles = readdirSync(`${ROOT}src`, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => readFileSync(`${ROOT}src/${file}`, 'utf8'))
  .join('\n');

describe('the English catalogue', () => {
  const manifest = readFileSync(`${ROOT}manifest.json`, 'utf8');
  const named = (key: string): boolean =>
    sourceFiles.includes(`'${key}'`) || manifest.includes(`__MSG_${key}__`);
  /** The settings put the name of what went wrong together. */
  const composed = /^problem_(?:newer|damaged)(?:LastGood|Defaults)$/;

  it('has no message that nothing says', () => {
    const keys = new Set(Object.keys(english).map((key) => familyOf(key) ?? key));
    expect([...keys].filter((key) => !named(key) && !composed.test(key))).toEqual([]);
  });
});

describe.each(LANGUAGES)('the catalogue in %s', (language) => {
  const catalogue = read(language);
  const entries = Object.entries(catalogue);
  const originalOf = (key: string) => {
    const family = familyOf(key);
    return english[family === undefined ? key : `${family}_other`];
  };

  it('has the messages of the English one, with the plural forms of its own', () => {
    expect(Object.keys(catalogue).sort()).toEqual(keysFor(language));
  });

  it('says which language it is, for dates, numbers and plural forms', () => {
    expect(catalogue.language?.message).toBe(language);
  });

  it('fills the holes that the English messages have, and takes them in the same order', () => {
    const wrong = entries.filter(([key, { message, placeholders = {} }]) => {
      const given = originalOf(key)?.placeholders ?? {};
      const holes = holesOf(message);
      const unfilled = holes.some((h) => given[h]?.content !== placeholders[h]?.content || !(h in given));
      // A form for one may do without its number.
      const dropped = Object.keys(given).filter((h) => !holes.includes(h) && h !== 'count');
      return unfilled || dropped.length > 0;
    });
    expect(wrong).toEqual([]);
  });

  it('keeps the number in every form that serves more than one number', () => {
    const numbersOf = (form: string): number =>
      Array.from({ length: 200 }, (_, n) => n).filter(
        (n) => new Intl.PluralRules(language).select(n) === form,
      ).length;
    const dropped = entries.filter(([key, { message }]) => {
      const family = familyOf(key);
      if (family === undefined || numbersOf(key.slice(family.length + 1)) === 1) return false;
      return originalOf(key)?.message.includes('$count$') && !message.includes('$count$');
    });
    expect(dropped).toEqual([]);
  });

  it('fits the place that browsers give a description', () => {
    expect(catalogue.ext_description?.message.length).toBeLessThanOrEqual(132);
  });

  it('has no sentence in English left', () => {
    const left = entries.filter(([key, { message }]) => {
      const words = (text: string): string[] => text.replace(/\$\w+\$/g, '').match(/\p{L}+/gu) ?? [];
      return words(message).length > 3 && message === originalOf(key)?.message;
    });
    expect(left).toEqual([]);
  });
});

describe('docs/glossary.md', () => {
  const glossary = readFileSync(`${ROOT}docs/glossary.md`, 'utf8');
  const rows = glossary
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) => line.split('|').map((cell) => cell.trim()));
  const STATUSES = {
    corroborated: 'corroborated',
    'single origin': 'singleOrigin',
    unconfirmed: 'unconfirmed',
    disputed: 'disputed',
    superseded: 'superseded',
    wording: 'wording',
  };
  /** Languages in the order of the table's columns. */
  const columns = ['uk', 'de', 'fr', 'pl'].map((language) => read(language));

  it.each(Object.entries(STATUSES))('has the word that the interface has for “%s”', (english, key) => {
    const [, , ...words] = rows.find(([, first]) => first === english) ?? [];
    const shown = columns.map((catalogue) => catalogue[`status_${key}`]?.message.toLowerCase());
    expect(words.slice(0, columns.length).map((word) => word.toLowerCase())).toEqual(shown);
  });
});
