import type { Annotator } from '../core/annotator.ts';
import type { Record } from '../core/record.ts';
import { type Card, type Finding, type Report, STATUSES, type Summary } from '../core/report/types.ts';
import type { Steps } from '../core/text/steps.ts';
import type { Article } from '../core/text/types.ts';
import { inSlices } from '../page/observe/slices.ts';
import { type Reader, type ReaderHooks, readPage } from '../page/reader.ts';
import { extensionAlive, send } from '../platform/bus.ts';
import { tellFollowers } from '../platform/follow.ts';
import { logProblem } from '../platform/log.ts';
import { hideFinding, readingBegan, readingEnded, reportChanged } from '../platform/messages.ts';
import { isPaused, readSettings, type Settings, watchSettings } from '../platform/settings.ts';
import { openShadowRoot } from '../platform/shadow.ts';
import { answerFor, type PlacedCards } from './answers.ts';
import { loadLate } from './late.ts';

interface Reading {
  readonly report: Report;
  readonly article: Article;
}

const NOTHING: Reading = { report: { findings: [], stories: [], published: null }, article: { blocks: [] } };

/**
 * The annotator's life in one page: shows what the engine finds there, as the settings say, and
 * answers for it to popup, panel and badge. It ends when the extension is updated or removed.
 */
export class Session {
  readonly #annotator: Promise<Annotator>;
  /** The annotator once it is there; until then nothing is read. */
  #ready: Annotator | null = null;
  /** What is on record, once a card or the summary has asked for it. */
  #record: Record | null = null;
  readonly #stopListening: readonly (() => void)[];
  readonly #ending = new AbortController();
  #reader: Reader | null = null;
  #settings: Settings | null = null;
  #pausedHere = false;
  #latest: Reading | null = null;
  /** True from the start of a reading to its end: a page that dies meanwhile is known by that. */
  #underWay = true;
  /** Whether the page is left alone, because reading it has failed before. */
  readonly #givenUp: Promise<boolean>;
  /** Null where the page could not be read. */
  readonly #first: Promise<Reading | null>;
  #tellFirst: (reading: Reading | null) => void = () => {};

