/**
 * A global of our own world, or undefined. What a page names by id can be read as a global in our world
 * too, and must not be taken for something of ours; only what we have set ourselves is the window's own.
 */
export function ownGlobal<K extends keyof typeof globalThis>(name: K): (typeof globalThis)[K] | undefined {
  return Object.hasOwn(globalThis, name) ? globalThis[name] : undefined;
}
