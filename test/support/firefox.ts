import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type {
  Accessible,
  Accidents,
  Browser,
  BrowserOptions,
  ExtensionPage,
  InPage,
  Scheme,
} from './browser.ts';
import { findProgram } from './find.mjs';
import { firefoxAccidents } from './firefox-accidents.ts';

import { ADDON_ID, ADDON_UUID, preferences } from './firefox-profile.ts';
import { traceFirefox } from './firefox-trace.ts';
import { Marionette } from './marionette.ts';
import { type Served, Site } from './site.ts';
import { until } from './until.ts';

/** Key names of KeyboardEvent.key that WebDriver writes as private characters. */
const KEYS: Readonly<Record<string, string>> = {
  Enter: '\uE007',
  Escape: '\uE00C',
  Tab: '\uE004',
  Shift: '\uE008',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Home: '\uE011',
  End: '\uE010',
};

/** Starts Firefox with the extension as a temporary add-on and one empty tab. */
export async function startFirefox(options: BrowserOptions): Promise<Browser> {
  const site = await Site.start();
  const profile = options.profile ?? (await mkdtemp(join(tmpdir(), 'second-source-firefox-')));
  // Left by a browser that was killed: its port is nobody's any more.
  await rm(join(profile, 'MarionetteActivePort'), { force: true });
  await writeFile(join(profile, 'user.js'), preferences(site.port));
  const headless = options.headed ? [] : ['--headless'];
  const remote = ['--marionette', '--remote-allow-system-access'];
  const program = spawn(
    findProgram('firefox') ?? 'firefox',
    [...headless, ...remote, '--no-remote', '--profile', profile, 'about:blank'],
    // The variable lets the profile turn remote settings off.
    { stdio: 'ignore', env: { ...process.env, MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' } },
  );
  const stop = () => program.kill();
  process.once('exit', stop);
  const ended = new Promise((done) => program.once('exit', done)).then(async () => {
    process.off('exit', stop);
    await site.close();
    if (options.profile === undefined) await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  });
  const marionette = await Marionette.connect(await marionettePort(profile, program));
  await marionette.send('WebDriver:NewSession', { acceptInsecureCerts: true });
  const tab = await marionette.send('WebDriver:GetWindowHandle');
  await marionette.send('Addon:Install', { path: options.extension, temporary: true });
  await closeWelcome(marionette, tab);
  const browser = new Firefox(site, marionette, tab, ended, program, options.extension);
  await browser.resize(options.width ?? 1280, options.height ?? 900);
  return browser;
}

/** Installed anew, the extension greets in a tab of its own, which would stay in front. */
async function closeWelcome(marionette: Marionette, tab: unknown): Promise<void> {
  const welcome = await until('the welcome page', async () => {
    const handles = await marionette.send('WebDriver:GetWindowHandles');
    return Array.isArray(handles) ? handles.find((handle) => handle !== tab) : undefined;
  });
  await marionette.send('WebDriver:SwitchToWindow', { handle: welcome });
  await marionette.send('WebDriver:CloseWindow');
  await marionette.send('WebDriver:SwitchToWindow', { handle: tab });
}

/** Firefox picks a free port and writes it into its profile. */
function marionettePort(profile: string, program: ChildProcess): Promise<number> {
  return until(
    'Firefox to listen',
    async () => {
      if (program.exitCode !== null) throw new Error(`Firefox ended with exit code ${program.exitCode}`);
      const text = await readFile(join(profile, 'MarionetteActivePort'), 'utf8').catch(() => '');
      return text === '' ? undefined : Number(text);
    },
    60_000,
  );
}

class Firefox implements Browser {
  readonly name = 'firefox';
  readonly accidents: Accidents;

  constructor(
    private readonly site: Site,
    private readonly marionette: Marionette,
    private readonly tab: unknown,
    private readonly ended: Promise<void>,
    program: ChildProcess,
    extension: string,
  ) {
    this.accidents = firefoxAccidents({
      inChrome: (script, argument) => this.#inChrome(script, argument),
      install: () => marionette.send('Addon:Install', { path: extension, temporary: true }),
      kill: async () => {
        program.kill('SIGKILL');
        await ended;
      },
    });
  }

  serve(url: string, what: string | Served): void {
    this.site.serve(url, what);
  }

  async open(url: string): Promise<void> {
    await this.#navigate(url);
  }

  evaluate<T, A = undefined>(run: InPage<A, T>, argument?: A): Promise<T> {
    return this.#execute(`return (${run})(arguments[0])`, argument);
  }

  async runScript(source: string): Promise<void> {
    await this.#execute(source, undefined);
  }

  screenshot(): Promise<Buffer> {
    return this.#picture({ full: false });
  }

  accessibilityTree(): Promise<Accessible[]> {
    return this.#inTree<Accessible[]>('return found.map(({ role, name }) => ({ role, name }));');
  }

  /** The tree is made when it is first asked for, and may take its time. */
  async activate(what: Accessible): Promise<void> {
    await until(`${what.role} “${what.name}” in the accessibility tree`, async () => {
      const done = await this.#inTree<boolean>(
        `const it = found.find(({ role, name }) => role === wanted.role && name.includes(wanted.name));
         it?.node.doAction(0);
         return it !== undefined;`,
        what,
      );
      return done || undefined;
    });
  }

  /** Runs with all nodes of the accessibility tree as `found`, and the argument as `wanted`. */
  #inTree<T>(script: string, argument?: unknown): Promise<T> {
    return this.#execute<T>(
      `const wanted = arguments[0];
       const { classes, interfaces } = Components;
       const service = classes['@mozilla.org/accessibilityService;1'].getService(interfaces.nsIAccessibilityService);
       const roles = { pushbutton: 'button', 'toggle button': 'button', entry: 'textbox' };
       const found = [];
       const walk = (node) => {
         const role = service.getStringRole(node.role);
         found.push({ role: roles[role] ?? role, name: node.name ?? '', node });
         for (let child = node.firstChild; child; child = child.nextSibling) walk(child);
       };
       const root = service.getAccessibleFor(document);
       if (root) walk(root);
       ${script}`,
      argument,
      'system',
    );
  }

  wholePage(): Promise<Buffer> {
    return this.#picture({ full: true });
  }

  async inCard<T, A = undefined>(
    run: (root: ShadowRoot, argument: A) => T,
    argument?: A,
  ): Promise<T | undefined> {
    const found = await this.#execute<{ value: T } | null>(
      `for (const element of document.querySelectorAll('*')) {
        // Fields and media have shadow roots of the browser's own.
        const root = element.popover === 'manual' ? element.openOrClosedShadowRoot : null;
        if (root?.mode === 'closed') return { value: (${run})(root, arguments[0]) };
      }
      return null;`,
      argument,
      'system',
    );
    return found === null ? undefined : found.value;
  }

  async movePointer(x: number, y: number): Promise<void> {
    await this.#pointer([pointerMove(x - 4, y), pointerMove(x, y)]);
  }

  async click(x: number, y: number): Promise<void> {
    await this.#pointer([
      pointerMove(x, y),
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ]);
  }

  async press(key: string): Promise<void> {
    const value = KEYS[key] ?? key;
    const actions = [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ];
    await this.marionette.send('WebDriver:PerformActions', {
      actions: [{ type: 'key', id: 'keyboard', actions }],
    });
  }

  command(name: string): Promise<void> {
    return this.#inChrome(
      `const window = Services.wm.getMostRecentWindow('navigator:browser');
       const { shortcuts } = WebExtensionPolicy.getByID(arguments[0].id).extension;
       const names = [...(await shortcuts.commands).keys()];
       const keys = window.document.querySelectorAll('keyset[id^=ext-keyset] key');
       keys[names.indexOf(arguments[0].name)].dispatchEvent(new window.Event('command'));`,
      { id: ADDON_ID, name },
    );
  }

  async openExtensionPage(path: string): Promise<ExtensionPage> {
    const { handle } = (await this.marionette.send('WebDriver:NewWindow', { type: 'tab', focus: false })) as {
      handle: string;
    };
    const inside = async <T>(run: () => Promise<T>): Promise<T> => {
      await this.marionette.send('WebDriver:SwitchToWindow', { handle, focus: false });
      try {
        return await run();
      } finally {
        await this.marionette.send('WebDriver:SwitchToWindow', { handle: this.tab, focus: false });
      }
    };
    await inside(() => this.#navigate(`moz-extension://${ADDON_UUID}/${path}`));
    return {
      evaluate: (run, argument) => inside(() => this.evaluate(run, argument)),
      runScript: (source) => inside(() => this.runScript(source)),
      click: (selector) => inside(() => this.#clickElement(selector)),
      press: (key) => inside(() => this.press(key)),
      accessibilityTree: () => inside(() => this.accessibilityTree()),
      activate: (what) => inside(() => this.activate(what)),
      screenshot: () => inside(() => this.#pictureOfBody()),
      close: async () => {
        // The popup closes itself when it has done its work.
        const open = await this.marionette.send('WebDriver:GetWindowHandles');
        if (Array.isArray(open) && open.includes(handle))
          await inside(() => this.marionette.send('WebDriver:CloseWindow'));
      },
    };
  }

  async heapSize(): Promise<number> {
    // The zone of the page holds what the extension has there as well.
    return this.#execute<number>(
      `const manager = Components.classes['@mozilla.org/memory-reporter-manager;1']
         .getService(Components.interfaces.nsIMemoryReporterManager);
       for (let n = 0; n < 2; n++) { Cu.forceGC(); Cu.forceCC(); }
       const sizes = Array.from({ length: 9 }, () => ({}));
       manager.sizeOfTab(window, ...sizes);
       const [objects, strings, other] = sizes;
       return objects.value + strings.value + other.value;`,
      undefined,
      'system',
    );
  }

  async timePopup(selector: string): Promise<number> {
    const asked = Date.now();
    const popup = await this.openExtensionPage('popup/popup.html');
    const time = await popup.evaluate(
      (wanted) =>
        new Promise<number>((done) => {
          const look = () => {
            if (document.querySelector(wanted) !== null) done(Date.now());
          };
          new MutationObserver(look).observe(document, { childList: true, subtree: true });
          look();
        }),
      selector,
    );
    await popup.close();
    return time - asked;
  }

  traceTasks(run: () => Promise<void>): Promise<number[]> {
    return traceFirefox((script, argument) => this.#inChrome(script, argument), ADDON_UUID, run);
  }

  pressAction(): Promise<void> {
    return this.#inChrome(
      `const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
       const { extension } = WebExtensionPolicy.getByID(arguments[0]);
       const window = Services.wm.getMostRecentWindow('navigator:browser');
       await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);`,
      ADDON_ID,
    );
  }

  /** The profile's preferences have it so for every site. */
  async grantOnRequest(): Promise<void> {}

  badge(): Promise<string> {
    return this.#inChrome(
      `const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
       const { extension } = WebExtensionPolicy.getByID(arguments[0]);
       const window = Services.wm.getMostRecentWindow('navigator:browser');
       const action = ExtensionParent.apiManager.global.browserActionFor(extension).action;
       return action.getContextData(window.gBrowser.selectedTab).badgeText ?? '';`,
      ADDON_ID,
    );
  }

  requests(): readonly string[] {
    return this.site.requests();
  }

  forgetRequests(): void {
    this.site.forget();
  }

  setScheme(scheme: Scheme): Promise<void> {
    const preference = 'layout.css.prefers-color-scheme.content-override';
    return this.#inChrome(
      `Services.prefs.setIntPref('${preference}', arguments[0])`,
      scheme === 'dark' ? 0 : 1,
    );
  }

  setForcedColours(on: boolean): Promise<void> {
    return this.#inChrome(
      `Services.prefs.setIntPref('browser.display.document_color_use', arguments[0])`,
      on ? 2 : 0,
    );
  }

  /** The window is wider and higher than the viewport by its own frame. */
  async resize(width: number, height: number): Promise<void> {
    await this.marionette.send('WebDriver:SetWindowRect', { width, height });
    const inner = await this.evaluate(() => ({ width: innerWidth, height: innerHeight }));
    await this.marionette.send('WebDriver:SetWindowRect', {
      width: 2 * width - inner.width,
      height: 2 * height - inner.height,
    });
  }

  closed(): Promise<void> {
    return this.ended;
  }

  async close(): Promise<void> {
    await this.marionette.send('Marionette:Quit', { flags: ['eForceQuit'] });
    await this.ended;
  }

  async #picture(parameters: object): Promise<Buffer> {
    return Buffer.from(String(await this.marionette.send('WebDriver:TakeScreenshot', parameters)), 'base64');
  }

  async #pictureOfBody(): Promise<Buffer> {
    return this.#picture({ id: await this.#find('body'), scroll: false });
  }

  async #clickElement(selector: string): Promise<void> {
    await this.marionette.send('WebDriver:ElementClick', { id: await this.#find(selector) });
  }

  /** WebDriver's reference to an element, which comes as an object with one property. */
  async #find(selector: string): Promise<unknown> {
    const found = await this.marionette.send('WebDriver:FindElement', {
      using: 'css selector',
      value: selector,
    });
    return Object.values(Object(found))[0];
  }

  async #navigate(url: string): Promise<void> {
    await this.marionette.send('WebDriver:Navigate', { url });
  }

  async #pointer(actions: readonly object[]): Promise<void> {
    await this.marionette.send('WebDriver:PerformActions', {
      actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }],
    });
  }

  async #inChrome<T>(script: string, argument?: unknown): Promise<T> {
    await this.marionette.send('Marionette:SetContext', { value: 'chrome' });
    try {
      return await this.#execute<T>(
        `return (async function () { ${script} }).apply(null, arguments)`,
        argument,
      );
    } finally {
      await this.marionette.send('Marionette:SetContext', { value: 'content' });
    }
  }

  #execute<T>(script: string, argument: unknown, sandbox?: 'system'): Promise<T> {
    const answer = this.marionette.send('WebDriver:ExecuteScript', {
      script,
      args: [argument ?? null],
      sandbox,
    });
    return answer as Promise<T>;
  }
}

function pointerMove(x: number, y: number): object {
  return { type: 'pointerMove', x: Math.round(x), y: Math.round(y), origin: 'viewport', duration: 0 };
}
