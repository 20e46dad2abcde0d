import { readFileSync } from 'node:fs';
import packs from 'virtual:packs';
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it, vi } from 'vitest';
import { english } from '../../../../src/cli/english.ts';
import { createEngine } from '../../../../src/core/engine.ts';
import { remark } from '../../../../src/core/messages/message.ts';
import { exportOf, type PlacedExport } from '../../../../src/core/report/export.ts';
import { toCsv } from '../../../../src/core/report/export-csv.ts';
import { toHtml } from '../../../../src/core/report/export-html.ts';
import { toJsonLd } from '../../../../src/core/report/export-jsonld.ts';
import { toMarkdown } from '../../../../src/core/report/export-markdown.ts';
import type { Card } from '../../../../src/core/report/types.ts';
import { extractArticle } from '../../../../src/page/extract/index.ts';
import { DEMO_FILE } from '../../../support/demo.ts';

const engine = createEngine(packs);

function demo(): PlacedExport {
  const { article } = extractArticle(new JSDOM(readFileSync(DEMO_FILE, 'utf8')).window.document);
  // Characters outside the plane of the first 65,536 part UTF-16 offsets from code points.
  const blocks = [{ text: '𝕹𝖊𝖜𝖘 🕊️', kind: 'heading' as const }, ...article.blocks];
  const read = { ...article, blocks, url: 'https://news.example/talks' };
  const report = engine.annotate(read);
  return exportOf(
    report,
    read,
    report.findings.map((finding) => engine.card(finding, read)),
  );
}

/** An export of one finding with nothing in it but the words given. */
function one(words: string): PlacedExport {
  const card: Card = {
    findingId: 'a',
    status: 'wording',
    headline: remark('note_says', { here: words }),
    statement: words,
    passage: words,
    notes: [remark('note_says', { here: words })],
    comparisons: [],
    origins: [
      {
        origin: words,
        kind: 'agency',
        sources: [
          {
            outlet: words,
            title: words,
            published: '2021-12-28',
            url: 'https://agency.example/1',
            relation: 'agrees',
            reading: words,
            hedge: null,
            locator: words,
          },
        ],
      },
    ],
    witness: null,
    atPublication: null,
    now: null,
    why: [],
  };
  const place = { start: 0, end: words.length, prefix: '', suffix: '' };
  return { about: { title: words, url: words, published: null }, text: words, findings: [{ card, place }] };
}

describe('Web Annotations', () => {
  const exported = demo();
  const collection = JSON.parse(toJsonLd(exported, english));
  const { items } = collection.first;

  it('are a collection whose one page holds as many as it says', () => {
    expect(collection).toMatchObject({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      type: 'AnnotationCollection',
      total: exported.findings.length,
      first: { type: 'AnnotationPage', partOf: collection.id, startIndex: 0 },
    });
    expect(items).toHaveLength(exported.findings.length);
    expect(items.length).toBeGreaterThan(10);
  });

  it('have what the data model asks of each: an IRI of its own, a target, textual bodies, known motivations', () => {
    const ids = items.map(({ id }: { id: string }) => id);
    expect(new Set([collection.id, collection.first.id, ...ids]).size).toBe(ids.length + 2);
    for (const id of ids) expect(id).toMatch(/^urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    for (const item of items) {
      expect(item.type).toBe('Annotation');
      expect([item.motivation].flat().every((m) => m === 'assessing' || m === 'commenting')).toBe(true);
      expect(item.target).toMatchObject({ type: 'SpecificResource', source: 'https://news.example/talks' });
      for (const body of item.body) {
        expect(body).toMatchObject({ type: 'TextualBody', value: expect.stringMatching(/\S/) });
        expect(['assessing', 'commenting']).toContain(body.purpose);
      }
    }
  });

  it('are found again in the text, by position in code points and by quotation alike', () => {
    const points = [...exported.text];
    for (const [index, { target }] of items.entries()) {
      const [quote, position] = target.selector;
      expect([quote.type, position.type]).toEqual(['TextQuoteSelector', 'TextPositionSelector']);
      expect(points.slice(position.start, position.end).join('')).toBe(quote.exact);
      expect(quote.exact).toBe(exported.findings[index]?.card.passage);
      const hit = exported.text.indexOf(quote.prefix + quote.exact + quote.suffix);
      expect(hit + quote.prefix.length).toBe(exported.findings[index]?.place.start);
    }
  });

  it('go through the text a few times, and not once for each of many findings', () => {
    const characters = vi.spyOn(String.prototype, 'codePointAt');
    const [first] = exported.findings;
    if (first === undefined) throw new Error('nothing found');
    const findings = Array.from({ length: 200 }, () => first);
    toJsonLd({ ...exported, text: exported.text.repeat(10), findings }, english);
    expect(characters.mock.calls.length).toBeLessThan(10 * 10 * exported.text.length);
    characters.mockRestore();
  });

  it('are the same for the same text', () => {
    expect(toJsonLd(demo(), english)).toBe(toJsonLd(exported, english));
  });
});

/** A strict reader of RFC 4180, so that what we write is not judged by how we write it. */
function readCsv(csv: string): string[][] {
  const rows: string[][] = [[]];
  let rest = csv;
  while (rest !== '') {
    const [whole, value, end] = /^"((?:[^"]|"")*)"(,|\r\n)/.exec(rest) ?? [];
    if (whole === undefined || value === undefined) throw new Error(`no field at ${rest.slice(0, 40)}`);
    rows.at(-1)?.push(value.replaceAll('""', '"'));
    if (end === '\r\n') rows.push([]);
    rest = rest.slice(whole.length);
  }
  return rows.slice(0, -1);
}

