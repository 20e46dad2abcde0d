import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, it, vi } from 'vitest';
import { extractArticle } from '../../../src/page/extract/index.ts';

const DEMO = readFileSync(new URL('../../playground/demo.html', import.meta.url), 'utf8');

describe('the work that reading a page takes', () => {
  it('reads the text of a node once at most', () => {
    const { window } = new JSDOM(DEMO);
    const times = new Map<object, number>();
    const { prototype } = window.CharacterData;
    const read = Object.getOwnPropertyDescriptor(prototype, 'data')?.get;
    vi.spyOn(prototype, 'data', 'get').mockImplementation(function (this: CharacterData) {
      times.set(this, (times.get(this) ?? 0) + 1);
      return read?.call(this);
    });
    const { article } = extractArticle(window.document);
    expect(article.blocks.length).toBeGreaterThan(10);
    expect(times.size).toBeGreaterThan(10);
    expect(Math.max(...times.values())).toBe(1);
  });

  it('makes no range that the page would have to keep up to date', () => {
    const { window } = new JSDOM(DEMO);
    const live = vi.spyOn(window.document, 'createRange');
    const extraction = extractArticle(window.document);
    expect(extraction.toSpans(0, 0, 5)).not.toEqual([]);
    expect(live).not.toHaveBeenCalled();
  });
});
