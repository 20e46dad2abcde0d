import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { LIMITS } from '../core/facts/limits.ts';
import { logProblem } from './log.ts';

/**
 * Packs that the reader installed from files, and which packs are switched off. They come from
 * files alone, never from the network.
 */
export const KEY = 'packs';
/** Packs that could not be read, kept when others are written over them: nothing is lost. */
export const UNREAD = 'packs-unread';
/** As many as fit the browser's storage with room to spare, if each is of a usual size. */
export const MOST = 20;

const storedSchema = v.strictObject({
  version: v.literal(1),
  /** Built packs as they were in their files: each is checked in full whenever it is read. */
  texts: v.pipe(v.array(v.pipe(v.string(), v.maxLength(LIMITS.size))), v.maxLength(MOST)),
  /** Ids of packs that are switched off, installed or bundled. */
  off: v.pipe(v.array(v.pipe(v.string(), v.maxLength(LIMITS.key))), v.maxLength(1_000)),
});

export type Stored = v.InferOutput<typeof storedSchema>;

const NOTHING: Stored = { version: 1, texts: [], off: [] };

/** Whether packs are installed, and which packs are switched off: without a look into the packs. */
export async function packChoices(): Promise<{
  readonly installed: boolean;
  readonly off: readonly string[];
}> {
  const { texts, off } = await readStored();
  return { installed: texts.length > 0, off };
}

/** What is stored. Never throws: where it cannot be read, nothing is. */
export async function readStored(): Promise<Stored> {
  return (await readStoredOrDamaged()).stored;
}

/**
 * What is stored, and as `damaged` what is there instead where that cannot be read: damaged, or written by
 * a newer version. Never throws.
 */
export async function readStoredOrDamaged(): Promise<{
  readonly stored: Stored;
  readonly damaged?: unknown;
}> {
  let damaged: unknown;
  try {
    const { [KEY]: stored } = await browser.storage.local.get(KEY);
    if (stored === undefined) return { stored: NOTHING };
    const parsed = v.safeParse(storedSchema, stored);
    if (parsed.success) return { stored: parsed.output };
    damaged = stored;
    throw new Error('stored packs are damaged');
  } catch (error) {
    await logProblem('reading packs', error);
    return { stored: NOTHING, damaged };
  }
}

const titledSchema = v.object({ meta: v.object({ id: v.string(), title: v.string() }) });

/** The titles of the stories that pages are read for: those bundled and those installed, without what is switched off. */
export async function storiesInForce(
  bundled: readonly { readonly id: string; readonly title: string }[],
): Promise<string[]> {
  const { texts, off } = await readStored();
  const installed = texts.flatMap((text) => {
    const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), titledSchema), text);
    return parsed.success ? [parsed.output.meta] : [];
  });
  return [...bundled, ...installed].filter(({ id }) => !off.includes(id)).map(({ title }) => title);
}
