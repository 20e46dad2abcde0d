import browser, { type Storage } from 'webextension-polyfill';
import { loadPacks, parseBuiltPack } from '../core/facts/built.ts';
import type { PackError } from '../core/facts/check-words.ts';
import type { CompiledPack, RecordPack } from '../core/facts/compile.ts';
import { PACK_SCOUTS } from './keys.ts';
import { logProblem } from './log.ts';
import { KEY, MOST, readStoredOrDamaged, type Stored, UNREAD } from './stored-packs.ts';
import { oneAtATime } from './turns.ts';

/** What is installed, and what is switched off. */
export interface Installed {
  readonly packs: readonly CompiledPack[];
  readonly off: readonly string[];
  /** Stored packs that cannot be used any more, by their position. */
  readonly broken: readonly { readonly index: number; readonly errors: readonly PackError[] }[];
  /** What is stored cannot be read at all. */
  readonly damaged: boolean;
}

/** Why a pack was not installed; empty when it was. */
export type Refusal = readonly PackError[];

/**
 * Reads what is installed. Never throws: what cannot be read is left out, and the rest holds.
 * @param bundled ids that no installed pack may take
 */
export async function readInstalled(bundled: readonly string[]): Promise<Installed> {
  const { stored, damaged } = await readStoredOrDamaged();
  const { packs, refused } = loadPacks(stored.texts, bundled);
  return { packs, off: stored.off, broken: refused, damaged: damaged !== undefined };
}

/**
 * The packs that pages are read with: those bundled and those installed, without the ones switched
 * off. Never throws: the bundled ones hold whatever is stored.
 */
export async function packsInForce<P extends RecordPack>(
  bundled: readonly P[],
): Promise<readonly (P | CompiledPack)[]> {
  const { packs, off } = await readInstalled(bundled.map((p) => p.meta.id));
  return [...bundled, ...packs].filter((p) => !off.includes(p.meta.id));
}

/**
 * Installs a built pack from a file's text; one with the same id that was installed before gives
 * way to it. What is in force stays in force where it is refused.
 */
export async function installPack(text: string, bundled: readonly string[]): Promise<Refusal> {
  const result = parseBuiltPack(text);
  if (!result.ok) return result.errors;
  const { id } = result.pack.meta;
  if (bundled.includes(id)) return [refusal('meta.json', 'a pack of this id comes with the extension')];
  return change((stored) => {
    const others = stored.texts.filter((other) => idOf(other) !== id);
    if (others.length >= MOST) return `no more than ${MOST} packs can be installed: remove one first`;
    return { ...stored, texts: [...others, text], off: stored.off.filter((o) => o !== id) };
  });
}

/** Removes an installed pack. */
export function removePack(id: string): Promise<Refusal> {
  return change((stored) => ({
    ...stored,
    texts: stored.texts.filter((text) => idOf(text) !== id),
    off: stored.off.filter((o) => o !== id),
  }));
}

/** Removes all stored packs that cannot be used any more. */
export function removeBroken(): Promise<Refusal> {
  return change((stored) => ({ ...stored, texts: stored.texts.filter((text) => idOf(text) !== null) }));
}

/** Switches a pack on or off, installed or bundled. */
export function switchPack(id: string, on: boolean): Promise<Refusal> {
  return change((stored) => {
    const others = stored.off.filter((o) => o !== id);
    return { ...stored, off: on ? others : [...others, id] };
  });
}

/**
 * Calls back whenever what is installed changes, from whichever window.
 * @returns stops watching
 */
export function watchInstalled(onChange: () => void): () => void {
  const listener = (changes: Record<string, Storage.StorageChange>, area: string): void => {
    if (area === 'local' && changes[KEY]) onChange();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}

function change(to: (stored: Stored) => Stored | string): Promise<Refusal> {
  return oneAtATime(KEY, async () => {
    const { stored, damaged } = await readStoredOrDamaged();
    const changed = to(stored);
    if (typeof changed === 'string') return [refusal('', changed)];
    const kept = damaged === undefined ? {} : { [UNREAD]: damaged };
    try {
      await browser.storage.local.set({ ...kept, [KEY]: changed, [PACK_SCOUTS]: scoutsOf(changed) });
      return [];
    } catch (error) {
      await logProblem('writing packs', error);
      return [refusal('', 'the pack could not be stored; the storage may be full')];
    }
  });
}

function scoutsOf({ texts, off }: Stored): unknown {
  return loadPacks(texts)
    .packs.filter((p) => !off.includes(p.meta.id))
    .map((p) => ({ pack: p.meta.id, ...p.scout }));
}

function idOf(text: string): string | null {
  const result = parseBuiltPack(text);
  return result.ok ? result.pack.meta.id : null;
}

function refusal(file: string, message: string): PackError {
  return { file, path: '', message };
}
