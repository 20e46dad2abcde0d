import { describe, expect, it } from 'vitest';
import { parsePattern } from '../../../../src/core/facts/pattern.ts';

const needed = { role: 'needed', ordered: false, reach: 0 };

describe('a pattern', () => {
  it.each([
    ['bridge', { ...needed, concepts: ['bridge'] }],
    ['bridge|ferry', { ...needed, concepts: ['bridge', 'ferry'] }],
    ['#date', { ...needed, concepts: ['#date'] }],
    ['#on-2022-01-10', { ...needed, concepts: ['#on-2022-01-10'] }],
    ['old_bridge-2', { ...needed, concepts: ['old_bridge-2'] }],
  ])('has the part %s', (source, part) => expect(parsePattern(source).parts).toEqual([part]));

  it.each([
    ['!ferry', { role: 'not-in-clause' }],
    ['!!ferry', { role: 'not-in-sentence' }],
    ['?ferry', { role: 'optional' }],
    ['<ferry', { role: 'needed', ordered: true }],
    ['!<ferry', { role: 'not-in-clause', ordered: true }],
    ['ferry^', { reach: 1 }],
    ['ferry^^', { reach: 2 }],
    ['?ferry|boat^', { role: 'optional', reach: 1, concepts: ['ferry', 'boat'] }],
  ])('reads %s beside a part of its own', (source, part) => {
    expect(parsePattern(`bridge ${source}`).parts[1]).toMatchObject(part);
  });

  it('is as wide as it says', () => {
    expect(parsePattern('bridge open ~12').span).toBe(12);
    expect(parsePattern('~12 bridge open').span).toBe(12);
    expect(parsePattern('bridge open').span).toBeGreaterThan(12);
  });

  it('does not care for spaces', () => {
    expect(parsePattern('  bridge \n open ').parts).toEqual(parsePattern('bridge open').parts);
  });

  it('keeps what the editor wrote', () => expect(parsePattern('bridge ~9').source).toBe('bridge ~9'));
});

it.each([
  ['', /not a part|at least one part/],
  ['!ferry', /at least one part/],
  ['ferry^', /at least one part/],
  ['?ferry', /at least one part/],
  ['~20', /at least one part/],
  ['Bridge', /"Bridge" is not a part/],
  ['bridge !!!ferry', /"!!!ferry" is not a part/],
  ['bridge ferry^^^', /"ferry\^\^\^" is not a part/],
  ['bridge (ferry)', /"\(ferry\)" is not a part/],
  ['bridge .*', /"\.\*" is not a part/],
  ['bridge ~', /"~" is not a part/],
])('refuses %j, naming what is wrong', (source, reason) => {
  expect(() => parsePattern(source)).toThrow(reason);
});
