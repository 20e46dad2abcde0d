import scouts from 'virtual:scout';
import { walkText } from '../../../src/content/walk-text.ts';
import { createScout } from '../../../src/core/match/scout.ts';

/** What the scout does on a page that is not about a story: all of its text, to the end. */
const scout = createScout(scouts);

globalThis.bench = () => {
  scout.reset();
  const next = walkText([document.body]);
  let sum = 0;
  for (let node = next(); node; node = next()) {
    scout.read(node.data);
    sum += node.length;
  }
  return sum;
};
