import { attempt } from '../../expressions/alternatives.js';
import { access, call, literal } from '../../expressions/ast.js';
import type { Call } from '../../expressions/ast.js';
import { covered, namesOnly } from '../../expressions/cover.js';
import type { DeploymentScope } from '../../expressions/environment.js';
import { deferred } from '../../expressions/deferred-description.js';
import { ExpressionError } from '../../expressions/errors.js';
import { deeper } from '../../expressions/evaluate.js';
import { bounded } from '../../expressions/extent.js';
import type { Facts } from '../../expressions/facts.js';
import { causesOf, refused, unknownBecause } from '../../expressions/residue.js';
import { ObjectValue, Secret, Unknown, isArray, settled, typeOf } from '../../expressions/value.js';
import type { Cause, Value } from '../../expressions/value.js';
import type { JsonPath } from '../../json/path.js';
import { nameKey } from '../../json/name.js';
import { callUserFunction } from './user-function.js';
import type { Argument, Arguments } from '../model/arguments.js';
import { PlacedEnvironment } from './environment.js';
import type {
  Nesting,
  PlaceKind,
  Provenance,
  ResourceInstance,
  Surroundings,
  TemplateEnvironment,
  TemplateInstance,
} from '../model/instances.js';
import { evaluateIterations, evaluateNode, evaluateStrictly } from './node-evaluation.js';
import { asRefusal } from './refusal.js';
import { expandResources } from './resource-expansion.js';
import type { Step } from '../model/resource.js';
import type { Session } from '../model/session.js';
import { findProperty, isNodeObject, property } from '../written/template.js';
import type { Declaration, NodeObject, Template } from '../written/template.js';
import {
  allowedValues,
  checkType,
  declaredType,
  hideSecureParts,
  isNullable,
  mayBeSecure,
  isSecure,
} from '../types/declared-type.js';
import { refined, typeFacts } from '../types/type-facts.js';

interface Resources {
  readonly declared: readonly ResourceInstance[];
  readonly deployed: readonly ResourceInstance[];
}

/** What the computation of a value takes of the stack (`deeper`). */
const LEVELS_OF_CELL = 4;

/** A value that is computed once, when it is first asked for. */
class Cell {
  #state: 'new' | 'running' | 'done' = 'new';
  #value: Value = null;

  /** The value, once it is there. */
  get known(): Value | undefined {
    return this.#state === 'done' ? this.#value : undefined;
  }

