import browser from 'webextension-polyfill';
import { createTranslator, type Translator } from '../core/messages/translator.ts';

/** The translator on the browser's own choice among our languages; nothing is loaded but what the browser holds. */
export function browserTranslator(): Translator {
  return createTranslator((name, fills) => browser.i18n.getMessage(name, [...fills]));
}
