import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { articleFromPage } from '../../src/cli/html.ts';
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

inBothBrowsers('page and command line', (browser) => {
  it('find the same in the demo article', async () => {
    await openDemo(browser());
    await whenPainted(browser());
    const popup = await browser().openExtensionPage('popup/popup.html');
    const cards = await popup.evaluate(async (): Promise<Said[]> => {
      const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
      const answer = await chrome.tabs.sendMessage(tab?.id ?? -1, {
        to: 'tab',
        kind: 'get-cards',
        body: null,
      });
      return answer.value;
    });
    await popup.close();
    const said = await saidByCommandLine();
    expect(said.length).toBeGreaterThan(10);
    expect(sorted(cards)).toEqual(sorted(said));
  });
});
