import { deflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { decode, encode, smallPng } from '../../support/small-png.ts';

const picture = {
  width: 3,
  height: 2,
  pixels: Uint32Array.of(0xff0000, 0x00ff00, 0x0000ff, 0, 0xffffff, 0xff0000),
};

/** A PNG as browsers write it: one header, one stretch of data, its rows already filtered. */
function pngOf(header: readonly number[], rows: readonly number[]): Buffer {
  const part = (type: string, data: Buffer) => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    return Buffer.concat([length, Buffer.from(type, 'latin1'), data, Buffer.alloc(4)]);
  };
  return Buffer.concat([
    encode(picture).subarray(0, 8),
    part('IHDR', Buffer.from(header)),
    part('IDAT', deflateSync(Buffer.from(rows))),
  ]);
}

it.each([
  ['no filter', [0, 10, 20, 30, 40, 50, 60]],
  ['what is to the left', [1, 10, 20, 30, 30, 30, 30]],
  ['the mean', [3, 10, 20, 30, 35, 40, 45]],
  ['the best of three', [4, 10, 20, 30, 30, 30, 30]],
])('reads rows that were written with %s', (_name, row) => {
  const read = decode(pngOf([0, 0, 0, 2, 0, 0, 0, 1, 8, 2, 0, 0, 0], row));
  expect([...read.pixels]).toEqual([0x0a141e, 0x28323c]);
});

it('takes what is transparent as opaque, and rows from what is above them', () => {
  const read = decode(pngOf([0, 0, 0, 1, 0, 0, 0, 2, 8, 6, 0, 0, 0], [0, 1, 2, 3, 255, 2, 1, 1, 1, 0]));
  expect([...read.pixels]).toEqual([0x010203, 0x020304]);
});

it('refuses what it cannot read', () => {
  expect(() => decode(Buffer.from('GIF89a'))).toThrow('not a PNG');
  expect(() => smallPng(encode(picture))).toThrow('RGB or RGBA');
});

it('writes a palette that holds each of a few colours once', () => {
  const png = encode(picture);
  const at = png.indexOf('PLTE');
  expect(png.readUInt32BE(at - 4)).toBe(5 * 3);
  expect(png.readUInt32BE(16)).toBe(3);
  expect(png.readUInt32BE(20)).toBe(2);
});
