/**
 * Builds dist/chromium and dist/firefox (unpacked extensions) and dist/cli.mjs (command line, with cli.cjs).
 * Usage: node build.mjs
 */

import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { forbiddenIn } from './build/forbidden.mjs';
import { noticeOf, packagesIn } from './build/notice.mjs';
import { readPacks, VIRTUAL, virtualModule } from './src/packs/read.mjs';

const ROOT = dirname(fileURLToPath(import.meta.url));
const DIST = join(ROOT, 'dist');

/** Scripts by their path under src without extension; pages are a folder with html, css and main. */
const SCRIPTS = ['content/scout', 'content/annotator', 'content/record', 'background/main'];
const PAGES = ['popup', 'panel', 'options', 'welcome'];

/** Content scripts need so little of the polyfill that they get what they need of it. */
const PLAIN_BROWSER = { 'webextension-polyfill': join(ROOT, 'src/platform/plain-browser.ts') };

/** Nearly all of these runs as soon as it is loaded: told so, Chromium compiles it in one go, not function by function. */
const EAGER = 'content/annotator.js';
const COMPILE_ALL = '//# allFunctionsCalledOnLoad\n';

/** What each browser must not find: manifest keys by path, permissions, and interfaces it lacks. */
const DROP = {
  chromium: {
    keys: ['sidebar_action'],
    permissions: [],
    interfaces: [],
  },
  firefox: {
    keys: ['background.service_worker', 'side_panel', 'minimum_chrome_version'],
    permissions: ['sidePanel'],
    interfaces: ['chrome.dom', 'chrome.sidePanel'],
  },
};
/** @typedef {keyof typeof DROP} Target */

/**
 * @param {Awaited<ReturnType<typeof readPacks>>} packs
 * @returns {import('esbuild').Plugin}
 */
const virtualModules = (packs) => ({
  name: 'virtual-modules',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: VIRTUAL }, ({ path }) => ({ path, namespace: 'virtual' }));
    onLoad({ filter: VIRTUAL, namespace: 'virtual' }, ({ path }) => ({
      contents: virtualModule(path, packs),
    }));
  },
});

