import { describe, expect, it } from 'vitest';
import { checkPack } from '../../../src/core/facts/check.ts';
import { compilePack } from '../../../src/core/facts/compile.ts';
import { filesOf, SECOND, TALKS } from './read-folder.ts';

/** The second pack with files put in place of its own; undefined takes one away. */
function withFiles(changes: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries({ ...filesOf(SECOND), ...changes }).filter(([, v]) => v !== undefined),
  );
}

/** One file of the second pack, changed as text: what an editor's slip of the pen looks like. */
function slip(file: string, from: string, to: string): Record<string, unknown> {
  const text = JSON.stringify(filesOf(SECOND)[file]);
  expect(text).toContain(from);
  return withFiles({ [file]: JSON.parse(text.replace(from, to)) });
}

const messages = (found: readonly { file: string; path: string; message: string }[]): string[] =>
  found.map((e) => `${e.file} ${e.path}: ${e.message}`);

describe('errors say what is wrong, where, and what would be right', () => {
  it.each([
    [
      'facts/image.json',
      '"kind":"name"',
      '"kind":"nam"',
      /\[1\]\.values\[0\]\.kind: must be date or year or .* found “nam”/,
    ],
    [
      'facts/image.json',
      '"statement"',
      '"statment"',
      /\[0\]\.statment: the key “statment” does not belong here/,
    ],
    ['facts/image.json', '"statement"', '"statment"', /\[0\]\.statement: the key “statement” is missing/],
    [
      'facts/image.json',
      '"sources":["bbc-apr10","eht-apr10"]',
      '"sources":["eht-apr10","bbc-apr11"]',
      /\[0\]\.history\[0\]\.sources\[1\]: no source “bbc-apr11”; did you mean “bbc-apr10”\?/,
    ],
    [
      'facts/image.json',
      '"on":"2019-04-10","state":"held"',
      '"on":"2019-04-11","state":"held"',
      /\[0\]\.history\[0\]\.sources\[0\]: “bbc-apr10” was published on 2019-04-10, before 2019-04-11: name a later source/,
    ],
    [
      'sources/bbc-apr10.json',
      '"origin":"bbc"',
      '"origin":"bcc"',
      /origin: no origin “bcc” in origins\.json; did you mean “bbc”\?/,
    ],
    [
      'sources/bbc-apr10.json',
      '"hole-mass"',
      '"hole-mas"',
      /reports\[3\]\.fact: no fact “hole-mas”; did you mean “hole-mass”\?/,
    ],
    [
      'sources/bbc-apr10.json',
      '2019-04-10',
      '10.4.2019',
      /published: a day is YYYY-MM-DD; found “10\.4\.2019”/,
    ],
    ['sources/bbc-apr10.json', '"https://', '"http://', /url: addresses are https only; found “http:/],
    [
      'signatures/image.json',
      'black-hole first',
      'black-hol first',
      /\[0\]\.patterns\[0\]: no term or name “black-hol”; did you mean “black-hole”\?/,
    ],
    ['names.json', '"eht-director"', '"director"', /names\[3\]\.person\.offices\[0\]: no office “director”/],
    [
      'scope.json',
      '"threshold":3',
      '"threshold":"3"',
      /threshold: must be a number without quotation marks; found “3”/,
    ],
  ])('%s: %s → %s', (file, from, to, expected) => {
    const { errors, pack } = checkPack(slip(file, from, to));
    expect(pack).toBeNull();
    expect(messages(errors.filter((e) => e.file === file)).join('\n')).toMatch(expected);
  });

  it('names the other place of an id that stands twice', () => {
    const facts = filesOf(SECOND)['facts/image.json'];
    const { errors } = checkPack(withFiles({ 'facts/more.json': Array.isArray(facts) ? [facts[2]] : [] }));
    expect(messages(errors)).toEqual([
      'facts/more.json [0].id: the id “hole-distance” is used twice: it stands in facts/image.json [2] too',
    ]);
  });

  it('come all at once, from all files', () => {
    const files = {
      ...slip('sources/bbc-apr10.json', '"origin":"bbc"', '"origin":"bcc"'),
      'meta.json': {},
      'extra.json': 1,
    };
    const found = new Set(checkPack(files).errors.map((e) => e.file));
    expect(found).toEqual(new Set(['sources/bbc-apr10.json', 'meta.json', 'extra.json']));
  });

  it('do not blame others for what a broken file would have held', () => {
    const { errors } = checkPack(withFiles({ 'facts/image.json': 'not a list' }));
    expect(new Set(errors.map((e) => e.file))).toEqual(new Set(['facts/image.json']));
  });

  it.each([
    ['signatures/image.json', '“black-hole'],
    ['signatures/making.json', 'has no signature'],
    ['sources/eht-apr10.json', 'origin'],
    ['terms/story.json', 'no term or name'],
    ['names.json', 'no term or name'],
    ['origins.json', 'no origin'],
    ['scope.json', 'no pattern uses'],
  ])('nor does a broken %s draw warnings about all that hangs on it', (file, follows) => {
    const before = checkPack(filesOf(SECOND));
    const { errors, warnings } = checkPack(withFiles({ [file]: 5 }));
    expect(new Set(errors.map((e) => e.file))).toEqual(new Set([file]));
    expect(errors).toHaveLength(1);
    const said = new Set(messages(before.warnings));
    const more = messages(warnings).filter((m) => !said.has(m));
    expect(more.filter((m) => m.includes(follows))).toEqual([]);
    expect(more).toEqual([]);
  });

  it('are as many as compiling has', () => {
    const files = slip('sources/bbc-apr10.json', '"origin":"bbc"', '"origin":"bcc"');
    expect(compilePack(files)).toEqual({ ok: false, errors: checkPack(files).errors });
  });

  it('follow no circle for ever', () => {
    const circle: Record<string, unknown> = {};
    circle.round = circle;
    expect(checkPack(withFiles({ 'meta.json': circle })).errors.length).toBeGreaterThan(0);
  });
});

