import type { Served } from './site.ts';

export type BrowserName = 'chromium' | 'firefox';
export type Scheme = 'light' | 'dark';

/** A node of the browser's own accessibility tree: what assistive technology is told. */
export interface Accessible {
  /** As ARIA names it, as far as the browsers agree. */
  readonly role: string;
  readonly name: string;
}

/** Runs in the page: must use nothing from around it but its argument. */
export type InPage<A, T> = (argument: A) => T | Promise<T>;

/** One page that a test can look into: the news tab, or a page of the extension. */
export interface View {
  evaluate<T, A = undefined>(run: InPage<A, T>, argument?: A): Promise<T>;
  /** Runs a whole script, given as text, whatever the page's policy says of scripts. */
  runScript(source: string): Promise<void>;
  screenshot(): Promise<Buffer>;
}

/** A page of the extension, opened beside the news tab, which stays the active one. Pictures show its body. */
export interface ExtensionPage extends View {
  /** A real click on the first element that the selector finds. */
  click(selector: string): Promise<void>;
  /** As below, of this page. */
  press(key: string): Promise<void>;
  accessibilityTree(): Promise<Accessible[]>;
  activate(what: Accessible): Promise<void>;
  close(): Promise<void>;
}

/** What goes wrong in a browser's life, done for real. */
export interface Accidents {
  /** Ends the process that shows the news tab, as a crash does. Until it is reloaded, nothing runs there. */
  crashPage(): Promise<void>;
  /** Loads the news tab again, as a reader does, also after a crash; does not wait for it. */
  reloadPage(): Promise<void>;
  /** Stops the extension's background, as the browser does when nothing happens. */
  stopBackground(): Promise<void>;
  /** Switches the extension off or on, as a reader does in the browser's list of extensions. */
  setEnabled(on: boolean): Promise<void>;
  /** Loads the extension anew under the open tabs, as an update does. */
  update(): Promise<void>;
  /** Removes the extension, as a reader does. */
  uninstall(): Promise<void>;
  /** Takes the access to all sites back, also that which the manifest asks for; only the pattern's is left, if one is given. */
  withdrawAccess(but?: string): Promise<void>;
  /** Gives it back. */
  restoreAccess(): Promise<void>;
  /** Ends the browser at once, as a power cut does. */
  kill(): Promise<void>;
}

/** A real browser with the built extension in it: the same for both, so each test is written once. */
export interface Browser extends View {
  readonly name: BrowserName;
  readonly accidents: Accidents;
  /** The page as assistive technology is told of it, the card included, in the order of the document. */
  accessibilityTree(): Promise<Accessible[]>;
  /** Presses the first node of that tree with this role and a name that has these words, as assistive technology does. */
  activate(what: Accessible): Promise<void>;
  /** A picture of the whole page, however long it is. */
  wholePage(): Promise<Buffer>;
  /** Serves a page at a full address, as if the web were this process. */
  serve(url: string, what: string | Served): void;
  /** Loads an address in the news tab and waits for its load event. */
  open(url: string): Promise<void>;
  /** Runs in the page with the extension's closed shadow root; undefined while there is none. */
  inCard<T, A = undefined>(run: (root: ShadowRoot, argument: A) => T, argument?: A): Promise<T | undefined>;
  /** Moves the pointer to a point of the viewport, in CSS pixels. */
  movePointer(x: number, y: number): Promise<void>;
  /** A click at a point of the viewport, in CSS pixels. */
  click(x: number, y: number): Promise<void>;
  /** Presses and releases one key, named as in KeyboardEvent.key. */
  press(key: string): Promise<void>;
  /** Runs a command of the extension as its keyboard shortcut would. */
  command(name: string): Promise<void>;
  /** Opens a page of the extension, by its path in the build. */
  openExtensionPage(path: string): Promise<ExtensionPage>;
  /** Presses the toolbar button as a reader does, which grants activeTab and opens the real popup. */
  pressAction(): Promise<void>;
  /** Has the browser grant access to these sites without asking, once the extension requests it. */
  grantOnRequest(pattern: string): Promise<void>;
  /** Bytes that JavaScript takes in the news tab, of the page and of the extension together, after a collection. */
  heapSize(): Promise<number>;
  /**
   * Milliseconds from asking for the popup until the element that the selector finds is in it. In Chromium it is
   * the real popup, opened by the toolbar button; in Firefox, whose popup no driver can enter, a tab.
   */
  timePopup(selector: string): Promise<number>;
  /**
   * Traces the browser while something goes on.
   * @returns for the tasks of pages in which the extension's content scripts ran, what they took of a processor: ms,
   * the longest first
   */
  traceTasks(run: () => Promise<void>): Promise<number[]>;
  /** What the toolbar button shows for the news tab. */
  badge(): Promise<string>;
  /** Every request made since the last `forgetRequests`, by page, extension or browser. */
  requests(): readonly string[];
  forgetRequests(): void;
  setScheme(scheme: Scheme): Promise<void>;
  /** Has the news tab shown in the few colours that the reader's system gives, or as its author made it. */
  setForcedColours(on: boolean): Promise<void>;
  resize(width: number, height: number): Promise<void>;
  close(): Promise<void>;
  /** Settles when the browser has been closed, by `close` or by the person before it. */
  closed(): Promise<void>;
}

export interface BrowserOptions {
  /** Folder of the unpacked extension. */
  readonly extension: string;
  readonly width?: number;
  readonly height?: number;
  /** Shows a window; needs a display. */
  readonly headed?: boolean;
  /** Folder of a profile that is there before and stays afterwards; without it, a new one is made and deleted. */
  readonly profile?: string;
}
