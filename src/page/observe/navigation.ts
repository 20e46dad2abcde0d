/** Notices when a page becomes another one without being loaded, and when it rests in the back/forward cache. */

export interface NavigationHandlers {
  /** The address has changed, other than by its hash. */
  readonly onMoved: () => void;
  /** The page leaves the window, perhaps to come back. */
  readonly onHidden: () => void;
  /** The page is back from the back/forward cache. */
  readonly onBack: () => void;
}

const withoutHash = (url: string): string => url.split('#', 1)[0] ?? url;

/**
 * Watches until the signal aborts. The Navigation API sees the page's own `pushState`; without it,
 * `popstate` is all there is, and the caller's `check` (say, after a mutation) finds the rest.
 */
export function watchNavigation(
  view: Window,
  handlers: NavigationHandlers,
  signal: AbortSignal,
): { check(): void } {
  let address = withoutHash(view.location.href);
  const check = () => {
    const now = withoutHash(view.location.href);
    if (now === address) return;
    address = now;
    handlers.onMoved();
  };
  const source: EventTarget | undefined = 'navigation' in view ? view.navigation : undefined;
  source?.addEventListener('currententrychange', check, { signal });
  view.addEventListener('popstate', check, { signal });
  view.addEventListener('pagehide', ({ isTrusted }) => isTrusted && handlers.onHidden(), { signal });
  view.addEventListener('pageshow', (event) => event.isTrusted && event.persisted && handlers.onBack(), {
    signal,
  });
  return { check };
}
