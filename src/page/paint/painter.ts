import { type Finding, STATUSES, type Status } from '../../core/report/types.ts';
import type { Extraction } from '../extract/index.ts';
import { strokesOf } from './layers.ts';
import { highlightName, highlightRules, type Intensity } from './rules.ts';
import { type Ground, type Tone, toneOf } from './tone.ts';

/** Paints findings with custom highlights: the page's own nodes stay as they are. */
export interface Painter {
  /** Replaces everything painted; findings must belong to the extraction. */
  paint(findings: readonly Finding[], extraction: Extraction): void;
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

const TONES: readonly Tone[] = ['light', 'dark'];
const STATES: readonly boolean[] = [false, true];

/** Makes a painter for a document; nothing is touched before the first `paint`. */
export function createPainter(document: Document, view: Window): Painter {
  return new HighlightPainter(document, view);
}

class HighlightPainter implements Painter {
  readonly #document: Document;
  readonly #view: Window;
  readonly #sheet = new CSSStyleSheet();
  readonly #highlights = new Map<string, Highlight>();
  readonly #tones = new Map<Element, Tone>();
  readonly #grounds = new Map<Element, Ground>();
  #extraction: Extraction | null = null;
  #intensity: Intensity | null = null;
  #print = false;
  #restored = 0;

  constructor(document: Document, view: Window) {
    this.#document = document;
    this.#view = view;
  }

  paint(findings: readonly Finding[], extraction: Extraction): void {
    this.clear();
    this.#extraction = extraction;
    for (const group of byBlock(findings)) {
      for (const { finding, start, end } of strokesOf(group)) this.#add(finding, start, end, false);
    }
    this.#apply();
  }

  markCurrent(finding: Finding | null): void {
    this.#dropAll(true);
    if (finding === null) return;
    this.#add(finding, finding.start, finding.end, true);
    this.#apply();
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
    if (element === null) return 'light';
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
    this.#apply();
  }

  clear(): void {
    for (const current of STATES) this.#dropAll(current);
    this.#tones.clear();
    this.#grounds.clear();
    for (const root of this.#roots()) {
      if (root.adoptedStyleSheets.includes(this.#sheet)) {
        root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => sheet !== this.#sheet);
      }
    }
    this.#extraction = null;
  }

  #add(finding: Finding, start: number, end: number, current: boolean): void {
    const ranges = this.#extraction?.toRanges(finding.block, start, end) ?? [];
    if (ranges.length === 0) return;
    const name = highlightName(finding.status, this.toneAt(finding), current);
    const highlight = this.#highlights.get(name) ?? newHighlight(finding.status, current);
    for (const range of ranges) highlight.add(range);
    this.#highlights.set(name, highlight);
  }

  #apply(): void {
    for (const [name, highlight] of this.#highlights) CSS.highlights.set(name, highlight);
    if (this.#highlights.size === 0) return;
    for (const root of this.#roots()) {
      if (!root.adoptedStyleSheets.includes(this.#sheet)) {
        root.adoptedStyleSheets = [...root.adoptedStyleSheets, this.#sheet];
      }
    }
  }

  /** Firefox does not let a document's highlight rules reach into shadow trees. */
  #roots(): readonly DocumentOrShadowRoot[] {
    return [this.#document, ...(this.#extraction?.shadowRoots ?? [])];
  }

  #isCleared(): boolean {
    for (const [name, highlight] of this.#highlights) if (CSS.highlights.get(name) !== highlight) return true;
    const { disabled, cssRules } = this.#sheet;
    return disabled || cssRules.length === 0 || !this.#document.adoptedStyleSheets.includes(this.#sheet);
  }

  #dropAll(current: boolean): void {
    for (const status of STATUSES) for (const tone of TONES) this.#drop(highlightName(status, tone, current));
  }

  #drop(name: string): void {
    const highlight = this.#highlights.get(name);
    if (highlight === undefined) return;
    if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
    this.#highlights.delete(name);
  }
}

/** Where two highlights meet, the graver status gives the ground, and the current finding above all. */
function newHighlight(status: Status, current: boolean): Highlight {
  const highlight = new Highlight();
  highlight.priority = STATUSES.length - STATUSES.indexOf(status) + (current ? STATUSES.length : 0);
  return highlight;
}

function byBlock(findings: readonly Finding[]): Finding[][] {
  const groups = new Map<number, Finding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.block);
    if (group === undefined) groups.set(finding.block, [finding]);
    else group.push(finding);
  }
  return [...groups.values()];
}
