import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import packs from 'virtual:packs';
import { expect, it } from 'vitest';
import { articleFromPage } from '../../src/cli/html.ts';
import { createEngine } from '../../src/core/engine.ts';
import { type LabelledDocument, readLabelled } from '../eval/documents.ts';
import { DEMO_FILE, DEMO_URL, openDemo } from '../support/demo.ts';
import { ROOT } from '../support/packages.mjs';
import { whenPainted } from '../support/reader.ts';
import { inBothBrowsers } from './both.ts';

interface Said {
  readonly status: string;
  readonly passage: string;
}

/** What the built command line finds in the demo article. */
async function saidByCommandLine(): Promise<Said[]> {
  const args = [join(ROOT, 'dist/cli.mjs'), 'annotate', '--format', 'json', '--url', DEMO_URL, DEMO_FILE];
  const { stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  const { findings }: { findings: { start: number; end: number; status: string }[] } = JSON.parse(stdout);
  const { article } = await articleFromPage(readFileSync(DEMO_FILE, 'utf8'), {
    url: DEMO_URL,
    published: undefined,
  });
  const text = article.blocks.map((block) => block.text).join('\n\n');
  return findings.map(({ start, end, status }) => ({ status, passage: text.slice(start, end) }));
}

const sorted = (said: readonly Said[]) => said.map(({ status, passage }) => `${status}: ${passage}`).sort();

/** What the popup is told of the page. */
const askForCards = async (): Promise<Said[]> => {
  const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
  const answer = await chrome.tabs.sendMessage(tab?.id ?? -1, { to: 'tab', kind: 'get-cards', body: null });
  return answer.value.cards;
};

const engine = createEngine(packs);
const labelled = readLabelled(join(ROOT, 'test/labelled'));

/** A labelled article as a plain page, at an address where the extension runs by itself. */
function pageOf({ id, document }: LabelledDocument): { url: string; html: string } {
  const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const { blocks, published } = document.article;
  const paragraphs = blocks.map(({ text }, n) =>
    n === 0 ? `<h1>${escaped(text)}</h1>` : `<p>${escaped(text)}</p>`,
  );
  return {
    url: `https://www.rte.ie/labelled/${id}`,
    html: `<!doctype html><html lang="en"><meta charset="utf-8"><title>${id}</title>
      <meta property="article:published_time" content="${published ?? ''}">
      <article>${paragraphs.join('\n')}</article></html>`,
  };
}

/** What the command line's way of reading a page finds in it. */
async function saidOf(url: string, html: string): Promise<Said[]> {
  const { article } = await articleFromPage(html, { url, published: undefined });
  return engine.annotate(article).findings.map(({ block, start, end, status }) => ({
    status,
    passage: article.blocks[block]?.text.slice(start, end) ?? '',
  }));
}

inBothBrowsers('page and command line', (browser) => {
  it('find the same in the demo article', async () => {
    await openDemo(browser());
    await whenPainted(browser());
    const popup = await browser().openExtensionPage('popup/popup.html');
    const cards = await popup.evaluate(askForCards);
    await popup.close();
    const said = await saidByCommandLine();
    expect(said.length).toBeGreaterThan(10);
    expect(sorted(cards)).toEqual(sorted(said));
  });

  it('find the same in every labelled article', async () => {
    const popup = await browser().openExtensionPage('popup/popup.html');
    for (const document of labelled) {
      const { url, html } = pageOf(document);
      browser().serve(url, html);
      await browser().open(url);
      await whenPainted(browser());
      const said = sorted(await saidOf(url, html));
      expect(said.length, document.id).toBeGreaterThan(5);
      expect(sorted(await popup.evaluate(askForCards)), document.id).toEqual(said);
    }
    await popup.close();
  }, 240_000);
});