  get(compute: () => Value, cycle: () => never): Value {
    if (this.#state === 'done') return this.#value;
    if (this.#state === 'running') return cycle();
    this.#state = 'running';
    try {
      this.#value = deeper(LEVELS_OF_CELL, compute);
      this.#state = 'done';
      return this.#value;
    } finally {
      if (this.#state === 'running') this.#state = 'new';
    }
  }
}

/** A template instance; those in it are built by `nest`. */
export class EvaluatedTemplate implements TemplateInstance {
  readonly #parameters = new Map<string, Cell>();
  readonly #variables = new Map<string, Cell>();
  readonly #outputs = new Map<string, Cell>();
  #variableLoops: ReadonlyMap<string, Declaration> | undefined;
  #resources: Resources | undefined;
  expanding = false;

  constructor(
    readonly session: Session,
    readonly provenance: Provenance,
    readonly template: Template,
    readonly scope: DeploymentScope,
    /** Name of the deployment; that of a nested one is not needed to look into it. */
    readonly nameOf: () => Value,
    readonly args: Arguments,
    readonly owner: ResourceInstance | undefined,
    readonly certain: boolean,
    readonly choice: Unknown | undefined = owner?.choice,
  ) {
    session.step(50);
  }

  reportOpen(message: string, path: JsonPath, causes: readonly Cause[]): void {
    this.session.report({
      id: 'template-link-unreachable',
      message: `${message}; what it deploys is not judged.`,
      place: { document: this.template.document, path, of: 'value' },
      causes,
      certain: this.certain,
    });
  }

  refuseHiding(error: ExpressionError, path: JsonPath, here: readonly Value[]): void {
    this.session.report({
      id: 'template-evaluation',
      verdict: 'undetermined',
      message: error.message,
      place: { document: this.template.document, path, of: 'value' },
      causes: causesOf([...here, this.owner?.condition ?? true]),
      certain: false,
    });
  }

  get name(): Value {
    return this.nameOf();
  }

  get home(): object | undefined {
    return this.owner === undefined ? undefined : this;
  }

  /** `parameters('name')` as what is left of a parameter that is not known. */
  #residueOf(name: string): Call {
    const { home } = this;
    return { ...call('parameters', [literal(name)]), ...(home === undefined ? {} : { home }) };
  }

  environment(place: PlaceKind, { loop, resource, certain = this.certain }: Surroundings = {}): TemplateEnvironment {
    return new PlacedEnvironment(this, place, loop, resource, certain);
  }

  nest({ owner, template, scope, args, certain, choice }: Nesting): TemplateInstance {
    const { session, provenance } = this;
    return new EvaluatedTemplate(session, provenance, template, scope, () => owner.name, args, owner, certain, choice);
  }

  get deployments(): readonly Value[] {
    return this.owner === undefined ? [] : [...this.owner.instance.deployments, this.name];
  }

  parameter(name: string): Value {
    const key = nameKey(name);
    const known = this.#parameters.get(key)?.known;
    if (known !== undefined) return known;
    const declaration = this.template.parameters.get(key);
    if (declaration === undefined)
      throw new ExpressionError('missing', `The template parameter '${name}' is not declared.`);
    return cellOf(this.#parameters, key).get(
      () => this.#parameterOrRefusal(declaration, this.args.given.get(key)),
      () => this.session.cycle(`The parameter '${declaration.name}'`),
    );
  }

  /** A refusal stands where the value comes from; the declaration is on the way there. */
  #parameterOrRefusal(declaration: Declaration, argument: Argument | undefined): Value {
    try {
      return this.#computeParameter(declaration, argument);
    } catch (error) {
      const refusal = asRefusal(error);
      const { document } = this.template;
      const own: Step = {
        place: { document, path: declaration.path, of: 'key' },
        what: `parameter '${declaration.name}'`,
      };
      const hasDefault = isNodeObject(declaration.node) && property(declaration.node, 'defaultValue') !== undefined;
      const way = argument === undefined && !hasDefault ? [] : this.provenance.ofParameter(declaration.name, this);
      const [...steps] = [own, ...way];
      const { place } = steps.pop() ?? own;
      this.session.refuse(refusal, place.document, place.path, this.certain, steps);
      return refused(refusal, this.#residueOf(declaration.name));
    }
  }

  #computeParameter(declaration: Declaration, argument: Argument | undefined): Value {
    // Of a declaration that the deployment around leaves open nothing is known.
    const { node } = declaration;
    if (node instanceof Unknown || node instanceof Secret) return node;
    const schema = isNodeObject(declaration.node) ? declaration.node : {};
    const what = `parameter '${declaration.name}'`;
    const given = bounded(
      settled(argument?.value(mayBeSecure(schema, this.template)) ?? this.args.open?.(declaration.name) ?? null),
    );
    if (given !== null) {
      checkType(given, schema, this.template, what, true);
      const value =
        given instanceof Unknown
          ? refined(given, schema, this.template, this.#fallback(declaration.name, schema))
          : given;
      return this.#hidden(value, schema, declaration.name, true);
    }
    const defaultValue = findProperty(schema, 'defaultValue');
    if (defaultValue !== undefined && defaultValue.value !== null) {
      const environment = this.environment('default').secure(mayBeSecure(schema, this.template));
      const value = evaluateNode(defaultValue.value, environment, [...declaration.path, defaultValue.key]);
      checkType(bounded(value), schema, this.template, `${what} (its default)`);
      return this.#hidden(value, schema, declaration.name, false);
    }
    if (isNullable(schema, this.template)) return null;
    if (this.args.complete || argument?.value() === null) {
      throw new ExpressionError('missing', `No value is given for the ${what}, and it has no default.`);
    }
    return this.#unknownParameter(declaration.name, schema);
  }

  /** The default that takes the place of a null; what it may fail with is told where it is surely used. */
  #fallback(name: string, schema: NodeObject): (() => readonly Value[]) | undefined {
    const defaultValue = property(schema, 'defaultValue');
    if (defaultValue === undefined) return undefined;
    return () =>
      attempt(() => this.#hidden(evaluateStrictly(defaultValue, this.environment('default')), schema, name, false));
  }

  /**
   * A secure value. A given one counts as unknown, as for the engine, though rules may compute with it; a default is known
   * but never shown.
   */
  #hidden(value: Value, schema: NodeObject, name: string, isGiven: boolean): Value {
    return hideSecureParts(value, schema, this.template, this.#residueOf(name), (secret, expression) => {
      if (secret instanceof Unknown) {
        const { expression: own, secret: isHidden } = secret.description;
        // `newGuid()` is told as the engine tells it: what it gives stands nowhere.
        if (own.kind === 'call' && own.key === 'newguid') return covered(secret, own);
        return isHidden === true && namesOnly(own) ? secret : covered(secret, expression);
      }
      if (!isGiven) return isEmpty(secret) ? secret : covered(secret, expression);
      const type = typeOf(secret);
      return unknownBecause({ kind: 'parameter', name }, expression, {
        secret: true,
        nullable: false,
        ...(type === undefined ? {} : { type }),
        alternatives: () => [covered(secret, expression)],
      });
    });
  }

