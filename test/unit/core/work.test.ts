import packs from 'virtual:packs';
import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../src/core/engine.ts';
import { parseDay } from '../../../src/core/text/calendar.ts';
import { findDates } from '../../../src/core/text/dates.ts';
import { findFigures } from '../../../src/core/text/figures.ts';
import { findQuotations } from '../../../src/core/text/quotations.ts';
import { splitSentences } from '../../../src/core/text/sentences.ts';
import { tokenise } from '../../../src/core/text/tokens.ts';
import { workOf } from '../../support/work.ts';

const clock = { published: parseDay('2021-12-28'), recent: [] };

function read(text: string): void {
  const tokens = tokenise(text);
  splitSentences(tokens, text);
  findQuotations(text);
  findDates(tokens, { from: 0, to: tokens.length }, clock);
  findFigures(tokens, { from: 0, to: tokens.length });
}

describe('work grows with the text and not with its square', () => {
  it.each([
    ['running text', 'They met on Monday and will meet again. '],
    ['one endless sentence', 'they met on 10 January, and '],
    ['full stops', '.'],
    ['full stops and marks', '.”'],
    ['opened quotations', '“we ‘met '],
    ['apostrophes', "'we "],
    ['brackets', '(('],
    ['days', '10, '],
    ['days of a month', 'January 10, 12, '],
    ['ordinals', 'the 10th, '],
    ['offsets', 'two days after '],
    ['weekdays', 'Monday, ('],
    ['numbers in words', 'a hundred and seventy-five thousand '],
    ['numbers in groups', '234 '],
    ['digits', '1'],
    ['grouped digits', '1,'],
    ['dotted letters', 'a.'],
    ['combining marks', 'e\u0301\u0301\u0301 '],
    ['one long word', 'a\u00ad\u0301'],
  ])('%s', async (_, unit) => {
    const small = await workOf(() => read(unit.repeat(500)));
    const large = await workOf(() => read(unit.repeat(8000)));
    // Sixteen times the text; squared it would be 256 times the work.
    expect(large / small).toBeLessThan(20);
  });
});

describe('work of the whole engine grows with the text and not with its square', () => {
  const engine = createEngine(packs);
  const annotate = (text: string): Promise<number> =>
    workOf(() => engine.annotate({ blocks: [{ kind: 'paragraph', text }], published: '2021-12-28' }));

  it.each([
    ['nothing of the story', 'The unions and the board met again in May. '],
    ['a statement in each sentence', 'Russia and the United States will meet in Geneva on 10 January. '],
    ['one endless sentence', 'Russia and the United States will meet in Geneva on 10 January, and '],
  ])('%s', async (_, unit) => {
    // What is set up once is not counted.
    await annotate(unit);
    const small = await annotate(unit.repeat(60));
    const large = await annotate(unit.repeat(480));
    // Eight times the text; squared it would be 64 times the work.
    expect(large / small).toBeLessThan(12);
  });
});
