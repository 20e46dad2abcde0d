/** Every word that only the side panel shows. */
export const PANEL_WORDS = {
  name: 'Second Source',
  loading: 'Reading the page …',
  statements: 'Statements on this page',
  omitted: 'Reported elsewhere, not here',
  timeline: 'What happened when',
  table: 'Who reports what',
  statement: 'Statement',
  goTo: 'Go to the passage',
  reports: { agrees: 'reports it', hedged: 'reports it with a hedge', differs: 'differs' },
  silent: 'no report on record',
  states: {
    nothing: 'Nothing on record about this page.',
    unreadable: 'This page cannot be read.',
    'site-paused': 'Switched off for this site.',
    'needs-permission': 'This page has not been read. Open the popup there to allow it.',
  },
} as const;