  #unknownParameter(name: string, schema: NodeObject): Unknown {
    const expression = this.#residueOf(name);
    const facts = (): Facts => {
      const declared = typeFacts(schema, this.template);
      const allowed = declared.secret === true ? allowedValues(schema, this.template) : undefined;
      return allowed === undefined
        ? declared
        : { ...declared, alternatives: () => allowed.map((value) => covered(value, expression)) };
    };
    return new Unknown(() =>
      deferred(
        { expression: () => expression, causes: () => [{ kind: 'parameter', name }], secret: () => false },
        facts,
      ),
    );
  }

  variable(name: string): Value {
    const key = nameKey(name);
    const known = this.#variables.get(key)?.known;
    if (known !== undefined) return known;
    const loop = this.#loops().get(key);
    const declaration = loop ?? this.template.variables.get(key);
    if (declaration === undefined)
      throw new ExpressionError('missing', `The template variable '${name}' is not declared.`);
    return cellOf(this.#variables, key).get(
      () =>
        this.#refusable(declaration, () => {
          const environment = this.environment('variable');
          if (loop !== undefined && isNodeObject(loop.node))
            return bounded(evaluateIterations(loop.node, name, 'variable', environment, loop.path));
          if (declaration.node === null)
            throw new ExpressionError('argument', `The variable '${declaration.name}' is null.`);
          return bounded(evaluateNode(declaration.node, environment, [...declaration.path]));
        }),
      () => this.session.cycle(`The variable '${declaration.name}'`),
    );
  }

  /** Loops of the section `variables` by the lower-cased name of the variable they make. */
  #loops(): ReadonlyMap<string, Declaration> {
    if (this.#variableLoops !== undefined) return this.#variableLoops;
    const loops = new Map<string, Declaration>();
    this.#variableLoops = loops;
    for (const declaration of this.template.variableLoops) {
      const node = isNodeObject(declaration.node) ? findProperty(declaration.node, 'name')?.value : undefined;
      const name =
        node === undefined
          ? undefined
          : evaluateNode(node, this.environment('variable'), [...declaration.path, 'name']);
      const problem =
        typeof name !== 'string'
          ? 'A loop of the variables needs a name.'
          : this.template.variables.has(nameKey(name)) || loops.has(nameKey(name))
            ? `The variable '${name}' is declared twice.`
            : undefined;
      if (problem !== undefined)
        this.environment('variable').refuse(new ExpressionError('argument', problem), declaration.path);
      if (typeof name === 'string') loops.set(nameKey(name), declaration.named(name));
    }
    return loops;
  }

  variableNames(): readonly string[] {
    return [...this.template.variables.values(), ...this.#loops().values()].map((declaration) => declaration.name);
  }

  output(name: string): Value | undefined {
    const key = nameKey(name);
    const declaration = this.template.outputs.get(key);
    if (declaration === undefined || !isNodeObject(declaration.node)) return undefined;
    const { node } = declaration;
    const condition = this.outputCondition(declaration);
    if (condition === false) return undefined;
    const certain = this.certain && condition === true;
    return cellOf(this.#outputs, key).get(
      () => this.#refusable(declaration, () => this.#computeOutput(declaration, node, certain), certain),
      () => this.session.cycle(`The output '${declaration.name}'`),
    );
  }

  outputCondition(declaration: Declaration): Value {
    const condition = isNodeObject(declaration.node) ? findProperty(declaration.node, 'condition') : undefined;
    if (condition === undefined || condition.value === null) return true;
    const path = [...declaration.path, condition.key];
    const environment = this.environment('head');
    const value = evaluateNode(condition.value, environment, path);
    if (typeof value === 'boolean' || value instanceof Unknown || value instanceof Secret) return value;
    environment.refuse(
      new ExpressionError('argument', `The condition of the output '${declaration.name}' must be a Boolean.`),
      path,
    );
    return true;
  }

  #computeOutput(declaration: Declaration, node: NodeObject, certain: boolean): Value {
    const isSecret = mayBeSecure(node, this.template);
    const environment = this.environment('output', { certain }).secure(isSecret);
    const value = findProperty(node, 'value');
    const loop = findProperty(node, 'copy');
    if (isNodeObject(loop?.value) && declaredType(node, this.template) !== 'array')
      throw new ExpressionError('argument', `The output '${declaration.name}' has a copy loop, but is no array.`);
    if (value === undefined && loop === undefined) {
      throw new ExpressionError('missing', `The output '${declaration.name}' has neither a value nor a copy loop.`);
    }
    const written =
      value !== undefined
        ? evaluateNode(value.value, environment, [...declaration.path, value.key])
        : isNodeObject(loop?.value)
          ? evaluateIterations(loop.value, '', 'output', environment, [...declaration.path, loop.key])
          : null;
    const result = bounded(this.#hiddenOutput(settled(written), node, declaration.name));
    if (result === null && declaredType(node, this.template) !== undefined && !isNullable(node, this.template)) {
      throw new ExpressionError('argument', `The output '${declaration.name}' is null.`);
    }
    // The answer of `reference` is only what the template declares: Azure may give another type.
    const restsOnReference = typeof value?.value === 'string' && /\breference\s*\(/i.test(value.value);
    if (!restsOnReference) {
      checkType(result, node, this.template, `output '${declaration.name}'`);
    }
    return result instanceof Unknown ? refined(result, node, this.template) : result;
  }

  /** The output without its secure parts; of one that is secure as a whole what is known of it is hidden. */
  #hiddenOutput(value: Value, node: NodeObject, name: string): Value {
    const expression = call('outputs', [literal(name)]);
    return hideSecureParts(value, node, this.template, expression, (secret, own) =>
      secret instanceof Unknown && namesOnly(secret.description.expression) ? secret : covered(secret, own),
    );
  }

  isLiteralNull(name: string): boolean {
    const node = this.template.outputs.get(nameKey(name))?.node;
    return isNodeObject(node) && findProperty(node, 'value')?.value === null;
  }

  isSecureOutput(name: string): boolean {
    const node = this.template.outputs.get(nameKey(name))?.node;
    if (!isNodeObject(node)) return false;
    const [secure = true] = attempt(() => isSecure(node, this.template));
    return secure !== false;
  }

  userFunction(namespace: string, name: string, args: readonly Value[]): Value {
    return callUserFunction(this, namespace, name, args);
  }

  deployment(): Value {
    const contentVersion = property(this.template.node, 'contentVersion') ?? null;
    const template = ObjectValue.of({ contentVersion: typeof contentVersion === 'string' ? contentVersion : null });
    const properties = unknownBecause(
      { kind: 'runtime', expression: 'deployment().properties' },
      access({ ...call('deployment', []), ...(this.home === undefined ? {} : { home: this.home }) }, 'properties'),
      {
        type: 'Object',
        nullable: false,
        member: (key) => (nameKey(String(key)) === 'template' ? template : undefined),
      },
    );
    return ObjectValue.of({
      name: this.name,
      ...(this.scope.kind === 'resourceGroup' ? {} : { location: this.scope.location }),
      properties,
    });
  }

  resources(): readonly ResourceInstance[] {
    return this.#expand().deployed;
  }

  declaredResources(): readonly ResourceInstance[] {
    return this.#expand().declared;
  }

  #expand(): Resources {
    if (this.#resources !== undefined) return this.#resources;
    if (this.expanding) this.session.cycle('The list of resources');
    this.expanding = true;
    try {
      const declared = expandResources(this);
      this.#resources = { declared, deployed: declared.filter(({ ownCondition }) => ownCondition !== false) };
    } finally {
      this.expanding = false;
    }
    return this.#resources;
  }

  #refusable(declaration: Declaration, compute: () => Value, certain = this.certain): Value {
    try {
      return compute();
    } catch (error) {
      const refusal = asRefusal(error);
      this.session.refuse(refusal, this.template.document, declaration.path, certain);
      return refused(refusal);
    }
  }
}

/** Nothing that could be kept secret. */
function isEmpty(value: Value): boolean {
  return value === '' || (isArray(value) && value.length === 0) || (value instanceof ObjectValue && value.size === 0);
}

function cellOf(cells: Map<string, Cell>, key: string): Cell {
  let cell = cells.get(key);
  if (cell === undefined) cells.set(key, (cell = new Cell()));
  return cell;
}
