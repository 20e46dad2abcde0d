/** Text that nobody reads, or that the reader writes. */
const UNREAD = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEXTAREA', 'TEMPLATE', 'OPTION', 'TITLE']);

/**
 * Gives the text nodes under the roots one by one, so that the walk can be left and taken up
 * again. Styles are not asked: that would cost more than all the rest, and the annotator will.
 * @returns the next node, null at the end
 */
export function walkText(roots: readonly Node[]): () => Text | null {
  let index = -1;
  let walker: TreeWalker | null = null;

  function nextNode(): Node | null {
    for (;;) {
      const node = walker?.nextNode();
      if (node) return node;
      index += 1;
      const root = roots[index];
      if (!root) return null;
      // A walker never gives its own root.
      if (root.nodeType === Node.TEXT_NODE) {
        walker = null;
        return root;
      }
      walker = root.isConnected ? document.createTreeWalker(root, NodeFilter.SHOW_TEXT) : null;
    }
  }

  return () => {
    for (let node = nextNode(); node; node = nextNode()) {
      if (node instanceof Text && node.parentNode && !UNREAD.has(node.parentNode.nodeName)) return node;
    }
    return null;
  };
}
