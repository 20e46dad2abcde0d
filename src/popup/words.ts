import type { Intensity } from '../platform/settings.ts';

/** Every word that only the popup shows. */
export const POPUP_WORDS = {
  name: 'Second Source',
  siteSwitch: (site: string) => `Run on ${site}`,
  pageSwitch: 'Show on this page',
  readAgain: 'Try again',
  loading: 'Reading the page …',
  attention: 'Worth a second look',
  settled: 'Stands as reported',
  omitted: 'Reported elsewhere, not here',
  more: (count: number) => `and ${count} more`,
  timeline: 'What happened when',
  origin: (name: string) => `This text seems to be ${name}’s.`,
  shown: 'What is highlighted',
  intensity: 'Highlights',
  panel: 'Read along in the side panel',
  options: 'Options',
  noPanel: 'The browser did not open the side panel.',
  found: (total: number) => `${total} ${total === 1 ? 'statement' : 'statements'} on this page on record`,
} as const;

export const INTENSITY_WORDS: Readonly<Record<Intensity, string>> = {
  quiet: 'Quiet: lines only',
  normal: 'Normal',
  discrepancies: 'Only discrepancies',
  off: 'Off',
};

/** A heading, and a sentence that says what it means and what can be done. */
export interface NoticeWords {
  readonly title: string;
  readonly text: string;
}

export const NOTICES = {
  nothing: {
    title: 'Nothing on record about this page',
    text: 'It is not about a story that the fact base knows. That says nothing for or against what it says.',
  },
  unreadable: {
    title: 'This page cannot be read',
    text: 'Browsers keep their own pages, their stores and some documents closed to extensions.',
  },
  sitePaused: {
    title: 'Switched off for this site',
    text: 'Nothing is read here until you switch it on again.',
  },
  pagePaused: {
    title: 'Not shown on this page',
    text: 'Until you leave it, or switch it on again below.',
  },
  givenUp: {
    title: 'Switched off for this page',
    text: 'Reading it failed twice. It is left alone until you try again.',
  },
  needsPermission: {
    title: 'This page has not been read',
    text: 'The browser wants your leave first. Whatever is read stays in the browser.',
  },
  unknown: {
    title: 'This page has not been read',
    text: 'If it is a page of the browser itself, no extension may read it. Any other can be read once you allow it.',
  },
} as const satisfies Record<string, NoticeWords>;

export const GRANT_WORDS = {
  onlyNow: 'Read because you opened this. To have it read by itself:',
  site: (site: string) => `Allow on ${site}`,
  allSites: 'Allow on all sites',
  refused: 'The browser did not grant it.',
} as const;
