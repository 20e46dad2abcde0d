import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { type BrowserContext, type CDPSession, chromium, type Page } from 'playwright-core';
import type {
  Accessible,
  Accidents,
  Browser,
  BrowserOptions,
  ExtensionPage,
  InPage,
  Scheme,
} from './browser.ts';
import { chromiumAccidents, onExtensionsPage, openBehind, workerOf } from './chromium-accidents.ts';
import { traceChromium } from './chromium-trace.ts';
import { findProgram } from './find.mjs';

import { type Served, Site } from './site.ts';
import { until } from './until.ts';

/** Starts Chromium with the extension in it and one empty tab. */
export async function startChromium(options: BrowserOptions): Promise<Browser> {
  const site = await Site.start();
  const profile = options.profile ?? (await mkdtemp(join(tmpdir(), 'second-source-chromium-')));
  const viewport = { width: options.width ?? 1280, height: options.height ?? 900 };
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findProgram('chromium') ?? 'chromium',
    headless: !options.headed,
    ignoreHTTPSErrors: true,
    reducedMotion: 'reduce',
    viewport: options.headed ? null : viewport,
    proxy: { server: `http://127.0.0.1:${site.port}` },
    args: [`--disable-extensions-except=${options.extension}`, `--load-extension=${options.extension}`],
  });
  const worker = await workerOf(context);
  const page = context.pages()[0] ?? (await context.newPage());
  if (options.profile === undefined) await closeWelcome(context);
  const session = await context.newCDPSession(page);
  const ended = new Promise((done) => context.once('close', done)).then(async () => {
    await site.close();
    if (options.profile === undefined) await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  });
  // Without its news tab the browser is of no more use, whoever closed it.
  page.once('close', () => context.close().catch(() => {}));
  return new Chromium(site, context, new URL(worker.url()).host, page, session, ended, options.extension);
}

/** Installed anew, the extension greets in a tab of its own, which would stay in front. */
async function closeWelcome(context: BrowserContext): Promise<void> {
  const welcome = await until('the welcome page', () =>
    context.pages().find((page) => page.url().includes('/welcome/')),
  );
  // Closed while it asks for its words, it leaves the browser without any for all pages of the extension.
  await welcome.waitForLoadState('load');
  await welcome.close();
}

class Chromium implements Browser {
  readonly name = 'chromium';
  readonly accidents: Accidents;
  private scheme: Scheme | undefined;

  constructor(
    private readonly site: Site,
    private readonly context: BrowserContext,
    private readonly id: string,
    private readonly page: Page,
    private readonly session: CDPSession,
    private readonly ended: Promise<void>,
    extension: string,
  ) {
    this.accidents = chromiumAccidents(context, page, id, extension);
  }

  serve(url: string, what: string | Served): void {
    this.site.serve(url, what);
  }

  async open(url: string): Promise<void> {
    await this.page.goto(url);
  }

  evaluate<T, A = undefined>(run: InPage<A, T>, argument?: A): Promise<T> {
    return evaluateIn(this.page, run, argument);
  }

  async runScript(source: string): Promise<void> {
    await this.page.evaluate(`${source}; undefined`);
  }

  screenshot(): Promise<Buffer> {
    return this.page.screenshot();
  }

  accessibilityTree(): Promise<Accessible[]> {
    return treeOf(this.session);
  }

  activate(what: Accessible): Promise<void> {
    return activateIn(this.session, what);
  }

  wholePage(): Promise<Buffer> {
    return this.page.screenshot({ fullPage: true });
  }

  async inCard<T, A = undefined>(
    run: (root: ShadowRoot, argument: A) => T,
    argument?: A,
  ): Promise<T | undefined> {
    const { root } = await this.session.send('DOM.getDocument', { depth: -1, pierce: true });
    const shadow = closedShadowRoot(root);
    if (shadow === undefined) return undefined;
    const { object } = await this.session.send('DOM.resolveNode', { backendNodeId: shadow });
    const { result, exceptionDetails } = await this.session.send('Runtime.callFunctionOn', {
      objectId: object.objectId ?? '',
      functionDeclaration: `function (argument) { return (${run})(this, argument); }`,
      arguments: [{ value: argument }],
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  async movePointer(x: number, y: number): Promise<void> {
    await this.page.mouse.move(x, y, { steps: 4 });
  }

  async click(x: number, y: number): Promise<void> {
    await this.page.mouse.click(x, y);
  }

  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key);
  }

  async command(name: string): Promise<void> {
    const worker = await workerOf(this.context);
    await worker.evaluate(async (command) => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      // Not in the published types: what the browser itself calls when the shortcut is pressed.
      const dispatch = Reflect.get(chrome.commands.onCommand, 'dispatch');
      Reflect.apply(dispatch, chrome.commands.onCommand, [command, tab]);
    }, name);
  }

  async openExtensionPage(path: string): Promise<ExtensionPage> {
    const page = await openBehind(this.context, `chrome-extension://${this.id}/${path}`);
    if (this.scheme) await page.emulateMedia({ colorScheme: this.scheme });
    const session = await this.context.newCDPSession(page);
    return {
      evaluate: (run, argument) => evaluateIn(page, run, argument),
      press: (key) => page.keyboard.press(key),
      accessibilityTree: () => treeOf(session),
      activate: (what) => activateIn(session, what),
      runScript: (source) => page.evaluate(`${source}; undefined`),
      click: (selector) => page.click(selector),
      screenshot: () => page.locator('body').screenshot(),
      close: () => page.close(),
    };
  }

  async heapSize(): Promise<number> {
    // What one collection frees may hold something that only the next one finds.
    for (let n = 0; n < 2; n++) await this.session.send('HeapProfiler.collectGarbage');
    return (await this.session.send('Runtime.getHeapUsage')).usedSize;
  }

