/**
 * What no file of a built extension may hold: ways to send or load something, and ways to run text as
 * code or markup. Also those that only look like it are refused: a reviewer would ask about each.
 */

/** By kind of file; the words are what the error says. */
const FORBIDDEN = {
  js: [
    ['a request', /\bfetch\s*\(|\bXMLHttpRequest\b|\bWebSocket\b|\bEventSource\b|\bWebTransport\b/],
    ['a way to send', /\bsendBeacon\b|\bRTCPeerConnection\b|\bBroadcastChannel\b/],
    [
      'loading of code',
      /\bimportScripts\b|\bimport\s*\(|\bnew (?:Shared)?Worker\b|\bserviceWorker\s*\.\s*register\b/,
    ],
    [
      'text run as code',
      /\beval\s*\(|\bFunction\s*\(\s*["'`]|\bnew Function\b|\bset(?:Timeout|Interval)\s*\(\s*["'`]/,
    ],
    ['an address run as code', /javascript:/i],
    [
      'markup from text',
      /\b(?:inner|outer)HTML\b|\binsertAdjacentHTML\b|\bsetHTML(?:Unsafe)?\b|\bcreateContextualFragment\b/,
    ],
    ['markup from text', /\bdocument\.write(?:ln)?\b|\bDOMParser\b|\bsrcdoc\b/],
    ['a picture from an address', /\bnew Image\b|["'`](?:img|iframe|embed)["'`]/],
    ['a connection made beforehand', /\b(?:preconnect|prefetch|dns-prefetch|modulepreload)\b/],
    ['storage of the page', /\b(?:localStorage|sessionStorage|indexedDB)\b|\bdocument\.cookie\b/],
  ],
  css: [['something from an address', /@import|\burl\s*\(/i]],
  html: [
    ['a script of its own', /<script(?![^>]*\ssrc="[^":]+")[^>]*>|<script[^>]*>[^<]|\son\w+\s*=/i],
    ['something from an address', /\b(?:src|href|action)\s*=\s*["']?\s*(?:[a-z][a-z+.-]*:|\/\/)/i],
    ['a connection made beforehand', /\brel\s*=\s*["']?[^"'>]*(?:pre|dns|icon)/i],
  ],
};

/**
 * Says what is wrong with one file of a build.
 * @param {string} file its name; what is neither script, style nor page is let through
 * @param {string} text
 * @returns {string[]} one entry for each thing found, with the words that were found
 */
export function forbiddenIn(file, text) {
  const kind = /** @type {keyof typeof FORBIDDEN} */ (file.slice(file.lastIndexOf('.') + 1));
  const found = [];
  for (const [what, pattern] of FORBIDDEN[kind] ?? []) {
    const words = /** @type {RegExp} */ (pattern).exec(text);
    if (words) found.push(`${what}: ${words[0]}`);
  }
  return found;
}
