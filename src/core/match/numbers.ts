/**
 * Whole numbers as short text: one character for those below `ONE`, more for others. Less than half as long as
 * in JSON, a tenth shorter when both are compressed, and read only where it is needed.
 */

// All that is printed, but not what would be escaped in a script, nor the space that stands between texts.
const DIGITS = '!#$%&()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_abcdefghijklmnopqrstuvwxyz{|}~';
/** Digits from here on say that the number goes on. */
const ONE = 65;
const MORE = DIGITS.length - ONE;

const VALUES = new Uint8Array(128);
for (let n = 0; n < DIGITS.length; n++) VALUES[DIGITS.charCodeAt(n)] = n;

/** Writes a whole number from 0 on. */
export function written(n: number): string {
  let text = DIGITS.charAt(n % ONE);
  for (let rest = Math.floor(n / ONE); rest > 0; rest = Math.floor((rest - 1) / MORE))
    text = DIGITS.charAt(ONE + ((rest - 1) % MORE)) + text;
  return text;
}

/** Writes any whole number; read with `nextSigned`. */
export const writtenSigned = (n: number): string => written(n < 0 ? -2 * n - 1 : 2 * n);

/** Reads numbers that were written one behind the other. */
export class Numbers {
  private at = 0;

  constructor(private readonly text: string) {}

  get done(): boolean {
    return this.at >= this.text.length;
  }

  next(): number {
    let high = 0;
    for (;;) {
      const digit = VALUES[this.text.charCodeAt(this.at++)] ?? 0;
      // At the end of the text too.
      if (digit < ONE) return high * ONE + digit;
      high = high * MORE + digit - ONE + 1;
    }
  }

  nextSigned(): number {
    const n = this.next();
    return n % 2 === 0 ? n / 2 : -(n + 1) / 2;
  }
}
