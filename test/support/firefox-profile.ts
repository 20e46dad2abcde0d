/** The extension's id as in manifest.json, and the address that its pages get in tests. */
export const ADDON_ID = 'second-source@second-source.example';
export const ADDON_UUID = '5ec05d50-0000-4000-8000-000000000001';

/** Preferences that make Firefox quiet, reproducible, and send everything to the tests' proxy. */
export function preferences(proxyPort: number): string {
  const all: Record<string, string | number | boolean> = {
    'marionette.port': 0,
    'extensions.webextensions.uuids': JSON.stringify({ [ADDON_ID]: ADDON_UUID }),
    // The permission prompt is browser chrome; a click on the page's button then grants at once.
    'extensions.webextOptionalPermissionPrompts': false,
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': proxyPort,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': proxyPort,
    'network.stricttransportsecurity.preloadlist': false,
    'dom.security.https_first': false,
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    'network.dns.disablePrefetch': true,
    'network.prefetch-next': false,
    'network.trr.mode': 5,
    'app.normandy.enabled': false,
    'app.update.disabledForTesting': true,
    'browser.aboutHomeSnippets.updateUrl': '',
    'browser.newtabpage.enabled': false,
    'browser.newtabpage.activity-stream.feeds.system.topstories': false,
    'browser.region.update.enabled': false,
    'browser.safebrowsing.downloads.enabled': false,
    'browser.safebrowsing.malware.enabled': false,
    'browser.safebrowsing.phishing.enabled': false,
    'browser.search.update': false,
    'browser.shell.checkDefaultBrowser': false,
    'browser.startup.homepage': 'about:blank',
    'browser.startup.homepage_override.mstone': 'ignore',
    'browser.startup.page': 0,
    'browser.tabs.warnOnClose': false,
    'browser.topsites.contile.enabled': false,
    'browser.urlbar.suggest.searches': false,
    'datareporting.healthreport.uploadEnabled': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    // The popup is opened in a tab that is not in front, where timers would fire once a second.
    'dom.min_background_timeout_value': 4,
    'dom.min_background_timeout_value_without_budget_throttling': 4,
    'dom.push.connection.enabled': false,
    'extensions.blocklist.enabled': false,
    'extensions.getAddons.cache.enabled': false,
    'extensions.systemAddon.update.enabled': false,
    'extensions.update.enabled': false,
    'geo.provider.testing': true,
    'media.gmp-manager.updateEnabled': false,
    'messaging-system.rsexperimentloader.enabled': false,
    // A whole millisecond is too coarse for the bench and the profile.
    'privacy.reduceTimerPrecision': false,
    'remote.prefs.recommended': true,
    'services.settings.server': 'data:,#remote-settings-dummy/v1',
    'signon.autofillForms': false,
    'toolkit.telemetry.server': '',
    'toolkit.telemetry.reportingpolicy.firstRun': false,
    'ui.prefersReducedMotion': 1,
  };
  return Object.entries(all)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`)
    .join('\n');
}
