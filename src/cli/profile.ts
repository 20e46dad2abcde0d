/** Adds up the time spent in each stage of some work, told stage by stage. */
export interface Profile {
  /** The time until the next call belongs to this stage; a stage may begin many times. */
  begin(stage: string): void;
  /** Ends the last stage. Milliseconds by stage, in the order in which they first began. */
  end(): ReadonlyMap<string, number>;
}

/**
 * @param now a clock in milliseconds that never runs backwards
 * @param since when the first stage began, if that was before this call
 */
export function takeProfile(now: () => number = () => performance.now(), since = now()): Profile {
  const times = new Map<string, number>();
  let stage: string | null = null;
  let begun = since;
  const close = (): void => {
    const at = now();
    if (stage !== null) times.set(stage, (times.get(stage) ?? 0) + at - begun);
    begun = at;
  };
  return {
    begin(next) {
      // The first stage has been going on since before the clock was started.
      if (stage !== null) close();
      stage = next;
      if (!times.has(next)) times.set(next, 0);
    },
    end() {
      close();
      stage = null;
      return times;
    },
  };
}

const BAR = 30;

/** The profile as a table: a stage a line, with its milliseconds, its share, and a bar of that share. */
export function profileTable(times: ReadonlyMap<string, number>): string {
  const sum = [...times.values()].reduce((a, b) => a + b, 0);
  const width = Math.max('total'.length, ...[...times.keys()].map((stage) => stage.length));
  const line = (stage: string, ms: number): string => {
    const share = sum > 0 ? ms / sum : 0;
    const bar = '█'.repeat(Math.round(share * BAR));
    return `${stage.padEnd(width)} ${ms.toFixed(2).padStart(9)} ms ${`${Math.round(share * 100)} %`.padStart(6)}  ${bar}`;
  };
  const lines = [...times].map(([stage, ms]) => line(stage, ms).trimEnd());
  return `${[...lines, `${'total'.padEnd(width)} ${sum.toFixed(2).padStart(9)} ms`].join('\n')}\n`;
}
