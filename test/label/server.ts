import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import * as v from 'valibot';
import { labelsSchema, newArticleSchema, type Overview } from './labels.ts';
import { LabelStore } from './store.ts';

/** A server that runs. */
export interface LabelServer {
  readonly url: string;
  close(): Promise<void>;
}

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const json = (value: unknown): Answer => ({
  status: 200,
  type: 'application/json',
  body: JSON.stringify(value),
});

/**
 * Serves the page on this machine only.
 * @param port 0 for any that is free
 */
export async function startLabelServer(
  folder: string,
  facts: Overview['facts'],
  port: number,
): Promise<LabelServer> {
  const script = await bundlePage();
  const store = new LabelStore(folder);
  const server = createServer((request, response) => {
    respond(request, response, store, facts, script);
  });
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(port, '127.0.0.1', done);
  });
  return { url: `http://127.0.0.1:${portOf(server)}/`, close: () => closed(server) };
}

async function bundlePage(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [here('page.tsx')],
    bundle: true,
    write: false,
    format: 'esm',
    jsx: 'automatic',
    jsxImportSource: 'preact',
  });
  return outputFiles[0]?.text ?? '';
}

async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  store: LabelStore,
  facts: Overview['facts'],
  script: string,
): Promise<void> {
  const { status, type, body } = await answer(request, store, facts, script);
  response.writeHead(status, {
    'content-type': `${type}; charset=utf-8`,
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'self'; style-src 'self' 'unsafe-inline'; frame-ancestors 'none'",
  });
  response.end(body);
}

async function answer(
  request: IncomingMessage,
  store: LabelStore,
  facts: Overview['facts'],
  script: string,
): Promise<Answer> {
  const own = request.headers.host ?? '';
  const { origin } = request.headers;
  // Another site's page must neither read nor write here, not even by a name that leads to this machine.
  if (!/^(127\.0\.0\.1|localhost):\d+$/.test(own) || (origin !== undefined && origin !== `http://${own}`))
    return failure(403, 'only for pages of this machine');
  const asked = `${request.method} ${request.url}`;
  const id = /^GET \/articles\/([a-z0-9-]+)$/.exec(asked)?.[1];
  try {
    if (asked === 'GET /')
      return { ...json(null), type: 'text/html', body: readFileSync(here('page.html'), 'utf8') };
    if (asked === 'GET /page.js') return { ...json(null), type: 'text/javascript', body: script };
    if (asked === 'GET /articles') return json({ articles: store.list(), facts });
    if (id !== undefined) return json(store.load(id));
    if (asked === 'POST /articles') store.create(v.parse(newArticleSchema, await bodyOf(request)));
    else if (asked === 'POST /labels') store.save(v.parse(labelsSchema, await bodyOf(request)));
    else return failure(404, 'nothing is here');
    return json({});
  } catch (error) {
    return failure(400, error instanceof Error ? error.message : String(error));
  }
}

const failure = (status: number, message: string): Answer => ({ ...json({ message }), status });

// A long article with all its labels is a tenth of this.
const MOST_BYTES = 4_000_000;

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    length += chunk.length;
    if (length > MOST_BYTES) throw new Error('too long');
    chunks.push(chunk);
  }
  return JSON.parse(Buffer.concat(chunks).toString('utf8'));
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return address.port;
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((done) => server.close(() => done()));
}
