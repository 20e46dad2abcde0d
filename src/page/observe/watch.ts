/** Follows a page that changes under us, at a cost that stays small however fast it changes. */
import { timeWorked } from './slices.ts';
import { later, type Task } from './timers.ts';

export interface WatchOptions {
  readonly document: Document;
  /** The element that holds the story now; changes elsewhere are of no interest. */
  readonly root: () => Element;
  readonly shadowRoots: () => readonly ShadowRoot[];
  readonly isOwn: (node: Node) => boolean;
  /** Told at once that the story has changed, so that nothing stale stays painted. */
  readonly onTouched: () => void;
  /** Reads the page anew; called when the page has been left to settle. Resolves when done. */
  readonly onSettled: () => Promise<void>;
  readonly signal: AbortSignal;
}

export interface Watch {
  /** Reads now; where a reading is under way, once that is done. */
  read(): void;
  /** Looks at other roots from now on (after an extraction). */
  refresh(): void;
  /** Reads anew soon, as after a change. */
  request(): void;
}

/** Time given to a page between its first change and our reading it again. Milliseconds. */
const SETTLE = 300;
/** We rest so many times as long as the last reading took: at most 2 % of a core for a page that never rests. */
const REST = 49;
/** A page that is never idle is read all the same. Milliseconds. */
const LONGEST_IDLE = 1000;
/** More records than this are not looked through: some of so many will concern the story. */
const MOST_RECORDS = 200;

/** Watches until the signal aborts. Between a change and the reading that answers it, nothing is observed. */
export function watchPage(options: WatchOptions): Watch {
  const { document, signal } = options;
  let waiting: Task | undefined;
  let readingTime = 0;
  let [isReading, again, isFirst] = [false, false, true];
  const observer = new MutationObserver((records) => {
    if (!concernStory(records, options)) return;
    options.onTouched();
    request();
  });
  const observe = () => {
    for (const node of [document, ...options.shadowRoots()]) {
      observer.observe(node, { childList: true, characterData: true, subtree: true });
    }
  };
  const read = () => {
    waiting = undefined;
    if (signal.aborted) return;
    if (isReading) {
      again = true;
      return;
    }
    observe();
    isReading = true;
    const before = timeWorked();
    void options.onSettled().finally(() => {
      isReading = false;
      // The first time all code is new, which tells nothing of what a page costs that changes.
      if (!isFirst) readingTime = timeWorked() - before;
      isFirst = false;
      if (again) request();
      again = false;
    });
  };
  const request = () => {
    if (waiting !== undefined) return;
    observer.disconnect();
    waiting = later(Math.max(SETTLE, readingTime * REST), () => {
      const idle = later(LONGEST_IDLE, read);
      if ('requestIdleCallback' in globalThis) requestIdleCallback(idle.now);
      else idle.now();
    });
  };
  signal.addEventListener('abort', () => {
    observer.disconnect();
    waiting?.stop();
  });
  return {
    read,
    request,
    refresh: () => {
      if (waiting === undefined && !signal.aborted) observe();
    },
  };
}

function concernStory(records: readonly MutationRecord[], { root, isOwn }: WatchOptions): boolean {
  const story = root();
  if (records.length > MOST_RECORDS || !story.isConnected) return true;
  return records.some(({ type, target, addedNodes, removedNodes }) => {
    if (type === 'childList' && !hasForeign(addedNodes, isOwn) && !hasForeign(removedNodes, isOwn))
      return false;
    // Around the story new entries and pages may be added; beside it, only menus and tickers change.
    return story.contains(target) || target.contains(story) || target.getRootNode() !== story.getRootNode();
  });
}

function hasForeign(nodes: NodeList, isOwn: (node: Node) => boolean): boolean {
  for (const node of nodes) if (!isOwn(node)) return true;
  return false;
}
