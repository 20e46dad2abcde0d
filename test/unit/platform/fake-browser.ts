/**
 * The part of the extension API that the platform needs and that Node has not: storage in memory,
 * messages from one context to the others, permissions. It keeps the browsers' rules that matter
 * here: values are copied as JSON, a message without a taker is undefined or an error.
 */

type Listener<A extends unknown[], R = unknown> = (...args: A) => R;

class Emitter<A extends unknown[], R = unknown> {
  readonly listeners = new Set<Listener<A, R>>();
  addListener(listener: Listener<A, R>): void {
    this.listeners.add(listener);
  }
  removeListener(listener: Listener<A, R>): void {
    this.listeners.delete(listener);
  }
  emit(...args: A): R[] {
    return [...this.listeners].map((listener) => listener(...args));
  }
}

export interface FakeSender {
  readonly id: string;
  readonly url?: string;
  readonly tab?: { readonly id: number };
}

const ID = 'second-source';
const BASE = `moz-extension://${ID}/`;

/** Senders as the browser reports them. */
export const SENDERS = {
  page: (tabId: number, url = 'https://news.example/story'): FakeSender => ({
    id: ID,
    url,
    tab: { id: tabId },
  }),
  popup: { id: ID, url: `${BASE}popup/popup.html` },
  /** A page of ours that was opened in a tab. */
  ownTab: { id: ID, url: `${BASE}panel/panel.html`, tab: { id: 9 } },
  stranger: { id: 'another-extension', url: 'moz-extension://another/x.html' },
} as const;

function copy<T>(value: T): T {
  return value === undefined ? value : structuredClone(value);
}

export class FakeBrowser {
  readonly stored = new Map<string, unknown>();
  readonly session = new Map<string, unknown>();
  readonly granted: string[] = [];
  readonly ownMatches: string[] = [];
  readonly scripts = new Map<string, { id: string; matches: string[] }>();
  readonly injected: { tabId: number; file: string }[] = [];
  /** Tabs into which the browser lets nobody inject. */
  readonly closedTabs = new Set<number>();
  /** Set to make every write fail, as a full disk does. */
  storageFull = false;
  alive = true;
  sender: FakeSender = SENDERS.popup;

  readonly #changed = new Emitter<[Record<string, object>, string]>();
  readonly #messages = new Emitter<[unknown, FakeSender]>();

  readonly runtime = this.#runtime();
  readonly storage = {
    onChanged: this.#changed,
    local: {
      get: async (keys: string | string[] | null) =>
        Object.fromEntries(
          (keys === null ? [...this.stored.keys()] : [keys].flat()).flatMap((key) =>
            this.stored.has(key) ? [[key, copy(this.stored.get(key))]] : [],
          ),
        ),
      set: async (values: Record<string, unknown>) => {
        if (this.storageFull) throw new Error('QuotaExceededError');
        for (const [key, value] of Object.entries(values)) this.stored.set(key, copy(value));
        this.#changed.emit(Object.fromEntries(Object.keys(values).map((key) => [key, {}])), 'local');
      },
      remove: async (keys: string | string[]) => {
        const gone = [keys].flat().filter((key) => this.stored.delete(key));
        if (gone.length > 0) this.#changed.emit(Object.fromEntries(gone.map((key) => [key, {}])), 'local');
      },
    },
    /** What the browser keeps in memory until it is closed. */
    session: {
      get: async (key: string) => (this.session.has(key) ? { [key]: copy(this.session.get(key)) } : {}),
      set: async (values: Record<string, unknown>) => {
        for (const [key, value] of Object.entries(values)) this.session.set(key, copy(value));
      },
      remove: async (key: string) => {
        this.session.delete(key);
      },
    },
  };
  readonly permissions = {
    onAdded: new Emitter<[]>(),
    onRemoved: new Emitter<[]>(),
    contains: async ({ origins }: { origins: string[] }) =>
      origins.every((origin) => this.granted.includes(origin)),
    getAll: async () => ({ origins: [...this.ownMatches, ...this.granted] }),
    request: async ({ origins }: { origins: string[] }) => {
      this.granted.push(...origins);
      return true;
    },
  };
  readonly scripting = {
    getRegisteredContentScripts: async () => [...this.scripts.values()],
    registerContentScripts: async ([script]: { id: string; matches: string[] }[]) => {
      if (!script || this.scripts.has(script.id)) throw new Error('Duplicate script ID');
      this.scripts.set(script.id, script);
    },
    updateContentScripts: async ([script]: { id: string; matches: string[] }[]) => {
      if (!script || !this.scripts.has(script.id)) throw new Error('Nonexistent script ID');
      this.scripts.set(script.id, script);
    },
    unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
      for (const id of ids) this.scripts.delete(id);
    },
    executeScript: async ({ target, files }: { target: { tabId: number }; files: string[] }) => {
      if (this.closedTabs.has(target.tabId)) throw new Error('Cannot access contents of the page');
      this.injected.push({ tabId: target.tabId, file: files[0] ?? '' });
    },
  };
  readonly tabs = {
    query: async () => [{ id: 1 }, { id: 2 }],
    sendMessage: (_tabId: number, message: unknown) => this.post(message, this.sender),
  };

  #runtime() {
    const fake = this;
    return {
      get id(): string | undefined {
        return fake.alive ? ID : undefined;
      },
      getURL: (path: string) => BASE + path,
      getManifest: () => ({ version: '1.2.3', content_scripts: [{ matches: fake.ownMatches }] }),
      onMessage: this.#messages,
      sendMessage: (message: unknown) => fake.post(message, fake.sender),
    };
  }

  /** Delivers a message as it would come from this sender. */
  async post(message: unknown, sender: FakeSender): Promise<unknown> {
    if (this.#messages.listeners.size === 0) throw new Error('Could not establish connection');
    const taken = this.#messages.emit(copy(message), sender).find((answer) => answer !== undefined);
    return copy(await taken);
  }

  reset(): void {
    Object.assign(this, { storageFull: false, alive: true, sender: SENDERS.popup });
    for (const held of [
      this.stored,
      this.session,
      this.scripts,
      this.closedTabs,
      this.#messages.listeners,
      this.#changed.listeners,
    ]) {
      held.clear();
    }
    for (const list of [this.granted, this.ownMatches, this.injected]) list.length = 0;
  }
}

export const fakeBrowser = new FakeBrowser();
