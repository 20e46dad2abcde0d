import { extractArticle } from '../page/extract/index.ts';
import { type ArticleFacts, type Document, documentFromPage } from './article.ts';

const HTML_NAME = /\.(x?html?|xht)$/i;
/** A page may begin with a byte order mark, an XML declaration and comments. */
const HTML_START = /^\uFEFF?\s*(<\?xml[^>]*>\s*)?(<!--[\s\S]{0,2000}?-->\s*)*<(!doctype\s+html|html)\b/i;

/** Whether a file is to be read as a page, by its name or by how it begins. */
export function isPage(file: string, text: string): boolean {
  return HTML_NAME.test(file) || HTML_START.test(text.slice(0, 5000));
}

/** Style sheets take long to parse, and without layout nothing in them is asked for. */
const STYLE_SHEET = /<style\b[^>]*>[\s\S]*?<\/style\s*>/gi;

/**
 * Reads a page as the extension does. The parser is large, so it is loaded only here.
 * No script of the page runs and nothing that it names is loaded.
 */
export async function articleFromPage(html: string, facts: ArticleFacts): Promise<Document> {
  const { JSDOM, VirtualConsole } = await import('jsdom');
  const url = facts.url && /^https?:/.test(facts.url) ? facts.url : undefined;
  // An own console, for jsdom else reports the page's broken style sheets on ours.
  const dom = new JSDOM(html.replace(STYLE_SHEET, ''), {
    ...(url ? { url } : {}),
    virtualConsole: new VirtualConsole(),
  });
  const { article } = extractArticle(dom.window.document);
  const { published = article.published } = facts;
  return documentFromPage({ ...article, published, url: facts.url });
}
