import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { ROOT } from './packages.mjs';
import { smallPng } from './small-png.ts';

const KEPT = join(ROOT, 'test/catalogue/kept');
const FOUND = join(ROOT, 'dist/pictures');

/** Colour distance from 0 to 1 below which two pixels count as the same; antialiasing is left out beforehand. */
const SAME = 0.15;
/** So many pixels may differ: less than a letter. */
const MOST_DIFFERENT = 24;

/**
 * Compares a picture with the one kept under its name; with ACCEPT set in the environment, keeps it instead.
 * @param name path without ending, such as "chromium/card-light-wide"
 * @returns what differs, in words, with the place of the picture of the difference; null where nothing does
 */
export function differenceFromKept(name: string, png: Buffer): string | null {
  const kept = join(KEPT, `${name}.png`);
  if (process.env.ACCEPT !== undefined) {
    mkdirSync(dirname(kept), { recursive: true });
    if (!existsSync(kept) || compare(name, readFileSync(kept), png) !== null)
      writeFileSync(kept, smallPng(png));
    return null;
  }
  if (!existsSync(kept)) return `no picture is kept as ${kept}; \`npm run accept\` keeps one`;
  return compare(name, readFileSync(kept), png);
}

function compare(name: string, kept: Buffer, found: Buffer): string | null {
  const [before, after] = [PNG.sync.read(kept), PNG.sync.read(found)];
  const difference = join(FOUND, `${name}-difference.png`);
  rmSync(difference, { force: true });
  if (before.width !== after.width || before.height !== after.height) {
    save(join(FOUND, `${name}-found.png`), found);
    return `${name} is ${after.width} × ${after.height}, not ${before.width} × ${before.height}; see ${FOUND}`;
  }
  const marked = new PNG({ width: before.width, height: before.height });
  const pixels = pixelmatch(before.data, after.data, marked.data, before.width, before.height, {
    threshold: SAME,
  });
  if (pixels <= MOST_DIFFERENT) return null;
  save(difference, PNG.sync.write(marked));
  save(join(FOUND, `${name}-found.png`), found);
  return `${name} differs in ${pixels} pixels: see ${difference}; \`npm run accept\` keeps the new one`;
}

function save(file: string, content: Buffer): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}
