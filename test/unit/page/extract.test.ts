import fc from 'fast-check';
import { JSDOM, VirtualConsole } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { type Extraction, extractArticle } from '../../../src/page/extract/index.ts';

const LONG =
  'Neither side has published an agenda, and the envoys have been told to keep their notes to themselves.';

function documentOf(html: string, url = 'https://news.example/story'): Document {
  return new JSDOM(html, { url, virtualConsole: new VirtualConsole() }).window.document;
}

/** Texts of all blocks. */
const read = (html: string): string[] =>
  extractArticle(documentOf(html)).article.blocks.map(({ text }) => text);

/** What the page holds behind offsets of a block. */
const behind = (extraction: Extraction, block: number, start: number, end: number): string =>
  extraction
    .toSpans(block, start, end)
    .map((span) => span.node.data.slice(span.start, span.end))
    .join('');

describe('blocks', () => {
  it('are split where layout splits, and never by inline tags', () => {
    expect(
      read('<article><p>In <b>Ge</b>ne<i>va</i>.</p><p>Next</p><ul><li>One<li>Two</ul></article>'),
    ).toEqual(['In Geneva.', 'Next', 'One', 'Two']);
  });

  it('treat one line break as a space and two as the end of a paragraph', () => {
    expect(read('<div>one<br>two<br><br>three<br> <br>four</div>')).toEqual(['one two', 'three', 'four']);
  });

  it('keep the cells of a table apart', () => {
    expect(read('<table><tr><td>talks open</td><td>on 11 January</td></tr></table>')).toEqual([
      'talks open',
      'on 11 January',
    ]);
  });

  it('collapse white space as layout does, and keep no-break spaces', () => {
    expect(read('<p>  a \n\t b  <b> c</b> d\u00a0 e </p>')).toEqual(['a b c d\u00a0 e']);
  });

  it('know headings, captions, items and quotations', () => {
    const html = `<article><h1>A head</h1><h2>B</h2><blockquote><p>C</p></blockquote><ol><li>D</li></ol>
      <figure><figcaption>E</figcaption></figure><p>F</p></article>`;
    const { blocks } = extractArticle(documentOf(html)).article;
    expect(blocks.map(({ kind }) => kind)).toEqual([
      'heading',
      'heading',
      'quote',
      'item',
      'caption',
      'paragraph',
    ]);
  });

  it('show the quotation marks of <q>, which the text itself lacks', () => {
    const extraction = extractArticle(documentOf('<p>He said: <q>Come in</q>.</p>'));
    expect(extraction.article.blocks[0]?.text).toBe('He said: “Come in”.');
    expect(behind(extraction, 0, 9, 18)).toBe('Come in');
  });

  it('leave footnote marks out and ordinals whole', () => {
    expect(read('<p>on the 10<sup>th</sup><sup><a href="#n1">[1]</a></sup> of January</p>')).toEqual([
      'on the 10th of January',
    ]);
  });
});

describe('what is left out', () => {
  it.each([
    ['code', '<p>kept <code>Kiev</code></p>', 'kept'],
    [
      'fields',
      '<p>kept <input value="Kiev"><select><option>Kiev</select></p><textarea>Kiev</textarea>',
      'kept',
    ],
    ['editable text', '<p>kept</p><div contenteditable>Kiev</div>', 'kept'],
    [
      'hidden text',
      '<p>kept</p><p hidden>Kiev</p><p aria-hidden="true">Kiev</p><p style="display:none">Kiev</p>',
      'kept',
    ],
    ['closed details', '<details><summary>kept</summary><p>Kiev</p></details>', 'kept'],
    ['scripts', '<p>kept</p><script>Kiev</script><noscript>Kiev</noscript><template>Kiev</template>', 'kept'],
    ['menus', '<nav>Kiev</nav><div role="navigation">Kiev</div><p>kept</p>', 'kept'],
    ['asides and footers', '<p>kept</p><aside>Kiev</aside><footer>Kiev</footer>', 'kept'],
  ])('%s', (_, html, expected) => {
    expect(read(`<article>${html}</article>`).join('|')).toBe(expected);
  });

  it('lines that only lead to other stories, and the lists under their labels', () => {
    const html = `<article><h1>The story itself</h1><p>${LONG}</p>
      <p>Also read: <a href="/x">Another story about Kiev</a></p><h3>Related</h3>
      <ul><li><a href="/y">A third story about Kiev</a></li></ul><p>${LONG}</p></article>`;
    expect(read(html)).toEqual(['The story itself', LONG, LONG]);
  });

  it('boxes that are mostly links, with the labels and dates in them', () => {
    const item = (text: string) => `<li><a href="/${text.length}">${text}</a> <time>12 January</time></li>`;
    const html = `<article><h1>The story itself</h1><p>${LONG}</p>
      <div class="x1"><h4>Talks in Kiev</h4><ul>${item('Another story about Kiev')}${item('Geneva prepares')}</ul></div>
      <p>${LONG}</p><div class="article-footer">Our office in Kiev</div>
      <div class="link-box"><span>Kiev in pictures</span></div></article>`;
    expect(read(html)).toEqual(['The story itself', LONG, LONG]);
  });

  it('never a list of the story for one link in it', () => {
    const html = `<article><h1>The story itself</h1><p>${LONG}</p>
      <ul><li>Both sides <a href="/x">meet in Geneva</a> in the second week of January</li>
      <li>Neither has published <a href="/y">an agenda</a> so far, and none is expected</li></ul></article>`;
    expect(read(html)).toHaveLength(4);
  });

  it('never a paragraph of the story for a link, a word or a class that looks like a teaser', () => {
    const html = `<article class="has-related-sidebar"><h1>The story itself</h1><p>Short.</p>
      <p class="share">Read more slowly, <a href="/x">a minister</a> said: ${LONG}</p>
      <div class="related"><p>${LONG}</p><p>${LONG}</p><p>${LONG}</p></div></article>`;
    expect(read(html)).toHaveLength(6);
  });

  it('cards of other stories with their summaries', () => {
    const html = `<main><article><h1>The story itself</h1><p>${LONG}</p><p>${LONG}</p></article>
      <article><h3><a href="/x">Another story</a></h3><p>A summary of quite another story, in a line.</p></article></main>`;
    expect(read(html)).toEqual(['The story itself', LONG, LONG]);
  });
});

