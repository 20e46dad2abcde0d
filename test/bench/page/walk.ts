/** The bare walk, against which all else is measured: the lengths of the visible text nodes added up. */
const UNREAD = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT']);

globalThis.bench = () => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let sum = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (!UNREAD.has(node.parentNode?.nodeName ?? '')) sum += node.nodeValue?.length ?? 0;
  return sum;
};
