import type { ExtensionPage } from '../support/browser.ts';

/** Gives the options page a pack file, as a person does who chooses one. */
export function choosePack(page: ExtensionPage, text: string): Promise<void> {
  return page.evaluate((content: string) => {
    const input = document.querySelector<HTMLInputElement>('.packs ~ .buttons input[type=file]');
    if (!input) throw new Error('no place to choose a file');
    const files = new DataTransfer();
    files.items.add(new File([content], 'some.pack.json', { type: 'application/json' }));
    input.files = files.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }, text);
}

/** The packs that the options page lists. */
export const packTitles = (page: ExtensionPage): Promise<string[]> =>
  page.evaluate(() => [...document.querySelectorAll('.packs .option span')].map((e) => e.textContent ?? ''));
