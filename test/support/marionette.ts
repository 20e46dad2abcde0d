import { connect, type Socket } from 'node:net';

/** Firefox's own remote control: commands and answers as length-prefixed JSON over TCP. */
export class Marionette {
  readonly #waiting = new Map<number, { done(value: unknown): void; fail(error: Error): void }>();
  #received = Buffer.alloc(0);
  #nextId = 1;

  private constructor(private readonly socket: Socket) {
    socket.on('data', (chunk) => this.#take(chunk));
    socket.on('close', () => this.#failAll(new Error('Firefox closed the connection')));
    socket.on('error', (error) => this.#failAll(error));
  }

  static connect(port: number): Promise<Marionette> {
    return new Promise((done, fail) => {
      const socket = connect(port, '127.0.0.1');
      socket.once('error', fail);
      socket.once('connect', () => {
        socket.off('error', fail);
        done(new Marionette(socket));
      });
    });
  }

  /**
   * @param command such as `WebDriver:Navigate`
   * @returns the answer's value, as Firefox sends it
   * @throws with Firefox's own words when the command fails
   */
  send(command: string, parameters: object = {}): Promise<unknown> {
    const id = this.#nextId++;
    const message = Buffer.from(JSON.stringify([0, id, command, parameters]));
    this.socket.write(Buffer.concat([Buffer.from(`${message.length}:`), message]));
    return new Promise((done, fail) => this.#waiting.set(id, { done, fail }));
  }

  close(): void {
    this.socket.destroy();
  }

  #take(chunk: Buffer): void {
    this.#received = Buffer.concat([this.#received, chunk]);
    for (;;) {
      const colon = this.#received.indexOf(':');
      if (colon < 0) return;
      const end = colon + 1 + Number(this.#received.subarray(0, colon).toString());
      if (this.#received.length < end) return;
      this.#dispatch(JSON.parse(this.#received.subarray(colon + 1, end).toString()));
      this.#received = this.#received.subarray(end);
    }
  }

  /** The first message is a greeting, the others are [1, id, error, result]. */
  #dispatch(message: unknown): void {
    if (!Array.isArray(message)) return;
    const [, id, error, result] = message;
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (error) waiting?.fail(new Error(`${error.error}: ${error.message}`));
    else waiting?.done(result && typeof result === 'object' && 'value' in result ? result.value : result);
  }

  #failAll(error: Error): void {
    for (const { fail } of this.#waiting.values()) fail(error);
    this.#waiting.clear();
  }
}
