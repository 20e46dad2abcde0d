import bundled from 'virtual:annotator';
import { type Annotator, createAnnotator } from '../core/annotator.ts';
import { packChoices } from '../platform/stored-packs.ts';
import { loadLate } from './late.ts';
import { ownGlobal } from './own.ts';
import { Session } from './session.ts';

declare global {
  /** The session of this page in our own world, which the page cannot see. */
  var secondSourceSession: Session | undefined;
}

/** The bundled packs are ready as they are; the code that checks others is loaded only where there are any. */
async function annotatorInForce(): Promise<Annotator> {
  const { installed, off } = await packChoices();
  const others = installed ? await loadLate().then((late) => late.installed()) : [];
  return createAnnotator([...bundled.filter(({ id }) => !off.includes(id)), ...others]);
}

// Injected again while the first is at work, there is nothing to do; one that has ended is replaced.
if (!ownGlobal('secondSourceSession')?.alive) {
  globalThis.secondSourceSession = new Session(annotatorInForce().catch(() => createAnnotator(bundled)));
}
