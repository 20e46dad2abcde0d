import * as v from 'valibot';
import browser, { type Storage } from 'webextension-polyfill';
import type { PlainKey } from '../core/messages/types.ts';
import { logProblem } from './log.ts';
import { statusSchema } from './schemas.ts';
import { oneAtATime } from './turns.ts';

const KEY = 'settings';
/** The last settings that could be read: they hold while what is stored cannot. */
const LAST_GOOD = 'settings-last-good';
/** Settings that could not be read, kept when new ones are written over them: nothing is lost. */
const UNREAD = 'settings-unread';

/** A host name as `URL` gives it, or for an IP address that address. */
const host = v.pipe(v.string(), v.minLength(1), v.maxLength(253), v.regex(/^[^\s/:@]+$|^\[[0-9a-f:.]+\]$/));

export const INTENSITIES = ['quiet', 'normal', 'discrepancies', 'off'] as const;

/** As many as a reader hides in years; beyond them, those hidden first are shown again. */
const MOST_HIDDEN = 10_000;

/** The stored form, version 1. A change of form takes a new number and a migration. */
export const settingsSchema = v.strictObject({
  version: v.literal(1),
  pausedSites: v.pipe(v.array(host), v.maxLength(10_000)),
  hiddenStatuses: v.array(statusSchema),
  intensity: v.picklist(INTENSITIES),
  /** Whether findings are printed with a page. */
  print: v.optional(v.boolean(), false),
  hiddenFindings: v.pipe(v.array(v.pipe(v.string(), v.maxLength(500))), v.maxLength(MOST_HIDDEN)),
});

export type Settings = v.InferOutput<typeof settingsSchema>;
export type Intensity = Settings['intensity'];

export const DEFAULT_SETTINGS: Settings = {
  version: 1,
  pausedSites: [],
  hiddenStatuses: [],
  intensity: 'normal',
  print: false,
  hiddenFindings: [],
};

/** The settings in force, and the message that says why they are not the stored ones where that is so. */
export type SettingsProblem = Extract<PlainKey, `problem_${string}`>;

export interface SettingsState {
  readonly settings: Settings;
  readonly problem: SettingsProblem | null;
}

/** Reads the settings. Never throws: where they cannot be read, the last good ones hold. */
export async function readSettings(): Promise<SettingsState> {
  try {
    const stored = await browser.storage.local.get([KEY, LAST_GOOD]);
    return settingsFrom(stored[KEY], stored[LAST_GOOD]);
  } catch (error) {
    await logProblem('reading settings', error);
    return {
      settings: DEFAULT_SETTINGS,
      problem: 'problem_unreachable',
    };
  }
}

function settingsFrom(stored: unknown, lastGood: unknown): SettingsState {
  if (stored === undefined) return { settings: DEFAULT_SETTINGS, problem: null };
  const parsed = v.safeParse(settingsSchema, stored);
  if (parsed.success) return { settings: parsed.output, problem: null };
  const good = v.safeParse(settingsSchema, lastGood);
  const [cause, held] = [
    isNewer(stored) ? 'newer' : 'damaged',
    good.success ? 'LastGood' : 'Defaults',
  ] as const;
  return {
    settings: good.success ? good.output : DEFAULT_SETTINGS,
    problem: `problem_${cause}${held}`,
  };
}

function isNewer(stored: unknown): boolean {
  const version = v.safeParse(v.object({ version: v.number() }), stored);
  return version.success && version.output.version > DEFAULT_SETTINGS.version;
}

/**
 * Changes the settings, after any change that is under way in another window.
 * @param change gives the new settings from those in force
 * @returns the state afterwards; `problem` says so where the change could not be stored
 */
export function changeSettings(change: (settings: Settings) => Settings): Promise<SettingsState> {
  return oneAtATime(KEY, async () => {
    const before = await readSettings();
    const settings = change(before.settings);
    try {
      // What could not be read back must not take the place of what can.
      v.assert(settingsSchema, settings);
      const stored = before.problem ? (await browser.storage.local.get(KEY))[KEY] : undefined;
      const kept = stored === undefined ? {} : { [UNREAD]: stored };
      await browser.storage.local.set({ ...kept, [KEY]: settings, [LAST_GOOD]: settings });
      return { settings, problem: null };
    } catch (error) {
      await logProblem('writing settings', error);
      return {
        settings: before.settings,
        problem: 'problem_notStored',
      };
    }
  });
}

/**
 * Calls back whenever the stored settings change, from whichever window.
 * @returns stops watching
 */
export function watchSettings(onChange: (state: SettingsState) => void): () => void {
  const listener = (changes: Record<string, Storage.StorageChange>, area: string): void => {
    if (area === 'local' && changes[KEY]) void readSettings().then(onChange);
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}

/** Reads settings that a person exported; null where the text is not of that form. */
export function settingsFromText(text: string): Settings | null {
  try {
    const parsed = v.safeParse(settingsSchema, JSON.parse(text));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}

/** Whether the reader has paused the site of this address. */
export function isPaused(settings: Settings, url: string | undefined): boolean {
  const site = siteOf(url);
  return site !== null && settings.pausedSites.includes(site);
}

/** The site that a switch is for: the host name without "www."; null for what is no web page. */
export function siteOf(url: string | undefined): string | null {
  if (!url || !URL.canParse(url)) return null;
  const { protocol, hostname } = new URL(url);
  if (protocol !== 'http:' && protocol !== 'https:') return null;
  return hostname.replace(/^www\./, '');
}

/** The settings with this site paused or running. */
export function withSite(settings: Settings, site: string, paused: boolean): Settings {
  return { ...settings, pausedSites: withItem(settings.pausedSites, site, paused) };
}

/** The settings with this finding hidden or shown. */
export function withHidden(settings: Settings, findingId: string, hidden: boolean): Settings {
  const hiddenFindings = withItem(settings.hiddenFindings, findingId, hidden).slice(-MOST_HIDDEN);
  return { ...settings, hiddenFindings };
}

/** The list with or without the item, and never with it twice. */
export function withItem<T>(list: readonly T[], item: T, present: boolean): T[] {
  const others = list.filter((other) => other !== item);
  return present ? [...others, item] : others;
}
