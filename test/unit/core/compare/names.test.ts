import { describe, expect, it } from 'vitest';
import { nameTables } from '../../../../src/core/compare/name-tables.ts';
import { NameChecker } from '../../../../src/core/compare/names.ts';
import { findings, flags } from '../bridge-pack.ts';
import { sentenceOf } from '../reading.ts';

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

describe('an office with days on record', () => {
  const names = [
    {
      id: 'kowalska',
      kind: 'person' as const,
      name: 'Ann Kowalska',
      forms: ['ann kowalska'],
      is: [],
      errors: [],
      person: {
        family: 'kowalska',
        first: ['ann'],
        offices: ['mayor'],
        former: [],
        tenures: [
          { office: 'treasurer', from: '2010-01-01', to: '2015-12-31' },
          { office: 'mayor', from: '2016-01-01' },
        ],
      },
    },
  ];
  const offices = [
    { id: 'mayor', name: 'mayor', forms: ['mayor'] },
    { id: 'treasurer', name: 'treasurer', forms: ['treasurer'] },
  ];
  const concepts = { kowalska: ['ann kowalska'], mayor: ['mayor'], treasurer: ['treasurer'] };
  const wrong = (text: string, on: string, storyDay: string | null = null) =>
    new NameChecker(nameTables(names), offices, storyDay)
      .check(sentenceOf(text, concepts), on)
      .map((f) => f.here);

  it.each([
    ['is right on a day on which it was held', 'Treasurer Ann Kowalska spoke.', '2012-05-01', []],
    ['is wrong before', 'Mayor Ann Kowalska spoke.', '2012-05-01', ['Mayor Ann Kowalska']],
    ['is wrong afterwards', 'Treasurer Ann Kowalska spoke.', '2021-05-01', ['Treasurer Ann Kowalska']],
    [
      'is right afterwards where the text says so',
      'The former treasurer Ann Kowalska spoke.',
      '2021-05-01',
      [],
    ],
  ])('%s', (_, text, on, expected) => expect(wrong(text, on)).toEqual(expected));

  it('is right in a look back at the story’s own time', () => {
    expect(wrong('Treasurer Ann Kowalska spoke.', '2021-05-01', '2014-03-01')).toEqual([]);
  });
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
