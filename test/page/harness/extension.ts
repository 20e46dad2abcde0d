import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { ADDON_ID } from '../../support/firefox-profile.ts';

const MANIFEST = {
  manifest_version: 3,
  name: 'The page’s end of Second Source',
  version: '1.0',
  // The catalogue holds the very words that are looked for, and is to be seen as it is.
  content_scripts: [
    {
      matches: ['<all_urls>'],
      exclude_matches: ['*://catalogue.example/*'],
      js: ['content.js'],
      run_at: 'document_idle',
    },
  ],
  host_permissions: ['<all_urls>'],
};

/** Bundles the page's end as an extension of its own, one for each browser; returns the folder. */
export async function buildTestExtension(browser: 'chromium' | 'firefox'): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'second-source-page-'));
  await writeFile(join(folder, 'content.js'), await bundle('content.ts'));
  const own =
    browser === 'chromium'
      ? { background: { service_worker: 'background.js' } }
      : {
          background: { scripts: ['background.js'] },
          browser_specific_settings: { gecko: { id: ADDON_ID } },
        };
  // Like the real one it greets in a tab of its own, which the browsers' drivers wait for and close.
  await writeFile(join(folder, 'background.js'), `chrome.tabs.create({ url: '/welcome/welcome.html' });`);
  await mkdir(join(folder, 'welcome'));
  await writeFile(join(folder, 'welcome', 'welcome.html'), '<!doctype html><title>Welcome</title>');
  await writeFile(join(folder, 'manifest.json'), JSON.stringify({ ...MANIFEST, ...own }));
  return folder;
}

/** Bundles a file of this folder as a classic script, as build.mjs does with the real ones. */
export async function bundle(file: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(`./${file}`, import.meta.url))],
    write: false,
    bundle: true,
    format: 'iife',
    target: 'es2022',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    charset: 'utf8',
    logLevel: 'silent',
  });
  return outputFiles.map(({ text }) => text).join('');
}
