import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Numbers, written, writtenSigned } from '../../../../src/core/match/numbers.ts';
import { cases } from '../../../fuzz/budget.ts';

const numbers = fc.array(fc.nat({ max: 2 ** 31 }));

it('are read as they were written, one behind the other', () => {
  fc.assert(
    fc.property(numbers, (list) => {
      const text = new Numbers(list.map(written).join(''));
      expect(list.map(() => text.next())).toEqual(list);
      expect(text.done).toBe(true);
    }),
    cases(0.02, 200),
  );
});

it('are read with their sign', () => {
  fc.assert(
    fc.property(fc.integer({ min: -(2 ** 30), max: 2 ** 30 }), (n) => {
      expect(new Numbers(writtenSigned(n)).nextSigned()).toBe(n);
    }),
    cases(0.02, 200),
  );
});

it('take one character each where they are small, and none that a script has to escape', () => {
  const text = Array.from({ length: 65 }, (_, n) => written(n)).join('');
  expect(text).toHaveLength(65);
  expect(Array.from({ length: 5000 }, (_, n) => written(n)).join('')).not.toMatch(/[\s"'`\\]/);
});
