import { type Finding, STATUSES, type Status } from '../../core/report/types.ts';
import type { Steps } from '../../core/text/steps.ts';
import type { Extraction } from '../extract/index.ts';
import { strokesOf } from './layers.ts';
import { highlightName, highlightRules, type Intensity } from './rules.ts';
import { type Ground, type Tone, toneOf } from './tone.ts';

/** Paints findings with custom highlights: the page's own nodes stay as they are. */
export interface Painter {
  /** Has exactly these findings painted, all in one go; they must belong to the extraction. */
  paint(findings: readonly Finding[], extraction: Extraction): void;
  /**
   * The same in steps of a block, in the order given. What is painted already stays as it is, so that a new reading
   * costs the browser only what it changes; what is not among the findings goes with the last step.
   */
  paintInSteps(findings: readonly Finding[], extraction: Extraction): Steps<void>;
  /** Marks one finding as the one looked at; null marks none. */
  markCurrent(finding: Finding | null): void;
  /** How strongly findings are shown, and whether on paper as well. */
  setLook(intensity: Intensity, print: boolean): void;
  /** The tone behind a finding, for the card that will stand beside it. */
  toneAt(finding: Finding): Tone;
  /** Puts back what the page has cleared from the registry or its style sheets. Cheap; call it freely. */
  restore(): void;
  /** Takes everything away. */
  clear(): void;
}

/** A page that clears us so often means it; we give way rather than fight over every frame. */
const MOST_RESTORED = 30;

/** What is painted, by the node it begins in. */
interface Painted {
  readonly name: string;
  readonly range: StaticRange;
  /** The painting that asked for it last. */
  turn: number;
}

/** Makes a painter for a document; nothing is touched before the first `paint`. */
export function createPainter(document: Document, view: Window): Painter {
  return new HighlightPainter(document, view);
}

class HighlightPainter implements Painter {
  readonly #document: Document;
  readonly #view: Window;
  readonly #sheet = new CSSStyleSheet();
  readonly #highlights = new Map<string, Highlight>();
  readonly #current = new Map<string, Highlight>();
  readonly #painted = new Map<Node, Painted[]>();
  readonly #tones = new Map<Element, Tone>();
  readonly #grounds = new Map<Element, Ground>();
  #roots: readonly DocumentOrShadowRoot[] = [];
  #extraction: Extraction | null = null;
  #intensity: Intensity | null = null;
  #print = false;
  #turn = 0;
  #restored = 0;

  constructor(document: Document, view: Window) {
    this.#document = document;
    this.#view = view;
  }

  paint(findings: readonly Finding[], extraction: Extraction): void {
    for (const _ of this.paintInSteps(findings, extraction));
  }

  *paintInSteps(findings: readonly Finding[], extraction: Extraction): Steps<void> {
    this.#turn += 1;
    this.#extraction = extraction;
    this.#tones.clear();
    this.#grounds.clear();
    for (const group of byBlock(findings)) {
      for (const { finding, start, end } of strokesOf(group)) this.#stroke(finding, start, end);
      yield;
    }
    // Last, since the browser then goes through all styles, and would have to at our next question about one.
    this.#adoptIn([this.#document, ...extraction.shadowRoots], findings.length > 0);
    this.#dropStale();
  }

