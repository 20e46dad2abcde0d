import type { Key } from '../core/messages/types.ts';
import type { Intensity } from '../platform/settings.ts';

/** Which message of the catalogue stands for which value of the popup. */

export const INTENSITY_KEYS = {
  quiet: 'intensity_quiet',
  normal: 'intensity_normal',
  discrepancies: 'intensity_discrepancies',
  off: 'intensity_off',
} as const satisfies Record<Intensity, Key>;

/** A heading, and a sentence that says what it means and what can be done. */
export const NOTICES = {
  nothing: { title: 'notice_nothing', text: 'notice_nothingText' },
  unreadable: { title: 'notice_unreadable', text: 'notice_unreadableText' },
  sitePaused: { title: 'notice_sitePaused', text: 'notice_sitePausedText' },
  pagePaused: { title: 'notice_pagePaused', text: 'notice_pagePausedText' },
  givenUp: { title: 'notice_givenUp', text: 'notice_givenUpText' },
  needsPermission: { title: 'notice_needsPermission', text: 'notice_needsPermissionText' },
  unknown: { title: 'notice_needsPermission', text: 'notice_unknownText' },
} as const satisfies Record<string, { readonly title: Key; readonly text: Key }>;

export type NoticeKeys = (typeof NOTICES)[keyof typeof NOTICES];