  /** @param annotator comes when the installed packs have been read; never fails */
  constructor(annotator: Promise<Annotator>) {
    this.#annotator = annotator;
    this.#first = new Promise((resolve) => {
      this.#tellFirst = resolve;
    });
    this.#stopListening = [
      ...answerFor(this),
      tellFollowers(() => this.#reader?.inView() ?? null),
      watchSettings(({ settings }) => this.#obey(settings)),
    ];
    this.#noticeEnd();
    this.#givenUp = send(readingBegan, { first: true }).then((sent) => sent.ok && sent.value);
    void this.refresh();
  }

  /** False once it has ended, or once nothing can reach the extension any more. */
  get alive(): boolean {
    return !this.#ending.signal.aborted && extensionAlive();
  }

  /**
   * Obeys the settings as they are stored now. A page of ours that has just changed them asks
   * before the browser has told us of the change.
   */
  async refresh(): Promise<void> {
    const [{ settings }, annotator, givenUp] = await Promise.all([
      readSettings(),
      this.#annotator,
      this.#givenUp,
    ]);
    if (givenUp) this.#end();
    this.#ready = annotator;
    this.#obey(settings);
  }

  /** Whether the reader has switched this site off, or stopped this page. */
  get paused(): boolean {
    return this.#pausedHere || (this.#settings !== null && isPaused(this.#settings, location.href));
  }

  /** Stops showing findings on this page, or goes on. */
  pause(paused: boolean): void {
    this.#pausedHere = paused;
    this.#apply();
  }

  /** The page summed up, without what the reader has hidden; waits until it has been read. */
  async summary(): Promise<Summary> {
    const [{ report, article }, record] = await Promise.all([this.#reading(), this.#loadRecord()]);
    return record.summary({ ...report, findings: this.#unhidden(report) }, article);
  }

  /** The cards of the findings that the summary lists, in the order of the text. */
  async cards(): Promise<PlacedCards> {
    const [{ report, article }, record] = await Promise.all([this.#reading(), this.#loadRecord()]);
    const findings = record.listed({ ...report, findings: this.#unhidden(report) });
    const describe = function* (): Steps<Card[]> {
      const cards: Card[] = [];
      for (const finding of findings) {
        cards.push(record.card(finding, article, report.findings));
        yield;
      }
      return cards;
    };
    const cards = await inSlices(describe(), this.#ending.signal);
    if (cards === null) throw new Error('this page cannot be read');
    return {
      cards,
      places: findings.map(({ id, block, start, end }) => ({ id, block, start, end })),
      article: { ...article, blocks: [...article.blocks] },
    };
  }

  goTo(findingId: string): void {
    this.#reader?.goTo(findingId);
  }

  step(to: 'next' | 'previous'): void {
    this.#reader?.[to]();
  }

  /** What was read last; a page that was paused before it could be read has nothing to show. */
  async #reading(): Promise<Reading> {
    const reading = this.#latest ?? (this.paused ? NOTHING : await this.#first);
    if (!this.alive || reading === null) throw new Error('this page cannot be read');
    return reading;
  }

  async #loadRecord(): Promise<Record> {
    const record: Record = this.#record ?? (await loadLate().then((late) => late.record()));
    this.#record = record;
    return record;
  }

  #obey(settings: Settings): void {
    // A change of the settings may be told before there is anything to show with them.
    if (!this.#ready) return;
    // Popup and panel have the settings looked at again with every question; mostly nothing is new.
    if (JSON.stringify(settings) === JSON.stringify(this.#settings)) return;
    this.#settings = settings;
    this.#apply();
  }

  /** Brings what is shown in line with settings and pause. */
  #apply(): void {
    if (!this.alive || !this.#settings) return;
    if (this.paused) {
      this.#reader?.stop();
      this.#reader = null;
      this.#readingOver('left');
    } else if (this.#reader) this.#reader.setOptions(this.#settings);
    else if (this.#ready) this.#reader = readPage(this.#hooks(this.#ready), this.#settings);
    this.#tellBadge();
  }

  #hooks(annotator: Annotator): ReaderHooks {
    return {
      annotate: (article) => {
        this.#readingGoesOn();
        return annotator.annotateInSteps(article);
      },
      card: (finding, article) => {
        if (!this.#record) throw new Error('no card without the record');
        return this.#record.card(finding, article, this.#latest?.report.findings);
      },
      loadCard: async () => {
        const [{ createCard }] = await Promise.all([loadLate(), this.#loadRecord()]);
        return createCard;
      },
      onReport: (report, article) => {
        this.#latest = { report, article };
        this.#tellFirst(this.#latest);
        this.#readingOver('done');
        this.#tellBadge();
      },
      onFailed: (error) => {
        void logProblem('reading the page', error);
        this.#tellFirst(null);
        this.#underWay = true;
        this.#readingOver('failed');
      },
      onHide: ({ id }) => void send(hideFinding, { findingId: id, hidden: true }),
      onUnhide: ({ id }) => void send(hideFinding, { findingId: id, hidden: false }),
      openShadowRoot,
    };
  }

  #readingGoesOn(): void {
    if (this.#underWay) return;
    this.#underWay = true;
    void send(readingBegan, { first: false });
  }

  #readingOver(how: 'done' | 'failed' | 'left'): void {
    if (!this.#underWay) return;
    this.#underWay = false;
    void send(readingEnded, { how }).then((sent) => {
      if (sent.ok && sent.value) this.#end();
    });
  }

  #unhidden({ findings }: Report): readonly Finding[] {
    return findings.filter(({ id }) => !this.#settings?.hiddenFindings.includes(id));
  }

  /** The badge counts what the reader can see. */
  #tellBadge(): void {
    const all = this.paused || !this.#latest ? [] : this.#unhidden(this.#latest.report);
    const seen = all.filter(({ status }) => !this.#settings?.hiddenStatuses.includes(status));
    const worst = STATUSES.find((status) => seen.some((finding) => finding.status === status)) ?? null;
    void send(reportChanged, { findings: seen.length, worst }).then((sent) => {
      if (!sent.ok && sent.problem === 'extension-gone') this.#end();
    });
  }

  /**
   * Nobody tells a script that its extension was updated or removed. So look when the reader
   * comes back to the page: that is the first moment at which it matters.
   */
  #noticeEnd(): void {
    const { signal } = this.#ending;
    const look = () => {
      if (!extensionAlive()) this.#end();
    };
    window.addEventListener('focus', look, { signal });
    document.addEventListener('visibilitychange', look, { signal });
    window.addEventListener('pagehide', ({ isTrusted }) => isTrusted && this.#readingOver('left'), {
      signal,
    });
    // Out of the back/forward cache a page returns without its badge.
    window.addEventListener('pageshow', ({ isTrusted }) => isTrusted && this.#tellBadge(), { signal });
  }

  #end(): void {
    if (this.#ending.signal.aborted) return;
    this.#readingOver('left');
    this.#tellFirst(null);
    this.#ending.abort();
    this.#reader?.stop();
    this.#reader = null;
    // Listeners of an extension that is gone cannot be taken back, and are never called again.
    if (extensionAlive()) for (const stop of this.#stopListening) stop();
  }
}
