import fc from 'fast-check';
import { JSDOM, VirtualConsole } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { extractArticle } from '../../../src/page/extract/index.ts';
import { cases } from '../../fuzz/budget.ts';
import { text } from '../../fuzz/texts.ts';

const TAGS = [
  'p',
  'div',
  'b',
  'i',
  'a',
  'span',
  'q',
  'br',
  'li',
  'ul',
  'td',
  'table',
  'blockquote',
  'h2',
  'pre',
  'sup',
];
const OTHER = [
  'script',
  'style',
  'template',
  'form',
  'select',
  'svg',
  'math',
  'iframe',
  'nav',
  'aside',
  'textarea',
];
const BROKEN = [
  '<',
  '</',
  '<!--',
  '-->',
  '<p',
  '&',
  '&#0;',
  '&#xD800;',
  ']]>',
  '<![CDATA[',
  '</article>',
  '\0',
];

const node: fc.Memo<string> = fc.memo((depth) =>
  depth <= 1
    ? fc.oneof(text, fc.constantFrom(...BROKEN))
    : fc.oneof(
        { weight: 3, arbitrary: text },
        { weight: 1, arbitrary: fc.constantFrom(...BROKEN) },
        {
          weight: 4,
          arbitrary: fc
            .tuple(
              fc.constantFrom(...TAGS, ...OTHER),
              fc.array(node(depth - 1), { maxLength: 4 }),
              fc.boolean(),
            )
            .map(([tag, inner, closed]) => `<${tag}>${inner.join('')}${closed ? `</${tag}>` : ''}`),
        },
      ),
);

/** Marks of `<q>` are made up on reading, and white space is collapsed; all else has to stand in the page. */
const letters = (string: string): string => string.replace(/[\s“”‘’]+/g, '');

describe('a page of any markup', () => {
  it('is read without failing, and every offset leads back to the characters that stand there', () => {
    fc.assert(
      fc.property(fc.array(node(3), { maxLength: 6 }), fc.nat(), fc.nat(), (parts, a, b) => {
        const html = `<!doctype html><article>${parts.join('')}</article>`;
        const { window } = new JSDOM(html, { virtualConsole: new VirtualConsole() });
        const { document } = window;
        const before = document.documentElement.outerHTML;
        const extraction = extractArticle(document);
        for (const [index, block] of extraction.article.blocks.entries()) {
          const [start, end] = [a % (block.text.length + 1), b % (block.text.length + 1)].sort(
            (x, y) => x - y,
          );
          const spans = extraction.toSpans(index, start ?? 0, end ?? 0);
          const there = spans.map((span) => span.node.data.slice(span.start, span.end)).join('');
          expect(letters(there)).toBe(letters(block.text.slice(start, end)));
          for (const span of spans) {
            expect(span.start).toBeLessThanOrEqual(span.end);
            expect(span.end).toBeLessThanOrEqual(span.node.data.length);
          }
        }
        expect(document.documentElement.outerHTML).toBe(before);
        // A window that is not closed is kept: a long run would fill the memory.
        window.close();
      }),
      cases(0.02, 40),
    );
  });
});