describe('warnings tell what is likely not meant', () => {
  const warned = (files: Record<string, unknown>): string => messages(checkPack(files).warnings).join('\n');

  it('a fact with one origin', () => {
    expect(warned(filesOf(SECOND))).toContain(
      '“hole-width” only one origin states it (bbc): look for a second one',
    );
  });

  it('a fact that no source states', () => {
    const files = withFiles({ 'sources/bbc-may12.json': undefined, 'sources/eso-may12.json': undefined });
    expect(warned(files)).toContain('“second-image” no source states it as certain');
  });

  it('a fact without signature', () => {
    expect(warned(withFiles({ 'signatures/image.json': [] }))).toContain('“hole-mass” has no signature');
  });

  it('a dated state that no source is named for', () => {
    const files = slip('facts/image.json', '"sources":["bbc-apr10","eht-apr10"]', '"sources":[]');
    expect(messages(checkPack(files).warnings)).toContainEqual(
      expect.stringMatching(
        /^facts\/image\.json \[0\]\.history\[0\]: 2019-04-10 names no source: add the ids/,
      ),
    );
    const without = slip('facts/image.json', ',"sources":["bbc-apr10","eht-apr10"]', '');
    expect(messages(checkPack(without).warnings)).toEqual(messages(checkPack(files).warnings));
  });

  it('a dated state whose sources have no report of the fact, save one that was overtaken', () => {
    const rest = '"sources":["bbc-apr10","eht-apr10"]';
    const message = /\.history\[0\]: 2019-04-10 rests on “bbc-may12”, where no report of “image-shown” is$/;
    const files = slip('facts/image.json', rest, '"sources":["bbc-may12"]');
    expect(messages(checkPack(files).warnings)).toContainEqual(expect.stringMatching(message));
    const text = JSON.stringify(files['facts/image.json']).replace('"state":"held"', '"state":"overtaken"');
    const overtaken = checkPack({ ...files, 'facts/image.json': JSON.parse(text) });
    expect(messages(overtaken.warnings)).not.toContainEqual(expect.stringMatching(message));
    const both = slip('facts/image.json', rest, '"sources":["bbc-may12","bbc-apr10"]');
    expect(messages(checkPack(both).warnings)).not.toContainEqual(expect.stringMatching(/rests on/));
  });

  it('a name that is an everyday word', () => {
    const files = slip('names.json', '"heino falcke"', '"may"');
    expect(warned(files)).toContain('names.json names[4].forms[0]: “may” is an everyday word too');
  });

  it('an alias that two people share', () => {
    const files = slip('names.json', '"heino falcke"', '"shep/heino doeleman"');
    expect(warned(files)).toContain('“shep doeleman” is “doeleman” too');
  });

  it('a term that no pattern uses', () => {
    const files = withFiles({ 'terms/more.json': { spare: ['spare'] } });
    expect(warned(files)).toContain('terms/more.json spare: no pattern uses the term “spare”');
  });

  it('forms that no text can meet as they are written', () => {
    const files = slip('terms/story.json', '"portrait"', '"Self-portrait"');
    expect(warned(files)).toContain(
      '“Self-portrait” is never met as it is written here: write “self portrait”',
    );
  });

  it('thresholds that no page can reach', () => {
    expect(warned(slip('scout.json', '"threshold":6', '"threshold":60'))).toContain(
      'no page can wake the pack',
    );
    expect(warned(slip('scope.json', '"threshold":3', '"threshold":30'))).toContain(
      'no page can be about the story',
    );
  });

  it('a day to compare with that is not the day of the fact', () => {
    const files = slip('signatures/image.json', '"on":"2019-04-10"', '"on":"2018-04-10"');
    expect(warned(files)).toContain('date.on: is 2018-04-10, and the fact’s own day is 2019-04-10');
    expect(warned(filesOf(SECOND))).not.toContain('date.on');
  });

  it('a figure that stands beside nothing', () => {
    const files = slip('signatures/making.json', '"beside":["telescopes"]', '"beside":[]');
    expect(warned(files)).toContain('figure.beside: is empty, so no figure is ever compared');
  });

  it('a unit that the patterns do not ask for', () => {
    const files = slip(
      'signatures/making.json',
      '"unit":"count","beside":["telescopes"]',
      '"unit":"km","beside":["telescopes"]',
    );
    expect(warned(files)).toContain('is “km”, found as #length, and the patterns ask for #figure');
  });

  it('sums in any currency', () => {
    const files = slip(
      'signatures/making.json',
      '"unit":"count","beside":["telescopes"]',
      '"unit":"money","beside":["telescopes"]',
    );
    expect(warned(files)).toContain('takes sums in all currencies for alike');
  });

  it('days of the scope that no source falls in', () => {
    expect(warned(slip('scope.json', '"from":"2019', '"from":"2023'))).toContain(
      'scope.json from: is 2023-04-01, after every source',
    );
    const early = { ...Object(filesOf(SECOND)['scope.json']), from: '2010-01-01', to: '2011-01-01' };
    expect(warned(withFiles({ 'scope.json': early }))).toContain('before every source');
  });

  it('a pattern that everyday words alone meet', () => {
    const files = withFiles({ 'terms/more.json': { worker: ['man', 'boilermaker'], labour: ['work'] } });
    const scope = { ...Object(filesOf(SECOND)['scope.json']) };
    const evidence = [...scope.evidence, { pattern: 'worker labour', weight: 1 }];
    expect(warned({ ...files, 'scope.json': { ...scope, evidence } })).toContain(
      'everyday words alone meet it (“man”, “work”)',
    );
  });

  it('an origin that nobody has or credits, and none that is only credited', () => {
    const origins = [...Object(filesOf(SECOND)['origins.json'])];
    const wire = { id: 'north-wire', name: 'North Wire', kind: 'agency', credits: [] };
    const files = withFiles({ 'origins.json': [...origins, wire] });
    expect(warned(files)).toContain('no source has the origin “north-wire”, and no report credits it');
    const source = { ...Object(filesOf(SECOND)['sources/bbc-may12.json']) };
    const [report] = source.reports;
    const credited = { ...source, reports: [{ ...report, credit: 'north-wire' }] };
    expect(warned({ ...files, 'sources/bbc-may12.json': credited })).not.toContain('north-wire');
  });

  it('a wrong form of one person that is another’s right one', () => {
    const files = slip('names.json', '"heino falcke"', '"heino falcke","shepard doeleman"');
    expect(warned(files)).toContain('“shepard doeleman” is “doeleman” too');
  });

  it('and the bundled pack has no error', () => {
    expect(checkPack(filesOf(TALKS)).errors).toEqual([]);
  });
});
