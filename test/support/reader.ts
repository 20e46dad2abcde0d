import type { Browser } from './browser.ts';
import { until } from './until.ts';

/** A stretch of text that the extension has painted. */
export interface Painted {
  /** Name in the highlight registry. */
  readonly name: string;
  readonly text: string;
}

export interface CardBox {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Everything painted on the page, in no particular order; the mark of the current finding left out. */
export function paintedOn(browser: Browser): Promise<Painted[]> {
  return browser.evaluate(() => {
    const painted: Painted[] = [];
    for (const [name, highlight] of CSS.highlights) {
      if (!name.startsWith('second-source-') || name.startsWith('second-source-current')) continue;
      for (const part of highlight) {
        const range = document.createRange();
        range.setStart(part.startContainer, part.startOffset);
        range.setEnd(part.endContainer, part.endOffset);
        painted.push({ name, text: range.toString() });
      }
    }
    return painted;
  });
}

/** Waits until the extension has painted something. */
export function whenPainted(browser: Browser): Promise<Painted[]> {
  return until('highlights', async () => {
    const painted = await paintedOn(browser);
    return painted.length > 0 ? painted : undefined;
  });
}

/** Scrolls the words into view and moves the pointer onto the middle of them. */
export async function pointAt(browser: Browser, words: string): Promise<void> {
  const point = await browser.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const start = node.nodeValue?.indexOf(wanted) ?? -1;
      if (start < 0) continue;
      node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, start + wanted.length);
      const line = range.getClientRects()[0];
      if (line) return { x: line.left + line.width / 2, y: line.top + line.height / 2 };
    }
    return null;
  }, words);
  if (point === null) throw new Error(`the page does not show “${words}”`);
  await browser.movePointer(point.x, point.y);
}

/** The card as shown, or null while it is closed. */
export async function cardOn(browser: Browser): Promise<CardBox | null> {
  const card = await browser.inCard((root): CardBox | null => {
    const boxes = [...root.children]
      .map((element) => element.getBoundingClientRect())
      .filter(({ width, height }) => width > 0 && height > 0);
    if (boxes.length === 0) return null;
    return {
      text: [...root.children].map((child) => child.textContent ?? '').join('\n'),
      left: Math.min(...boxes.map(({ left }) => left)),
      top: Math.min(...boxes.map(({ top }) => top)),
      right: Math.max(...boxes.map(({ right }) => right)),
      bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
    };
  });
  return card ?? null;
}

/** Waits until a card is open. */
export function whenCard(browser: Browser): Promise<CardBox> {
  return until('the card', async () => (await cardOn(browser)) ?? undefined);
}
