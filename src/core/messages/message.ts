import type { Arguments, Fills, Key } from './types.ts';

/** Every message that the core gives as data, with a finding, its card or the summary. */
export const REMARKS = [
  'change',
  'labelled',
  'headline_alteredQuote',
  'headline_dateConflict',
  'headline_figure',
  'headline_superseded',
  'headline_unconfirmed',
  'headline_misnamed',
  'headline_weekday',
  'headline_spelling',
  'headline_disputed',
  'headline_wording',
  'headline_singleOrigin',
  'headline_otherPlace',
  'headline_otherPerson',
  'headline_otherAccount',
  'headline_corroborated',
  'item_alteredQuote',
  'item_superseded',
  'item_unconfirmed',
  'note_differs',
  'note_says',
  'note_name',
  'note_spelling',
  'note_figureKnown',
  'note_figureOther',
  'note_unconfirmed',
  'note_superseded',
  'note_weekday',
  'note_alteredQuote',
  'why_quotes',
  'why_quotesClose',
  'why_date',
  'why_has',
  'why_context',
  'witness_agencies',
  'witness_newsrooms',
  'witness_offices',
  'witness_origins',
  'witness_some',
  'textOrigin_address',
  'textOrigin_credited',
  'textOrigin_told',
  'textOrigin_share',
  'textOrigin_toldShare',
  'textOrigin_order',
  'welcome_sampleNote',
] as const satisfies readonly Key[];

export type RemarkKey = (typeof REMARKS)[number];

/** A message as plain data, fit to be sent: made by `remark`, put into words by a `Translator`. */
export interface Remark {
  readonly key: RemarkKey;
  readonly fills: Fills;
}

/** Makes a remark; the compiler asks for exactly the holes that the catalogue has under this key. */
export function remark<K extends RemarkKey>(key: K, ...[fills]: Arguments<K>): Remark {
  return { key, fills: fills ?? {} };
}
