import type { Finding } from '../core/report/types.ts';
import type { Visit } from './card/types.ts';
import type { Display } from './display.ts';
import { later, type Task } from './observe/timers.ts';
import { bringIntoView } from './paint/scroll.ts';

/** Time that a finding reached from outside stays marked. Milliseconds. */
const MARKED = 2400;

/** Takes the reader from finding to finding. */
export class Visits {
  readonly #view: Window;
  readonly #display: Display;
  readonly #openCard: (finding: Finding, visit: Visit) => void;
  readonly #signal: AbortSignal;
  /** The finding visited last, by id: it may be another object after the next reading. */
  #current: string | null = null;
  #marking: Task | undefined;
  #underWay = false;

  constructor(
    view: Window,
    display: Display,
    openCard: (finding: Finding, visit: Visit) => void,
    signal: AbortSignal,
  ) {
    this.#view = view;
    this.#display = display;
    this.#openCard = openCard;
    this.#signal = signal;
    signal.addEventListener('abort', () => this.#marking?.stop());
  }

  /** The finding visited last, where it is still shown. */
  get current(): Finding | undefined {
    return this.#display.findings.find(({ id }) => id === this.#current);
  }

  /** True while the page scrolls to a finding: what passes under the pointer meanwhile is not meant. */
  get isUnderWay(): boolean {
    return this.#underWay;
  }

  /** The reader has come to a finding by other means: visits go on from there. */
  isAt(finding: Finding): void {
    this.#current = finding.id;
  }

  /** Marks a finding as long as its card is open; null marks none. */
  mark(finding: Finding | null): void {
    this.#marking?.stop();
    this.#display.mark(finding);
  }

  /** Goes on by one, round the ends; from where the reader looks where nothing was visited yet. */
  step(by: 1 | -1): void {
    const { findings } = this.#display;
    if (findings.length === 0) return;
    const at = findings.findIndex(({ id }) => id === this.#current);
    const next = at >= 0 ? at + by : this.#display.nearest(by);
    const finding = findings[(next + findings.length) % findings.length];
    if (finding !== undefined) void this.#visit(finding, (there) => this.#openCard(there, this.#at(there)));
  }

  /** Scrolls to a finding and marks it for a moment. */
  goTo(finding: Finding): void {
    void this.#visit(finding, (there) => this.#markForAMoment(there));
  }

  async #visit(finding: Finding, arrive: (finding: Finding) => void): Promise<void> {
    const element = this.#display.elementOf(finding);
    if (element === null) return;
    this.#current = finding.id;
    this.#underWay = true;
    await bringIntoView(element, () => this.#display.rectsOf(finding)[0] ?? null, this.#view);
    this.#underWay = false;
    if (!this.#signal.aborted && this.#current === finding.id) arrive(finding);
  }

  #at({ id }: Finding): Visit {
    const { findings } = this.#display;
    const number = findings.findIndex((finding) => finding.id === id) + 1;
    return { number, total: findings.length, go: (step) => this.step(step) };
  }

  #markForAMoment(finding: Finding): void {
    this.mark(finding);
    this.#marking = later(MARKED, () => this.#display.mark(null));
  }
}
