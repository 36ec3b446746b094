import { ExpressionError } from '../expressions/errors.js';
import type { DeploymentScope } from '../expressions/environment.js';
import type { Value } from '../expressions/value.js';
import { metered } from '../expressions/meter.js';
import type { Json } from '../json/value.js';
import type { JsonPath } from '../json/path.js';
import { nameKey } from '../json/name.js';
import { noArguments } from './model/arguments.js';
import type { Arguments } from './model/arguments.js';
import { dayOf, deploymentNameOf, scopeOf } from './model/context.js';
import type { ContextOptions } from './model/context.js';
import type { FillIns } from './parameters/fill-in.js';
import { EvaluatedTemplate } from './evaluation/instance.js';
import type { ResourceInstance, TemplateEnvironment, TemplateInstance } from './model/instances.js';
import { argumentsOf, isRequired } from './parameters/parameter-file.js';
import { provenance } from './provenance/provenance.js';
import type { Deployment, Problem } from './model/resource.js';
import { Session } from './model/session.js';
import type { ReadLinked } from './model/session.js';
import type { Pool } from './model/pool.js';
import { Visit } from './visit.js';
import { isNodeObject, readTemplate, scopeKindOf } from './written/template.js';
import type { Template } from './written/template.js';
import { mergeSections } from './written/top-sections.js';
import { templateMistake } from '../messages/english/templates.js';

/** A document as the evaluation sees it: its name and what was read. */
export interface TemplateDocument {
  /** Path with `/`, relative to where the tool runs. */
  readonly file: string;
  readonly root?: Json | undefined;
  /** As it is written; a large one may cost more. */
  readonly text?: string;
  /** Places whose name is written more than once in its object. */
  readonly duplicates?: readonly JsonPath[];
}

export interface EvaluationOptions {
  readonly parameterFile?: TemplateDocument;
  /** What another tool fills in in the texts of the parameter file; without it every text is taken as it is. */
  readonly fillIns?: FillIns;
  readonly context?: ContextOptions;
  readonly readLinked?: ReadLinked;
  /** What other evaluations of the run share with this one. */
  readonly pool?: Pool;
  /**
   * True: a required parameter without value is refused, as the engine does. False (for a look at a template without its
   * parameters): it is not known. Default: true when there is a parameter file.
   */
  readonly requireParameters?: boolean;
}

/** A deployment with the instances behind it, for printing. */
export interface EvaluatedDeployment extends Deployment {
  readonly resources: readonly ResourceInstance[];
  readonly root: TemplateInstance | undefined;
}

/**
 * Evaluates a template completely: every parameter, variable, resource and output, in nested deployments too, as the
 * engine does. Never throws for what a template holds: that comes back as `problems`.
 */
export function evaluateDeployment(document: TemplateDocument, options: EvaluationOptions = {}): EvaluatedDeployment {
  const size = document.text?.length;
  const session = new Session(options.readLinked, dayOf(options.context?.today), options.pool, size);
  const { problems, more: moreProblems } = session;
  const node = mergeSections(document.root ?? null, []);
  if (!isNodeObject(node)) {
    return {
      resources: [],
      outputs: new Map(),
      problems,
      moreProblems,
      missingParameters: [],
      nested: [],
      root: undefined,
    };
  }
  const template = readTemplate(node, document.file, []);
  const kind = scopeKindOf(template.schema);
  const context = options.context ?? {};
  const isComplete = options.requireParameters ?? options.parameterFile !== undefined;
  const args =
    options.parameterFile === undefined
      ? { ...noArguments, complete: isComplete }
      : argumentsOf(options.parameterFile, template, {
          session,
          environment: () => surroundingsOf(options.parameterFile, session),
          complete: isComplete,
          fillIns: options.fillIns,
        });
  const name = (): Value => deploymentNameOf(context);
  const root = topTemplate(session, template, scopeOf(kind, context), name, args);
  refuseDuplicateSymbols(document, session);
  const { resources, nested, outputs, isWhole } = metered(session, () => new Visit(root).result());
  const missingParameters = missing(template, args);
  return { resources, outputs, problems, moreProblems, missingParameters, nested, root: isWhole ? root : undefined };
}

function topTemplate(
  session: Session,
  template: Template,
  scope: DeploymentScope,
  name: () => Value,
  args: Arguments,
): TemplateInstance {
  return new EvaluatedTemplate(session, provenance, template, scope, name, args, undefined, true);
}

/** What an expression in a parameter file sees: nothing of the template. */
function surroundingsOf(file: TemplateDocument | undefined, session: Session): TemplateEnvironment {
  const template = readTemplate({ resources: [] }, file?.file ?? '', []);
  return topTemplate(session, template, scopeOf('resourceGroup', {}), () => '', noArguments).environment('file');
}

/** Of names written twice the last one counts, but not of symbolic names. */
function refuseDuplicateSymbols({ file, duplicates = [] }: TemplateDocument, session: Session): void {
  for (const path of duplicates) {
    const [section, name] = path.slice(-2);
    if (nameKey(String(section)) !== 'resources' || typeof name !== 'string') continue;
    session.refuse(new ExpressionError('argument', templateMistake('symbolic-name-twice', { name })), file, path, true);
  }
}

/** Parameters without value and default, in template order. */
function missing(template: Template, args: Arguments): readonly string[] {
  return [...template.parameters.entries()]
    .filter(([key, { node }]) => !args.given.has(key) && isRequired(node, template))
    .map(([, { name }]) => name);
}

/** True where the engine would refuse the template, as far as the given values tell, or where we gave it up. */
export function isRefused({ id, verdict }: Problem): boolean {
  return verdict === 'fail' || id === 'evaluation-limit';
}
