import type { Key } from '../core/messages/types.ts';
import type { Intensity } from '../platform/settings.ts';

/** Which messages of the catalogue stand for a choice, its name and what it means. */
export const INTENSITY_CHOICES = {
  quiet: { name: 'options_quiet', text: 'options_quietText' },
  normal: { name: 'intensity_normal', text: 'options_normalText' },
  discrepancies: { name: 'intensity_discrepancies', text: 'options_discrepanciesText' },
  off: { name: 'intensity_off', text: 'options_offText' },
} as const satisfies Record<Intensity, { readonly name: Key; readonly text: Key }>;