describe('where the story stands', () => {
  it('a headline above the body counts, what stands before it does not', () => {
    const html = `<div><p>Site name</p><h1>A long enough headline</h1><p>Standfirst</p>
      <div itemprop="articleBody"><p>${LONG}</p></div><p>After the story</p></div>`;
    expect(read(html)).toEqual(['A long enough headline', 'Standfirst', LONG]);
  });

  it('all entries of a live blog count', () => {
    const entry = `<article><h2>Entry</h2><p>${LONG}</p></article>`;
    expect(read(`<main><h1>Live: the talks, as they happen</h1>${entry.repeat(4)}</main>`)).toHaveLength(9);
  });

  it('a page that stands in a form or an open dialog is read', () => {
    expect(read(`<form><article><p>${LONG}</p></article></form>`)).toEqual([LONG]);
    expect(read(`<dialog open><article><p>${LONG}</p></article></dialog>`)).toEqual([LONG]);
  });

  it('an empty document gives nothing', () => {
    expect(read('')).toEqual([]);
  });
});

describe('shadow trees', () => {
  it('are read with their slots, and no range spans two trees', () => {
    const document = documentOf('<p>before <x-part><b>slotted</b></x-part> after</p>');
    const root = document.querySelector('x-part')?.attachShadow({ mode: 'open' });
    root?.append('inside ', document.createElement('slot'));
    const extraction = extractArticle(document);
    expect(extraction.article.blocks[0]?.text).toBe('before inside slotted after');
    const trees = extraction.toSpans(0, 0, 27).map(({ tree }) => tree);
    expect(trees).toEqual([0, 1, 0, 0]);
    expect(extraction.shadowRoots).toEqual([root]);
  });

  it('that are closed are read where the browser opens them for us', () => {
    const document = documentOf('<x-part></x-part>');
    const root = document.querySelector('x-part')?.attachShadow({ mode: 'closed' }) ?? null;
    root?.append('inside');
    const openShadowRoot = (element: Element) => (element.localName === 'x-part' ? root : null);
    expect(extractArticle(document).article.blocks).toEqual([]);
    expect(extractArticle(document, { openShadowRoot }).article.blocks[0]?.text).toBe('inside');
  });
});

describe('the way back to the page', () => {
  it('leads from any offsets of any text to the same words', () => {
    const piece = fc.stringMatching(/^[a-z \n\t\u00a0\u00adé😀]{0,12}$/u);
    const tag = fc.constantFrom('b', 'i', 'span', 'em');
    const document = documentOf('<p></p>');
    const paragraph = document.querySelector('p');
    fc.assert(
      fc.property(
        fc.array(fc.tuple(tag, piece), { minLength: 1, maxLength: 8 }),
        fc.nat(),
        fc.nat(),
        (pieces, a, b) => {
          paragraph?.replaceChildren();
          for (const [name, text] of pieces) {
            const element = document.createElement(name);
            element.textContent = text;
            paragraph?.append(element);
          }
          const extraction = extractArticle(document);
          extraction.article.blocks.forEach(({ text }, block) => {
            const [start = 0, end = 0] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y);
            const there = behind(extraction, block, start, end).replace(/[ \n\t]+/g, ' ');
            expect(there.trim()).toBe(text.slice(start, end).trim());
          });
        },
      ),
    );
  });
});

