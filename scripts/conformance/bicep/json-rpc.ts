import { spawn } from 'node:child_process';
import type { ChildProcessWithoutNullStreams } from 'node:child_process';

interface Reply {
  readonly id?: number;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

interface Waiting {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** The other side answered with an error; the message is its own. */
export class RpcError extends Error {}

/** JSON-RPC 2.0 over the standard streams of a program, each message framed by `Content-Length` (as in LSP). */
export class JsonRpc {
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #waiting = new Map<number, Waiting>();
  #received: Buffer = Buffer.alloc(0);
  #lastId = 0;

  constructor(program: string, args: readonly string[]) {
    // Number formats and dates of the engine depend on culture and time zone: answers must not depend on the machine.
    const env = { ...process.env, TZ: 'UTC', LC_ALL: 'C.UTF-8' };
    this.#child = spawn(program, args, { env });
    this.#child.stdout.on('data', (chunk: Buffer) => this.#receive(chunk));
    this.#child.stderr.pipe(process.stderr);
    this.#child.on('error', (error) => this.#failAll(error));
    this.#child.on('exit', (code) => this.#failAll(new Error(`${program} ended with code ${code}.`)));
  }

  /** @throws RpcError where the answer is an error. */
  request(method: string, params: object): Promise<unknown> {
    const id = ++this.#lastId;
    const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', id, method, params }));
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#child.stdin.write(`Content-Length: ${body.length}\r\n\r\n`);
      this.#child.stdin.write(body);
    });
  }

  /** Ends the program; what still waits for an answer waits for ever. */
  close(): void {
    this.#waiting.clear();
    this.#child.kill();
  }

  #receive(chunk: Buffer): void {
    this.#received = Buffer.concat([this.#received, chunk]);
    for (;;) {
      const headerEnd = this.#received.indexOf('\r\n\r\n');
      if (headerEnd < 0) return;
      const length = Number(/Content-Length: *(\d+)/i.exec(this.#received.toString('latin1', 0, headerEnd))?.[1]);
      const bodyEnd = headerEnd + 4 + length;
      if (!(this.#received.length >= bodyEnd)) return;
      const reply = JSON.parse(this.#received.toString('utf8', headerEnd + 4, bodyEnd)) as Reply; // JSON-RPC 2.0
      this.#received = this.#received.subarray(bodyEnd);
      this.#settle(reply);
    }
  }

  #settle(reply: Reply): void {
    const waiting = reply.id === undefined ? undefined : this.#waiting.get(reply.id);
    if (waiting === undefined || reply.id === undefined) return; // a notification
    this.#waiting.delete(reply.id);
    if (reply.error === undefined) waiting.resolve(reply.result);
    else waiting.reject(new RpcError(reply.error.message));
  }

  #failAll(error: Error): void {
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}
