import scouts from 'virtual:scout';
import { createScout, type ScoutTable } from '../core/match/scout.ts';
import { PACK_SCOUTS } from '../platform/keys.ts';
import type { StoryFound } from '../platform/messages.ts';
import { ownGlobal } from './own.ts';
import { type PageScout, watchForStory } from './watch.ts';

declare global {
  /** The scout of this page in our own world, which the page cannot see. */
  var secondSourceScout: PageScout | undefined;
  /** The same for the packs that the reader installed. */
  var secondSourceInstalledScout: PageScout | undefined;
}

/** Also without an answer the page is left alone: the extension may be gone, or the site paused. */
function reportStory(): void {
  const message: StoryFound = { to: 'background', kind: 'story-found', body: null };
  try {
    chrome.runtime.sendMessage(message)?.catch(() => {});
  } catch {
    // The extension was updated or removed under this page.
  }
}

// Injected a second time (a grant, an update in Firefox) the first one already does the work.
globalThis.secondSourceScout =
  ownGlobal('secondSourceScout') ?? watchForStory(document, createScout(scouts), reportStory);

/** Beside the bundled packs, so that those never wait for storage, and hold whatever is in it. */
function watchForInstalled(found: Record<string, unknown> | undefined): void {
  const tables = found?.[PACK_SCOUTS];
  if (!Array.isArray(tables)) return;
  const sound = tables.filter(isTable);
  if (sound.length > 0)
    globalThis.secondSourceInstalledScout =
      ownGlobal('secondSourceInstalledScout') ?? watchForStory(document, createScout(sound), reportStory);
}

/** Checked by hand: a schema library would be larger than all of the scout. */
function isTable(table: unknown): table is ScoutTable {
  if (typeof table !== 'object' || table === null || !('terms' in table) || !('threshold' in table))
    return false;
  const { terms, threshold } = table;
  if (typeof terms !== 'object' || terms === null || typeof threshold !== 'number') return false;
  return Object.values(terms).every((weight) => typeof weight === 'number');
}

try {
  chrome.storage.local.get(PACK_SCOUTS, watchForInstalled);
} catch {
  // As above: the extension is gone, and the page is left alone.
}
