import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isJsonObject } from '../../../src/json/value.js';
import { parseJsonText } from '../../../src/json/text.js';
import { readPrediction } from '../answer.js';
import type { Engine, Prediction, Question, Refusal } from '../answer.js';
import { textOf } from '../json-print.js';
import { findBicep } from './installation.js';
import { JsonRpc, RpcError } from './json-rpc.js';
import { printParameterFile } from './parameter-file.js';
import { wrap } from './wrapper.js';

export type LiveAnswer = LivePrediction | LiveRefusal;

export interface LivePrediction extends Prediction {
  /** The snapshot as the engine prints it: JSON text that keeps `1.0` apart from `1`. */
  readonly text: string;
  readonly refusedByBicep?: string;
}

export interface LiveRefusal extends Refusal {
  /** Bicep: its own check refuses the file and no engine saw it. */
  readonly by: 'engine' | 'bicep';
  readonly refusedByBicep?: string;
}

/** The engine takes longer than it may: some expressions (`cidrSubnet('0.0.0.0/0', 31, 9)`) keep it busy for hours. */
export class EngineSilent extends Error {}

const PATIENCE_MS = 20_000;

/** Azure's template engine inside the Bicep CLI, asked over JSON-RPC (`bicep/getSnapshot`). */
export class BicepEngine implements Engine {
  readonly #program: string;
  #rpc: JsonRpc;
  readonly #folder = mkdtempSync(path.join(tmpdir(), 'cmklint-bicep-'));
  #asked = 0;

  private constructor(program: string) {
    this.#program = program;
    this.#rpc = new JsonRpc(program, ['jsonrpc', '--stdio']);
  }

  static async start(): Promise<BicepEngine> {
    return new BicepEngine(await findBicep());
  }

  /** Asks; where Bicep refuses the file before the engine sees it, asks again with the template nested in another. */
  async ask(question: Question): Promise<LiveAnswer> {
    const answer = await this.#askAsIs(question);
    if (answer.kind === 'prediction' || answer.by === 'engine') return answer;
    const nested = await this.askNested(question);
    return nested === undefined || (nested.kind === 'refusal' && nested.by === 'bicep')
      ? answer
      : { ...nested, refusedByBicep: answer.message };
  }

  /** Asks the template as one nested in another, where the engine checks it more closely. */
  async askNested(question: Question): Promise<LiveAnswer | undefined> {
    const wrapped = wrap(question);
    return wrapped === undefined ? undefined : this.#askAsIs(wrapped);
  }

  close(): void {
    this.#rpc.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  async #askAsIs({ template, parameters, context }: Question): Promise<LiveAnswer> {
    // Bicep keeps what it has read by path, so every question has its own folder.
    const folder = path.join(this.#folder, String(++this.#asked));
    mkdirSync(folder);
    const file = path.join(folder, 'main.bicepparam');
    writeFileSync(path.join(folder, 'main.json'), template);
    writeFileSync(file, printParameterFile(parametersIn(parameters)));
    try {
      const result = await this.#request('bicep/getSnapshot', {
        path: file,
        metadata: context,
        externalInputs: [],
      });
      const text = textIn(result, 'snapshot');
      return { ...readPrediction(parseJsonText(text)), text };
    } catch (error) {
      if (!(error instanceof RpcError)) throw error;
      if (error.message !== 'Compilation failed') return { kind: 'refusal', message: error.message, by: 'engine' };
      return { kind: 'refusal', message: await this.#compileErrors(file), by: 'bicep' };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }

  /** @throws EngineSilent after `PATIENCE_MS`; the program is then started anew. */
  async #request(method: string, params: object): Promise<unknown> {
    let timer: NodeJS.Timeout | undefined;
    const silence = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => reject(new EngineSilent('The engine does not answer.')), PATIENCE_MS);
    });
    try {
      return await Promise.race([this.#rpc.request(method, params), silence]);
    } catch (error) {
      if (error instanceof EngineSilent) {
        this.#rpc.close();
        this.#rpc = new JsonRpc(this.#program, ['jsonrpc', '--stdio']);
      }
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }

  async #compileErrors(file: string): Promise<string> {
    const result = parseJsonText(
      JSON.stringify(await this.#request('bicep/compileParams', { path: file, parameterOverrides: {} })),
    );
    const diagnostics = isJsonObject(result) && Array.isArray(result['diagnostics']) ? result['diagnostics'] : [];
    const errors = diagnostics.filter(isJsonObject).filter(({ level }) => level === 'Error');
    return errors.map(({ code, message }) => `${textOf(code)}: ${textOf(message)}`).join('\n');
  }
}

function textIn(result: unknown, name: string): string {
  const text =
    typeof result === 'object' && result !== null && name in result
      ? (result as Record<string, unknown>)[name]
      : undefined;
  if (typeof text !== 'string') throw new Error(`The answer of Bicep has no '${name}'.`);
  return text;
}

function parametersIn(parameters: string | undefined): Parameters<typeof printParameterFile>[0] {
  const file = parseJsonText(parameters ?? '{}');
  const section = isJsonObject(file) ? file['parameters'] : undefined;
  return isJsonObject(section) ? section : {};
}
