/** The pages that the bench reads. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../support/packages.mjs';

/** A megabyte in as many text nodes as a large page has. */
const LARGE = { characters: 1_000_000, nodes: 15_000 };

/** @returns {Record<string, string>} pages by name */
export function pages() {
  return { article: readFileSync(join(ROOT, 'test/playground/demo.html'), 'utf8'), large: largePage() };
}

/** The labelled articles one after the other, again and again, each sentence in an element of its own. */
function largePage() {
  const folder = join(ROOT, 'test/labelled/documents');
  const texts = readdirSync(folder).filter((file) => file.endsWith('.txt'));
  const lines = texts
    .flatMap((file) => readFileSync(join(folder, file), 'utf8').split(/\n+/))
    .filter(Boolean);
  const parts = [];
  let characters = 0;
  for (let n = 0; characters < LARGE.characters; n = (n + 1) % lines.length) {
    const line = lines[n] ?? '';
    characters += line.length;
    parts.push(`<p>${inPieces(escaped(line), LARGE.characters / LARGE.nodes)}</p>`);
  }
  const head = '<meta charset="utf-8"><meta property="article:published_time" content="2021-12-29">';
  return `<!doctype html><html lang="en"><head>${head}<title>Large</title></head><body><article><h1>A page of one megabyte</h1>${parts.join('\n')}</article></body></html>`;
}

/**
 * @param {string} text
 * @param {number} length of a piece, about
 */
function inPieces(text, length) {
  const words = text.split(' ');
  const pieces = [''];
  for (const word of words) {
    const last = pieces.length - 1;
    if ((pieces[last] ?? '').length > length) pieces.push(word);
    else pieces[last] = pieces[last] ? `${pieces[last]} ${word}` : word;
  }
  return pieces.map((piece, n) => (n % 2 ? `<em>${piece}</em>` : piece)).join(' ');
}

/** @param {string} text */
const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
