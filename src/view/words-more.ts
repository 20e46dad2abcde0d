/** Words that wait for their place in the catalogue. */
export const MORE_WORDS = {
  onDay: 'As it stood when this was published',
  now: 'As it stands on record',
  thenAndNow: 'As it stood then, and stands on record',
  follow: 'Follow the page',
  followText: 'In the order of the page; list and page scroll together.',
  wrong: 'This is wrong',
  wrongText:
    'A report for those who keep the facts, to be sent by you, as you like. Nothing has been sent. Say what is wrong below it.',
  wrongLabel: 'Text of the report',
  copyReport: 'Copy the report',
  checkSelection: 'Check the selection',
  noSelection: 'Nothing is selected on this page.',
  selectionLabel: 'Selected text',
  print: 'Print them as well',
  covered: 'Stories that it knows',
  whatsNew: (version: string) => `New in ${version}`,
  gotIt: 'Do not show again',
  changes: [
    'The side panel follows the page as you scroll, and the page the panel.',
    'A text that you have selected is checked from the popup.',
    'A card has a report ready for when something in it is wrong. You send it, or nobody does.',
  ],
} as const;
