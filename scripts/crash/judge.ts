import { readFileSync } from 'node:fs';
import { printJson } from '../../src/cli/json-output.js';
import { fillInsOf } from '../../src/source/parameters/bare-tokens.js';
import { isJsonObject } from '../../src/json/value.js';
import type { JsonObject } from '../../src/json/value.js';
import { azureDomain } from '../../src/rules/azure/domain.js';
import { rules } from '../../src/rules/catalogue.js';
import { lint } from '../../src/lint/lint.js';
import { readDocument } from '../../src/source/json-document.js';
import { evaluateDeployment } from '../../src/template/deployment.js';
import { toSnapshot } from '../../src/template/snapshot.js';
import { Random } from '../conformance/fuzz/random.js';
import { deepDown } from './deep-down.js';
import { mutated } from './mutations.js';
import { sentence } from '../../src/messages/sentence.js';

/** What became of one template. */
export interface Answer {
  readonly seed: number;
  readonly base: string;
  /** Undefined where nothing is wrong. */
  readonly fault: string | undefined;
  readonly template: string;
}

/** The template of a seed: one of the bases, changed. */
export function templateOf(
  seed: number,
  bases: readonly string[],
): { readonly base: string; readonly template: string } {
  const random = new Random(seed);
  const base = random.pick(bases);
  const { root } = readDocument(base, readFileSync(base, 'utf8'));
  const template: JsonObject = root !== undefined && isJsonObject(root) ? root : {};
  return { base, template: JSON.stringify(mutated(template, random)) };
}

/** Judges the template of a seed twice, the second time with less of the stack left: nothing may be thrown, and both have to say the same. */
export function judgeSeed(seed: number, bases: readonly string[]): Answer {
  const { base, template } = templateOf(seed, bases);
  const once = (): string | Error => {
    try {
      return said(template);
    } catch (error) {
      return error instanceof Error ? error : new Error(String(error));
    }
  };
  const [first, second] = [once(), deepDown(once)];
  const fault =
    first instanceof Error
      ? `throws: ${first.stack ?? first.message}`
      : first === second
        ? undefined
        : 'says something else the second time';
  return { seed, base, fault, template };
}

/** What `lint` and `expand` say of a template. */
function said(text: string): string {
  const document = readDocument('main.json', text);
  const deployment = evaluateDeployment(document, { requireParameters: false, fillIns: fillInsOf(document) });
  const { diagnostics, errors } = lint({
    evaluations: [{ template: 'main.json', deployment }],
    locate: ({ document: file, path, of }) => ({ file, range: document.locate(path, of) }),
    grading: { preset: 'all', severities: new Map() },
    rules,
    domain: azureDomain({ scope: 'all' }),
  });
  const [error] = errors;
  if (error !== undefined) throw new Error(sentence(error.message));
  return JSON.stringify(diagnostics) + printJson({ ...toSnapshot(evaluateDeployment(document)) }, 2);
}
