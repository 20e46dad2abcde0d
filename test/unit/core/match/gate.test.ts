import { describe, expect, it } from 'vitest';
import { gateOf } from '../../../../src/core/find/gate-table.ts';
import { Gates } from '../../../../src/core/match/gate.ts';

const forms: Readonly<Record<string, readonly string[]>> = {
  bridge: ['new bridge', 'viaduct*'],
  board: ['harbour/port board'],
  open: ['open'],
};
const evidence = (pattern: string, weight: number) => ({ pattern, weight, within: 'sentence' as const });
const scope = {
  from: '2021-01-01',
  to: '2022-12-31',
  threshold: 3,
  paragraph: 3,
  evidence: [evidence('bridge open', 2), evidence('board #date', 1)],
};
const table = gateOf(scope, (concept) => forms[concept] ?? []);

describe('the gate of a pack', () => {
  it.each([
    ['opens for all that its evidence needs', ['open', 'board', 'bridge'], true],
    ['takes any ending of a stem', ['open', 'board', 'viaducts'], true],
    ['stays shut without one evidence that is needed', ['board', 'harbour'], false],
    ['stays shut for nothing', [], false],
  ])('%s', (_, words, open) => expect(new Gates([table]).open(words).length > 0).toBe(open));

  it('is asked for many packs at once, and lets those through that have none', () => {
    expect(new Gates([table, null, table]).open([])).toEqual([1]);
    expect(new Gates([table, null, table]).open(['open', 'board'])).toEqual([0, 1, 2]);
  });
});