  markCurrent(finding: Finding | null): void {
    unregister(this.#current);
    if (finding === null) return;
    const name = highlightName(finding.status, this.toneAt(finding), true);
    for (const range of this.#extraction?.toRanges(finding.block, finding.start, finding.end) ?? [])
      highlightIn(this.#current, name, finding.status, true).add(range);
  }

  setLook(intensity: Intensity, print: boolean): void {
    if (intensity === this.#intensity && print === this.#print) return;
    this.#intensity = intensity;
    this.#print = print;
    this.#fill();
  }

  #fill(): void {
    const intensity = this.#intensity ?? 'off';
    this.#sheet.replaceSync(highlightRules(intensity === 'off' ? 'quiet' : intensity, this.#print));
  }

  toneAt(finding: Finding): Tone {
    const element =
      this.#extraction?.toSpans(finding.block, finding.start, finding.end)[0]?.node.parentElement ?? null;
    return element === null ? 'light' : this.#toneOf(element);
  }

  #toneOf(element: Element): Tone {
    const known = this.#tones.get(element);
    if (known !== undefined) return known;
    const tone = toneOf(element, this.#view, this.#grounds);
    this.#tones.set(element, tone);
    return tone;
  }

  restore(): void {
    if (this.#highlights.size === 0 || this.#restored >= MOST_RESTORED || !this.#isCleared()) return;
    this.#restored += 1;
    this.#sheet.disabled = false;
    this.#fill();
    for (const [name, highlight] of [...this.#highlights, ...this.#current])
      CSS.highlights.set(name, highlight);
    this.#adoptIn(this.#roots, true);
  }

  clear(): void {
    unregister(this.#current);
    unregister(this.#highlights);
    this.#painted.clear();
    this.#tones.clear();
    this.#grounds.clear();
    this.#adoptIn([], false);
    this.#extraction = null;
  }

  #stroke(finding: Finding, start: number, end: number): void {
    const ranges = this.#extraction?.toRanges(finding.block, start, end) ?? [];
    if (ranges.length === 0) return;
    const name = highlightName(finding.status, this.toneAt(finding));
    for (const range of ranges) this.#keep(name, finding.status, range);
  }

  #keep(name: string, status: Status, range: StaticRange): void {
    const here = this.#painted.get(range.startContainer) ?? [];
    const same = here.find((painted) => painted.name === name && sameRange(painted.range, range));
    if (same !== undefined) {
      same.turn = this.#turn;
      return;
    }
    highlightIn(this.#highlights, name, status, false).add(range);
    here.push({ name, range, turn: this.#turn });
    this.#painted.set(range.startContainer, here);
  }

  /** What this painting did not ask for; a highlight that is left empty goes as a whole. */
  #dropStale(): void {
    for (const [node, here] of this.#painted) {
      const kept = here.filter(({ turn }) => turn === this.#turn);
      if (kept.length === here.length) continue;
      for (const { name, range, turn } of here)
        if (turn !== this.#turn) this.#highlights.get(name)?.delete(range);
      if (kept.length === 0) this.#painted.delete(node);
      else this.#painted.set(node, kept);
    }
    for (const [name, highlight] of this.#highlights)
      if (highlight.size === 0) unregister(this.#highlights, name);
    if (this.#highlights.size === 0) this.#adoptIn([], false);
  }

  /**
   * Firefox does not let a document's highlight rules reach into shadow trees. A sheet is only moved where that
   * changes something, since each time the browser goes through the styles of the whole page.
   */
  #adoptIn(roots: readonly DocumentOrShadowRoot[], wanted: boolean): void {
    for (const root of this.#roots)
      if (!roots.includes(root) && root.adoptedStyleSheets.includes(this.#sheet))
        root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => sheet !== this.#sheet);
    this.#roots = roots;
    if (!wanted) return;
    for (const root of roots)
      if (!root.adoptedStyleSheets.includes(this.#sheet))
        root.adoptedStyleSheets = [...root.adoptedStyleSheets, this.#sheet];
  }

  #isCleared(): boolean {
    for (const [name, highlight] of this.#highlights) if (CSS.highlights.get(name) !== highlight) return true;
    const { disabled, cssRules } = this.#sheet;
    return disabled || cssRules.length === 0 || !this.#document.adoptedStyleSheets.includes(this.#sheet);
  }
}

/** The highlight of that name, registered when it is first asked for. */
function highlightIn(all: Map<string, Highlight>, name: string, status: Status, current: boolean): Highlight {
  const known = all.get(name);
  if (known !== undefined) return known;
  const highlight = newHighlight(status, current);
  all.set(name, highlight);
  CSS.highlights.set(name, highlight);
  return highlight;
}

/** Takes highlights out of the registry, unless the page has put something of its own in their place. */
function unregister(all: Map<string, Highlight>, only?: string): void {
  for (const [name, highlight] of all) {
    if (only !== undefined && name !== only) continue;
    if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
    all.delete(name);
  }
}

/** Where two highlights meet, the graver status gives the ground, and the current finding above all. */
function newHighlight(status: Status, current: boolean): Highlight {
  const highlight = new Highlight();
  highlight.priority = STATUSES.length - STATUSES.indexOf(status) + (current ? STATUSES.length : 0);
  return highlight;
}

const sameRange = (a: StaticRange, b: StaticRange): boolean =>
  a.startContainer === b.startContainer &&
  a.startOffset === b.startOffset &&
  a.endContainer === b.endContainer &&
  a.endOffset === b.endOffset;

function byBlock(findings: readonly Finding[]): Finding[][] {
  const groups = new Map<number, Finding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.block);
    if (group === undefined) groups.set(finding.block, [finding]);
    else group.push(finding);
  }
  return [...groups.values()];
}
