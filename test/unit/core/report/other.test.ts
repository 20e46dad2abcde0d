import packs from 'virtual:packs';
import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../../src/core/engine.ts';
import { remark } from '../../../../src/core/messages/message.ts';

const engine = createEngine(packs);
const texts = [
  'Russia and the United States will hold security talks in Geneva on 10 January 2022.',
  'The OSCE meeting on 13 January is to be held in Helsinki.',
];
const article = {
  blocks: texts.map((text) => ({ text, kind: 'paragraph' as const })),
  published: '2022-01-07',
};

describe('another place than the record has', () => {
  const report = engine.annotate(article);
  const finding = report.findings.find((f) => f.fact === 'osce-vienna');

  it('is told on the card, in its headline and beside the record', () => {
    expect(finding?.status).toBe('disputed');
    const card = finding && engine.card(finding, article);
    expect(card).toMatchObject({
      headline: remark('headline_otherPlace'),
      notes: [remark('note_differs', { here: 'Helsinki', record: 'Vienna' })],
    });
  });

  it('is told in the summary', () => {
    const items = engine.summary(report, article).items.map((i) => i.text);
    expect(items).toContainEqual(remark('change', { here: 'Helsinki', record: 'Vienna' }));
  });
});
