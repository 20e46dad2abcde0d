import scouts from 'virtual:scout';
import { createScout } from '../core/match/scout.ts';
import type { StoryFound } from '../platform/messages.ts';
import { type PageScout, watchForStory } from './watch.ts';

declare global {
  /** The scout of this page in our own world, which the page cannot see. */
  var secondSourceScout: PageScout | undefined;
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
globalThis.secondSourceScout ??= watchForStory(document, createScout(scouts), reportStory);
