import type { Day } from '../text/types.ts';
import type { Remark } from './message.ts';
import type { Arguments, DayForm, Fill, Fills, Key } from './types.ts';

/** Puts messages into the words of one language. */
export interface Translator {
  /** The message with this key, its holes filled. */
  <K extends Key>(key: K, ...fills: Arguments<K>): string;
  /** A remark of the core; what is a string already is the pack's or the page's, and stays. */
  remark(remark: Remark | string): string;
  day(day: Day, form?: DayForm): string;
  /** "a, b and c". */
  list(items: readonly string[]): string;
  /** Of the words that it gives, as BCP 47 has it. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
}

/**
 * Finds an entry of the catalogue by its full name and fills its holes, given in the order of the alphabet
 * of their names; gives an empty text where there is no such entry.
 */
export type Lookup = (name: string, fills: readonly string[]) => string;

const DAY_FORMS: Readonly<Record<DayForm, Intl.DateTimeFormatOptions>> = {
  short: { day: 'numeric', month: 'short' },
  long: { day: 'numeric', month: 'short', year: 'numeric' },
  date: { day: 'numeric', month: 'long', year: 'numeric' },
  full: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  weekday: { weekday: 'long' },
  'weekday-letter': { weekday: 'narrow' },
  month: { month: 'long', year: 'numeric' },
};

/** Makes a translator on a catalogue, wherever that is kept; language and direction are entries of it. */
export function createTranslator(lookup: Lookup): Translator {
  const language = lookup('language', []) || 'en-GB';
  const direction = lookup('direction', []) === 'rtl' ? 'rtl' : 'ltr';
  const numbers = new Intl.NumberFormat(language);
  const shares = new Intl.NumberFormat(language, { style: 'percent' });
  const plural = new Intl.PluralRules(language);
  const lists = new Intl.ListFormat(language);
  const dayFormats = new Map<DayForm, Intl.DateTimeFormat>();

  function day(value: Day, form: DayForm = 'long'): string {
    const date = new Date(`${value}T00:00:00Z`);
    if (Number.isNaN(date.getTime())) return value;
    const format =
      dayFormats.get(form) ?? new Intl.DateTimeFormat(language, { ...DAY_FORMS[form], timeZone: 'UTC' });
    dayFormats.set(form, format);
    return format.format(date);
  }

  function inWords(fill: Fill): string {
    if (typeof fill === 'string') return fill;
    if (typeof fill === 'number') return numbers.format(fill);
    if ('day' in fill) return day(fill.day, fill.form);
    if ('share' in fill) return shares.format(fill.share);
    if ('list' in fill) return lists.format(fill.list);
    return lists.format(fill.quotes.map((text) => lookup('quoted', [text])));
  }

  function text(key: string, fills: Fills): string {
    const filled = Object.keys(fills)
      .sort()
      .map((name) => inWords(fills[name] ?? ''));
    const { count } = fills;
    if (typeof count !== 'number') return lookup(key, filled);
    return lookup(`${key}_${plural.select(count)}`, filled) || lookup(`${key}_other`, filled);
  }

  const translate = <K extends Key>(key: K, ...[fills]: Arguments<K>): string => text(key, fills ?? {});
  return Object.assign(translate, {
    remark: (said: Remark | string) => (typeof said === 'string' ? said : text(said.key, said.fills)),
    day,
    list: (items: readonly string[]) => lists.format(items),
    language,
    direction,
  } as const);
}

/** A catalogue in the form that browsers ask of an extension's `messages.json`. */
export type Catalogue = Readonly<
  Record<
    string,
    {
      readonly message: string;
      readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
    }
  >
>;

/** Looks messages up as browsers do, where there is no browser. */
export function lookupIn(catalogue: Catalogue): Lookup {
  return (name, fills) => {
    const entry = Object.hasOwn(catalogue, name) ? catalogue[name] : undefined;
    if (!entry) return '';
    return entry.message.replace(/\$(\w+)\$/g, (_, hole: string) => {
      const number = Number(entry.placeholders?.[hole.toLowerCase()]?.content.slice(1));
      return fills[number - 1] ?? '';
    });
  };
}
