import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { virtualModules } from './virtual-modules.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const plugins = [virtualModules()];
const oxc = { jsx: { runtime: 'automatic' as const, importSource: 'preact' } };

export default defineConfig({
  root,
  test: {
    reporters: ['default'],
    projects: [
      { root, plugins, oxc, test: { name: 'unit', include: ['test/unit/**/*.test.{ts,tsx}'] } },
      {
        root,
        plugins,
        oxc,
        test: { name: 'page', include: ['test/page/**/*.test.{ts,tsx}'], environment: 'jsdom' },
      },
      {
        root,
        plugins,
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          // Browsers share two cores: one test file at a time keeps waiting times honest.
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 15_000 } },
        },
      },
    ],
  },
});
