import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** The parts are bundled without a browser's interfaces and without packs: the catalogue needs neither. */
const withoutExtension: Plugin = {
  name: 'without-extension',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^virtual:|^webextension-polyfill$/ }, ({ path }) => ({ path, namespace: 'empty' }));
    onLoad({ filter: /./, namespace: 'empty' }, ({ path }) => ({
      contents: path.startsWith('virtual:') ? 'export default []' : 'export default {}',
    }));
  },
};

/** The fonts of tests and catalogue as a style sheet that needs no other file. */
export async function fontSheet(): Promise<string> {
  const contents = ['pt-sans/400', 'pt-sans/700', 'pt-serif/400', 'pt-serif/700']
    .map((face) => `@import '@fontsource/${face}.css';`)
    .join('\n');
  const { outputFiles } = await build({
    stdin: { contents, loader: 'css', resolveDir: ROOT },
    write: false,
    bundle: true,
    loader: { '.woff2': 'dataurl', '.woff': 'empty' },
    logLevel: 'silent',
  });
  return outputFiles.map(({ text }) => text).join('');
}

/** The whole catalogue as one page that stands alone; what it shows is in its address. */
export async function catalogueHtml(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('./main.tsx', import.meta.url))],
    write: false,
    bundle: true,
    format: 'iife',
    target: 'es2022',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    charset: 'utf8',
    plugins: [withoutExtension],
    logLevel: 'silent',
  });
  const script = outputFiles
    .map(({ text }) => text)
    .join('')
    .replaceAll('</script', '<\\/script');
  const sheets = ['popup', 'panel', 'options', 'welcome'].map(
    (name) =>
      `<style data-surface="${name}">${readFileSync(`${ROOT}src/${name}/${name}.css`, 'utf8')}</style>`,
  );
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Second Source: catalogue</title>
<style>${await fontSheet()}</style>${sheets.join('')}<body><script>${script}</script></body></html>`;
}
