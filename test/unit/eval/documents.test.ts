import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { groupOf, readLabelled } from '../../eval/documents.ts';

describe('a labelled folder', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'second-source-labelled-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('holds articles with their labels', () => {
    for (const name of ['gold', 'documents']) mkdirSync(join(folder, name));
    const facts = [{ id: 'bridge', relation: 'agrees' }];
    const sentence = { start: 0, end: 16, text: 'The bridge opens', facts };
    writeFileSync(join(folder, 'gold/a.json'), JSON.stringify({ sentences: [sentence] }));
    writeFileSync(join(folder, 'documents/a.txt'), 'The bridge opens');
    writeFileSync(join(folder, 'documents/a.json'), JSON.stringify({ published: '2020-05-02' }));
    const [only] = readLabelled(folder);
    expect(only).toMatchObject({ id: 'a', from: 0, sentences: [{ ...sentence, flags: [] }] });
    expect(only?.document.article.published).toBe('2020-05-02');
  });

  it('or lone statements, of which only the statement itself is labelled', () => {
    const line = {
      published: '2020-05-02',
      before: 'A town.',
      text: 'It opens.',
      facts: [],
      flags: ['weekday'],
    };
    writeFileSync(join(folder, 's.jsonl'), `${JSON.stringify(line)}\n`);
    const [only] = readLabelled(folder);
    const blocks = only?.document.article.blocks.map((b) => b.text) ?? [];
    expect(blocks.slice(1)).toEqual(['A town.', 'It opens.']);
    expect(only?.document.starts.at(-1)).toBe(only?.from);
    expect(only?.sentences).toMatchObject([
      { start: only?.from, text: 'It opens.', flags: [{ type: 'weekday' }] },
    ]);
    expect(only && groupOf(only)).toBe('s');
  });

  it('is refused where a label has another form', () => {
    writeFileSync(join(folder, 's.jsonl'), '{"text": "It opens."}\n');
    expect(() => readLabelled(folder)).toThrow();
  });
});
