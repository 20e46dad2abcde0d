import type { Card, Finding, Report, Status } from '../core/report/types.ts';
import type { Steps } from '../core/text/steps.ts';
import type { Article } from '../core/text/types.ts';
import type { HoverIntent } from './card/intent.ts';
import { type CreateCard, createLateCard, type LateCard } from './card/late-card.ts';
import { followPointer, type Place } from './card/pointer.ts';
import type { Visit } from './card/types.ts';
import { Display } from './display.ts';
import { watchNavigation } from './observe/navigation.ts';
import { inSlices } from './observe/slices.ts';
import { onFrame } from './observe/timers.ts';
import { type Watch, watchPage } from './observe/watch.ts';
import type { Intensity } from './paint/rules.ts';
import { type Reading, readInSteps } from './reading.ts';
import { Visits } from './visits.ts';

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

/** Reads the page in this window, shows what is found, and follows the page as it changes. */
export function readPage(hooks: ReaderHooks, options: ReaderOptions): Reader {
  return new PageReader(hooks, options);
}

class PageReader implements Reader {
  readonly #lifetime = new AbortController();
  readonly #hooks: ReaderHooks;
  readonly #display = new Display(document, window);
  readonly #visits: Visits;
  readonly #card: LateCard;
  readonly #watch: Watch;
  readonly #intent: HoverIntent<Place>;
  readonly #hiddenHere = new Set<string>();
  #options: ReaderOptions;
  #reading: Reading | null = null;

  constructor(hooks: ReaderHooks, options: ReaderOptions) {
    const { signal } = this.#lifetime;
    this.#hooks = hooks;
    this.#options = options;
    this.#visits = new Visits(
      window,
      this.#display,
      (finding, visit) => this.#showVisited(finding, visit),
      signal,
    );
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
    this.#watch.read();
  }

  goTo(findingId: string): void {
    const finding = this.#reading?.report.findings.find(({ id }) => id === findingId);
    if (finding !== undefined) this.#visits.goTo(finding);
  }

  next(): void {
    this.#visits.step(1);
  }

  previous(): void {
    this.#visits.step(-1);
  }

  inView(): string | null {
    return this.#display.inView()?.id ?? null;
  }

  setOptions(options: ReaderOptions): void {
    this.#options = options;
    void this.#show();
  }

  stop(): void {
    this.#lifetime.abort();
    this.#display.clear();
    this.#reading = null;
  }

  /** Never fails: a page that cannot be read is left with what was read before. */
  async #read(): Promise<void> {
    try {
      await this.#readAndShow();
    } catch (error) {
      this.#hooks.onFailed?.(error);
    }
  }

  async #readAndShow(): Promise<void> {
    const before = this.#reading;
    const { openShadowRoot } = this.#hooks;
    const options = {
      annotate: (article: Article) => this.#hooks.annotate(article),
      isOwn: (element: Element) => this.#card.owns(element),
      openShadowRoot: openShadowRoot && ((element: Element) => openShadowRoot(element)),
    };
    const reading = await inSlices(
      readInSteps(document, options, before),
      this.#lifetime.signal,
      (opening) => opening && this.#take(opening),
    );
    if (reading === null) return;
    await this.#take(reading);
    // Stopped or moved on while it was painted: nobody asks for this reading any more.
    if (this.#reading !== reading) return;
    this.#watch.refresh();
    if (reading.report !== before?.report) this.#hooks.onReport(reading.report, reading.extraction.article);
  }

  #take(reading: Reading): Promise<void> {
    this.#reading = reading;
    return this.#show();
  }

  /** Shows what the options let through. */
  async #show(): Promise<void> {
    if (this.#reading === null) return;
    const { findings } = this.#reading.report;
    this.#display.setLook(this.#options.intensity, this.#options.print ?? false);
    const wanted = findings.filter((finding) => this.#isWanted(finding));
    const shown = this.#display.show(wanted, this.#reading);
    this.#keepCard();
    await shown;
  }

  #isWanted(finding: Finding): boolean {
    const { intensity, hiddenStatuses, hiddenFindings } = this.#options;
    if (intensity === 'off' || hiddenStatuses.includes(finding.status)) return false;
    if (hiddenFindings.includes(finding.id) || this.#hiddenHere.has(finding.id)) return false;
    const agrees = finding.status === 'corroborated' || finding.status === 'single-origin';
    return intensity !== 'discrepancies' || !agrees;
  }

  /** The card stays with its finding through a new reading, and goes where that is gone. */
  #keepCard(): void {
    if (this.#card.isOpen && !this.#card.offersBack && this.#visits.current === undefined) this.#card.close();
  }

  /** What no longer stands in the page goes at once; the rest waits for the next reading. */
  async #onTouched(): Promise<void> {
    const dropped = this.#display.dropFallen();
    this.#keepCard();
    await dropped;
    this.#keepCard();
  }

  /** Another page in the same document: better nothing than what belonged to the last one. */
  #onMoved(): void {
    this.#card.close();
    this.#display.clear();
    this.#reading = null;
    this.#hiddenHere.clear();
    this.#watch.request();
  }

  /** There is no event for a cleared registry, so we look whenever the reader does something. */
  #restoreOften(check: () => void, signal: AbortSignal): void {
    let waiting = false;
    const look = () => {
      if (waiting) return;
      waiting = true;
      onFrame(() => {
        waiting = false;
        check();
        this.#display.restore();
        // No event tells of a story that was hidden to show another view of it.
        if (this.#reading?.extraction.root.checkVisibility() === false) this.#watch.request();
      });
    };
    const options = { signal, passive: true, capture: true };
    for (const type of ['scroll', 'pointermove', 'focus', 'click'] as const)
      window.addEventListener(type, look, options);
    document.addEventListener('visibilitychange', look, options);
  }

  #showVisited(finding: Finding, visit: Visit): void {
    this.#openCard({ findings: [finding], x: 0, y: 0 }, true, visit);
  }

  #openCard(place: Place, byKey: boolean, visit?: Visit): void {
    const [first] = place.findings;
    if (first === undefined) return;
    this.#intent.settle(place);
    this.#card.show(
      {
        findings: place.findings,
        index: 0,
        anchor: (finding) => ({
          rects: () => this.#display.rectsOf(finding),
          point: byKey ? null : { x: place.x, y: place.y },
        }),
        tone: this.#display.toneAt(first),
        beside: this.#display.elementOf(first),
        visit,
      },
      byKey,
    );
  }

  #pointerHooks() {
    return {
      at: (x: number, y: number) => this.#pointedAt(x, y),
      isCard: (target: EventTarget | null) => this.#card.owns(target),
      open: (place: Place) => this.#openCard(place, false),
      left: () => {
        if (!this.#card.isPinned && !this.#card.hasFocus) this.#card.close();
      },
    };
  }

  #pointedAt(x: number, y: number): readonly Finding[] {
    if (this.#card.isPinned || this.#visits.isUnderWay) return [];
    const found = this.#display.at(x, y);
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
        void this.#show();
        this.#hooks.onHide?.(finding);
      },
      unhide: (finding: Finding) => {
        this.#hiddenHere.delete(finding.id);
        void this.#show();
        this.#hooks.onUnhide?.(finding);
      },
      onShown: (finding: Finding | null) => {
        this.#visits.mark(finding);
        if (finding === null) this.#intent.settle(null);
        else this.#visits.isAt(finding);
      },
    };
  }

  #article(): Article {
    return this.#reading?.extraction.article ?? { blocks: [] };
  }
}
