import packs from 'virtual:packs';
import { createEngine } from '../core/engine.ts';
import { packsInForce } from '../platform/packs.ts';
import { Session } from './session.ts';

declare global {
  /** The session of this page in our own world, which the page cannot see. */
  var secondSourceSession: Session | undefined;
}

// Injected again while the first is at work, there is nothing to do; one that has ended is replaced.
if (!globalThis.secondSourceSession?.alive) {
  globalThis.secondSourceSession = new Session(packsInForce(packs).then(createEngine));
}
