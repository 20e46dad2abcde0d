import { type Finding, STATUSES } from '../../core/report/types.ts';
import type { Extraction, NodeSpan } from '../extract/index.ts';

/** Tells which findings stand under a point: our own index, since asking the registry costs far more. */
export interface HitIndex {
  add(finding: Finding): void;
  /** Findings at a point of the window (CSS pixels), what needs attention most first. */
  at(x: number, y: number): Finding[];
}

/** Where a stretch of text stands in the window, one box a line; empty where it is not shown. */
export type Ruler = (span: NodeSpan) => DOMRect[];

/** Room around the letters, so that a hand need not be steadier than the line is high. CSS pixels. */
const SLACK = 2;

interface Entry {
  readonly finding: Finding;
  readonly span: NodeSpan;
}

/** Makes an index of findings by the elements that hold their text. */
export function createHitIndex(extraction: Extraction, ruler: Ruler, document: Document): HitIndex {
  const entries = new Map<Node, Entry[]>();
  return {
    add(finding) {
      for (const span of extraction.toSpans(finding.block, finding.start, finding.end)) {
        const parent = span.node.parentNode;
        if (parent === null) continue;
        const list = entries.get(parent);
        if (list === undefined) entries.set(parent, [{ finding, span }]);
        else list.push({ finding, span });
      }
    },
    at(x, y) {
      const found = new Set<Finding>();
      for (const node of nodesAt(document, extraction.shadowRoots, x, y)) {
        for (const { finding, span } of entries.get(node) ?? [])
          if (!found.has(finding) && ruler(span).some((rect) => holds(rect, x, y))) found.add(finding);
      }
      return [...found].sort(byAttention);
    },
  };
}

/** What needs attention most first, as its line is the one that is seen; among equals, the shortest. */
const byAttention = (a: Finding, b: Finding): number =>
  STATUSES.indexOf(a.status) - STATUSES.indexOf(b.status) || a.end - a.start - (b.end - b.start);

const holds = (rect: DOMRect, x: number, y: number): boolean =>
  x >= rect.left - SLACK && x <= rect.right + SLACK && y >= rect.top - SLACK && y <= rect.bottom + SLACK;

/** Measures with one range for all, put back to nowhere at once: live ranges slow down the page's own changes. */
export function createRuler(document: Document): Ruler {
  const scratch = document.createRange();
  return ({ node, start, end }) => {
    if (!node.isConnected || end > node.length) return [];
    scratch.setStart(node, start);
    scratch.setEnd(node, end);
    const rects = [...scratch.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
    scratch.setStart(document, 0);
    scratch.setEnd(document, 0);
    return rects;
  };
}

/** The elements under a point, through shadow trees; what covers the text hides it from the hand as well. */
function nodesAt(document: Document, shadowRoots: readonly ShadowRoot[], x: number, y: number): Node[] {
  const nodes: Node[] = [];
  let element = document.elementFromPoint(x, y);
  while (element !== null && !nodes.includes(element)) {
    nodes.push(element);
    const host: Element = element;
    const inner = shadowRoots.find((root) => root.host === host);
    if (inner === undefined) break;
    nodes.push(inner);
    element = inner.elementFromPoint(x, y);
  }
  return nodes;
}
