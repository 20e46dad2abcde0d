import axe from 'axe-core';
import type { View } from './browser.ts';

/** What axe finds wrong with a page, a line a rule: the rule and the elements that break it. */
export async function axeViolations(view: View): Promise<string[]> {
  await view.runScript(axe.source);
  return view.evaluate(async () => {
    const { violations }: import('axe-core').AxeResults = await Reflect.get(window, 'axe').run(document);
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  });
}
