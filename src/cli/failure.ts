/** A mistake of the caller's or a file that cannot be read: one line on stderr, exit 2. */
export class Failure extends Error {
  override readonly name = 'Failure';
}

/** Control characters in file names or page text must not steer the reader's terminal. */
export function printable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is to be removed
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]+/g, ' ');
}
