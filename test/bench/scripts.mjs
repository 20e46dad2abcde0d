/** The scripts that the bench runs in pages: ours, as build.mjs bundles them, and the libraries beside. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { VIRTUAL, virtualModule } from '../../src/packs/read.mjs';

const FOLDER = dirname(fileURLToPath(import.meta.url));

/** Each does a part of the work: the main content, a list of terms marked, dates, words and sentences. */
const PEERS = {
  readability: {
    needs: '@mozilla/readability',
    source: `import { Readability } from '@mozilla/readability';
      globalThis.bench = () => new Readability(document.cloneNode(true)).parse()?.length ?? 0;`,
  },
  'mark.js, one expression': {
    needs: 'mark.js',
    source: `import Mark from 'mark.js';
      const escaped = TERMS.map((term) => term.replace(/[.*+?^$(){}|[\\]\\\\]/g, '\\\\$&'));
      const terms = new RegExp('\\\\b(?:' + escaped.join('|') + ')\\\\b', 'gi');
      globalThis.bench = () => {
        const mark = new Mark(document.body);
        let count = 0;
        mark.unmark();
        mark.markRegExp(terms, { each: () => count++ });
        return count;
      };`,
  },
  'mark.js, each term': {
    needs: 'mark.js',
    source: `import Mark from 'mark.js';
      globalThis.bench = () => {
        const mark = new Mark(document.body);
        let count = 0;
        mark.unmark();
        mark.mark(TERMS, { separateWordSearch: false, accuracy: 'exactly', each: () => count++ });
        return count;
      };`,
  },
  'chrono (en)': {
    needs: 'chrono-node',
    source: `import { parse } from 'chrono-node/en';
      globalThis.bench = () => parse(document.body.innerText).length;`,
  },
  'compromise/one': {
    needs: 'compromise',
    source: `import nlp from 'compromise/one';
      globalThis.bench = () => nlp(document.body.innerText).json().length;`,
  },
  wink: {
    needs: 'wink-nlp',
    source: `import wink from 'wink-nlp';
      import model from 'wink-eng-lite-web-model';
      const nlp = wink(model);
      const its = nlp.its;
      globalThis.bench = () => nlp.readDoc(document.body.innerText).entities().out(its.type).length;`,
  },
};

const OURS = ['walk', 'scout', 'extract', 'annotate'];
const TERMS = 150;

/**
 * Bundles all scripts whose library is installed under test/bench.
 * @param {readonly import('../../src/core/facts/compile.ts').CompiledPack[]} packs
 * @returns {Promise<Record<string, string>>} source text by name
 */
export async function bundleScripts(packs) {
  /** @type {Record<string, string>} */
  const scripts = {};
  for (const name of OURS) {
    scripts[name] = await bundle({ entryPoints: [join(FOLDER, `page/${name}.ts`)] }, packs);
  }
  for (const [name, { needs, source }] of Object.entries(PEERS)) {
    if (!existsSync(join(FOLDER, 'node_modules', needs))) continue;
    scripts[name] = await bundle({ stdin: { contents: source, resolveDir: FOLDER } }, packs);
  }
  return scripts;
}

/**
 * The script that shows in a page where the time of reading it goes.
 * @param {readonly import('../../src/core/facts/compile.ts').CompiledPack[]} packs
 */
export const bundleProfile = (packs) => bundle({ entryPoints: [join(FOLDER, 'page/profile.ts')] }, packs);

/**
 * @param {import('esbuild').BuildOptions} what
 * @param {readonly import('../../src/core/facts/compile.ts').CompiledPack[]} packs
 */
async function bundle(what, packs) {
  const { outputFiles } = await build({
    ...what,
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    logLevel: 'error',
    define: { TERMS: JSON.stringify(termsOf(packs)) },
    plugins: [virtualModules(packs)],
  });
  return outputFiles?.[0]?.text ?? '';
}

/**
 * Plain words and phrases of the packs, for libraries that know no others.
 * @param {readonly import('../../src/core/facts/compile.ts').CompiledPack[]} packs
 */
function termsOf(packs) {
  const forms = packs.flatMap((pack) => [
    ...pack.names.flatMap((name) => name.forms),
    ...Object.values(pack.terms).flat(),
  ]);
  return [...new Set(forms)].filter((form) => /^[\p{L} -]{4,}$/u.test(form)).slice(0, TERMS);
}

/**
 * @param {readonly import('../../src/core/facts/compile.ts').CompiledPack[]} packs
 * @returns {import('esbuild').Plugin}
 */
function virtualModules(packs) {
  return {
    name: 'virtual-modules',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: VIRTUAL }, ({ path }) => ({ path, namespace: 'virtual' }));
      onLoad({ filter: VIRTUAL, namespace: 'virtual' }, ({ path }) => ({
        contents: virtualModule(path, packs),
      }));
    },
  };
}
