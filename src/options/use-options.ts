import { useCallback, useEffect, useState } from 'preact/hooks';
import { forgetAll } from '../platform/forget.ts';
import { type Shortcut, shortcuts } from '../platform/lifecycle.ts';
import { clearLog, type LogEntry, readLog } from '../platform/log.ts';
import { grantedPatterns, removePattern } from '../platform/permissions.ts';
import {
  changeSettings,
  readSettings,
  type Settings,
  type SettingsState,
  watchSettings,
} from '../platform/settings.ts';

/** All that the options page shows. */
export interface OptionsData {
  readonly state: SettingsState;
  readonly granted: readonly string[];
  readonly keys: readonly Shortcut[];
  readonly log: readonly LogEntry[];
}

export interface Options {
  /** Null until it has been read. */
  readonly data: OptionsData | null;
  change(change: (settings: Settings) => Settings): void;
  withdraw(pattern: string): void;
  forgetLog(): void;
  /** Deletes all that is stored but the installed packs. */
  forgetAll(): void;
}

export function useOptions(): Options {
  const [data, setData] = useState<OptionsData | null>(null);

  const load = useCallback(async (): Promise<void> => {
    const [state, granted, keys, log] = await Promise.all([
      readSettings(),
      grantedPatterns(),
      shortcuts(),
      readLog(),
    ]);
    setData({ state, granted, keys, log });
  }, []);

  useEffect(() => {
    void load();
    return watchSettings(() => void load());
  }, [load]);

  return {
    data,
    async change(change) {
      const state = await changeSettings(change);
      setData((before) => before && { ...before, state });
    },
    withdraw: (pattern) => void removePattern(pattern).then(load),
    forgetAll: () => void forgetAll().then(load),
    forgetLog: () => void clearLog().then(load),
  };
}
