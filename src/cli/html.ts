import { extractArticle } from '../page/extract/index.ts';
import { type ArticleFacts, type Document, documentFromPage } from './article.ts';

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
