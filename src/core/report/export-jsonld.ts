import type { Translator } from '../messages/translator.ts';
import { type PlacedExport, urnOf } from './export.ts';
import type { Card } from './types.ts';

/**
 * The findings as a W3C Web Annotation collection in JSON-LD, its one page embedded. Each target is
 * selected by quotation and by position; the model counts positions in code points.
 */
export function toJsonLd({ about, text, findings }: PlacedExport, t: Translator): string {
  const source = about.url ?? urnOf('text', text);
  const collection = urnOf('collection', source, text);
  const pointOf = codePoints(text);
  const items = findings.map(({ card, place }) => ({
    // The collection stands for the text, which is too long to be gone through once for each finding.
    id: urnOf('annotation', collection, card.findingId),
    type: 'Annotation',
    motivation: card.statement === null ? 'commenting' : ['assessing', 'commenting'],
    body: bodiesOf(card, t),
    target: {
      type: 'SpecificResource',
      source,
      selector: [
        {
          type: 'TextQuoteSelector',
          exact: text.slice(place.start, place.end),
          prefix: place.prefix,
          suffix: place.suffix,
        },
        { type: 'TextPositionSelector', start: pointOf(place.start), end: pointOf(place.end) },
      ],
    },
  }));
  const result = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: collection,
    type: 'AnnotationCollection',
    ...(about.title === null ? {} : { label: about.title }),
    generator: { type: 'Software', name: 'Second Source' },
    total: items.length,
    first: {
      id: urnOf('page', source, text),
      type: 'AnnotationPage',
      partOf: collection,
      startIndex: 0,
      items,
    },
  };
  return `${JSON.stringify(result, null, 2)}\n`;
}

function bodiesOf(card: Card, t: Translator) {
  const assessment = withStatement(card, t);
  const reports = card.origins.map(({ origin, sources }) => {
    const pages = sources.map(({ outlet, published, url }) =>
      [outlet, published, url].filter((part) => part !== null).join(', '),
    );
    return t('export_reportedBy', { origin, pages: pages.join('; ') });
  });
  const comments = [
    ...card.notes.map((note) => t.remark(note)),
    ...reports,
    ...(card.witness === null ? [] : [t.remark(card.witness)]),
  ];
  return [
    bodyOf(assessment, card.statement === null ? 'commenting' : 'assessing', t),
    ...comments.map((comment) => bodyOf(comment, 'commenting', t)),
  ];
}

function bodyOf(value: string, purpose: 'assessing' | 'commenting', t: Translator) {
  return { type: 'TextualBody', value, format: 'text/plain', language: t.language, purpose };
}

/** The head, and the fact where there is one. */
export function withStatement({ headline, statement }: Card, t: Translator): string {
  const label = t.remark(headline);
  return statement === null ? label : t('labelled', { label, text: statement });
}

/** Turns UTF-16 offsets into code points; reads the text once. */
function codePoints(text: string): (offset: number) => number {
  const seconds: number[] = [];
  for (const pair of text.matchAll(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g)) seconds.push(pair.index + 1);
  return (offset) => {
    let low = 0;
    let high = seconds.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((seconds[middle] ?? offset) < offset) low = middle + 1;
      else high = middle;
    }
    return offset - low;
  };
}
