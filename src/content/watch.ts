import type { Scout } from '../core/match/scout.ts';
import { later, type Task } from '../page/observe/timers.ts';
import { walkText } from './walk-text.ts';

export interface PageScout {
  stop(): void;
}

/** A text node this long is a sentence rather than a button. */
const PROSE = 30;
/** This much of it makes an article, be it a short one: menus and teasers stay below. */
const ENOUGH_PROSE = 150;
/** Characters read at one go, within a frame's time; the rest waits its turn. */
const SLICE = 500_000;
/** Late text comes in bursts: wait until one is over. */
const SETTLE_MS = 500;
/** A page that never rests is read less and less often, so it costs next to nothing in the long run. */
const LONGEST_WAIT_MS = 15_000;
/** With more added nodes than this waiting, one walk over the whole page is cheaper. */
const MOST_WAITING = 500;

/**
 * Reads a page's text once, and then only what is added to it, until it speaks for a story.
 * Client-side navigation begins a new page.
 * @param onStory called once at most; afterwards the page is not watched any more
 */
export function watchForStory(document: Document, scout: Scout, onStory: () => void): PageScout {
  const { body } = document;
  if (!body) return { stop() {} };
  let waiting: Node[] = [body];
  let next: (() => Text | null) | null = null;
  let prose = 0;
  let wait = SETTLE_MS;
  let reading: Task | undefined;
  const { navigation } = globalThis;

  function readSlice(): void {
    reading = undefined;
    next ??= walkText(waiting.splice(0));
    for (let budget = SLICE; budget > 0; ) {
      // Nobody writes that much in one paragraph: what lies behind is left alone.
      const text = next()?.data.slice(0, SLICE);
      if (text === undefined) {
        next = null;
        wait = Math.min(wait * 2, LONGEST_WAIT_MS);
        if (waiting.length > 0) readLater(wait);
        return;
      }
      if (text.length >= PROSE) prose += text.length;
      budget -= text.length + 1;
      if (scout.read(text) && prose >= ENOUGH_PROSE) {
        stop();
        onStory();
        return;
      }
    }
    readLater(0);
  }

  function readLater(ms: number): void {
    reading ??= later(ms, readSlice);
  }

  const observer = new MutationObserver((records) => {
    for (const { addedNodes } of records) {
      if (waiting.length + addedNodes.length > MOST_WAITING) waiting = [body];
      else waiting.push(...addedNodes);
    }
    if (waiting.length > 0) readLater(wait);
  });

  function beginAgain(): void {
    scout.reset();
    prose = 0;
    next = null;
    waiting = [body];
    wait = SETTLE_MS;
    reading?.stop();
    reading = undefined;
    readLater(wait);
  }

  function stop(): void {
    observer.disconnect();
    reading?.stop();
    navigation?.removeEventListener('navigatesuccess', beginAgain);
  }

  observer.observe(body, { childList: true, subtree: true });
  navigation?.addEventListener('navigatesuccess', beginAgain);
  readSlice();
  return { stop };
}
