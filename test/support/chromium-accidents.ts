import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import type { BrowserContext, CDPSession, Page, Worker } from 'playwright-core';
import type { Accidents } from './browser.ts';
import { until } from './until.ts';

/**
 * @param id the extension's
 * @param extension its folder
 */
export function chromiumAccidents(
  context: BrowserContext,
  page: Page,
  id: string,
  extension: string,
): Accidents {
  const onPage = (script: string) => onExtensionsPage(context, script);
  return {
    async crashPage() {
      const url = page.url();
      // From outside, since a page that is at work takes no order to crash.
      for (const pid of await pageProcesses(context)) process.kill(pid, 'SIGKILL');
      const worker = await workerOf(context);
      await until('the tab to have crashed', () =>
        worker.evaluate(async (address) => {
          const tabs = await chrome.tabs.query({});
          return tabs.some((tab) => tab.url === address && tab.status === 'unloaded') || undefined;
        }, url),
      );
    },
    async reloadPage() {
      const url = page.url();
      const worker = await workerOf(context);
      await worker.evaluate(async (address) => {
        const tabs = await chrome.tabs.query({});
        const tab = tabs.find(({ url: there, pendingUrl }) => there === address || pendingUrl === address);
        await chrome.tabs.reload(tab?.id ?? -1);
      }, url);
    },
    async stopBackground() {
      await onOwnPage(context, id, async (own) => {
        const session = await context.newCDPSession(own);
        await session.send('ServiceWorker.enable');
        await session.send('ServiceWorker.stopAllWorkers');
        await until('the background to stop', async () => !(await isRunning(context, id)) || undefined);
      });
    },
    async setEnabled(on) {
      await onPage(`chrome.management.setEnabled('${id}', ${on})`);
    },
    async update() {
      await inBrowser(context, (session) => session.send('Extensions.loadUnpacked', { path: extension }));
    },
    async uninstall() {
      await inBrowser(context, (session) => session.send('Extensions.uninstall', { id }));
    },
    async withdrawAccess(but) {
      const hostAccess = but === undefined ? 'ON_CLICK' : 'ON_SPECIFIC_SITES';
      await onPage(
        `chrome.developerPrivate.updateExtensionConfiguration({ extensionId: '${id}', hostAccess: '${hostAccess}' })`,
      );
      if (but !== undefined) await onPage(`chrome.developerPrivate.addHostPermission('${id}', '${but}')`);
    },
    async restoreAccess() {
      await onPage(
        `chrome.developerPrivate.updateExtensionConfiguration({ extensionId: '${id}', hostAccess: 'ON_ALL_SITES' })`,
      );
    },
    async kill() {
      const ended = new Promise((done) => context.once('close', done));
      const pid = await inBrowser(context, async (session) => {
        const { processInfo } = await session.send('SystemInfo.getProcessInfo');
        return processInfo.find(({ type }) => type === 'browser')?.id;
      });
      if (pid === undefined) throw new Error('no process to kill');
      process.kill(pid, 'SIGKILL');
      await ended;
    },
  };
}

/** The extension's background, as soon as it runs. */
export async function workerOf(context: BrowserContext): Promise<Worker> {
  return context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
}

/** Opens an address in a tab behind the one in front, and waits until it is loaded. */
export async function openBehind(context: BrowserContext, url: string): Promise<Page> {
  // Others may open at the same time, such as the page that greets after an installation.
  const before = new Set(context.pages());
  await inBrowser(context, (session) => session.send('Target.createTarget', { url, background: true }));
  const page = await until(`a tab with ${url}`, () =>
    context.pages().find((each) => !before.has(each) && each.url().startsWith(url)),
  );
  await page.waitForLoadState('load');
  return page;
}

/** Does something with a page of the extension, in a tab behind the one in front that is closed again. */
async function onOwnPage(
  context: BrowserContext,
  id: string,
  run: (page: Page) => Promise<void>,
): Promise<void> {
  const page = await openBehind(context, `chrome-extension://${id}/options/options.html`);
  await run(page);
  await page.close();
}

async function isRunning(context: BrowserContext, id: string): Promise<boolean> {
  const { targetInfos } = await inBrowser(context, (session) =>
    session.send('Target.getTargets', { filter: [{}] }),
  );
  return targetInfos.some(({ type, url }) => type === 'service_worker' && url.includes(id));
}

/** Runs a script on the browser's own page of extensions, in a tab that is closed again. */
export async function onExtensionsPage(context: BrowserContext, script: string): Promise<void> {
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(script);
  await page.close();
}

/** The processes that show pages of the web, by their command lines; there is one for the news tab. */
async function pageProcesses(context: BrowserContext): Promise<number[]> {
  const { processInfo } = await inBrowser(context, (session) => session.send('SystemInfo.getProcessInfo'));
  const pids = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
  return pids.filter((pid) => !commandOf(pid).includes('--extension-process'));
}

/** A process's command line, empty for one that has ended. */
function commandOf(pid: number): string {
  if (process.platform === 'linux') {
    const file = `/proc/${pid}/cmdline`;
    return existsSync(file) ? readFileSync(file, 'utf8') : '';
  }
  return spawnSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout;
}

async function inBrowser<T>(context: BrowserContext, run: (session: CDPSession) => Promise<T>): Promise<T> {
  const browser = context.browser();
  if (browser === null) throw new Error('no connection to the browser');
  const session = await browser.newBrowserCDPSession();
  try {
    return await run(session);
  } finally {
    await session.detach().catch(() => {});
  }
}
