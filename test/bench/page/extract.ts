import { extractArticle } from '../../../src/page/extract/index.ts';

/** The first step alone. */
globalThis.bench = () => extractArticle(document).article.blocks.length;
