import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readLabelled } from '../../eval/documents.ts';
import { fileOf } from '../../label/labels.ts';
import { type LabelServer, startLabelServer } from '../../label/server.ts';
import { LabelStore } from '../../label/store.ts';

const FACTS = [{ id: 'opening', statement: 'The bridge is opened.' }];
const FRESH = {
  id: 'own-1',
  published: '2020-05-02',
  outlet: 'Gazette',
  text: 'Bridge opens\n\nIt opens on Friday. It is long.',
};

describe('the page for labelling', () => {
  let folder: string;
  let server: LabelServer;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'second-source-label-'));
    server = await startLabelServer(folder, FACTS, 0);
  });
  afterAll(async () => {
    await server.close();
    rmSync(folder, { recursive: true });
  });

  const post = (path: string, body: unknown): Promise<Response> =>
    fetch(new URL(path, server.url), { method: 'POST', body: JSON.stringify(body) });

  it('is served with its script', async () => {
    expect(await (await fetch(server.url)).text()).toContain('/page.js');
    expect(await (await fetch(new URL('/page.js', server.url))).text()).toContain('Label articles');
  });

  it('begins an article, and splits it into sentences with their places', async () => {
    expect((await post('/articles', FRESH)).status).toBe(200);
    const article = await (await fetch(new URL('/articles/own-1', server.url))).json();
    expect(article.sentences.map((s: { text: string }) => s.text)).toEqual([
      'Bridge opens',
      'It opens on Friday.',
      'It is long.',
    ]);
    for (const { start, end, text } of article.sentences) expect(article.text.slice(start, end)).toBe(text);
  });

  it('keeps labels in the form that is measured', async () => {
    const { sentences } = new LabelStore(folder).load('own-1');
    const labelled = sentences.map((s, n) =>
      n === 1
        ? {
            ...s,
            facts: [{ id: 'opening', relation: 'agrees' }],
            flags: [{ type: 'weekday', text: 'Friday', start: s.start + 12, end: s.start + 18 }],
          }
        : s,
    );
    expect((await post('/labels', { id: 'own-1', sentences: labelled })).status).toBe(200);
    const [read] = readLabelled(folder);
    expect(read?.sentences[1]).toMatchObject({ facts: [{ id: 'opening' }], flags: [{ type: 'weekday' }] });
    expect(new LabelStore(folder).list()).toEqual([{ id: 'own-1', labelled: true }]);
  });

  it.each([
    ['an article that is there already', '/articles', FRESH],
    ['an id that is a path', '/articles', { ...FRESH, id: '../own' }],
    ['a day that is none', '/articles', { ...FRESH, id: 'own-2', published: 'May' }],
    ['labels of no article', '/labels', { id: 'own-9', sentences: [] }],
    [
      'words that stand elsewhere',
      '/labels',
      { id: 'own-1', sentences: [{ start: 3, end: 6, text: 'Bri', facts: [], flags: [] }] },
    ],
  ])('refuses %s, and says why', async (_, path, body) => {
    const answer = await post(path, body);
    expect(answer.status).toBe(400);
    expect((await answer.json()).message).not.toBe('');
  });

  it.each([
    ['another site’s page', { origin: 'https://news.example' }],
    ['a name that only leads here', { host: 'news.example' }],
  ])('answers nothing to %s', async (_, headers) => {
    const status = await new Promise((done, fail) => {
      request(new URL('/articles', server.url), { headers }, (response) => done(response.statusCode))
        .on('error', fail)
        .end();
    });
    expect(status).toBe(403);
  });
});

it('changes nothing in a file that is saved as it was loaded', () => {
  const own = fileURLToPath(new URL('../../labelled', import.meta.url));
  const store = new LabelStore(own);
  for (const { id } of store.list())
    expect(fileOf(store.load(id)), id).toBe(readFileSync(join(own, 'gold', `${id}.json`), 'utf8'));
});
