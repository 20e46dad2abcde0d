import { readFileSync } from 'node:fs';
import {
  createServer as createHttpServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { type AddressInfo, connect, type Socket } from 'node:net';

export interface Served {
  readonly body: string | Uint8Array;
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Where the browsers themselves look for updates, sign-ins and what a form is about; no business of the extension. */
const HOUSEKEEPING =
  /^\w+ (https?:\/\/)?((update|content-autofill)\.googleapis\.com|accounts\.google\.com|[\w.]+\.mozilla\.com)\b/;

/**
 * The whole web as the browsers under test see it: a proxy that answers every address itself, so
 * that tests serve their pages under the news sites' names and see each request that is made.
 */
export class Site {
  readonly #pages = new Map<string, Served>();
  readonly #requests: string[] = [];
  readonly #sockets = new Set<Socket>();
  readonly #proxy: Server;
  readonly #secure: Server;

  private constructor() {
    const certificate = readFileSync(new URL('./certificate.pem', import.meta.url));
    this.#secure = createHttpsServer({ key: certificate, cert: certificate }, (request, response) =>
      this.#answer(`https://${request.headers.host}${request.url}`, request, response),
    );
    this.#proxy = createHttpServer((request, response) => this.#answer(request.url ?? '', request, response));
    this.#proxy.on('connect', (request: IncomingMessage, socket: Socket) =>
      this.#tunnel(request.url ?? '', socket),
    );
    for (const server of [this.#proxy, this.#secure]) {
      server.on('connection', (socket: Socket) => {
        this.#sockets.add(socket);
        socket.on('close', () => this.#sockets.delete(socket));
      });
    }
  }

  static async start(): Promise<Site> {
    const site = new Site();
    await Promise.all([listen(site.#proxy), listen(site.#secure)]);
    return site;
  }

  /** The port on 127.0.0.1 that browsers use as proxy for http and https. */
  get port(): number {
    return portOf(this.#proxy);
  }

  /** Serves a page (or anything else) at a full address, from now on. */
  serve(url: string, what: string | Served): void {
    this.#pages.set(url, typeof what === 'string' ? { body: what } : what);
  }

  /**
   * What was asked for since the start or the last `forget`, as "GET https://…", and every tunnel as
   * "CONNECT host:port"; without the browsers' own housekeeping.
   */
  requests(): readonly string[] {
    return this.#requests.filter((request) => !HOUSEKEEPING.test(request));
  }

  forget(): void {
    this.#requests.length = 0;
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await Promise.all([this.#proxy, this.#secure].map((server) => new Promise((done) => server.close(done))));
  }

  #answer(url: string, request: IncomingMessage, response: ServerResponse): void {
    this.#requests.push(`${request.method} ${url}`);
    const page = this.#pages.get(url) ?? this.#pages.get(url.replace(/[?#].*$/, ''));
    if (page === undefined) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('not served');
      return;
    }
    const type = page.type ?? 'text/html; charset=utf-8';
    response
      .writeHead(200, { 'content-type': type, 'cache-control': 'no-store', ...page.headers })
      .end(page.body);
  }

  #tunnel(authority: string, browser: Socket): void {
    this.#requests.push(`CONNECT ${authority}`);
    const server = connect(portOf(this.#secure), '127.0.0.1');
    const drop = () => {
      server.destroy();
      browser.destroy();
    };
    server.on('error', drop).on('close', drop);
    browser.on('error', drop).on('close', drop);
    server.on('connect', () => {
      browser.write('HTTP/1.1 200 Connection established\r\n\r\n');
      server.pipe(browser).pipe(server);
    });
  }
}

function listen(server: Server): Promise<void> {
  return new Promise((done, fail) => server.on('error', fail).listen(0, '127.0.0.1', () => done()));
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}
