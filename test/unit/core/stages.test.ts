import packs from 'virtual:packs';
import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../src/core/engine.ts';
import { STAGES, type Stage } from '../../../src/core/text/stages.ts';
import { readLabelled } from '../../eval/documents.ts';

const [first] = readLabelled('test/labelled');

describe('a profile of annotating', () => {
  const engine = createEngine(packs);
  const article = first?.document.article ?? { blocks: [] };

  it('is told of every part of the work, the first one first and the last one last', () => {
    const seen: Stage[] = [];
    engine.annotate(article, (stage) => seen.push(stage));
    expect(new Set(seen)).toEqual(new Set(STAGES));
    expect([seen[0], seen.at(-1)]).toEqual(['tokens', 'report']);
  });

  it('changes nothing', () => {
    expect(engine.annotate(article, () => {})).toEqual(engine.annotate(article));
  });
});
