import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleFromText, documentFromPage } from '../../../src/cli/article.ts';

describe('a text file as an article', () => {
  it('takes each line for a block, the first for the heading', () => {
    const { article, starts, places } = articleFromText('Talks set\n\nThey meet.\nIn Geneva.\n');
    expect(article.blocks).toEqual([
      { text: 'Talks set', kind: 'heading' },
      { text: 'They meet.', kind: 'paragraph' },
      { text: 'In Geneva.', kind: 'paragraph' },
    ]);
    expect(starts).toEqual([0, 11, 22]);
    expect(places).toEqual([1, 3, 4]);
  });

  it('counts a byte order mark, carriage returns and white space around a line in its offsets', () => {
    const text = '\uFEFFTalks\r\n\r\n  \tThey meet. \r\nLast';
    const { article, starts, places } = articleFromText(text);
    expect(article.blocks.map((block) => block.text)).toEqual(['Talks', 'They meet.', 'Last']);
    expect(starts.map((start) => text.slice(start, start + 4))).toEqual(['Talk', 'They', 'Last']);
    expect(places).toEqual([1, 3, 4]);
  });

  it('has no blocks where there is no text', () => {
    expect(articleFromText('').article.blocks).toEqual([]);
    expect(articleFromText('\uFEFF\n \r\n\t').article.blocks).toEqual([]);
  });

  it('finds every block of any text again at its offset', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('\r\n', '\n', '\r', ' ', '\u2028', '\uFEFF'),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('');
        const { article, starts } = articleFromText(text);
        article.blocks.forEach((block, index) => {
          const start = starts[index] ?? -1;
          expect(text.slice(start, start + block.text.length)).toBe(block.text);
          expect(block.text).toBe(block.text.trim());
          expect(block.text).not.toMatch(/[\r\n\u2028\u2029]/);
        });
        expect(
          article.blocks
            .map((block) => block.text)
            .join('')
            .replace(/\s/g, ''),
        ).toBe(text.replace(/\s/g, ''));
      }),
    );
  });
});

describe('a page as a document', () => {
  it('gives offsets into its blocks joined by blank lines', () => {
    const blocks = ['Talks set', 'They meet.', 'In Geneva.'].map((text) => ({
      text,
      kind: 'paragraph' as const,
    }));
    const { starts } = documentFromPage({ blocks });
    const joined = blocks.map((block) => block.text).join('\n\n');
    expect(starts.map((start) => joined.slice(start, start + 4))).toEqual(['Talk', 'They', 'In G']);
  });
});
