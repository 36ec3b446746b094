import { spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';

type Answer = Readonly<Record<string, unknown>>;

/** A page in a headless browser, driven through a pipe (Chrome DevTools Protocol). */
export interface OpenPage {
  /** @param method `Page.captureScreenshot` */
  ask(method: string, parameters?: Answer): Promise<Answer>;
  /** What an expression of JavaScript gives, as JSON. */
  evaluate(expression: string): Promise<unknown>;
  /** Addresses that were asked for. */
  readonly asked: readonly string[];
  /** What the console says: mistakes, and what the policy of the page forbids. */
  readonly complaints: readonly string[];
  close(): void;
}

/**
 * Opens an address.
 * @param program path of Chromium
 */
export async function openPage(program: string, address: string): Promise<OpenPage> {
  const browser = spawn(program, ['--headless', '--no-sandbox', '--disable-gpu', '--remote-debugging-pipe'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  });
  const [, , , input, output] = browser.stdio as [null, null, null, Writable, Readable];
  const waiting = new Map<number, { resolve: (answer: Answer) => void; reject: (error: Error) => void }>();
  const asked: string[] = [];
  const complaints: string[] = [];
  let rest = '';
  output.setEncoding('utf8').on('data', (chunk: string) => {
    const messages = (rest + chunk).split('\0');
    rest = messages.pop() ?? '';
    for (const message of messages) take(JSON.parse(message) as Message);
  });
  browser.on('exit', () => {
    for (const { reject } of waiting.values()) reject(new Error('The browser has ended.'));
  });

  function take({ id, result, error, method, params }: Message): void {
    const asker = id === undefined ? undefined : waiting.get(id);
    if (id !== undefined) waiting.delete(id);
    if (error !== undefined) asker?.reject(new Error(error.message));
    else asker?.resolve(result ?? {});
    if (method === 'Network.requestWillBeSent') asked.push(params?.request?.url ?? '');
    if (method === 'Log.entryAdded') complaints.push(params?.entry?.text ?? '');
    if (method === 'Runtime.exceptionThrown') complaints.push(params?.exceptionDetails?.text ?? '');
  }

  let last = 0;
  const ask = (method: string, parameters: Answer = {}, sessionId?: unknown): Promise<Answer> =>
    new Promise((resolve, reject) => {
      waiting.set(++last, { resolve, reject });
      input.write(`${JSON.stringify({ id: last, method, params: parameters, sessionId })}\0`);
    });

  const { targetId } = await ask('Target.createTarget', { url: 'about:blank', width: 1280, height: 900 });
  const { sessionId } = await ask('Target.attachToTarget', { targetId, flatten: true });
  for (const domain of ['Network', 'Log', 'Runtime', 'Page']) await ask(`${domain}.enable`, {}, sessionId);
  await ask('Page.navigate', { url: address }, sessionId);
  return {
    asked,
    complaints,
    ask: (method, parameters) => ask(method, parameters, sessionId),
    async evaluate(expression) {
      const { result } = await ask('Runtime.evaluate', { expression, returnByValue: true }, sessionId);
      return (result as { readonly value?: unknown }).value;
    },
    close: () => void browser.kill(),
  };
}

/** What the browser says: the answer to a question, or an event. */
interface Message {
  readonly id?: number;
  readonly result?: Answer;
  readonly error?: { readonly message: string };
  readonly method?: string;
  readonly params?: {
    readonly request?: { readonly url: string };
    readonly entry?: { readonly text: string };
    readonly exceptionDetails?: { readonly text: string };
  };
}
