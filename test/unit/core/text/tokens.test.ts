import { describe, expect, it } from 'vitest';
import { fold, MARK, NUMBER, tokenise, WORD } from '../../../../src/core/text/tokens.ts';

const norms = (text: string): string[] => tokenise(text).map((t) => t.norm);

describe('words', () => {
  it.each([
    ['The harbour board met.', ['the', 'harbour', 'board', 'met', '.']],
    ["the board's answer", ['the', 'board', 'answer']],
    ['the board’s answer', ['the', 'board', 'answer']],
    ['the boards’ answers', ['the', 'boards', '’', 'answers']],
    ["it isn't", ['it', "isn't"]],
    ['it isn’t', ['it', "isn't"]],
    ['O’Brien', ["o'brien"]],
    ['Zürich, Kraków, Łódź', ['zurich', ',', 'krakow', ',', 'łodz']],
    ['Харків', ['харків']],
    ['a', ['a']],
    ['', []],
    [' \n\t ', []],
  ])('%j', (text, expected) => expect(norms(text)).toEqual(expected));

  it('are the same with and without diacritics, composed or not', () => {
    expect(fold('Zürich')).toBe(fold('Zu\u0308rich'));
    expect(norms('cafe\u0301s')).toEqual(['cafes']);
  });

  it.each([
    ['a soft hyphen', 'har\u00adbour'],
    ['a zero-width space', 'har\u200bbour'],
    ['a zero-width joiner', 'har\u200dbour'],
    ['a word joiner', 'har\u2060bour'],
    ['a byte order mark', 'har\ufeffbour'],
    ['several at once', 'h\u00ada\u200br\u00adbour'],
  ])('stay whole over %s', (_, text) => {
    expect(tokenise(text)).toMatchObject([{ norm: 'harbour', start: 0, end: text.length }]);
  });

  it('keep a combining mark on a base that is no letter from joining words', () => {
    expect(norms('one \u0301 two')[0]).toBe('one');
    expect(norms('one \u0301 two').at(-1)).toBe('two');
  });

  it.each(['\ud83d', '\udc00', 'a\ud83db', '\udc00\ud83d', '😀'])('survive the surrogates in %j', (text) => {
    const tokens = tokenise(`one ${text} two`);
    expect(tokens.at(0)?.norm).toBe('one');
    expect(tokens.at(-1)?.norm).toBe('two');
  });
});

describe('abbreviations', () => {
  it.each([
    ['the U.S. side', ['the', 'u.s.', 'side']],
    ['the US side', ['the', 'u.s.', 'side']],
    ['they told us so', ['they', 'told', 'us', 'so']],
    ["the US's answer", ['the', 'u.s.', 'answer']],
    ['the U.S.’s answer', ['the', 'u.s.', '’', 's', 'answer']],
    ['the U.K. and the U.N.', ['the', 'uk', 'and', 'the', 'un']],
    ['the U.S.A. today', ['the', 'usa', 'today']],
    ['at 9 a.m. sharp', ['at', '9', 'a.m.', 'sharp']],
  ])('%j', (text, expected) => expect(norms(text)).toEqual(expected));
});

describe('numbers', () => {
  it.each([
    ['10,000 men', ['10,000', 'men']],
    ['1,00,000 men', ['1,00,000', 'men']],
    ['1.7 million', ['1.7', 'million']],
    ['the 10th day', ['the', '10th', 'day']],
    ['on 28.12.2021.', ['on', '28.12.2021', '.']],
    ['in 2021, 10 men', ['in', '2021', ',', '10', 'men']],
    ['$300m', ['$', '300', 'm']],
  ])('%j', (text, expected) => expect(norms(text)).toEqual(expected));
});

describe('joints', () => {
  const joints = (text: string): (readonly [string, boolean])[] =>
    tokenise(text).map((t) => [t.norm, t.joined]);

  it.each([
    [
      'Vienna-based body',
      [
        ['vienna', false],
        ['based', true],
        ['body', false],
      ],
    ],
    [
      'Paris–Berlin',
      [
        ['paris', false],
        ['berlin', true],
      ],
    ],
    [
      'and/or',
      [
        ['and', false],
        ['or', true],
      ],
    ],
    [
      '28/12/2021',
      [
        ['28', false],
        ['12', true],
        ['2021', true],
      ],
    ],
    [
      'U.S.-led',
      [
        ['u.s.', false],
        ['led', true],
      ],
    ],
    [
      'a - b',
      [
        ['a', false],
        ['-', false],
        ['b', false],
      ],
    ],
    [
      '-b',
      [
        ['-', false],
        ['b', false],
      ],
    ],
    [
      'a-',
      [
        ['a', false],
        ['-', false],
      ],
    ],
  ] as const)('%j', (text, expected) => expect(joints(text)).toEqual(expected));
});

it('tells words, numbers and marks apart, and capitals', () => {
  expect(tokenise('Élan 10th ,').map((t) => [t.kind, t.capital])).toEqual([
    [WORD, true],
    [NUMBER, false],
    [MARK, false],
  ]);
});

it('gives offsets into the text as it was', () => {
  const text = 'The  bo\u00adard’s U.S. “answer”';
  for (const token of tokenise(text)) expect(text.slice(token.start, token.end)).toMatch(/^\S+$/);
  expect(tokenise(text).map((t) => text.slice(t.start, t.end))).toEqual([
    'The',
    'bo\u00adard’s',
    'U.S.',
    '“',
    'answer',
    '”',
  ]);
});
