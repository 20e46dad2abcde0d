import type { Translator } from '../../src/core/messages/translator.ts';
import type { Options } from '../../src/options/use-options.ts';
import type { ListedPack, Packs } from '../../src/options/use-packs.ts';
import type { Shortcut } from '../../src/platform/lifecycle.ts';
import { DEFAULT_SETTINGS } from '../../src/platform/settings.ts';

/** What the options page shows: as after an installation, and with something of everything. */

export const STORIES = ['US-Russia security talks, January 2022'];

export const keys = (t: Translator): Shortcut[] => [
  { command: 'next-finding', description: t('command_next'), keys: 'Alt+Shift+J' },
  { command: 'previous-finding', description: t('command_previous'), keys: '' },
];

const doing = { change() {}, withdraw() {}, forgetLog() {}, forgetAll() {} };

const BUNDLED: ListedPack = {
  pack: {
    meta: {
      format: 1,
      id: 'talks',
      version: '1.4.0',
      title: STORIES[0] ?? '',
      description: 'What five newsrooms reported of the talks, and what came of it.',
      language: 'en',
      updated: '2024-12-01',
    },
    sources: [1, 2, 3, 4, 5],
    facts: [
      { id: 'a', statement: 'US and Russian officials hold bilateral security talks on 10 January 2022.' },
      { id: 'b', statement: 'NATO and Russia meet on 12 January 2022.' },
    ],
  },
  on: true,
  removable: false,
};

const INSTALLED: ListedPack = {
  ...BUNDLED,
  pack: {
    ...BUNDLED.pack,
    meta: { ...BUNDLED.pack.meta, id: 'tarn', title: 'Eruption of Mount Tarn, June 2018', version: '0.2.1' },
    sources: [1],
  },
  on: false,
  removable: true,
};

const switching = { install() {}, turn() {}, remove() {}, removeBroken() {} };

export const newPacks: Packs = {
  listed: [BUNDLED],
  broken: 0,
  damaged: false,
  said: '',
  errors: [],
  ...switching,
};

export const fullPacks = (t: Translator): Packs => ({
  listed: [BUNDLED, INSTALLED],
  broken: 2,
  damaged: true,
  said: t('options_packRefused'),
  errors: Array.from({ length: 14 }, (_, index) => ({
    file: `facts/statements-of-the-second-day-${index}.json`,
    path: 'values[0].on',
    message: 'a day is YYYY-MM-DD',
  })),
  ...switching,
});

export const newOptions = (t: Translator): Options => ({
  data: { state: { settings: DEFAULT_SETTINGS, problem: null }, granted: [], keys: keys(t), log: [] },
  ...doing,
});

export const fullOptions = (t: Translator): Options => ({
  data: {
    state: {
      settings: {
        ...DEFAULT_SETTINGS,
        intensity: 'discrepancies',
        pausedSites: ['news.example', 'a-site-with-a-very-long-name.of-a-regional-newspaper.example'],
        hiddenStatuses: ['wording'],
        hiddenFindings: ['one', 'two', 'three', 'four', 'five'],
      },
      problem: 'problem_damagedDefaults',
    },
    granted: ['*://*.news.example/*'],
    keys: keys(t),
    log: [
      {
        at: '2026-01-05 09:30',
        where: 'reading the page',
        what: 'TypeError at content/annotator.js:1:20418',
      },
    ],
  },
  ...doing,
});
