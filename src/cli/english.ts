import catalogue from '../_locales/en/messages.json';
import { createTranslator, lookupIn } from '../core/messages/translator.ts';

/** The command line speaks English, with the words that the extension has. */
export const english = createTranslator(lookupIn(catalogue));
