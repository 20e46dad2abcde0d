import { readPacks, VIRTUAL, virtualModule } from '../../src/packs/read.mjs';

/**
 * Serves `virtual:packs` and `virtual:scout` to the tests, as build.mjs does to the bundles.
 * @returns {import('vite').Plugin}
 */
export function virtualModules() {
  return {
    name: 'virtual-modules',
    resolveId: (id) => (VIRTUAL.test(id) ? `\0${id}` : undefined),
    load: async (id) =>
      id.startsWith('\0virtual:') ? virtualModule(id.slice(1), await readPacks()) : undefined,
  };
}
