import type { Card, Finding, Report, Status } from '../core/report/types.ts';
import type { Steps } from '../core/text/steps.ts';
import type { Article } from '../core/text/types.ts';
import type { HoverIntent } from './card/intent.ts';
import { type CreateCard, createLateCard, type LateCard } from './card/late-card.ts';
import { followPointer, type Place } from './card/pointer.ts';
import type { Visit } from './card/types.ts';
import { watchNavigation } from './observe/navigation.ts';
import { type Watch, watchPage } from './observe/watch.ts';
import { createHitIndex, type HitIndex } from './paint/hits.ts';
import { createPainter, type Painter } from './paint/painter.ts';
import type { Intensity } from './paint/rules.ts';
import { bringIntoView } from './paint/scroll.ts';
import { type Reading, readDocument, stillStands } from './reading.ts';

export type { Intensity } from './paint/rules.ts';

/** What the reader of a page needs from outside. */
export interface ReaderHooks {
  /** The findings, at once or in steps that are then taken in slices. */
  annotate(article: Article): Report | Steps<Report>;
  /** What the card shows; asked for only after `loadCard`. */
  card(finding: Finding, article: Article): Card;
  /** Loads the card's code, when it is first needed. */
  loadCard(): Promise<CreateCard>;
  /** Called after each reading, also with an empty report. */
  onReport(report: Report, article: Article): void;
  /** A reading came to nothing: the page is not as pages are. */
  onFailed?(error: unknown): void;
  /** The reader wants a finding gone from this page; it is, until the page is loaded again. */
  onHide?(finding: Finding): void;
  /** The reader wants it back after all. */
  onUnhide?(finding: Finding): void;
  /** Opens closed shadow roots, where the browser lets an extension do so. */
  openShadowRoot?(element: Element): ShadowRoot | null;
}

export interface ReaderOptions {
  readonly intensity: Intensity;
  /** Whether findings are printed with the page. */
  readonly print?: boolean;
  readonly hiddenStatuses: readonly Status[];
  /** Ids of findings. */
  readonly hiddenFindings: readonly string[];
}

/** A page being read, until `stop`. */
export interface Reader {
  /** Scrolls to a finding and marks it; an unknown id does nothing. */
  goTo(findingId: string): void;
  /** Goes to the next finding shown, opens its card and moves focus into it. */
  next(): void;
  previous(): void;
  /** The id of the finding that the reader is at now, by where the page stands; null where there is none. */
  inView(): string | null;
  setOptions(options: ReaderOptions): void;
  /** Ends everything and leaves the page as it was. */
  stop(): void;
}

/** Time that a finding reached from outside stays marked. Milliseconds. */
const MARKED = 2400;
/** What ends above this part of the window has been read. */
const READING_LINE = 0.15;

/** Reads the page in this window, shows what is found, and follows the page as it changes. */
export function readPage(hooks: ReaderHooks, options: ReaderOptions): Reader {
  return new PageReader(hooks, options);
}

class PageReader implements Reader {
  readonly #lifetime = new AbortController();
  readonly #hooks: ReaderHooks;
  readonly #painter: Painter;
  readonly #card: LateCard;
  readonly #watch: Watch;
  readonly #intent: HoverIntent<Place>;
  readonly #hiddenHere = new Set<string>();
  #options: ReaderOptions;
  #reading: Reading | null = null;
  #shown: readonly Finding[] = [];
  #hits: HitIndex | null = null;
  #current: string | null = null;
  #marking: number | undefined;
  #passing = false;

