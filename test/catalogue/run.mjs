/**
 * `npm run catalogue`: every part of card, popup and panel in every state, themes and widths, without the
 * extension. Leaves dist/catalogue, whose index.html any browser opens.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { register } from 'node:module';
import { join } from 'node:path';
import { ensurePackages, ROOT } from '../support/packages.mjs';

try {
  ensurePackages();
  register('../support/typescript.mjs', import.meta.url);
  const { catalogueHtml } = await import('./make.ts');
  const { VARIANTS } = await import('./variants.ts');
  const folder = join(ROOT, 'dist/catalogue');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'catalogue.html'), await catalogueHtml());
  const links = VARIANTS.map(
    ({ name, query }) => `<li><a href="catalogue.html?${query}" target="shown">${name}</a></li>`,
  );
  writeFileSync(
    join(folder, 'index.html'),
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>Second Source: catalogue</title>
<style>body{margin:0;display:grid;grid-template-columns:220px 1fr;height:100vh;font:14px/1.5 sans-serif}
ul{margin:0;padding:12px;overflow:auto;list-style:none}iframe{width:100%;height:100%;border:0}</style>
<ul>${links.join('')}</ul><iframe name="shown" title="What was chosen" src="catalogue.html?${VARIANTS[0]?.query}"></iframe></html>`,
  );
  console.log(`Open ${join(folder, 'index.html')} in a browser.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
