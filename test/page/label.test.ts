// @vitest-environment node
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { readLabelled } from '../eval/documents.ts';
import { type LabelServer, startLabelServer } from '../label/server.ts';
import { findProgram } from '../support/find.mjs';

// Real browsers take their time, above all on a machine that is busy.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const FACTS = [
  { id: 'opening', statement: 'The bridge is opened on 15 May.' },
  { id: 'town', statement: 'The bridge stands in Dorford.' },
];

/** A tool for those who work on the project: one browser will do. */
describe('the page for labelling', () => {
  let folder: string;
  let server: LabelServer;
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'second-source-label-'));
    server = await startLabelServer(folder, FACTS, 0);
    browser = await chromium.launch({ executablePath: findProgram('chromium') ?? 'chromium' });
    page = await browser.newPage();
    await page.goto(server.url);
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
    rmSync(folder, { recursive: true });
  });

  it('begins an article from a text', async () => {
    await page.getByText('A new article').click();
    await page.getByLabel('Id').fill('own-1');
    await page.getByLabel('Published').fill('2020-05-02');
    await page
      .getByLabel('Text, one')
      .fill('Bridge opens in May\nIt opens on Friday, 14 May. It stands in Dorford.');
    await page.getByRole('button', { name: 'Begin' }).click();
    await page.locator('#place').getByText('1 of 3').waitFor();
    expect(await page.locator('.sentence').textContent()).toBe('Bridge opens in May');
  });

  it('labels sentence by sentence, and flags the words that are selected', async () => {
    await page.getByRole('button', { name: 'Next', exact: true }).click();
    await page.getByLabel('Fact').fill('opening');
    await page.getByRole('button', { name: 'differs' }).click();
    expect(await page.locator('#facts').textContent()).toContain('opening differs');
    await page.evaluate(() => {
      const text = document.querySelector('.sentence')?.firstChild;
      if (text) getSelection()?.setBaseAndExtent(text, 12, text, 26);
    });
    await page.getByRole('button', { name: 'weekday' }).click();
    expect(await page.locator('#flags').textContent()).toContain('weekday: “Friday, 14 May”');
    await page.getByRole('button', { name: 'Next', exact: true }).click();
    await page.getByLabel('Fact').fill('town');
    await page.getByRole('button', { name: 'agrees' }).click();
    await page.getByLabel('a judgement call').check();
  });

  it('saves to the folder what is measured', async () => {
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('status').getByText('Saved own-1.').waitFor();
    const [read] = readLabelled(folder);
    expect(read?.sentences.map((s) => s.facts)).toEqual([
      [],
      [{ id: 'opening', relation: 'differs' }],
      [{ id: 'town', relation: 'agrees', optional: true }],
    ]);
    expect(read?.sentences[1]?.flags).toEqual([{ type: 'weekday' }]);
  });

  it('gives the same as a download', async () => {
    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download' }).click();
    const download = await waiting;
    expect(download.suggestedFilename()).toBe('own-1.json');
    expect(readFileSync(await download.path(), 'utf8')).toBe(
      readFileSync(join(folder, 'gold/own-1.json'), 'utf8'),
    );
  });

  it('opens it again with its labels', async () => {
    await page.reload();
    await page.getByLabel('Article', { exact: true }).selectOption('own-1');
    await page.getByRole('button', { name: 'Next', exact: true }).click();
    expect(await page.locator('#facts').textContent()).toContain('opening differs');
  });

  it('gives axe nothing to report', async () => {
    await page.evaluate(readFileSync(AXE, 'utf8'));
    const found = await page.evaluate(async () => {
      const axe: { run(): Promise<{ violations: { id: string }[] }> } = Reflect.get(window, 'axe');
      return (await axe.run()).violations.map(({ id }) => id);
    });
    expect(found).toEqual([]);
  });
});
