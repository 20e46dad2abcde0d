/** A loader with which node runs the TypeScript of this folder, and the JSON that it imports; Node 20 cannot by itself. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { transform } from 'esbuild';

/** @type {import('node:module').LoadHook} */
export async function load(url, context, next) {
  // The bundler, for which the sources are written, asks for no import attribute.
  if (url.endsWith('.json')) return next(url, { ...context, importAttributes: { type: 'json' } });
  if (!url.endsWith('.ts')) return next(url, context);
  const file = fileURLToPath(url);
  const { code } = await transform(await readFile(file, 'utf8'), { loader: 'ts', sourcefile: file });
  return { format: 'module', shortCircuit: true, source: code };
}