  constructor(hooks: ReaderHooks, options: ReaderOptions) {
    const { signal } = this.#lifetime;
    this.#hooks = hooks;
    this.#options = options;
    this.#painter = createPainter(document, window);
    this.#card = createLateCard(
      () => hooks.loadCard(),
      (create) => create(document, window, this.#cardHooks(), signal),
      signal,
    );
    this.#intent = followPointer(window, this.#pointerHooks(), signal);
    this.#watch = watchPage({
      document,
      root: () => this.#reading?.extraction.root ?? document.documentElement,
      shadowRoots: () => this.#reading?.extraction.shadowRoots ?? [],
      isOwn: (node) => this.#card.owns(node),
      onTouched: () => this.#onTouched(),
      onSettled: () => this.#read(),
      signal,
    });
    const navigation = watchNavigation(
      window,
      {
        onMoved: () => this.#onMoved(),
        onHidden: () => this.#card.close(),
        onBack: () => this.#watch.request(),
      },
      signal,
    );
    this.#restoreOften(navigation.check, signal);
    void this.#read();
  }

  goTo(findingId: string): void {
    const finding = this.#findings().find(({ id }) => id === findingId);
    if (finding !== undefined) void this.#visit(finding, false);
  }

  next(): void {
    this.#step(1);
  }

  previous(): void {
    this.#step(-1);
  }

  inView(): string | null {
    const line = window.innerHeight * READING_LINE;
    const at = this.#shown.find((finding) => (this.#rectsOf(finding).at(-1)?.bottom ?? -1) >= line);
    return (at ?? this.#shown.at(-1))?.id ?? null;
  }

  setOptions(options: ReaderOptions): void {
    this.#options = options;
    this.#paint();
  }

  stop(): void {
    this.#lifetime.abort();
    window.clearTimeout(this.#marking);
    this.#painter.clear();
    this.#reading = null;
    this.#shown = [];
    this.#hits = null;
  }

  /** Never fails: a page that cannot be read is left with what was read before. */
  async #read(): Promise<void> {
    try {
      await this.#readAndPaint();
    } catch (error) {
      this.#hooks.onFailed?.(error);
    }
  }

  async #readAndPaint(): Promise<void> {
    const { signal } = this.#lifetime;
    const { openShadowRoot } = this.#hooks;
    const reading = await readDocument(
      document,
      window,
      {
        annotate: (article) => this.#hooks.annotate(article),
        isOwn: (element) => this.#card.owns(element),
        openShadowRoot: openShadowRoot && ((element) => openShadowRoot(element)),
      },
      this.#reading,
      signal,
    );
    if (reading === null) return;
    const changed = reading.report !== this.#reading?.report;
    this.#reading = reading;
    this.#paint();
    this.#watch.refresh();
    if (changed) this.#hooks.onReport(reading.report, reading.extraction.article);
  }

  #findings(): readonly Finding[] {
    return this.#reading?.report.findings ?? [];
  }

  /** Paints what the options let through, in the order of the page. */
  #paint(): void {
    const reading = this.#reading;
    if (reading === null) return;
    this.#shown = this.#findings()
      .filter((finding) => this.#isWanted(finding))
      .sort((a, b) => a.block - b.block || a.start - b.start);
    this.#painter.setLook(this.#options.intensity, this.#options.print ?? false);
    this.#painter.paint(this.#shown, reading.extraction);
    this.#hits = createHitIndex(this.#shown, reading.extraction, document);
    this.#keepCurrent();
  }

  /** The card stays with its finding through a new reading, and goes where that is gone. */
  #keepCurrent(): void {
    if (!this.#card.isOpen || this.#card.offersBack) return;
    const current = this.#shown.find(({ id }) => id === this.#current);
    if (current === undefined) this.#card.close();
    else this.#painter.markCurrent(current);
  }

  #isWanted(finding: Finding): boolean {
    const { intensity, hiddenStatuses, hiddenFindings } = this.#options;
    if (intensity === 'off' || hiddenStatuses.includes(finding.status)) return false;
    if (hiddenFindings.includes(finding.id) || this.#hiddenHere.has(finding.id)) return false;
    const agrees = finding.status === 'corroborated' || finding.status === 'single-origin';
    return intensity !== 'discrepancies' || !agrees;
  }

  /** What no longer stands in the page goes at once; the rest waits for the next reading. */
  #onTouched(): void {
    const reading = this.#reading;
    if (reading === null) return;
    const standing = this.#shown.filter(({ block, start, end }) => stillStands(reading, block, start, end));
    if (standing.length === this.#shown.length) return;
    this.#shown = standing;
    this.#painter.paint(standing, reading.extraction);
    this.#hits = createHitIndex(standing, reading.extraction, document);
    this.#keepCurrent();
  }

  /** Another page in the same document: better nothing than what belonged to the last one. */
  #onMoved(): void {
    this.#card.close();
    this.#painter.clear();
    this.#reading = null;
    this.#shown = [];
    this.#hits = null;
    this.#hiddenHere.clear();
    this.#watch.request();
  }

  /** There is no event for a cleared registry, so we look whenever the reader does something. */
  #restoreOften(check: () => void, signal: AbortSignal): void {
    let waiting = false;
    const look = () => {
      if (waiting) return;
      waiting = true;
      window.requestAnimationFrame(() => {
        waiting = false;
        check();
        this.#painter.restore();
        // No event tells of a story that was hidden to show another view of it.
        if (this.#reading?.extraction.root.checkVisibility() === false) this.#watch.request();
      });
    };
    const options = { signal, passive: true, capture: true };
    for (const type of ['scroll', 'pointermove', 'focus', 'click'] as const)
      window.addEventListener(type, look, options);
    document.addEventListener('visibilitychange', look, options);
  }

  #step(by: 1 | -1): void {
    if (this.#shown.length === 0) return;
    const at = this.#shown.findIndex(({ id }) => id === this.#current);
    const from = at >= 0 ? at + by : this.#nearest(by);
    const finding = this.#shown[(from + this.#shown.length) % this.#shown.length];
    if (finding !== undefined) void this.#visit(finding, true);
  }

  /** With nothing visited yet, going on starts where the reader is looking. */
  #nearest(by: 1 | -1): number {
    const below = this.#shown.findIndex((finding) => (this.#hits?.rectsOf(finding)[0]?.top ?? -1) >= 0);
    if (below < 0) return by === 1 ? 0 : -1;
    return by === 1 ? below : below - 1;
  }

  async #visit(finding: Finding, withCard: boolean): Promise<void> {
    const element = this.#elementOf(finding);
    if (element === null) return;
    this.#current = finding.id;
    this.#passing = true;
    await bringIntoView(element, () => this.#rectsOf(finding)[0] ?? null, window);
    this.#passing = false;
    if (this.#lifetime.signal.aborted || this.#current !== finding.id) return;
    if (withCard) this.#show({ findings: [finding], x: 0, y: 0 }, true, this.#visitOf(finding));
    else this.#mark(finding);
  }

  #visitOf({ id }: Finding): Visit {
    const number = this.#shown.findIndex((finding) => finding.id === id) + 1;
    return { number, total: this.#shown.length, go: (step) => this.#step(step) };
  }

  /** Marks for a moment; the card marks as long as it is open. */
  #mark(finding: Finding): void {
    window.clearTimeout(this.#marking);
    this.#painter.markCurrent(finding);
    this.#marking = window.setTimeout(() => this.#painter.markCurrent(null), MARKED);
  }

  #show(place: Place, byKey: boolean, visit?: Visit): void {
    const [first] = place.findings;
    if (first === undefined) return;
    this.#intent.settle(place);
    this.#card.show(
      {
        findings: place.findings,
        index: 0,
        anchor: (finding) => ({
          rects: () => this.#rectsOf(finding),
          point: byKey ? null : { x: place.x, y: place.y },
        }),
        tone: this.#painter.toneAt(first),
        beside: this.#elementOf(first),
        visit,
      },
      byKey,
    );
  }

  #elementOf(finding: Finding): Element | null {
    const [span] = this.#reading?.extraction.toSpans(finding.block, finding.start, finding.end) ?? [];
    return span?.node.parentElement ?? null;
  }

  /** By id, since a new reading may have moved the finding to another block. */
  #rectsOf({ id }: Finding): DOMRect[] {
    const finding = this.#findings().find((each) => each.id === id);
    return finding === undefined ? [] : (this.#hits?.rectsOf(finding) ?? []);
  }

  #pointerHooks() {
    return {
      at: (x: number, y: number) => this.#pointedAt(x, y),
      isCard: (target: EventTarget | null) => this.#card.owns(target),
      open: (place: Place) => this.#show(place, false),
      left: () => {
        if (!this.#card.isPinned && !this.#card.hasFocus) this.#card.close();
      },
    };
  }

  #pointedAt(x: number, y: number): readonly Finding[] {
    if (this.#card.isPinned || this.#passing) return [];
    const found = this.#hits?.at(x, y) ?? [];
    // The pointer has to rest for the card to open, which is time enough to load it.
    if (found.length > 0) this.#card.expect();
    return found;
  }

  #cardHooks() {
    return {
      card: (finding: Finding) => this.#hooks.card(finding, this.#article()),
      page: () => ({
        title: document.title,
        url: this.#article().url ?? document.URL,
        published: this.#article().published,
      }),
      hide: (finding: Finding) => {
        this.#hiddenHere.add(finding.id);
        this.#paint();
        this.#hooks.onHide?.(finding);
      },
      unhide: (finding: Finding) => {
        this.#hiddenHere.delete(finding.id);
        this.#paint();
        this.#hooks.onUnhide?.(finding);
      },
      onShown: (finding: Finding | null) => {
        window.clearTimeout(this.#marking);
        this.#painter.markCurrent(finding);
        if (finding === null) this.#intent.settle(null);
        else this.#current = finding.id;
      },
    };
  }

  #article(): Article {
    return this.#reading?.extraction.article ?? { blocks: [] };
  }
}
