import { describe, expect, it } from 'vitest';
import { findQuotations } from '../../../../src/core/text/quotations.ts';

const quoted = (text: string): string[] =>
  findQuotations(text).map(({ start, end, open }) => text.slice(start, end) + (open ? ' …' : ''));

describe('quotation marks of the usual languages', () => {
  it.each([
    ['English, curly', 'He said “we met”.'],
    ['English, straight', 'He said "we met".'],
    ['English, single', 'He said ‘we met’.'],
    ['German', 'He said „we met“.'],
    ['Polish', 'He said „we met”.'],
    ['French', 'He said «we met».'],
    ['French, single', 'He said ‹we met›.'],
    ['Japanese', 'He said 「we met」.'],
    ['German, guillemets turned inwards', 'He said »we met«.'],
    ['Swedish', 'He said ”we met”.'],
    ['English, straight single', "He said 'we met'."],
    ['German, single', 'He said ‚we met‘.'],
    ['French, with the spaces that belong there', 'He said «we met».'],
    ['mixed by a careless writer', 'He said “we met".'],
  ])('%s', (_, text) => expect(quoted(text)).toEqual(['we met']));
});

describe('apostrophes', () => {
  it.each([
    ['inside single marks', 'He said ‘we didn’t meet’.', ['we didn’t meet']],
    ['as possessives', 'The board’s and the boards’ answers.', []],
    ['at the front of a year', 'Back in ’89 and in the ’90s.', []],
    ['straight, inside words', "It isn't the board's.", []],
    ['straight, at the end of plurals', "The boards' and the ships' answers.", []],
    ['straight, inside straight marks', "He said 'we didn't meet'.", ["we didn't meet"]],
    ['straight, inside straight double marks', `He said "we didn't meet".`, ["we didn't meet"]],
    ['straight, for what is left out', "The '90s were all rock 'n' roll.", ['n']],
    ['inches are no quotation', 'A 10" nail and a 12" nail.', []],
  ])('%s', (_, text, expected) => expect(quoted(text)).toEqual(expected));
});

it('keeps French spacing from turning the marks around', () => {
  expect(quoted('« We met », he said, « and talked ».')).toEqual([' We met ', ' and talked ']);
});

it('lets a curly mark close with a straight one only where no curly one does', () => {
  expect(quoted('“She said "yes" twice” and left.')).toEqual(['She said "yes" twice']);
});

describe('nesting and order', () => {
  it('gives the outermost only', () => {
    expect(quoted('He said “she told me ‘we met’ twice”.')).toEqual(['she told me ‘we met’ twice']);
    expect(quoted('He said «she told me „we met“ twice».')).toEqual(['she told me „we met“ twice']);
  });

  it('gives both halves of a quotation that "he said" breaks', () => {
    expect(quoted('“We met,” he said, “and talked.”')).toEqual(['We met,', 'and talked.']);
  });

  it('opens after a bracket, a dash or a colon', () => {
    expect(quoted('("we met") —"we talked":"we ate"')).toEqual(['we met', 'we talked', 'we ate']);
  });

  it('keeps punctuation that stands inside', () => {
    expect(quoted('“We met. We talked!”')).toEqual(['We met. We talked!']);
  });
});

describe('a quotation that the block does not close', () => {
  it('runs open to the end of the block', () => {
    expect(quoted('“We met. We talked.')).toEqual(['We met. We talked. …']);
  });

  it('is no quotation where a single mark may be an apostrophe', () => {
    expect(quoted('He said ‘we met.')).toEqual([]);
  });
});

it.each(['', '“', '””', '"', '“”', 'no marks here'])('finds nothing in %j', (text) => {
  expect(findQuotations(text)).toEqual([]);
});
