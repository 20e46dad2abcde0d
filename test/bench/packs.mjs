/** What a hundred stories cost beside one: the bundled pack, and packs made of it with words of their own. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../support/packages.mjs';
import { none } from './spread.mjs';

/** @typedef {import('../../src/core/facts/compile.ts').CompiledPack} CompiledPack */

const STORIES = 100;
const WARM_UP = 20;

/**
 * @param {readonly CompiledPack[]} packs the bundled ones
 * @param {number} runs
 */
export async function measurePacks(packs, runs) {
  const { prepare } = await import('../../src/core/engine.ts');
  const { createAnnotator } = await import('../../src/core/annotator.ts');
  const { articleFromText } = await import('../../src/cli/article.ts');
  const [pack] = packs;
  if (!pack) throw new Error('there is no bundled pack');
  const one = [prepare(pack)];
  const many = [...one, ...Array.from({ length: STORIES - 1 }, (_, n) => prepare(madeFrom(pack, n)))];
  const text = readFileSync(join(ROOT, 'test/labelled/documents/b01-wire.txt'), 'utf8');
  const { article } = articleFromText(text, { published: '2021-12-28' });
  const samples = {
    setUpOne: none(),
    setUpMany: none(),
    warmOne: none(),
    warmMany: none(),
  };
  const [annotatorOfOne, annotatorOfMany] = [createAnnotator(one), createAnnotator(many)];
  for (let n = -WARM_UP; n < runs; n++) {
    const times = {
      setUpOne: timeOf(() => createAnnotator(one)),
      setUpMany: timeOf(() => createAnnotator(many)),
      warmOne: timeOf(() => annotatorOfOne.annotate(article)),
      warmMany: timeOf(() => annotatorOfMany.annotate(article)),
    };
    if (n < 0) continue;
    samples.setUpOne.push(times.setUpOne);
    samples.setUpMany.push(times.setUpMany);
    samples.warmOne.push(times.warmOne);
    samples.warmMany.push(times.warmMany);
  }
  return { facts: [pack.facts.length, pack.facts.length * STORIES], samples };
}

/** @param {() => unknown} run */
function timeOf(run) {
  const start = performance.now();
  run();
  return performance.now() - start;
}

/**
 * A pack on another story: the same in form, with words that no text has.
 * @param {CompiledPack} pack
 * @param {number} n
 * @returns {CompiledPack}
 */
function madeFrom(pack, n) {
  const ending = `q${n.toString(36)}`;
  const other = (/** @type {string} */ form) => form.replace(/\p{L}+/gu, (word) => `${word}${ending}`);
  return {
    ...pack,
    meta: { ...pack.meta, id: `${pack.meta.id}-${n}` },
    names: pack.names.map(({ person, ...name }) => ({
      ...name,
      forms: name.forms.map(other),
      errors: name.errors.map(other),
    })),
    terms: Object.fromEntries(
      Object.entries(pack.terms).map(([concept, forms]) => [concept, forms.map(other)]),
    ),
  };
}
