import { describe, expect, it } from 'vitest';
import { createScout } from '../../../src/core/match/scout.ts';

const talks = {
  pack: 'talks',
  terms: { ryabkov: 4, geneva: 2, security: 1, 'security council': 3, "kyiv's": 2, 'arms-control': 2 },
  threshold: 6,
};

describe('the scout', () => {
  it('says yes once the terms of one story weigh enough, over several stretches of text', () => {
    const scout = createScout([talks]);
    expect(scout.read('Ryabkov spoke on Tuesday.')).toBe(false);
    expect(scout.read('He will travel to Geneva.')).toBe(true);
    expect(scout.read('Nothing more.')).toBe(true);
  });

  it('counts a term once, however often it occurs', () => {
    const scout = createScout([talks]);
    expect(scout.read('Geneva, Geneva, Geneva, GENEVA and geneva')).toBe(false);
  });

  it('never adds up the terms of different stories', () => {
    const scout = createScout([talks, { pack: 'other', terms: { ryabkov: 4, vienna: 2 }, threshold: 6 }]);
    expect(scout.read('Geneva and Vienna, the security of both')).toBe(false);
    expect(scout.read('Ryabkov')).toBe(true);
  });

  it('prefers the longer of two terms that begin alike', () => {
    const scout = createScout([{ ...talks, threshold: 3 }]);
    expect(scout.read('The Security\n Council met.')).toBe(true);
  });

  it('reads whole words only', () => {
    const scout = createScout([{ ...talks, threshold: 2 }]);
    expect(scout.read('Genevan insecurity, securityless')).toBe(false);
  });

  it.each(["Kyiv's allies", 'Kyiv’s allies', 'arms‑control', 'Arms–Control'])(
    'knows “%s” however it is set',
    (text) => {
      expect(createScout([{ ...talks, threshold: 2 }]).read(text)).toBe(true);
    },
  );

  it('forgets on reset', () => {
    const scout = createScout([talks]);
    scout.read('Ryabkov');
    scout.reset();
    expect(scout.read('Geneva')).toBe(false);
  });

  it('is silent without terms', () => {
    expect(createScout([]).read('Ryabkov in Geneva')).toBe(false);
    expect(createScout([{ pack: 'empty', terms: {}, threshold: 1 }]).read('Ryabkov in Geneva')).toBe(false);
  });
});
