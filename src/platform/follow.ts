import * as v from 'valibot';
import browser, { type Runtime } from 'webextension-polyfill';

/**
 * Lets a page of ours know where the reader is in a tab. A connection of its own, and no message: those wake the
 * background, and nothing should be woken by scrolling.
 */

const NAME = 'follow';

const placeSchema = v.object({ findingId: v.nullable(v.pipe(v.string(), v.maxLength(500))) });

/**
 * Follows a tab's page until the function that is returned is called.
 * @param onPlace told the finding that the reader is at, whenever it is another one
 */
export function follow(tabId: number, onPlace: (findingId: string | null) => void): () => void {
  const port = browser.tabs.connect(tabId, { name: NAME, frameId: 0 });
  port.onMessage.addListener((raw) => {
    const place = v.safeParse(placeSchema, raw);
    if (place.success) onPlace(place.output.findingId);
  });
  return () => port.disconnect();
}

/**
 * Tells followers where the reader is, as long as there are any; nothing is measured without them.
 * @param where gives the finding that the reader is at now
 * @returns stops telling
 */
export function tellFollowers(where: () => string | null): () => void {
  const listener = (port: Runtime.Port): void => {
    if (port.name !== NAME || !isOurs(port.sender)) return;
    const stop = tell(port, where);
    port.onDisconnect.addListener(stop);
  };
  browser.runtime.onConnect.addListener(listener);
  return () => browser.runtime.onConnect.removeListener(listener);
}

function tell(port: Runtime.Port, where: () => string | null): () => void {
  let frame = 0;
  let last: string | null | undefined;
  const look = (): void => {
    const findingId = where();
    if (findingId === last) return;
    last = findingId;
    port.postMessage({ findingId });
  };
  const later = (): void => {
    // Asked for anew each time: a page may have stopped the last one.
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(look);
  };
  document.addEventListener('scroll', later, { capture: true, passive: true });
  look();
  return () => {
    document.removeEventListener('scroll', later, { capture: true });
    cancelAnimationFrame(frame);
  };
}

function isOurs(sender: Runtime.MessageSender | undefined): boolean {
  if (sender?.id !== browser.runtime.id) return false;
  return !sender.url || sender.url.startsWith(browser.runtime.getURL(''));
}
