/**
 * Prints a pack's shingles.json: fingerprints of the wording of source documents, by source id.
 * Usage: node test/support/shingles.mjs DOCUMENTS LABELS PACK > PACK/shingles.json
 *
 * DOCUMENTS has <source id>.txt, LABELS has <source id>.json with the sentences that count as the
 * article's own ({ sentences: [{ text }] }), so that menus and comment rules stay out; PACK is the
 * pack's folder. What two origins have in common tells nothing of either and is left out.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { register } from 'node:module';
import { join } from 'node:path';

const [documents = '', labels = '', pack = ''] = process.argv.slice(2);
if (pack === '') {
  console.error('usage: node test/support/shingles.mjs DOCUMENTS LABELS PACK');
  process.exit(2);
}

register('./typescript.mjs', import.meta.url);
const { shinglesOf } = await import('../../src/core/report/shingles.ts');

const hashes = new Map(documentIds(documents).map((id) => [id, hashesOf(id)]));
const sources = [...hashes].map(([id, own]) => {
  const foreign = new Set(
    [...hashes].flatMap(([other, all]) => (originOf(other) === originOf(id) ? [] : all)),
  );
  return [id, [...new Set(own)].filter((hash) => !foreign.has(hash)).sort((a, b) => a - b)];
});
console.log(JSON.stringify(Object.fromEntries(sources), null, 2));

/** @param {string} id */
function hashesOf(id) {
  /** @type {{ sentences: { text: string, facts?: unknown[] }[] }} */
  const { sentences } = JSON.parse(readFileSync(join(labels, `${id}.json`), 'utf8'));
  return sentences.filter(({ facts }) => facts?.length).flatMap(({ text }) => shinglesOf(text));
}

/** @param {string} folder */
function documentIds(folder) {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt') && existsSync(join(labels, name.replace(/txt$/, 'json'))))
    .map((name) => name.slice(0, -'.txt'.length))
    .sort();
}

/** @param {string} id */
function originOf(id) {
  return JSON.parse(readFileSync(join(pack, 'sources', `${id}.json`), 'utf8')).origin;
}
