import type english from '../../_locales/en/messages.json';
import type { Day } from '../text/types.ts';

/**
 * What the program says to a reader, as a key of the catalogue with what fills its holes. The core only
 * says which message; whoever shows it asks a `Translator` for the words in the reader's language.
 */

type Catalogue = typeof english;
type Name = keyof Catalogue;

/** A message that depends on a number has an entry for each plural form of its language: `KEY_one`, `KEY_other`. */
type Family = Name extends infer N ? (N extends `${infer F}_other` ? F : never) : never;
type Form<F extends Family> = Extract<Name, `${F}_one` | `${F}_other`>;

type Holes<N extends Name> = Catalogue[N] extends { readonly placeholders: infer P } ? keyof P : never;
/** The holes of any of several forms: one form may leave out what another one says. */
type AllHoles<N extends Name> = N extends Name ? Holes<N> : never;

/** A day written as the reader's language does: "28 Dec", "28 Dec 2021", "28 December 2021", with weekday, the weekday alone. */
export type DayForm = 'short' | 'long' | 'date' | 'full' | 'weekday' | 'weekday-letter' | 'month';

/** A day that is put into words only for the reader. */
export interface DayFill {
  readonly day: Day;
  readonly form: DayForm;
}

/** What fills a hole: words as they are, a number, or what each language writes in its own way. */
export type Fill =
  | string
  | number
  | DayFill
  /** 0 to 1. */
  | { readonly share: number }
  | { readonly list: readonly string[] }
  /** Words of a page, each in quotation marks. */
  | { readonly quotes: readonly string[] };

export type Fills = Readonly<Record<string, Fill>>;

/** A key of the catalogue; that of a message with plural forms is without their endings. */
export type Key = Exclude<Name, Form<Family>> | Family;

type FillsOf<K extends Key> = K extends Family
  ? { readonly count: number } & { readonly [H in Exclude<AllHoles<Form<K>>, 'count'>]: Fill }
  : K extends Name
    ? { readonly [H in Holes<K>]: Fill }
    : never;

/** The arguments that go with a key: none, or one value for each hole by its name. */
export type Arguments<K extends Key> = [keyof FillsOf<K>] extends [never] ? [] : [fills: FillsOf<K>];

/** Keys of messages that need nothing to fill in. */
export type PlainKey = { [K in Key]: Arguments<K> extends [] ? K : never }[Key];
