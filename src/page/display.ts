import type { Finding } from '../core/report/types.ts';
import type { Steps } from '../core/text/steps.ts';
import type { Extraction, NodeSpan } from './extract/index.ts';
import { inSlices } from './observe/slices.ts';
import { nextFrame } from './observe/timers.ts';
import { createHitIndex, createRuler, type HitIndex, type Ruler } from './paint/hits.ts';
import { createPainter, type Painter } from './paint/painter.ts';
import type { Intensity } from './paint/rules.ts';
import type { Tone } from './paint/tone.ts';
import { type Reading, stillStands } from './reading.ts';

/** What ends above this part of the window has been read. */
const READING_LINE = 0.15;
/** Fewer findings are painted before anybody could see in which order. */
const MANY = 100;
/** Findings looked at between two chances to pause. */
const STRIDE = 32;

/**
 * What is shown of a reading: findings painted in the page, and found again under the pointer. Both are done in slices,
 * what is in the window first; a page with few findings has them before the call returns.
 */
export class Display {
  readonly #document: Document;
  readonly #view: Window;
  readonly #painter: Painter;
  readonly #ruler: Ruler;
  #reading: Reading | null = null;
  #shown: readonly Finding[] = [];
  /** All findings of the reading, also those that the reader has hidden: a card may still be at one of them. */
  #byId: ReadonlyMap<string, Finding> = new Map();
  #ids: ReadonlySet<string> = new Set();
  #hits: HitIndex | null = null;
  /** The finding that is marked, by id; null where none is. */
  #marked: string | null = null;
  #painting = new AbortController();
  #isPainting = false;

  constructor(document: Document, view: Window) {
    this.#document = document;
    this.#view = view;
    this.#painter = createPainter(document, view);
    this.#ruler = createRuler(document);
  }

  /** What is shown, in the order of the page. */
  get findings(): readonly Finding[] {
    return this.#shown;
  }

  setLook(intensity: Intensity, print: boolean): void {
    this.#painter.setLook(intensity, print);
  }

  /** Shows exactly these of a reading's findings. Resolves when all are painted, or something else is to be shown. */
  async show(findings: readonly Finding[], reading: Reading): Promise<void> {
    this.#reading = reading;
    this.#byId = new Map(reading.report.findings.map((finding) => [finding.id, finding]));
    this.#choose([...findings].sort((a, b) => a.block - b.block || a.start - b.start));
    await this.#run(this.#paint(reading.extraction));
  }

  /** Takes away what no longer stands in the page. */
  async dropFallen(): Promise<void> {
    if (this.#reading !== null) await this.#run(this.#paintStanding(this.#reading, this.#isPainting));
  }

  clear(): void {
    this.#painting.abort();
    this.#painter.clear();
    this.#reading = null;
    this.#hits = null;
    this.#marked = null;
    this.#choose([]);
    this.#byId = new Map();
  }

  /** Puts back what the page has taken away. Cheap; call it freely. */
  restore(): void {
    this.#painter.restore();
  }

  /** Marks one finding as the one looked at, as long as it is shown; null marks none. */
  mark(finding: Finding | null): void {
    this.#marked = finding?.id ?? null;
    this.#painter.markCurrent(finding);
  }

  toneAt(finding: Finding): Tone {
    return this.#painter.toneAt(finding);
  }

  /** Findings at a point of the window (CSS pixels), what needs attention most first. */
  at(x: number, y: number): readonly Finding[] {
    const found = (this.#hits?.at(x, y) ?? []).filter(({ id }) => this.#ids.has(id));
    return found.flatMap(({ id }) => this.#byId.get(id) ?? []);
  }

  /** Where a finding stands in the window now. By id, since a new reading may have moved it to another block. */
  rectsOf({ id }: Finding): DOMRect[] {
    const finding = this.#byId.get(id);
    if (finding === undefined) return [];
    return this.#spansOf(finding).flatMap((span) => this.#ruler(span));
  }

  elementOf(finding: Finding): Element | null {
    return this.#spansOf(finding)[0]?.node.parentElement ?? null;
  }

  /** The finding that the reader is at, by where the page stands; null where there is none. */
  inView(): Finding | null {
    const line = this.#view.innerHeight * READING_LINE;
    for (let n = this.#firstBelow(line); n < this.#shown.length; n += 1) {
      const finding = this.#shown[n];
      if (finding !== undefined && (this.rectsOf(finding).at(-1)?.bottom ?? -1) >= line) return finding;
    }
    return this.#shown.at(-1) ?? null;
  }

  /** Where to go from here, with nothing visited yet: the position of the next or previous finding. */
  nearest(by: 1 | -1): number {
    for (let n = this.#firstBelow(0); n < this.#shown.length; n += 1) {
      const finding = this.#shown[n];
      if (finding !== undefined && (this.rectsOf(finding)[0]?.top ?? -1) >= 0) return by === 1 ? n : n - 1;
    }
    return by === 1 ? 0 : -1;
  }

  #spansOf({ block, start, end }: Finding): readonly NodeSpan[] {
    return this.#reading?.extraction.toSpans(block, start, end) ?? [];
  }

  #choose(findings: readonly Finding[]): void {
    this.#shown = findings;
    this.#ids = new Set(findings.map(({ id }) => id));
  }

  /** One painting at a time: a new one takes over what the last one has done. */
  async #run(steps: Steps<void>): Promise<void> {
    this.#painting.abort();
    this.#painting = new AbortController();
    const { signal } = this.#painting;
    this.#isPainting = true;
    const wasEmpty = this.#hits === null;
    const painted = inSlices(steps, signal);
    // By now the first slice is done, and with it the change to another reading.
    if (this.#marked !== null) this.mark(this.#shown.find(({ id }) => id === this.#marked) ?? null);
    await painted;
    if (wasEmpty && this.#shown.length > 0) await nextFrame();
    if (!signal.aborted) this.#isPainting = false;
  }

  *#paint(extraction: Extraction): Steps<void> {
    const first = this.#firstBelow(0);
    const order = [...this.#shown.slice(first), ...this.#shown.slice(0, first)];
    yield* this.#painter.paintInSteps(order, extraction);
    const hits = createHitIndex(extraction, this.#ruler, this.#document);
    this.#hits ??= hits;
    for (const [n, finding] of order.entries()) {
      hits.add(finding);
      if (n % STRIDE === 0) yield;
    }
    this.#hits = hits;
  }

  *#paintStanding(reading: Reading, unfinished: boolean): Steps<void> {
    const standing: Finding[] = [];
    for (const [n, finding] of this.#shown.entries()) {
      if (stillStands(reading, finding.block, finding.start, finding.end)) standing.push(finding);
      if (n % STRIDE === 0) yield;
    }
    if (standing.length === this.#shown.length && !unfinished) return;
    this.#choose(standing);
    yield* this.#paint(reading.extraction);
  }

  /** Where to begin to look for what stands below a line of the window: nothing above the answer does. */
  #firstBelow(line: number): number {
    if (this.#shown.length < MANY) return 0;
    let [low, high] = [0, this.#shown.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const element = this.#reading?.extraction.elementOf(this.#shown[middle]?.block ?? 0);
      if ((element?.getBoundingClientRect().bottom ?? line) >= line) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}
