import { describe, expect, it } from 'vitest';
import { findings, flags } from '../bridge-pack.ts';

describe('a wrong name', () => {
  it.each([
    ['an error on record', 'Anne Kowalska opened it.', ['misnamed: Anne Kowalska']],
    ['a slip beside the first name', 'Ann Kowalksa spoke.', ['misnamed: Kowalksa']],
    ['a slip beside the office', 'Mayor Kovalska spoke.', ['misnamed: Kovalska']],
    [
      'another’s office before the name',
      'Treasurer Ann Kowalska spoke.',
      ['misnamed: Treasurer Ann Kowalska'],
    ],
    [
      'another’s office behind the name',
      'Ann Kowalska, the treasurer, spoke.',
      ['misnamed: Ann Kowalska, the treasurer'],
    ],
    [
      'a body with one word changed',
      'Money of the Union of Proud Harbour Towns helps Dorford.',
      ['misnamed: Union of Proud Harbour Towns'],
    ],
  ])('%s', (_, text, expected) =>
    expect(flags(['The bridge is new.', text])).toEqual(expect.arrayContaining(expected)),
  );

  it('comes with the right one', () => {
    expect(findings('Anne Kowalska opened it.')[0]?.flags[0]).toMatchObject({
      here: 'Anne Kowalska',
      record: 'Ann Kowalska',
    });
  });
});

describe('a name is left alone', () => {
  it.each([
    ['that is right', 'Mayor Ann Kowalska spoke.'],
    ['with the office behind it', 'Ann Kowalska, the mayor, spoke.'],
    ['with an office that was held once, told as such', 'The former treasurer Ann Kowalska spoke.'],
    ['beside an office that is somebody else’s', 'Ann Kowalska met the treasurer.'],
    ['next to another person in a list', 'Ann Kowalska, John Smith and the treasurer spoke.'],
    ['of somebody else who is called alike', 'Peter Kowalski spoke.'],
    ['that is a common word', 'The kowalsk is a bird.'],
    ['of a body that is right', 'The Union of Free Harbour Towns helps Dorford.'],
    ['of a body that shares only the beginning', 'The Union of Free Village Bands helps Dorford.'],
  ])('%s: %s', (_, text) => expect(flags(['The bridge is new.', text])).toEqual([]));
});

describe('a superseded spelling', () => {
  it.each([
    ['is flagged', 'The ship left Lumenstadt.', ['spelling: Lumenstadt']],
    ['is flagged with a possessive', 'Lumenstadt’s ships left.', ['spelling: Lumenstadt’s']],
    ['is flagged in a quotation', 'He said “the ship left Lumenstadt for good”.', ['spelling: Lumenstadt']],
    ['is right in what is called so', 'They eat Lumenstadt cheese.', []],
    ['is right in the title of a work', 'She wrote “Songs of Old Lumenstadt” there.', []],
    ['is not seen in the new one', 'The ship left Port Lumen.', []],
  ])('%s', (_, text, expected) => expect(flags(['The bridge is new.', text])).toEqual(expected));
});
