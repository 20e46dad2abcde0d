/**
 * Renders the icons' PNG files from the SVG beside this file with headless Chromium.
 * Run it after a change of a drawing and commit the result: node icons/render.mjs
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

/** The small sizes have a drawing of their own, on the pixel grid. */
const DRAWINGS = { 16: 'icon-16.svg', 32: 'icon-16.svg', 48: 'icon.svg', 128: 'icon.svg' };

const here = (/** @type {string} */ file) => fileURLToPath(new URL(file, import.meta.url));
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium' });
const page = await browser.newPage();
for (const [size, drawing] of Object.entries(DRAWINGS)) {
  await page.setViewportSize({ width: Number(size), height: Number(size) });
  const svg = readFileSync(here(drawing), 'utf8');
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px}</style>${svg}`);
  await page.screenshot({ path: here(`icon-${size}.png`), omitBackground: true });
}
await browser.close();
