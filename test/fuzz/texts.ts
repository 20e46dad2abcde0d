import fc from 'fast-check';

/** Texts that are news in one place and noise in the next: what mutated articles are made of. */

const WORDS = (
  'the a and of on in to with by 10 12 13th 10,000 1.7 $300 million tens thousands hundred January Jan. May Monday ' +
  'Wednesday, later days two following day next week year 2022 2021-12-28 28.12.2021 12/28/2021 last June yesterday ' +
  'U.S. US us Russia NATO OSCE Geneva Kiev Ukraine talks meet will likely may not said. “ ” " \' ’ « » „ ( ) [ ] … ... ' +
  '— – - / ; : ? ! , . • Mr. Gen. no. Ryabkov Rybakov Biden Secretary of State troops soldiers 100,000 killed constructor __proto__'
).split(' ');

const ODD = [
  '\u00ad',
  '\u200b',
  '\u200d',
  '\u2060',
  '\ufeff',
  '\u0301',
  '\u202e',
  '\u2066',
  '\u00a0',
  '\u2028',
  '\ud83d',
  '\udc00',
  '😀',
  'ﬁ',
  'İ',
  'ß',
  'ǆ',
  'א',
  '日',
  '０',
  '\0',
  '\n',
  '\t',
  "n't",
  '1'.repeat(40),
  '("["'.repeat(8),
  'a.'.repeat(12),
];

const piece = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 2, arbitrary: fc.constantFrom(...ODD) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
);

/** A text of such pieces, some joined without a space between. */
export const text: fc.Arbitrary<string> = fc
  .array(fc.tuple(piece, fc.constantFrom(' ', ' ', ' ', '')), { maxLength: 60 })
  .map((pieces) => pieces.map(([word, space]) => word + space).join(''));

interface Change {
  readonly at: number;
  readonly length: number;
  readonly by: string;
}

const change: fc.Arbitrary<Change> = fc.record({
  at: fc.nat({ max: 999 }),
  length: fc.nat({ max: 12 }),
  by: fc.oneof(fc.constant(''), piece, text),
});

/** One of some paragraphs, with stretches of it replaced: near to real text, and wrong somewhere. */
export function mutated(paragraphs: readonly string[]): fc.Arbitrary<string> {
  return fc
    .tuple(fc.constantFrom(...paragraphs), fc.array(change, { maxLength: 5 }))
    .map(([paragraph, changes]) =>
      changes.reduce((whole, { at, length, by }) => {
        const from = Math.floor((at / 1000) * whole.length);
        return whole.slice(0, from) + by + whole.slice(from + length);
      }, paragraph),
    );
}

/** A day that exists, or none. */
export const published: fc.Arbitrary<string | undefined> = fc.option(
  fc
    .date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
  { nil: undefined },
);