/** Preact's branch for markup from strings: its condition, what it does, up to the branch we keep. */
const MARKUP_BRANCH =
  /\w\?\(\w\|\|\w&&\([^()]*innerHTML\)\|\|\(\w\.innerHTML=\w\.__html\),\w\.__k=\[\]\):(?=\()/;

/**
 * Cuts out of preact what we never use, and what store reviewers rightly ask about.
 * @type {import('esbuild').Plugin}
 */
const withoutMarkupStrings = {
  name: 'without-markup-strings',
  setup({ onLoad }) {
    onLoad({ filter: /node_modules[\\/]preact[\\/]dist[\\/]preact\.mjs$/ }, ({ path }) => {
      const source = readFileSync(path, 'utf8');
      if (!MARKUP_BRANCH.test(source)) throw new Error('preact has changed: MARKUP_BRANCH no longer fits');
      return { contents: source.replace(MARKUP_BRANCH, '') };
    });
  },
};

/** @type {import('esbuild').BuildOptions} */
const COMMON = {
  absWorkingDir: ROOT,
  bundle: true,
  minify: true,
  target: 'es2022',
  charset: 'utf8',
  legalComments: 'eof',
  logLevel: 'silent',
};

/**
 * Bundles scripts and styles for one browser, and copies what needs no bundling.
 * @param {Target} target
 * @param {string} outdir
 * @param {import('esbuild').Plugin[]} plugins
 */
async function buildExtension(target, outdir, plugins) {
  const entryPoints = [
    ...[...SCRIPTS, ...PAGES.map((page) => `${page}/main`)].map((name) => `./src/${name}`),
    ...PAGES.map((page) => `./src/${page}/${page}.css`),
  ];
  const define = Object.fromEntries(DROP[target].interfaces.map((name) => [name, 'undefined']));
  const bundle = (/** @type {readonly string[]} */ entryPoints, alias = {}) =>
    build({
      ...COMMON,
      plugins,
      define,
      alias,
      entryPoints: [...entryPoints],
      outdir,
      outbase: 'src',
      format: 'iife',
      metafile: true,
    });
  const isContent = (/** @type {string} */ file) => file.startsWith('./src/content/');
  const metafiles = await Promise.all([
    bundle(entryPoints.filter(isContent), PLAIN_BROWSER),
    bundle(entryPoints.filter((file) => !isContent(file))),
  ]);
  const packages = [...new Set(metafiles.flatMap(({ metafile }) => packagesIn(metafile)))].sort();
  const eager = join(outdir, EAGER);
  writeFileSync(eager, COMPILE_ALL + readFileSync(eager, 'utf8'));
  for (const page of PAGES)
    cpSync(join(ROOT, `src/${page}/${page}.html`), join(outdir, `${page}/${page}.html`));
  cpSync(join(ROOT, 'icons'), join(outdir, 'icons'), {
    recursive: true,
    filter: (file) => !/\.(svg|mjs)$/.test(file),
  });
  cpSync(join(ROOT, 'src/_locales'), join(outdir, '_locales'), { recursive: true });
  cpSync(join(ROOT, 'LICENSE'), join(outdir, 'LICENSE'));
  writeFileSync(join(outdir, 'NOTICE.txt'), noticeOf(ROOT, packages));
  writeFileSync(join(outdir, 'manifest.json'), manifestFor(target));
  refuseForbidden(outdir);
}

/**
 * @param {string} outdir
 * @throws {Error} that names the file and what is in it
 */
function refuseForbidden(outdir) {
  for (const file of readdirSync(outdir, { recursive: true, encoding: 'utf8' })) {
    if (!/\.(js|css|html)$/.test(file)) continue;
    const found = forbiddenIn(file, readFileSync(join(outdir, file), 'utf8'));
    if (found.length > 0) throw new Error(`${file} must not contain ${found.join(', ')}`);
  }
}

/** What one article needs of the command line is compiled when it is built. */
const SAMPLE = join(ROOT, 'test/labelled/documents/b01-wire.txt');

/**
 * The command line, for node: the program in one file, what V8 compiled of it, and what starts both. Jsdom and
 * piscina are loaded from node_modules only when HTML files are read, or several articles at a time.
 * @param {string} outdir
 * @param {import('esbuild').Plugin[]} plugins
 */
async function buildCommandLine(outdir, plugins) {
  await build({
    ...COMMON,
    plugins,
    // One file, though each command runs only its own part of it: many files would take longer to load.
    entryPoints: ['src/cli/main.ts'],
    outfile: join(outdir, 'cli.cjs'),
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['jsdom', 'piscina'],
    // Code that V8 has kept cannot import, but require.
    supported: { 'dynamic-import': false },
    define: { 'import.meta.url': 'thisFile' },
    banner: { js: "const thisFile = require('node:url').pathToFileURL(__filename).href;" },
  });
  const start = readFileSync(join(ROOT, 'src/cli/start.mjs'), 'utf8');
  writeFileSync(join(outdir, 'cli.mjs'), `#!/usr/bin/env node\n${start}`, { mode: 0o755 });
}

/** Runs the program where it stands now, for V8 keeps the place as well. */
function keepCompiled() {
  const compiled = join(DIST, `cli-${process.versions.v8}.bin`);
  const args = [join(ROOT, 'src/cli/keep-compiled.mjs'), join(DIST, 'cli.cjs'), compiled, SAMPLE];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`the command line does not run: ${stderr}`);
}

/**
 * The manifest of one browser: the shared one without what only the other one understands.
 * @param {Target} target
 */
function manifestFor(target) {
  const manifest = { ...readJson('manifest.json'), version: readJson('package.json').version };
  for (const path of DROP[target].keys) {
    const parts = path.split('.');
    const last = parts.pop() ?? '';
    delete parts.reduce((object, key) => object[key], manifest)[last];
  }
  const drop = new Set(DROP[target].permissions);
  manifest.permissions = manifest.permissions.filter((/** @type {string} */ name) => !drop.has(name));
  return JSON.stringify(manifest, null, 2);
}

/** @param {string} file path under the project's folder */
function readJson(file) {
  return JSON.parse(readFileSync(join(ROOT, file), 'utf8'));
}

/** What another version of V8 compiled of an older program. */
const COMPILED = /^cli-.*\.bin$/;

/** Builds beside the old build and swaps at the end, so that a failed build leaves the old one. */
async function main() {
  const plugins = [virtualModules(await readPacks()), withoutMarkupStrings];
  mkdirSync(DIST, { recursive: true });
  const fresh = mkdtempSync(join(DIST, '.build-'));
  try {
    await Promise.all([
      buildExtension('chromium', join(fresh, 'chromium'), plugins),
      buildExtension('firefox', join(fresh, 'firefox'), plugins),
      buildCommandLine(fresh, plugins),
    ]);
    for (const name of readdirSync(DIST).filter((name) => COMPILED.test(name))) rmSync(join(DIST, name));
    for (const name of readdirSync(fresh)) {
      rmSync(join(DIST, name), { recursive: true, force: true });
      renameSync(join(fresh, name), join(DIST, name));
    }
    keepCompiled();
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

try {
  await main();
} catch (error) {
  console.error(`build failed: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}
