import type { BlockKind } from '../../core/text/types.ts';

/** What is known of elements by their names and attributes alone, so that it holds without layout too. */

/** Never article text, whatever stands in them. Asides are fact boxes and teasers, not the running story. */
const LEFT_OUT = new Set(
  (
    'script style noscript template head title link meta nav aside footer button select textarea input ' +
    'option optgroup datalist output progress meter menu dialog code pre kbd samp svg math canvas video audio ' +
    'object embed iframe frame frameset noframes img picture map area'
  ).split(' '),
);

const LEFT_OUT_ROLES = new Set(
  (
    'navigation complementary banner contentinfo search menu menubar toolbar tablist tooltip dialog ' +
    'alertdialog alert button textbox searchbox combobox listbox slider status timer log marquee math img'
  ).split(' '),
);

/** Block by the standard style sheet; used only where computed style is missing. */
const BLOCK = new Set(
  (
    'address article aside blockquote body caption center dd details dir div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main nav ol p pre section summary table tbody ' +
    'td tfoot th thead tr ul'
  ).split(' '),
);

const KINDS: ReadonlyMap<string, BlockKind> = new Map([
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((name): [string, BlockKind] => [name, 'heading']),
  ['figcaption', 'caption'],
  ['caption', 'caption'],
  ['li', 'item'],
  ['dt', 'item'],
  ['dd', 'item'],
  ['blockquote', 'quote'],
]);

export const isBlockByName = (name: string): boolean => BLOCK.has(name);

/** The kind that text inside this element has; undefined where the element does not say. */
export function kindOf(element: Element): BlockKind | undefined {
  return KINDS.get(element.localName) ?? (element.getAttribute('role') === 'heading' ? 'heading' : undefined);
}

/** Text that the reader types is theirs: never read, never painted. */
export function isEditable(element: Element): boolean {
  const value = element.getAttribute('contenteditable');
  return value !== null && value.toLowerCase() !== 'false';
}

/** True where name, role or state alone say that nothing in the element is article text. */
export function isLeftOut(element: Element): boolean {
  if (LEFT_OUT.has(element.localName) || element.hasAttribute('hidden') || isEditable(element)) return true;
  if (element.getAttribute('aria-hidden') === 'true') return true;
  const role = element.getAttribute('role');
  return role !== null && LEFT_OUT_ROLES.has(role);
}

/** Footnote marks ("[3]") link within the page; "10<sup>th</sup>" does not and belongs to its word. */
export function isFootnoteMark(element: Element): boolean {
  if (element.localName !== 'sup') return false;
  const link = element.querySelector('a[href^="#"]');
  return link !== null && link.textContent?.trim() === element.textContent?.trim();
}