describe('date and address', () => {
  const published = (html: string, url?: string) => extractArticle(documentOf(html, url)).article.published;

  it.each([
    ['meta', '<meta property="article:published_time" content="2021-12-28T23:30:00-05:00">', '2021-12-28'],
    [
      'JSON-LD',
      '<script type="application/ld+json">{"@graph":[{"@type":["NewsArticle"],"datePublished":"2021-12-28"}]}</script>',
      '2021-12-28',
    ],
    ['time', '<article><time datetime="2021-12-28T10:00">today</time></article>', '2021-12-28'],
    [
      'itemprop',
      '<article><span itemprop="datePublished" content="2021-12-28"></span></article>',
      '2021-12-28',
    ],
    [
      'dateline',
      '<article><h1>A headline</h1><p>By our staff · 28 December 2021</p></article>',
      '2021-12-28',
    ],
    [
      'American dateline',
      '<article><h1>A headline</h1><p>Tuesday, Dec. 28, 2021</p></article>',
      '2021-12-28',
    ],
    ['day and month that cannot be mistaken', '<p class="date">28/12/2021</p>', '2021-12-28'],
    [
      'a by-line',
      '<article><h1>A headline</h1><p>By Jane Doe on Tuesday, 28 December 2021</p></article>',
      '2021-12-28',
    ],
    [
      'a line that ends in a.m.',
      '<p class="meta">By Jane Doe, Tuesday, Dec. 28, 2021 10:30 a.m.</p>',
      '2021-12-28',
    ],
  ])('from %s', (_, html, day) => {
    expect(published(html)).toBe(day);
  });

  it('from the address as a last resort', () => {
    expect(published('<p>x</p>', 'https://news.example/2021/12/28/talks')).toBe('2021-12-28');
  });

  it.each([
    [
      'JSON-LD whose type cannot be made a text',
      '<script type="application/ld+json">{"@type":{"toString":1,"valueOf":1},"datePublished":"1999-01-01"}</script>',
    ],
    [
      'JSON-LD whose type is nested without end',
      `<script type="application/ld+json">{"@type":${'['.repeat(20_000)}${']'.repeat(20_000)},"datePublished":"1999-01-01"}</script>`,
    ],
    ['broken JSON-LD', '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":</script>'],
    [
      'JSON-LD of another shape',
      '<script type="application/ld+json">[[["x"]], {"@type":7,"datePublished":{}}]</script>',
    ],
    ['a day that does not exist', '<meta property="article:published_time" content="2021-02-30">'],
    ['a day that may be a month', '<p class="date">10/01/2022</p>'],
    [
      'a date in the running text',
      `<article><p>They last met on 16 June 2021 in Geneva. ${LONG}</p></article>`,
    ],
    ['a day in the headline', '<article><h1>Bridge opened on 10 January 2022</h1></article>'],
    [
      'a short sentence near the top',
      '<article><p>The bridge opened to traffic on 10 January 2022.</p></article>',
    ],
    [
      'a short sentence in a class of dates',
      '<p class="story-meta">It opens on 10 January 2022, they say.</p>',
    ],
    ['a marked day of a sentence', '<p>It opens on <time datetime="2022-01-10">10 January 2022</time>.</p>'],
    [
      'a marked day in the running text',
      `<p>It opens <time datetime="2022-01-10">next month</time>. ${LONG}</p>`,
    ],
    ['a day of founding', '<p>Founded <span class="bday dtstart updated" hidden>1998-02-28</span></p>'],
    [
      'the marks of other stories',
      '<ul><li>A <i itemprop="datePublished" content="2021-12-27"></i></li><li>B <i itemprop="datePublished" content="2021-12-26"></i></li></ul>',
    ],
  ])('not from %s', (_, html) => {
    expect(published(html)).toBeUndefined();
    expect(published(`${html}<p class="date">28 December 2021</p>`)).toBe('2021-12-28');
  });

  it('the address that it was loaded from, where the page names one that is too long to be one', () => {
    const href = `https://news.example/${'a'.repeat(50_000)}`;
    const html = `<link rel="canonical" href="${href}"><p>x</p>`;
    expect(extractArticle(documentOf(html)).article.url).not.toBe(href);
  });

  it('the canonical address, if it is one', () => {
    const url = (href: string) =>
      extractArticle(documentOf(`<link rel="canonical" href="${href}"><p>x</p>`)).article.url;
    expect(url('/real')).toBe('https://news.example/real');
    expect(url('javascript:alert(1)')).toBe('https://news.example/story');
  });
});
