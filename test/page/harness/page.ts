import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { vi } from 'vitest';
import type { Browser, BrowserName } from '../../support/browser.ts';
import { startChromium } from '../../support/chromium.ts';
import { startFirefox } from '../../support/firefox.ts';
import { until } from '../../support/until.ts';
import { buildTestExtension } from './extension.ts';

// Real browsers take their time, above all on a machine that is busy.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

export const BROWSERS: readonly BrowserName[] = ['chromium', 'firefox'];

/** Highlighted words by the name of their highlight, without the prefix. */
export type Painted = Readonly<Record<string, readonly string[]>>;

/** A box in the window, in CSS pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The page's end of the extension in a real browser, with a stand-in engine. */
export class TestPage {
  private constructor(
    readonly browser: Browser,
    private readonly folder: string,
  ) {}

  static async start(name: BrowserName): Promise<TestPage> {
    const folder = await buildTestExtension(name);
    const options = { extension: folder, width: 1000, height: 800 };
    return new TestPage(await (name === 'chromium' ? startChromium(options) : startFirefox(options)), folder);
  }

  async stop(): Promise<void> {
    await this.browser.close();
    await rm(this.folder, { recursive: true });
  }

  /** Opens a page of the playground and waits until something is painted. */
  async open(name: string, painted = true): Promise<void> {
    const file = fileURLToPath(new URL(`../../playground/${name}.html`, import.meta.url));
    await this.openText(readFileSync(file, 'utf8'), painted);
  }

  async openText(html: string, painted = true): Promise<void> {
    const url = 'https://news.example/story';
    this.browser.serve(url, html);
    await this.browser.movePointer(8, 8);
    await this.browser.open(url);
    if (painted) await this.waitForPaint((all) => Object.keys(all).length > 0);
  }

  /** What the page itself sees in the highlight registry. */
  painted(): Promise<Painted> {
    return this.browser.evaluate(() => {
      const all: Record<string, string[]> = {};
      CSS.highlights.forEach((highlight, name) => {
        if (!name.startsWith('second-source-')) return;
        all[name.slice('second-source-'.length)] = [...highlight].map((range) => {
          const live = document.createRange();
          live.setStart(range.startContainer, range.startOffset);
          live.setEnd(range.endContainer, range.endOffset);
          const words = live.cloneContents();
          for (const line of words.querySelectorAll('br')) line.replaceWith(' ');
          return (words.textContent ?? '').replace(/\s+/g, ' ');
        });
      });
      return all;
    });
  }

  /** Waits until what is painted is as expected. */
  async waitForPaint(expected: (painted: Painted) => boolean): Promise<Painted> {
    return until('the highlights', async () => {
      const painted = await this.painted();
      return expected(painted) ? painted : undefined;
    });
  }

  /** All highlighted words in the order of the registry, whatever their status. */
  async paintedWords(): Promise<string[]> {
    return Object.values(await this.painted()).flat();
  }

  /** The middle of the first line of a text in the page, open shadow trees included. */
  async pointOf(text: string): Promise<{ x: number; y: number }> {
    const point = await this.browser.evaluate((text: string) => {
      const roots: (Document | ShadowRoot)[] = [document];
      for (const root of roots) {
        for (const element of root.querySelectorAll('*'))
          if (element.shadowRoot) roots.push(element.shadowRoot);
        const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const start = (node.nodeValue ?? '').indexOf(text);
          if (start < 0 || node.parentElement?.closest('script, style')) continue;
          const range = document.createRange();
          range.setStart(node, start);
          range.setEnd(node, start + text.length);
          const box = range.getClientRects()[0];
          if (box) return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
        }
      }
      return null;
    }, text);
    if (point === null) throw new Error(`“${text}” is not shown`);
    return point;
  }

  /** Rests the pointer on a text and waits for the card. */
  async hover(text: string): Promise<void> {
    const { x, y } = await this.pointOf(text);
    await this.browser.movePointer(x, y);
    await this.waitForCard();
  }

  async command(name: string, argument?: unknown): Promise<void> {
    const detail = JSON.stringify([name, argument]);
    await this.browser.evaluate((detail: string) => {
      window.dispatchEvent(new CustomEvent('test-command', { detail }));
    }, detail);
  }

  /** The card's text once it is shown. */
  waitForCard(): Promise<string> {
    return until('the card', () =>
      this.browser.inCard((root) => {
        const panel = root.querySelector<HTMLElement>('[data-state="shown"]');
        return panel?.textContent ?? undefined;
      }),
    );
  }

  async waitForNoCard(): Promise<void> {
    await until('the card to go', async () => ((await this.hosts()) === 0 ? true : undefined));
  }

  /** How many elements of ours are in the page. */
  hosts(): Promise<number> {
    return this.browser.evaluate(
      () => document.querySelectorAll(':is(:root, dialog) > div[popover=manual]').length,
    );
  }

  cardBox(): Promise<Box | undefined> {
    return this.browser.inCard((root) => {
      const { left, top, right, bottom } = root.querySelector('[role="dialog"]')?.getBoundingClientRect() ?? {
        left: -1,
        top: -1,
        right: -1,
        bottom: -1,
      };
      return { left, top, right, bottom };
    });
  }
}
