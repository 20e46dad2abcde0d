import type { PreparedPack } from '../core/find/prepare.ts';
import type { Record } from '../core/record.ts';
import type { CreateCard } from '../page/card/late-card.ts';
import { send } from '../platform/bus.ts';
import { recordNeeded } from '../platform/messages.ts';
import { ownGlobal } from './own.ts';

/**
 * What most pages never ask for, and so comes in a script of its own: the card, the record behind
 * it, and the check of packs that the reader installed.
 */
export interface Late {
  readonly createCard: CreateCard;
  /** The record of all packs in force. */
  record(): Promise<Record>;
  /** The installed packs that are switched on, checked and prepared. */
  installed(): Promise<readonly PreparedPack[]>;
}

declare global {
  /** Set by that script, in our own world, which the page cannot see. */
  var secondSourceLate: Late | undefined;
}

/** Has the background inject that script, if it is not there yet. Fails where the extension is gone. */
export async function loadLate(): Promise<Late> {
  const before = ownGlobal('secondSourceLate');
  if (before) return before;
  await send(recordNeeded, null);
  const late = ownGlobal('secondSourceLate');
  if (late) return late;
  throw new Error('the record could not be loaded');
}
