/** Every word of the welcome page. */
export const WELCOME_WORDS = {
  title: 'Who else says so?',
  lead: 'Second Source reads the news along with you. Where a statement is on record, it is underlined; point at it to see who else reports it, from how many independent origins, and where the accounts part.',
  sampleLabel: 'A sample: point at a line, or choose it',
  useTitle: 'How to use it',
  use: [
    'Read as always. On large news sites it runs by itself; the number on its icon says how much it found.',
    'Point at an underlined statement, or press the keys for the next finding.',
    'Open the popup for the page summed up, for what this page leaves out, and to switch it off on a site.',
    'On any other site it does nothing until you open the popup there; a button in it makes that lasting.',
  ],
  keys: (next: string, previous: string) => `Next finding: ${next}. Previous: ${previous}.`,
  privacy: 'Everything stays in this browser. No request is ever sent, no account, no counting.',
  linesTitle: 'What the lines mean',
} as const;
