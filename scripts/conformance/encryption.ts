import { isJsonObject } from '../../src/json/value.js';
import type { Json, JsonObject } from '../../src/json/value.js';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import { azureDomain } from '../../src/rules/azure/domain.js';
import { rules } from '../../src/rules/catalogue.js';
import { lint } from '../../src/lint/lint.js';
import { readDocument } from '../../src/source/json-document.js';
import { evaluateDeployment } from '../../src/template/deployment.js';
import { isResidue } from './residue.js';
import type { Answer, Question } from './answer.js';

/** A workspace that the engine deploys, and whether what it deploys is encrypted with a customer-managed key. */
export interface DeployedWorkspace {
  readonly name: string;
  /** Undefined where the engine leaves it open. */
  readonly encrypted: boolean | undefined;
}

/** The workspaces and hubs of an answer; projects take their encryption from elsewhere. */
export function workspacesIn(answer: Answer): readonly DeployedWorkspace[] {
  if (answer.kind === 'refusal') return [];
  return answer.resources.flatMap((resource): readonly DeployedWorkspace[] => {
    if (textOf(get(resource, 'type')).toLowerCase() !== 'microsoft.machinelearningservices/workspaces') return [];
    const kind = textOf(get(resource, 'kind')).toLowerCase();
    if (kind === 'project') return [];
    const properties = get(resource, 'properties');
    const encryption = get(properties, 'encryption');
    const status = get(encryption, 'status');
    const isOpen = [resource['condition'], kind, properties, encryption, status].some(
      (value) => typeof value === 'string' && isResidue(value),
    );
    const name = textOf(get(resource, 'name'));
    return [{ name, encrypted: isOpen ? undefined : textOf(status).toLowerCase() === 'enabled' }];
  });
}

/** What lint says about the template of a question, evaluated with the values and the context of the question. */
export function lintQuestion({ template, parameters, context }: Question): readonly Diagnostic[] {
  const documents = new Map(
    [
      readDocument('main.json', template),
      ...(parameters === undefined ? [] : [readDocument('parameters.json', parameters)]),
    ].map((document) => [document.file, document]),
  );
  const [main, parameterFile] = documents.values();
  if (main === undefined) return [];
  const deployment = evaluateDeployment(main, {
    context,
    requireParameters: false,
    ...(parameterFile === undefined ? {} : { parameterFile }),
  });
  return lint({
    evaluations: [{ template: main.file, deployment }],
    fileProblems: main.problems.map(({ range, message }) => ({
      id: 'template-syntax',
      file: main.file,
      range,
      message,
    })),
    locate: ({ document: file, path, of }) => ({
      file,
      range: documents.get(file)?.locate(path, of) ?? { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 },
    }),
    grading: { preset: 'recommended', severities: new Map() },
    rules,
    domain: azureDomain({ scope: 'workspace' }),
  }).diagnostics;
}

/** A workspace of which the engine and lint say different things. */
export interface Contradiction {
  readonly name: string;
  readonly what: 'deployed without key, and nothing is said' | 'deployed with a key, and said to have none';
}

/**
 * Where the engine deploys a workspace without key, lint has to fail or to say that it cannot tell; where it deploys
 * one with a key, lint may not fail. Names are compared as texts, so that those which are not known count for nothing.
 */
export function contradictions(answer: Answer, diagnostics: readonly Diagnostic[]): readonly Contradiction[] {
  const missing = diagnostics.filter(({ ruleId }) => ruleId === 'workspace-cmk-missing');
  const isGivenUp = diagnostics.some(({ ruleId, severity }) => severity === 'error' && reserved.has(ruleId));
  const isAbout = (name: string, { resource }: Diagnostic): boolean =>
    resource?.name.toLowerCase() === name.toLowerCase() || resource?.name.startsWith('[') === true;
  const all = workspacesIn(answer);
  return all.flatMap(({ name, encrypted }): readonly Contradiction[] => {
    const said = missing.filter((diagnostic) => isAbout(name, diagnostic));
    if (encrypted === false && said.length === 0 && !isGivenUp)
      return [{ name, what: 'deployed without key, and nothing is said' }];
    // One that is deployed more than once is judged by its first declaration.
    const isOnly = all.filter((other) => other.name.toLowerCase() === name.toLowerCase()).length === 1;
    return encrypted === true && isOnly && said.some(({ verdict }) => verdict === 'fail')
      ? [{ name, what: 'deployed with a key, and said to have none' }]
      : [];
  });
}

/** Results that say that a template, or a part of it, was not judged. */
const reserved = new Set(['template-syntax', 'template-evaluation', 'template-link-unreachable', 'evaluation-limit']);

function get(json: Json | undefined, name: string): Json | undefined {
  if (!isJsonObject(json)) return undefined;
  return json[keyOf(json, name) ?? ''];
}

function keyOf(json: JsonObject, name: string): string | undefined {
  return Object.keys(json).find((key) => key.toLowerCase() === name.toLowerCase());
}

function textOf(json: Json | undefined): string {
  return typeof json === 'string' ? json : '';
}
