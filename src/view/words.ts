import type { FlagType, OriginGroup, Relation, Status } from '../core/report/types.ts';
import type { Day } from '../core/text/types.ts';

/** Every word that the parts show, in one place. Short, factual, never accusing. */

export const STATUS_WORDS: Readonly<Record<Status, string>> = {
  disputed: 'Disputed',
  superseded: 'Superseded',
  unconfirmed: 'Unconfirmed',
  wording: 'Wording',
  'single-origin': 'Single origin',
  corroborated: 'Corroborated',
};

/** One sentence on what a status means. */
export const STATUS_MEANINGS: Readonly<Record<Status, string>> = {
  disputed: 'Accounts differ, or this page differs from the record.',
  superseded: 'True when written; later events changed it.',
  unconfirmed: 'Not settled when this was written.',
  wording: 'A name or spelling has a better form.',
  'single-origin': 'All known reports go back to one newsroom.',
  corroborated: 'Two or more independent origins report this.',
};

export const FLAG_WORDS: Readonly<Record<FlagType, string>> = {
  spelling: 'Spelling',
  unconfirmed: 'Certainty',
  superseded: 'Later events',
  'altered-quote': 'Quotation',
  misnamed: 'Name',
  figure: 'Figure',
  'date-conflict': 'Date',
  weekday: 'Weekday',
};

export const RELATION_WORDS: Readonly<Record<Relation, string>> = {
  agrees: 'agrees',
  hedged: 'hedged',
  differs: 'differs',
};

const ORIGIN_KINDS: Readonly<Record<OriginGroup['kind'], string>> = {
  agency: 'agency',
  newsroom: 'newsroom',
  official: 'official',
};

export const WORDS = {
  card: 'Second Source',
  thisPage: 'This page',
  onRecord: 'On record',
  said: (speaker: string) => `as said by ${speaker}`,
  removed: 'only on this page:',
  added: 'only on record:',
  reportedBy: 'Reported by',
  moreOrigins: (count: number) => `${count} more origins`,
  morePages: (count: number) => `${count} more pages`,
  why: 'Why here?',
  copy: 'Copy citation',
  copied: 'Copied',
  copyByHand: 'Copying is not allowed on this page. The citation is selected: copy it from here.',
  hide: 'Hide here',
  pin: 'Keep open',
  unpin: 'Let it close by itself',
  close: 'Close',
  previous: { place: 'Previous finding at this place', page: 'Previous finding on this page' },
  next: { place: 'Next finding at this place', page: 'Next finding on this page' },
  hidden: 'Hidden on this page.',
  undo: 'Show it again',
  place: (number: number, total: number) => `${number} of ${total}`,
  opensIn: 'opens in a new tab',
  statements: 'Statements on this page',
  none: 'No statement on this page is on record.',
  omitted: 'Reported elsewhere, not here',
  timeline: 'What happened when',
  articleDay: 'this article',
  origin: (group: OriginGroup) => {
    const pages = group.sources.length;
    return pages === 1
      ? ORIGIN_KINDS[group.kind]
      : `${ORIGIN_KINDS[group.kind]} · ${pages} pages, counted once`;
  },
  count: (number: number, status: Status) => `${number} ${STATUS_WORDS[status].toLowerCase()}`,
} as const;

const SHORT = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });
const LONG = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});
const FULL = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** A day as words: "28 Dec", "28 Dec 2021", "Tuesday 28 December 2021". What is no day comes back as it is. */
export function dayWords(day: Day, form: 'short' | 'long' | 'full' = 'long'): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return day;
  return (form === 'short' ? SHORT : form === 'long' ? LONG : FULL).format(date);
}
