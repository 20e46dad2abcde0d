import packs from 'virtual:annotator';
import { createAnnotator } from '../../../src/core/annotator.ts';
import { extractArticle } from '../../../src/page/extract/index.ts';
import { createPainter } from '../../../src/page/paint/painter.ts';

/** All that stands between an injected annotator and a painted article. */
const annotator = createAnnotator(packs);
const painter = createPainter(document, window);

globalThis.bench = () => {
  // What is painted already is not painted again: a repeated reading has to begin with nothing.
  painter.clear();
  const extraction = extractArticle(document);
  const { findings } = annotator.annotate(extraction.article);
  painter.setLook('normal', false);
  painter.paint(findings, extraction);
  return findings.length;
};
