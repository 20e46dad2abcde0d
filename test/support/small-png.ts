import { deflateSync, inflateSync } from 'node:zlib';

/*
 * Makes a screenshot small enough to keep in the repository: no more than 256 colours, each pixel one
 * byte. Pictures of text need no more, and it saves a package that would do only this.
 */

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Bytes a pixel, by PNG's colour type: those that browsers write. */
const CHANNELS: Readonly<Record<number, number>> = { 2: 3, 6: 4 };

/** The most that one byte a pixel can name. */
const MOST_COLOURS = 256;

/** So many of the commonest colours are kept as they are: faint grounds, of which small differences matter. */
const EXACT = 128;

/** Of the others, two that are this near, summed over the channels, share one place: edges of letters. */
const NEAR = 8;

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** One 0xRRGGBB number a pixel, row by row. */
  readonly pixels: Uint32Array;
}

/**
 * The same picture in fewer bytes.
 * @param png 8 bits a channel, RGB or RGBA, not interlaced; what is transparent is taken as opaque
 * @throws {Error} for any other PNG
 */
export function smallPng(png: Buffer): Buffer {
  return encode(decode(png));
}

/** @throws {Error} for a PNG of another form than `smallPng` takes */
export function decode(png: Buffer): Picture {
  const chunks = chunksOf(png);
  const header = chunks.find(({ type }) => type === 'IHDR')?.data;
  const channels = header && CHANNELS[header[9] ?? -1];
  if (!header || !channels || header[8] !== 8 || header[12] !== 0)
    throw new Error('only a PNG of 8 bits a channel, in RGB or RGBA and not interlaced, can be read');
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const raw = inflateSync(
    Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data)),
  );
  const bytes = unfilter(raw, width * channels, height, channels);
  const pixels = new Uint32Array(width * height);
  for (let i = 0; i < pixels.length; i++) pixels[i] = bytes.readUIntBE(i * channels, 3);
  return { width, height, pixels };
}

/** A PNG with a palette. */
export function encode({ width, height, pixels }: Picture): Buffer {
  const palette = paletteOf(pixels);
  const index = nearest(palette);
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) rows[y * (width + 1) + 1 + x] = index(pixels[y * width + x] ?? 0);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3], 8);
  const colours = Buffer.alloc(palette.length * 3);
  palette.forEach((colour, i) => {
    colours.writeUIntBE(colour, i * 3, 3);
  });
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', colours),
    chunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The colours that occur most, without those that look like one that is there already. */
function paletteOf(pixels: Uint32Array): number[] {
  const counts = new Map<number, number>();
  for (const colour of pixels) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const colours = [...counts].sort((a, b) => b[1] - a[1]).map(([colour]) => colour);
  if (colours.length <= MOST_COLOURS) return colours;
  const palette: number[] = [];
  for (const colour of colours) {
    if (palette.length === MOST_COLOURS) break;
    if (palette.length < EXACT || palette.every((other) => distance(colour, other) > NEAR))
      palette.push(colour);
  }
  return palette;
}

/** Looks up the position of the palette's colour that is nearest to one. */
function nearest(palette: readonly number[]): (colour: number) => number {
  const known = new Map(palette.map((colour, i) => [colour, i]));
  return (colour) => {
    const found = known.get(colour);
    if (found !== undefined) return found;
    let best = 0;
    for (let i = 1; i < palette.length; i++)
      if (distance(colour, palette[i] ?? 0) < distance(colour, palette[best] ?? 0)) best = i;
    known.set(colour, best);
    return best;
  };
}

function distance(a: number, b: number): number {
  const part = (shift: number) => Math.abs(((a >> shift) & 255) - ((b >> shift) & 255));
  return part(16) + part(8) + part(0);
}

/** Undoes the filter of each row (PNG specification, section 9). */
function unfilter(raw: Buffer, stride: number, height: number, channels: number): Buffer {
  const out = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (stride + 1)];
    for (let x = 0; x < stride; x++) {
      const at = y * stride + x;
      const left = x >= channels ? (out[at - channels] ?? 0) : 0;
      const up = y > 0 ? (out[at - stride] ?? 0) : 0;
      const corner = x >= channels && y > 0 ? (out[at - stride - channels] ?? 0) : 0;
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter ?? 0] ?? 0;
      out[at] = (raw[y * (stride + 1) + 1 + x] ?? 0) + guess;
    }
  }
  return out;
}

function paeth(left: number, up: number, corner: number): number {
  const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}

interface Chunk {
  readonly type: string;
  readonly data: Buffer;
}

function chunksOf(png: Buffer): Chunk[] {
  if (!png.subarray(0, 8).equals(SIGNATURE)) throw new Error('not a PNG');
  const chunks: Chunk[] = [];
  for (let at = 8; at + 12 <= png.length; ) {
    const length = png.readUInt32BE(at);
    chunks.push({
      type: png.toString('latin1', at + 4, at + 8),
      data: png.subarray(at + 8, at + 8 + length),
    });
    at += 12 + length;
  }
  return chunks;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc(body), body.length + 4);
  return out;
}

/** CRC-32 as PNG wants it; Node 20.19 has none of its own that the types know. */
function crc(bytes: Buffer): number {
  let value = 0xffffffff;
  for (const byte of bytes) {
    value ^= byte;
    for (let i = 0; i < 8; i++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  }
  return (value ^ 0xffffffff) >>> 0;
}
