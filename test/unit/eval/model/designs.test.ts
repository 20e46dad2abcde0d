import { describe, expect, it } from 'vitest';
import { chooseThresholds, foundBy, type Rivals } from '../../../eval/model/designs.ts';
import type { Found } from '../../../eval/score.ts';

const found = (fact: string, start: number): Found => ({
  start,
  end: start + 5,
  fact,
  relation: 'agrees',
  flags: [],
});
const sentence = (start: number, ...facts: string[]) => ({
  start,
  end: start + 10,
  text: `at ${start}`,
  facts: facts.map((id) => ({ id, relation: 'agrees' as const })),
  flags: [],
});

/** The signatures find the bridge, and a ferry that is not there; the model is sure of the bridge and of the toll. */
const rivals: Rivals = {
  sentences: [sentence(0, 'bridge'), sentence(11), sentence(22, 'toll')],
  signatures: [found('bridge', 0), found('ferry', 11)],
  guesses: [
    { start: 0, end: 10, fact: 'bridge', probability: 0.9 },
    { start: 11, end: 21, fact: 'ferry', probability: 0.1 },
    { start: 22, end: 32, fact: 'toll', probability: 0.8 },
  ],
};

describe('with a threshold between what it is sure of and what not', () => {
  it.each([
    ['model', ['bridge', 'toll']],
    ['veto', ['bridge']],
    ['addition', ['bridge', 'ferry', 'toll']],
  ] as const)('%s finds %j', (design, facts) => {
    expect(foundBy(design, rivals, 0.5).map((f) => f.fact)).toEqual(facts);
  });
});

it('keeps what the signatures say of a finding where the model agrees', () => {
  expect(foundBy('addition', rivals, 0.5)[0]).toBe(rivals.signatures[0]);
});

it('chooses thresholds that suit the documents best', () => {
  const { model, veto, addition } = chooseThresholds([rivals]);
  expect(foundBy('model', rivals, model).map((f) => f.fact)).toEqual(['bridge', 'toll']);
  expect(foundBy('veto', rivals, veto).map((f) => f.fact)).toEqual(['bridge']);
  expect(foundBy('addition', rivals, addition).map((f) => f.fact)).toContain('toll');
});

it('adds nothing where that would cost precision', () => {
  const wrong = { start: 11, end: 21, fact: 'toll', probability: 0.99 };
  const { addition } = chooseThresholds([
    { ...rivals, signatures: [found('bridge', 0)], guesses: [wrong, ...rivals.guesses] },
  ]);
  expect(addition).toBeGreaterThan(1);
});
