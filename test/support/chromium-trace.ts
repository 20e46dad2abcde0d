import type { CDPSession } from 'playwright-core';

/** What the trace says of the calls that lead to a sample; a node names the one that called it. */
interface ProfileNode {
  readonly id: number;
  readonly parent?: number;
  readonly callFrame: { readonly url?: string };
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly id?: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds. */
  readonly ts: number;
  readonly dur?: number;
  /** The part of `dur` in which the thread had a processor, however busy the machine was. */
  readonly tdur?: number;
  readonly args: {
    readonly name?: string;
    readonly data?: {
      readonly startTime?: number;
      readonly timeDeltas?: readonly number[];
      readonly cpuProfile?: { readonly nodes?: readonly ProfileNode[]; readonly samples?: readonly number[] };
    };
  };
}

const CATEGORIES = ['disabled-by-default-devtools.timeline', 'disabled-by-default-v8.cpu_profiler'];

/**
 * Traces the browser while `run` goes on.
 * @param session one to the browser itself
 * @returns for each task of a page's thread in which the extension's scripts ran, what they took of a processor: ms, the longest first
 */
export async function traceChromium(session: CDPSession, run: () => Promise<void>): Promise<number[]> {
  const events: TraceEvent[] = [];
  const take = ({ value }: { value: object[] }) => events.push(...(value as TraceEvent[]));
  session.on('Tracing.dataCollected', take);
  await session.send('Tracing.start', {
    traceConfig: { includedCategories: CATEGORIES, traceBufferSizeInKb: 800_000 },
    transferMode: 'ReportEvents',
  });
  await run();
  const complete = new Promise((done) => session.once('Tracing.tracingComplete', done));
  await session.send('Tracing.end');
  await complete;
  session.off('Tracing.dataCollected', take);
  return ownTasks(events);
}

function ownTasks(events: readonly TraceEvent[]): number[] {
  const sums: number[] = [];
  for (const [thread, samples] of ownSamples(events)) {
    const tasks = events
      .filter(({ name, ph, pid, tid }) => name === 'RunTask' && ph === 'X' && `${pid}.${tid}` === thread)
      .sort((a, b) => a.ts - b.ts);
    let at = 0;
    for (const { ts, dur = 0, tdur = dur } of tasks) {
      let sum = 0;
      for (; at < samples.length && (samples[at]?.ts ?? 0) <= ts + dur; at += 1) {
        const sample = samples[at];
        if (sample?.own && sample.ts > ts) sum += Math.min(sample.lasted, sample.ts - ts);
      }
      if (sum > 0) sums.push((sum / 1000) * (tdur / dur));
    }
  }
  return sums.sort((a, b) => b - a);
}

interface Sample {
  readonly ts: number;
  readonly lasted: number;
  readonly own: boolean;
}

/** The samples of each thread, in order; own are those with a call of the extension's content scripts in them. */
function ownSamples(events: readonly TraceEvent[]): Map<string, Sample[]> {
  const profiles = new Map<string, { thread: string; at: number; own: Map<number, boolean> }>();
  const samples = new Map<string, Sample[]>();
  for (const { name, id, pid, tid, ts, args } of events) {
    const key = `${pid}.${id}`;
    if (name === 'Profile')
      profiles.set(key, { thread: `${pid}.${tid}`, at: args.data?.startTime ?? ts, own: new Map() });
    const profile = profiles.get(key);
    if (name !== 'ProfileChunk' || profile === undefined) continue;
    const { nodes = [], samples: ids = [] } = args.data?.cpuProfile ?? {};
    for (const { id: node, parent = 0, callFrame } of nodes) {
      const ours = /^chrome-extension:\/\/\w+\/content\//.test(callFrame.url ?? '');
      profile.own.set(node, ours || (profile.own.get(parent) ?? false));
    }
    const list = samples.get(profile.thread) ?? [];
    ids.forEach((node, index) => {
      const lasted = args.data?.timeDeltas?.[index] ?? 0;
      profile.at += lasted;
      list.push({ ts: profile.at, lasted, own: profile.own.get(node) ?? false });
    });
    samples.set(profile.thread, list);
  }
  for (const list of samples.values()) list.sort((a, b) => a.ts - b.ts);
  return samples;
}
