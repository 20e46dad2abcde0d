import { expect, it } from 'vitest';
import { type Example, probability, train } from '../../../eval/model/logistic.ts';

const examples: Example[] = Array.from({ length: 60 }, (_, n) => ({
  features: [n % 3 === 0 ? 'bridge' : 'ferry', n % 2 === 0 ? 'rain' : 'sun'],
  yes: n % 3 === 0,
}));

it('learns what speaks for a yes and what says nothing', () => {
  const weights = train(examples);
  expect(probability(weights, ['bridge'])).toBeGreaterThan(0.8);
  expect(probability(weights, ['ferry'])).toBeLessThan(0.2);
  const weather = probability(weights, ['bridge', 'rain']) - probability(weights, ['bridge', 'sun']);
  expect(Math.abs(weather)).toBeLessThan(0.1);
});

it('gives the same integer weights for the same examples', () => {
  const weights = train(examples);
  expect([...train(examples)]).toEqual([...weights]);
  for (const weight of weights.values()) expect(Number.isInteger(weight)).toBe(true);
});

it('has no opinion on what it has never met', () => {
  const weights = train(examples);
  expect(probability(weights, ['bridge', 'tunnel'])).toBe(probability(weights, ['bridge']));
});
