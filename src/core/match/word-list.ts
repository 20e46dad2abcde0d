/**
 * Sorted words as one short text: each without the letters that it shares with the word before, whose
 * number stands in front as a character. A third smaller than the words themselves, also compressed.
 */

/** Stands for no shared letter; the next character for one, and so on. */
const NONE = 0x30;
const MOST = 40;

export function foldWords(sorted: readonly string[]): string {
  return sorted
    .map((word, n) => {
      const shared = sharedWith(sorted[n - 1] ?? '', word);
      return String.fromCharCode(NONE + shared) + word.slice(shared);
    })
    .join(' ');
}

function sharedWith(before: string, word: string): number {
  let shared = 0;
  while (shared < MOST && shared < word.length && before[shared] === word[shared]) shared++;
  return shared;
}

export function unfoldWords(folded: string): string[] {
  if (folded === '') return [];
  const words = folded.split(' ');
  let word = '';
  for (let n = 0; n < words.length; n++) {
    const written = words[n] ?? '';
    word = word.slice(0, written.charCodeAt(0) - NONE) + written.slice(1);
    words[n] = word;
  }
  return words;
}
