import type { Accidents } from './browser.ts';
import { ADDON_ID } from './firefox-profile.ts';
import { until } from './until.ts';

interface Means {
  /** Runs a script with the browser's own rights; `arguments[0]` is the argument. */
  inChrome<T>(script: string, argument?: unknown): Promise<T>;
  install(): Promise<unknown>;
  kill(): Promise<void>;
}

const NEWS_TAB = "Services.wm.getMostRecentWindow('navigator:browser').gBrowser.selectedBrowser";
const CRASHED =
  "return Services.wm.getMostRecentWindow('navigator:browser').gBrowser.selectedTab.hasAttribute('crashed');";
const ADDON = `const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
  const addon = await AddonManager.getAddonByID(arguments[0]);`;
const PERMISSIONS = `const { ExtensionPermissions } =
    ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
  const { extension } = WebExtensionPolicy.getByID(arguments[0]);
  const some = { permissions: [], origins: extension.manifest.host_permissions };`;

export function firefoxAccidents({ inChrome, install, kill }: Means): Accidents {
  return {
    async crashPage() {
      const pid = await inChrome<number>(`return ${NEWS_TAB}.browsingContext.currentWindowGlobal.osPid;`);
      process.kill(pid, 'SIGKILL');
      await until('the tab to have crashed', async () => (await inChrome<boolean>(CRASHED)) || undefined);
    },
    async reloadPage() {
      await inChrome(
        `const { gBrowser } = Services.wm.getMostRecentWindow('navigator:browser');
         const browser = gBrowser.selectedBrowser;
         const url = browser.currentURI.spec;
         const triggeringPrincipal = Services.scriptSecurityManager.getSystemPrincipal();
         gBrowser.updateBrowserRemotenessByURL(browser, url);
         browser.fixupAndLoadURIString(url, { triggeringPrincipal });`,
      );
    },
    async stopBackground() {
      await inChrome(
        `await WebExtensionPolicy.getByID(arguments[0]).extension.terminateBackground({ ignoreDevToolsAttached: true });`,
        ADDON_ID,
      );
    },
    async setEnabled(on) {
      await inChrome(`${ADDON} await addon.${on ? 'enable' : 'disable'}();`, ADDON_ID);
    },
    async update() {
      await install();
    },
    async uninstall() {
      await inChrome(`${ADDON} await addon.uninstall();`, ADDON_ID);
    },
    async withdrawAccess(but) {
      await inChrome(
        `${PERMISSIONS.replaceAll('arguments[0]', 'arguments[0].id')}
         some.origins = some.origins.filter((origin) => origin !== arguments[0].but);
         await ExtensionPermissions.remove(arguments[0].id, some, extension);`,
        { id: ADDON_ID, but },
      );
    },
    async restoreAccess() {
      await inChrome(
        `${PERMISSIONS} await ExtensionPermissions.add(arguments[0], some, extension);`,
        ADDON_ID,
      );
    },
    kill,
  };
}
