import browser from 'webextension-polyfill';

/** Calls back once after an installation and after each update. */
export function onInstalled(callback: (reason: 'install' | 'update') => void): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install' || reason === 'update') callback(reason);
  });
}

/** Calls back when the browser starts with the extension in it. */
export function onStartup(callback: () => void): void {
  browser.runtime.onStartup.addListener(callback);
}

/** Calls back on a keyboard command of the manifest, with the tab it is meant for. */
export function onCommand(callback: (command: string, tabId: number | undefined) => void): void {
  browser.commands.onCommand.addListener((command, tab) => callback(command, tab?.id));
}

export interface Shortcut {
  readonly command: string;
  readonly description: string;
  /** Empty where the browser or the reader has assigned no key. */
  readonly keys: string;
}

/** The keyboard commands with the keys that they have at present. */
export async function shortcuts(): Promise<Shortcut[]> {
  const commands = await browser.commands.getAll();
  return commands
    .filter((command) => command.name && !command.name.startsWith('_'))
    .map(({ name = '', description = '', shortcut = '' }) => ({
      command: name,
      description,
      keys: shortcut,
    }));
}

/** The version in the manifest. */
export function version(): string {
  return browser.runtime.getManifest().version;
}