describe('CSV', () => {
  it('has a header and a row for each finding, all of one length', () => {
    const exported = demo();
    const rows = readCsv(toCsv(exported, english));
    expect(rows).toHaveLength(exported.findings.length + 1);
    expect(new Set(rows.map((row) => row.length)).size).toBe(1);
  });

  it('gives back any words, but lets none begin a formula', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (words) => {
        const passage = readCsv(toCsv(one(words), english))[1]?.[4];
        expect([words, `'${words}`]).toContain(passage);
      }),
    );
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1', '\u0000=1'])(
    'writes %j as text',
    (words) => {
      for (const cell of readCsv(toCsv(one(words), english))[1] ?? [])
        expect(cell).not.toMatch(/^[\s\0]*[=+\-@＝]/);
    },
  );
});

const HOSTILE = `"><script>alert(1)</script> <img src=x onerror=alert(1)> ' [a](javascript:x) \`b\` # c`;

describe('HTML', () => {
  it('shows hostile words as words, with nothing to run or to load', () => {
    const { document } = new JSDOM(toHtml(one(HOSTILE), english)).window;
    expect(document.querySelectorAll('script, img, link, iframe')).toHaveLength(0);
    expect(document.querySelector('mark')?.textContent).toBe(HOSTILE);
    expect(document.querySelector('h1')?.textContent).toBe(HOSTILE);
    const attributes = [...document.querySelectorAll('*')].flatMap((element) => element.getAttributeNames());
    expect(attributes.filter((name) => name.startsWith('on'))).toEqual([]);
  });

  it('forbids itself everything but its own style', () => {
    const { document } = new JSDOM(toHtml(demo(), english)).window;
    const policy = document.querySelector('meta[http-equiv="Content-Security-Policy"]');
    expect(policy?.getAttribute('content')).toMatch(/^default-src 'none'; style-src 'unsafe-inline';/);
  });

  it('links only to the web', () => {
    const { document } = new JSDOM(toHtml(one('javascript:alert(1)'), english)).window;
    const links = [...document.querySelectorAll('a')].map(({ href }) => href);
    expect(links).toEqual(['https://agency.example/1']);
  });
});

describe('Markdown', () => {
  it('has each footnote that it points to, once', () => {
    const markdown = toMarkdown(demo(), english);
    const marks = [...markdown.matchAll(/”\[\^(\d+)\]$/gm)].map(([, number]) => number);
    const notes = [...markdown.matchAll(/^\[\^(\d+)\]: /gm)].map(([, number]) => number);
    expect(marks.length).toBeGreaterThan(5);
    expect(notes).toEqual(marks);
  });

  it('leaves no mark-up of the page’s in force', () => {
    const markdown = toMarkdown(one(HOSTILE), english);
    expect(markdown).not.toMatch(/(?<!\\)<(?!https:\/\/agency\.example\/1>)/);
    expect(markdown).not.toContain('[a](');
  });

  it('says so when there is nothing', () => {
    const empty = { ...one('x'), findings: [] };
    expect(toMarkdown(empty, english)).toContain('Nothing on record');
    expect(toHtml(empty, english)).toContain('Nothing on record');
  });
});
