/** Firefox gives extensions a property, Chromium a function. */
interface FirefoxElement {
  readonly openOrClosedShadowRoot?: ShadowRoot | null;
}

/** The shadow root of an element of the page, also where the page has closed it; null where there is none. */
export function openShadowRoot(element: Element & FirefoxElement): ShadowRoot | null {
  if (element.openOrClosedShadowRoot !== undefined) return element.openOrClosedShadowRoot;
  if (!(element instanceof HTMLElement)) return element.shadowRoot;
  try {
    return chrome.dom.openOrClosedShadowRoot(element);
  } catch {
    // The extension is gone from under this script.
    return element.shadowRoot;
  }
}
