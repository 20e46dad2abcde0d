import type { Key } from '../core/messages/types.ts';
import type { FlagType, OriginGroup, Relation, Status } from '../core/report/types.ts';

/** Which message of the catalogue stands for which value of the core. */

export const STATUS_KEYS = {
  disputed: 'status_disputed',
  superseded: 'status_superseded',
  unconfirmed: 'status_unconfirmed',
  wording: 'status_wording',
  'single-origin': 'status_singleOrigin',
  corroborated: 'status_corroborated',
} as const satisfies Record<Status, Key>;

/** One sentence on what a status means. */
export const MEANING_KEYS = {
  disputed: 'meaning_disputed',
  superseded: 'meaning_superseded',
  unconfirmed: 'meaning_unconfirmed',
  wording: 'meaning_wording',
  'single-origin': 'meaning_singleOrigin',
  corroborated: 'meaning_corroborated',
} as const satisfies Record<Status, Key>;

/** The status as it stands after the number of statements that have it. */
export const TALLY_KEYS = {
  disputed: 'tally_disputed',
  superseded: 'tally_superseded',
  unconfirmed: 'tally_unconfirmed',
  wording: 'tally_wording',
  'single-origin': 'tally_singleOrigin',
  corroborated: 'tally_corroborated',
} as const satisfies Record<Status, Key>;

export const FLAG_KEYS = {
  spelling: 'flag_spelling',
  unconfirmed: 'flag_unconfirmed',
  superseded: 'flag_superseded',
  'altered-quote': 'flag_alteredQuote',
  misnamed: 'flag_misnamed',
  figure: 'flag_figure',
  'date-conflict': 'flag_dateConflict',
  weekday: 'flag_weekday',
} as const satisfies Record<FlagType, Key>;

/** Said only where a source does not plainly agree. */
export const RELATION_KEYS = {
  hedged: 'relation_hedged',
  differs: 'relation_differs',
} as const satisfies Record<Exclude<Relation, 'agrees'>, Key>;

export const ORIGIN_KEYS = {
  agency: 'origin_agency',
  newsroom: 'origin_newsroom',
  official: 'origin_official',
} as const satisfies Record<OriginGroup['kind'], Key>;
