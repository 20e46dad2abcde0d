import type { Engine } from '../core/engine.ts';
import { type Report, STATUSES, type Status } from '../core/report/types.ts';
import type { Article } from '../core/text/types.ts';
import { type Reader, type ReaderOptions, readPage } from '../page/reader.ts';
import { answer, extensionAlive, send } from '../platform/bus.ts';
import { logProblem } from '../platform/log.ts';
import { getCards, getSummary, goToFinding, pausePage, reportChanged, step } from '../platform/messages.ts';
import { isPaused, readSettings, type Settings, watchSettings } from '../platform/settings.ts';

/** The annotator's life in one page: it begins when injected and ends with the page or the extension. */
export interface Session {
  /** False once it has ended, or once the extension was updated or removed under it. */
  alive(): boolean;
}

interface Latest {
  readonly report: Report;
  readonly article: Article;
}

const NOTHING: Report = { findings: [], stories: [], published: null };

/**
 * Reads the page with the engine and shows what was found, as the settings say, and answers for
 * it to popup, panel and badge.
 */
export function startSession(engine: Engine): Session {
  let ended = false;
  let reader: Reader | null = null;
  let settings: Settings | null = null;
  let pausedHere = false;
  let latest: Latest | null = null;
  let tellFirst: (latest: Latest) => void = () => {};
  const first = new Promise<Latest>((resolve) => {
    tellFirst = resolve;
  });

  const hooks = {
    annotate: (article: Article) => guarded('annotating', () => engine.annotate(article), NOTHING),
    card: engine.card,
    onReport(report: Report, article: Article) {
      latest = { report, article };
      tellFirst(latest);
      tellBadge();
    },
  };

  function isOff(): boolean {
    return pausedHere || (settings !== null && isPaused(settings, location.href));
  }

  /** Brings what is shown in line with the settings. */
  function apply(): void {
    if (ended || !settings) return;
    if (isOff()) {
      reader?.stop();
      reader = null;
    } else if (reader) reader.setOptions(readerOptions(settings));
    else reader = readPage(hooks, readerOptions(settings));
    tellBadge();
  }

  function tellBadge(): void {
    const shown = isOff() || !latest || !settings ? [] : visibleFindings(latest.report, settings);
    const statuses = new Set(shown.map((finding) => finding.status));
    const worst: Status | null = STATUSES.find((status) => statuses.has(status)) ?? null;
    void send(reportChanged, { findings: shown.length, worst }).then((sent) => {
      if (!sent.ok && sent.problem === 'extension-gone') end();
    });
  }

  /** What the reader has hidden for good is left out of every summary too. */
  function withoutHidden({ report, article }: Latest): Latest {
    const hidden = new Set(settings?.hiddenFindings);
    return { report: { ...report, findings: report.findings.filter((f) => !hidden.has(f.id)) }, article };
  }

  const stopAnswering = [
    answer(getSummary, async () => {
      const { report, article } = withoutHidden(latest ?? (await first));
      return { summary: engine.summary(report, article), paused: isOff() };
    }),
    answer(getCards, async () => {
      const { report, article } = withoutHidden(latest ?? (await first));
      return report.findings.map((finding) => engine.card(finding, article));
    }),
    answer(goToFinding, ({ findingId }) => {
      reader?.goTo(findingId);
      return null;
    }),
    answer(step, ({ to }) => {
      if (to === 'next') reader?.next();
      else reader?.previous();
      return null;
    }),
    answer(pausePage, ({ paused }) => {
      pausedHere = paused;
      apply();
      return null;
    }),
    watchSettings((state) => {
      settings = state.settings;
      apply();
    }),
  ];

  // The extension can be updated or removed while the page is open; nobody tells its old scripts.
  // So look when the reader comes back to the page, which is the first moment that it matters.
  const look = (): void => (extensionAlive() ? tellBadge() : end());
  const lookAgainOn = new AbortController();
  for (const event of ['pageshow', 'focus']) window.addEventListener(event, look, lookAgainOn);

  function end(): void {
    if (ended) return;
    ended = true;
    lookAgainOn.abort();
    reader?.stop();
    reader = null;
    // Of an extension that is gone even a listener cannot be taken back; it is not called any more.
    if (extensionAlive()) for (const stop of stopAnswering) stop();
  }

  void readSettings().then((state) => {
    settings ??= state.settings;
    apply();
  });

  return { alive: () => !ended && extensionAlive() };
}

function readerOptions({ intensity, hiddenStatuses, hiddenFindings }: Settings): ReaderOptions {
  return { intensity, hiddenStatuses, hiddenFindings };
}

function visibleFindings(report: Report, { hiddenStatuses, hiddenFindings }: Settings) {
  return report.findings.filter(
    (finding) => !hiddenStatuses.includes(finding.status) && !hiddenFindings.includes(finding.id),
  );
}

/** A failure of ours is kept in the log and must never reach the page. */
function guarded<T>(where: string, work: () => T, otherwise: T): T {
  try {
    return work();
  } catch (error) {
    void logProblem(where, error);
    return otherwise;
  }
}
