import { fileURLToPath } from 'node:url';
import packs from 'virtual:packs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../src/core/engine.ts';
import { dayNumber, formatDay, parseDay } from '../../../src/core/text/calendar.ts';
import { findDates } from '../../../src/core/text/dates.ts';
import { findFigures } from '../../../src/core/text/figures.ts';
import { findQuotations } from '../../../src/core/text/quotations.ts';
import { splitSentences, type TokenRange } from '../../../src/core/text/sentences.ts';
import { type Token, tokenise } from '../../../src/core/text/tokens.ts';
import type { Article } from '../../../src/core/text/types.ts';
import { readLabelled } from '../../eval/documents.ts';
import { cases } from '../../fuzz/budget.ts';
import { mutated, published, text } from '../../fuzz/texts.ts';

const anyText = fc.oneof(text, fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }));

/** Ranges are within bounds, not empty, in order and apart. */
function expectApart(ranges: readonly { from: number; to: number }[], end: number): void {
  let last = 0;
  for (const { from, to } of ranges) {
    expect(from).toBeGreaterThanOrEqual(last);
    expect(to).toBeGreaterThan(from);
    last = to;
  }
  expect(last).toBeLessThanOrEqual(end);
}

const asRange = ({ start, end }: { start: number; end: number }): TokenRange => ({ from: start, to: end });
const whole = (tokens: readonly Token[]): TokenRange => ({ from: 0, to: tokens.length });

describe('tokens', () => {
  it('lie apart, in order, and leave out only white space, joints and what belongs to no word', () => {
    fc.assert(
      fc.property(anyText, (t) => {
        const tokens = tokenise(t);
        expectApart(tokens.map(asRange), t.length);
        let at = 0;
        for (const { start, end } of [...tokens, { start: t.length, end: t.length }]) {
          expect(t.slice(at, start)).toMatch(/^[\s\-‐‑/–]*$/u);
          at = end;
        }
      }),
      cases(0.2, 300),
    );
  });

  it('are found again in the words that they stand for', () => {
    fc.assert(
      fc.property(anyText, (t) => {
        for (const { norm, kind, start, end } of tokenise(t)) {
          const again = tokenise(t.slice(start, end));
          expect(again.map((a) => [a.norm, a.kind])).toEqual([[norm, kind]]);
        }
      }),
      cases(0.1, 200),
    );
  });
});

it('sentences share the tokens out: each is in one, in order', () => {
  fc.assert(
    fc.property(anyText, (t) => {
      const tokens = tokenise(t);
      let at = 0;
      for (const { from, to } of splitSentences(tokens, t)) {
        expect(from).toBe(at);
        expect(to).toBeGreaterThan(from);
        at = to;
      }
      expect(at).toBe(tokens.length);
    }),
    cases(0.15, 300),
  );
});

it('quotations lie within the text, apart, and only the last is open', () => {
  fc.assert(
    fc.property(anyText, (t) => {
      const found = findQuotations(t);
      expectApart(found.map(asRange), t.length);
      expect(found.slice(0, -1).some((q) => q.open)).toBe(false);
    }),
    cases(0.15, 300),
  );
});

it('dates lie within their range, apart, with days that run forward', () => {
  const days = fc.array(fc.integer({ min: 0, max: 30_000 }), { maxLength: 3 });
  fc.assert(
    fc.property(anyText, published, days, (t, day, recent) => {
      const tokens = tokenise(t);
      const found = findDates(tokens, whole(tokens), { published: day ? parseDay(day) : null, recent });
      expectApart(found, tokens.length);
      for (const { readings } of found) {
        expect(readings.length).toBeGreaterThan(0);
        for (const { from, to } of readings) {
          expect(Number.isInteger(from)).toBe(true);
          expect(to).toBeGreaterThanOrEqual(from);
        }
      }
    }),
    cases(0.15, 300),
  );
});

it('figures lie within their range, apart, from the least to the most', () => {
  fc.assert(
    fc.property(anyText, (t) => {
      const tokens = tokenise(t);
      const found = findFigures(tokens, whole(tokens));
      expectApart(found, tokens.length);
      for (const { low, high } of found) {
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeGreaterThanOrEqual(low);
      }
    }),
    cases(0.15, 300),
  );
});

it('a part of a text is read as that part: no date or figure reaches over the end of its range', () => {
  fc.assert(
    fc.property(anyText, fc.nat(), fc.nat(), (t, a, b) => {
      const tokens = tokenise(t);
      const [from, to] = [a % (tokens.length + 1), b % (tokens.length + 1)].sort((x, y) => x - y);
      const range = { from: from ?? 0, to: to ?? 0 };
      const clock = { published: parseDay('2021-12-28'), recent: [] };
      for (const found of [findDates(tokens, range, clock), findFigures(tokens, range)]) {
        expectApart(found, range.to);
        expect(found.every((f) => f.from >= range.from)).toBe(true);
      }
    }),
    cases(0.05, 200),
  );
});

it('days are written and read back, and count on from one another', () => {
  fc.assert(
    fc.property(fc.integer({ min: -200_000, max: 200_000 }), (n) => {
      const day = formatDay(n);
      expect(parseDay(day)).toBe(n);
      const [y = 0, m = 0, d = 0] = day.split('-').map(Number);
      expect(dayNumber(y, m, d + 1)).toBe(n + 1);
    }),
    cases(0.02, 200),
  );
});

describe('the engine', () => {
  const engine = createEngine(packs);
  const folder = fileURLToPath(new URL('../../labelled', import.meta.url));
  const paragraphs = readLabelled(folder).flatMap((d) => d.document.article.blocks.map((b) => b.text));
  const block = fc.record({
    text: mutated(paragraphs),
    kind: fc.constantFrom('heading', 'paragraph', 'caption', 'item', 'quote'),
  });
  const article: fc.Arbitrary<Article> = fc.record({
    blocks: fc.array(block, { maxLength: 6 }),
    published: fc.oneof(fc.constant('2021-12-30'), published),
  });

  it('finds only what lies inside the text, and says the same each time', () => {
    fc.assert(
      fc.property(article, (a) => {
        const report = engine.annotate(a);
        for (const finding of report.findings) {
          const { length } = a.blocks[finding.block]?.text ?? '';
          for (const { start, end } of [finding, ...finding.flags]) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(length);
          }
        }
        expect(engine.annotate(structuredClone(a))).toEqual(report);
      }),
      cases(0.03, 60),
    );
  });

  it('makes a card of every finding and sums every page up', () => {
    fc.assert(
      fc.property(article, (a) => {
        const report = engine.annotate(a);
        for (const finding of report.findings) {
          const card = engine.card(finding, a);
          expect(card.passage).toBe(a.blocks[finding.block]?.text.slice(finding.start, finding.end));
          expect(card.headline).not.toBe('');
        }
        const { items, counts } = engine.summary(report, a);
        expect(items).toHaveLength(report.findings.length);
        expect(Object.values(counts).reduce((sum, n) => sum + n, 0)).toBe(report.findings.length);
      }),
      cases(0.02, 30),
    );
  });

  it('gives every finding an id of its own', () => {
    fc.assert(
      fc.property(article, (a) => {
        const ids = engine.annotate(a).findings.map((f) => f.id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      cases(0.02, 30),
    );
  });
});
