/** The pages that the bench reads. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../support/packages.mjs';

/** A megabyte in as many text nodes as a large page has. */
const LARGE = { characters: 1_000_000, nodes: 15_000 };
/** Ten times an article, as a live blog is after a day. */
const LONG = 100_000;
/** Texts to a page about other things. */
const TO_A_PAGE = 5;

/** @returns {string} the demo article */
export const articlePage = () => readFileSync(join(ROOT, 'test/playground/demo.html'), 'utf8');

/**
 * Pages that are not about the story.
 * @param {string | undefined} folder with saved pages; else they are made of the texts in test/silent
 * @returns {string[]}
 */
export function quietPages(folder) {
  if (folder !== undefined)
    return htmlFilesIn(folder).map((file) => withoutScripts(readFileSync(join(folder, file), 'utf8')));
  const silent = join(ROOT, 'test/silent');
  const texts = readdirSync(silent).map(
    (file) => /** @type {string} */ (JSON.parse(readFileSync(join(silent, file), 'utf8')).text),
  );
  return Array.from({ length: Math.ceil(texts.length / TO_A_PAGE) }, (_, n) =>
    quietPage(texts.slice(n * TO_A_PAGE, (n + 1) * TO_A_PAGE)),
  );
}

/** @param {string} folder */
function htmlFilesIn(folder) {
  const files = readdirSync(folder).filter((file) => file.endsWith('.html'));
  if (files.length === 0) throw new Error(`${folder} has no HTML files`);
  return files;
}

/** What a page loads or runs by itself is none of our time. @param {string} html */
const withoutScripts = (html) =>
  html.replace(/<script\b[\s\S]*?<\/script\s*>/gi, '').replace(/<(link|iframe|img|source)\b[^>]*>/gi, '');

/** @param {readonly string[]} texts */
function quietPage(texts) {
  const menu = Array.from({ length: 40 }, (_, n) => `<li><a href="#${n}">Section ${n}</a></li>`).join('');
  const articles = texts.map((text) => {
    const [title = '', ...paragraphs] = text.split(/\n+/).filter(Boolean).map(escaped);
    return `<article><h1>${title}</h1>${paragraphs.map((p) => `<p>${p}</p>`).join('')}</article>`;
  });
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>News</title><nav><ul>${menu}</ul></nav>${articles.join('')}`;
}

/** A page that takes long to read, and has the story everywhere. */
export const longPage = () => largePage(LONG);

/** The labelled articles one after the other, again and again, each sentence in an element of its own. */
export function largePage(length = LARGE.characters) {
  const folder = join(ROOT, 'test/labelled/documents');
  const texts = readdirSync(folder).filter((file) => file.endsWith('.txt'));
  const lines = texts
    .flatMap((file) => readFileSync(join(folder, file), 'utf8').split(/\n+/))
    .filter(Boolean);
  const parts = [];
  let characters = 0;
  for (let n = 0; characters < length; n = (n + 1) % lines.length) {
    const line = lines[n] ?? '';
    characters += line.length;
    parts.push(`<p>${inPieces(escaped(line), LARGE.characters / LARGE.nodes)}</p>`);
  }
  const head = '<meta charset="utf-8"><meta property="article:published_time" content="2021-12-29">';
  return `<!doctype html><html lang="en"><head>${head}<title>Large</title></head><body><article><h1>All of it on one page</h1>${parts.join('\n')}</article></body></html>`;
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
