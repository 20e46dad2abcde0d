import bundled from 'virtual:packs';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { parseBuiltPack } from '../core/facts/built.ts';
import type { CompiledPack, PackError } from '../core/facts/compile.ts';
import { LIMITS } from '../core/facts/limits.ts';
import {
  type Installed,
  installPack,
  readInstalled,
  removeBroken,
  removePack,
  switchPack,
  watchInstalled,
} from '../platform/packs.ts';
import { useTranslator } from '../view/language.tsx';

const BUNDLED_IDS = bundled.map((p) => p.meta.id);

/** What is shown of a pack. */
export interface PackInShort extends Pick<CompiledPack, 'meta'> {
  readonly sources: readonly unknown[];
  readonly facts: readonly { readonly id: string; readonly statement: string }[];
}

/** A pack as the options page lists it. */
export interface ListedPack {
  readonly pack: PackInShort;
  readonly on: boolean;
  /** Bundled packs can be switched off, and not removed. */
  readonly removable: boolean;
}

export interface Packs {
  readonly listed: readonly ListedPack[];
  /** Number of stored packs that cannot be used. */
  readonly broken: number;
  /** What is stored cannot be read at all. */
  readonly damaged: boolean;
  /** What came of the last thing that was asked, in words; empty for nothing. */
  readonly said: string;
  readonly errors: readonly PackError[];
  install(file: File): void;
  turn(id: string, on: boolean): void;
  remove(id: string): void;
  removeBroken(): void;
}

export function usePacks(): Packs {
  const t = useTranslator();
  const [installed, setInstalled] = useState<Installed>({ packs: [], off: [], broken: [], damaged: false });
  const [outcome, setOutcome] = useState<{ said: string; errors: readonly PackError[] }>({
    said: '',
    errors: [],
  });
  const load = useCallback(async (): Promise<void> => setInstalled(await readInstalled(BUNDLED_IDS)), []);
  useEffect(() => {
    void load();
    return watchInstalled(() => void load());
  }, [load]);

  const tell = async (change: Promise<readonly PackError[]>, done: string): Promise<void> => {
    const errors = await change;
    setOutcome({ said: errors.length > 0 ? t('options_packRefused') : done, errors });
    await load();
  };
  const install = async (file: File): Promise<void> => {
    // A letter takes four bytes at most: what is larger cannot be a pack, and is not even read.
    const text = file.size > LIMITS.size * 4 ? ' '.repeat(LIMITS.size + 1) : await file.text();
    const result = parseBuiltPack(text);
    const done = result.ok ? t('options_packInstalled', { title: result.pack.meta.title }) : '';
    await tell(installPack(text, BUNDLED_IDS), done);
  };
  const list = (packs: readonly CompiledPack[], removable: boolean): ListedPack[] =>
    packs.map((pack) => ({ pack, on: !installed.off.includes(pack.meta.id), removable }));
  return {
    listed: [...list(bundled, false), ...list(installed.packs, true)],
    broken: installed.broken.length,
    damaged: installed.damaged,
    ...outcome,
    install: (file) => void install(file),
    turn: (id, on) => void tell(switchPack(id, on), ''),
    remove: (id) => void tell(removePack(id), ''),
    removeBroken: () => void tell(removeBroken(), ''),
  };
}
