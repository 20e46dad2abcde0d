import german from '../../src/_locales/de/messages.json';
import english from '../../src/_locales/en/messages.json';
import french from '../../src/_locales/fr/messages.json';
import polish from '../../src/_locales/pl/messages.json';
import ukrainian from '../../src/_locales/uk/messages.json';
import {
  type Catalogue,
  createTranslator,
  lookupIn,
  type Translator,
} from '../../src/core/messages/translator.ts';

/** Text of every second word is said twice, at most: about half as long again, as no language of ours is. */
function longer(message: string): string {
  return message
    .split(' ')
    .map((word, index) => (index % 2 === 0 && /^\p{L}+$/u.test(word) ? `${word}${word.toLowerCase()}` : word))
    .join(' ');
}

/** What no reader reads, but layouts have to bear: English made longer, and English written from the right. */
function pseudo(change: (message: string) => string, direction: 'ltr' | 'rtl'): Catalogue {
  const changed = Object.entries<Catalogue[string]>(english).map(([key, entry]) => [
    key,
    key === 'language' ? entry : { ...entry, message: change(entry.message) },
  ]);
  return { ...Object.fromEntries(changed), direction: { message: direction } };
}

/** Reading direction alone would not show which words came from the catalogue; the marks do. */
const mirrored = (message: string): string => `\u2067${message}\u2069`;

const CATALOGUES: Readonly<Record<string, Catalogue>> = {
  en: english,
  uk: ukrainian,
  de: german,
  fr: french,
  pl: polish,
  long: pseudo(longer, 'ltr'),
  rtl: pseudo(mirrored, 'rtl'),
};

/** The languages of the interface, and two that exist only to prove layouts. */
export const LANGUAGES = Object.keys(CATALOGUES);

/** The translator of one of them; English for what is not among them. */
export function translatorOf(language: string): Translator {
  return createTranslator(lookupIn(CATALOGUES[language] ?? english));
}