  async timePopup(selector: string): Promise<number> {
    const session = await this.#browserSession();
    const asked = Date.now();
    await this.pressAction();
    const target = await until('the popup', async () => {
      const { targetInfos } = await session.send('Target.getTargets', { filter: [{}] });
      return targetInfos.find(({ url }) => url.endsWith('/popup/popup.html'));
    });
    const { sessionId } = await session.send('Target.attachToTarget', { targetId: target.targetId });
    const ready = new Promise<number>((done) => {
      session.on('Target.receivedMessageFromTarget', ({ message }) => {
        const { id, result } = JSON.parse(message);
        if (id === 1) done(result.result.value);
      });
    });
    const expression = `(${whenThere})(${JSON.stringify(selector)})`;
    const params = { expression, awaitPromise: true, returnByValue: true };
    const message = JSON.stringify({ id: 1, method: 'Runtime.evaluate', params });
    await session.send('Target.sendMessageToTarget', { sessionId, message });
    const time = (await ready) - asked;
    await session.send('Target.closeTarget', { targetId: target.targetId });
    await session.detach();
    return time;
  }

  async traceTasks(run: () => Promise<void>): Promise<number[]> {
    const session = await this.#browserSession();
    const tasks = await traceChromium(session, run);
    await session.detach();
    return tasks;
  }

  #browserSession(): Promise<CDPSession> {
    const browser = this.context.browser();
    if (browser === null) throw new Error('no connection to the browser');
    return browser.newBrowserCDPSession();
  }

  async pressAction(): Promise<void> {
    const session = await this.#browserSession();
    const { targetInfos } = await session.send('Target.getTargets', { filter: [{}] });
    const tab = targetInfos.find(({ type, url }) => type === 'tab' && url === this.page.url());
    await session.send('Extensions.triggerAction', { id: this.id, targetId: tab?.targetId ?? '' });
    await session.detach();
  }

  /** The prompt is not the page's to answer, so the browser's own settings page grants beforehand. */
  async grantOnRequest(pattern: string): Promise<void> {
    await onExtensionsPage(
      this.context,
      `chrome.developerPrivate.addHostPermission('${this.id}', '${pattern}')`,
    );
    await this.page.bringToFront();
  }

  async badge(): Promise<string> {
    const worker = await workerOf(this.context);
    return worker.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      return chrome.action.getBadgeText(tab?.id === undefined ? {} : { tabId: tab.id });
    });
  }

  requests(): readonly string[] {
    return this.site.requests();
  }

  forgetRequests(): void {
    this.site.forget();
  }

  async setScheme(scheme: Scheme): Promise<void> {
    // Pages that are opened later have to be told one by one.
    this.scheme = scheme;
    for (const page of this.context.pages()) await page.emulateMedia({ colorScheme: scheme });
  }

  async setForcedColours(on: boolean): Promise<void> {
    await this.page.emulateMedia({ forcedColors: on ? 'active' : 'none' });
  }

  async resize(width: number, height: number): Promise<void> {
    await this.page.setViewportSize({ width, height });
  }

  closed(): Promise<void> {
    return this.ended;
  }

  async close(): Promise<void> {
    await this.context.close();
    await this.ended;
  }
}

/** Runs in the popup. When the element was painted, as `Date.now` tells it; it may have been there for long. */
function whenThere(selector: string): Promise<number> {
  return new Promise((done) => {
    const look = () => {
      if (document.querySelector(selector) === null) return;
      new PerformanceObserver((list) => {
        const last = list.getEntries().at(-1);
        if (last) done(performance.timeOrigin + last.startTime);
      }).observe({ type: 'largest-contentful-paint', buffered: true });
    };
    new MutationObserver(look).observe(document, { childList: true, subtree: true });
    look();
  });
}

async function treeOf(session: CDPSession): Promise<(Accessible & { readonly node: number })[]> {
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  return nodes
    .filter(({ ignored }) => !ignored)
    .map(({ role, name, backendDOMNodeId = 0 }) => ({
      role: String(role?.value ?? ''),
      name: String(name?.value ?? ''),
      node: backendDOMNodeId,
    }));
}

async function activateIn(session: CDPSession, { role, name }: Accessible): Promise<void> {
  const found = (await treeOf(session)).find((node) => node.role === role && node.name.includes(name));
  if (found === undefined) throw new Error(`the accessibility tree has no ${role} “${name}”`);
  // A script's click is not a person's; focus and a key are, which no call of the protocol is for assistive technology.
  await session.send('DOM.focus', { backendNodeId: found.node });
  const enter = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13, text: '\r' };
  // Not let go of: a popup may be gone by then.
  await session.send('Input.dispatchKeyEvent', { type: 'keyDown', ...enter });
}

function evaluateIn<T, A>(page: Page, run: InPage<A, T>, argument?: A): Promise<T> {
  // As text, so that no transform of the test runner comes along into the page.
  const json = argument === undefined ? 'undefined' : JSON.stringify(argument);
  return page.evaluate(`(${run})(${json})`);
}

interface DomNode {
  readonly backendNodeId: number;
  readonly shadowRootType?: string;
  readonly shadowRoots?: readonly DomNode[];
  readonly children?: readonly DomNode[];
}

function closedShadowRoot(node: DomNode): number | undefined {
  if (node.shadowRootType === 'closed') return node.backendNodeId;
  for (const child of [...(node.shadowRoots ?? []), ...(node.children ?? [])]) {
    const found = closedShadowRoot(child);
    if (found !== undefined) return found;
  }
  return undefined;
}
