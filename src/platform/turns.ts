/** Work under way in this context, by name: the next turn waits for it. */
const underWay = new Map<string, Promise<unknown>>();

/** True in the extension's pages and its background, false in a content script. */
export function isOwnContext(): boolean {
  return globalThis.location?.protocol.endsWith('-extension:') ?? false;
}

/**
 * Runs pieces of work of one name after another, so that two windows which read, change and
 * write the same stored value do not undo each other's change. All pages of the extension and its
 * background take turns by the browser's locks. A content script must not: its locks are the
 * page's own, which could see and hold them; it only waits for itself.
 */
export function oneAtATime<T>(name: string, work: () => Promise<T>): Promise<T> {
  if (isOwnContext() && navigator.locks) return navigator.locks.request(name, work);
  const turn = (underWay.get(name) ?? Promise.resolve()).then(work, work);
  underWay.set(name, turn);
  return turn;
}
