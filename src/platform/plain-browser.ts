/**
 * Stands in for webextension-polyfill in content scripts, by the build: all that they need of it is that a listener
 * answers a message with a promise, and it is loaded into every page that is read.
 */

/** As the polyfill types it; anything but a promise is no answer. */
type Listener = (message: unknown, sender: chrome.runtime.MessageSender) => unknown;
type ChromeListener = Parameters<typeof chrome.runtime.onMessage.addListener>[0];

const wrapped = new WeakMap<Listener, ChromeListener>();

function wrap(listener: Listener): ChromeListener {
  return (message, sender, sendResponse) => {
    const answer = listener(message, sender);
    if (!(answer instanceof Promise)) return false;
    answer.then(sendResponse);
    return true;
  };
}

const onMessage = {
  addListener(listener: Listener): void {
    const known = wrapped.get(listener) ?? wrap(listener);
    wrapped.set(listener, known);
    chrome.runtime.onMessage.addListener(known);
  },
  removeListener(listener: Listener): void {
    const known = wrapped.get(listener);
    if (known !== undefined) chrome.runtime.onMessage.removeListener(known);
  },
};

/** Chromium's interface, all of which gives promises but that one event. */
const ofChromium = (): object =>
  Object.create(chrome, {
    runtime: { value: Object.create(chrome.runtime, { onMessage: { value: onMessage } }) },
  });

export default globalThis.browser?.runtime?.id ? globalThis.browser : ofChromium();
