import type { Intensity } from '../platform/settings.ts';

/** Every word that only the options page shows. */
export const OPTIONS_WORDS = {
  title: 'Second Source: options',
  highlights: 'Highlights',
  intensity: 'How much is shown on a page',
  statuses: 'Which statements are shown',
  sites: 'Sites',
  paused: 'Switched off on',
  nonePaused: 'No site is switched off. The popup has a switch for the site you are on.',
  granted: 'Allowed beside the news sites that come with the extension',
  noneGranted: 'None. The popup asks where it is needed.',
  remove: (what: string) => `Remove ${what}`,
  removeShort: 'Remove',
  packs: 'Fact packs',
  packsText:
    'What Second Source knows comes from these. A pack is added from a file that you choose, never from the network. Pages that are open follow when they are loaded again.',
  installPack: 'Add a pack from a file',
  packInstalled: (title: string) => `“${title}” was added.`,
  packRefused: 'This file was not added; the packs in force stay as they are:',
  packOn: (title: string) => `Use “${title}”`,
  packCount: (facts: number, sources: number, version: string) =>
    `${facts} facts, ${sources} sources, version ${version}`,
  packBundled: 'comes with the extension',
  packFacts: 'What is in it',
  packsBroken: (count: number) =>
    count === 1
      ? 'One stored pack cannot be used any more.'
      : `${count} stored packs cannot be used any more.`,
  packsDamaged:
    'The stored packs cannot be read: they are damaged, or come from a newer version. The packs that come with the extension are in force. A copy is kept when you add a pack.',
  removeBroken: 'Delete what cannot be used',
  moreErrors: (count: number) => `and ${count} more`,
  keys: 'Keys',
  noKey: 'no key assigned',
  data: 'Your data',
  dataText: 'All of it is here, in this browser. Nothing is sent anywhere.',
  hidden: (count: number) => (count === 1 ? '1 finding is hidden.' : `${count} findings are hidden.`),
  showHidden: 'Show them again',
  export: 'Export settings',
  import: 'Import settings',
  imported: 'The settings were imported.',
  notImported: 'This file does not hold settings of this extension; nothing was changed.',
  reset: 'Delete all settings',
  resetDone: 'All settings are back to the defaults, and their copies are deleted.',
  stored: 'Everything that is stored',
  debug: 'Debug info',
  debugText: 'The last problems, without page text or addresses.',
  noProblems: 'No problems so far.',
  clear: 'Delete',
} as const;

export const INTENSITY_CHOICES: Readonly<
  Record<Intensity, { readonly name: string; readonly text: string }>
> = {
  quiet: { name: 'Quiet', text: 'A line under each statement.' },
  normal: { name: 'Normal', text: 'A line and a faint ground.' },
  discrepancies: { name: 'Only discrepancies', text: 'Statements that stand as reported are left plain.' },
  off: { name: 'Off', text: 'Nothing on the page; popup and panel still know.' },
};
