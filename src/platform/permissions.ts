import browser from 'webextension-polyfill';

/** What a grant is asked for: one site with its subdomains, or every web page. */
export type Scope = { readonly site: string } | 'all-sites';

const ALL_SITES = '*://*/*';

function origins(scope: Scope): string[] {
  if (scope === 'all-sites') return [ALL_SITES];
  // A pattern with "*." does not fit a bare address or a name without dots such as localhost.
  const bare = !scope.site.includes('.') || /^[\d.]+$|^\[/.test(scope.site);
  return [bare ? `*://${scope.site}/*` : `*://*.${scope.site}/*`];
}

/** Whether pages of this scope may be read without asking. */
export function hasAccess(scope: Scope): Promise<boolean> {
  return browser.permissions.contains({ origins: origins(scope) });
}

/**
 * Asks the reader for access. Must be called straight from a click, before anything is awaited.
 * @returns whether it was granted; false also where the browser refuses to ask
 */
export async function requestAccess(scope: Scope): Promise<boolean> {
  try {
    return await browser.permissions.request({ origins: origins(scope) });
  } catch {
    return false;
  }
}

/** Gives access back that the reader has granted. */
export function removePattern(pattern: string): Promise<boolean> {
  return browser.permissions.remove({ origins: [pattern] });
}

/** Patterns that the reader has granted beyond those which the manifest names. */
export async function grantedPatterns(): Promise<string[]> {
  const { origins: granted = [] } = await browser.permissions.getAll();
  const own = new Set(
    browser.runtime.getManifest().content_scripts?.flatMap((script) => script.matches) ?? [],
  );
  return granted.filter((pattern) => !own.has(pattern));
}

/** Calls back whenever access to sites was granted or withdrawn. */
export function watchAccess(onChange: (change: 'granted' | 'withdrawn') => void): void {
  browser.permissions.onAdded.addListener(() => onChange('granted'));
  browser.permissions.onRemoved.addListener(() => onChange('withdrawn'));
}
