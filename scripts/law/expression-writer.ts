import { isJsonArray, isJsonObject } from '../../src/json/value.js';
import type { Json, JsonObject } from '../../src/json/value.js';
import { printJson } from '../conformance/json-print.js';
import type { Random } from '../conformance/fuzz/random.js';
import { domains } from './words.js';
import type { Kind } from './words.js';

/** JSON as text inside an expression; a text in brackets is an expression already. */
export function quoted(json: Json): string {
  if (json === null) return 'null()';
  if (typeof json === 'boolean') return json ? 'true()' : 'false()';
  if (typeof json === 'string') return json.startsWith('[') ? json.slice(1, -1) : `'${json.replaceAll("'", "''")}'`;
  if (isJsonArray(json)) return `createArray(${json.map(quoted).join(', ')})`;
  if (!isJsonObject(json)) return printJson(json);
  const entries = Object.entries(json).map(([name, value]) => `${quoted(name)}, ${quoted(value)}`);
  return `createObject(${entries.join(', ')})`;
}

/** Whether what is written may wait for the deployment: only `properties` of resources may. */
export type Place = 'body' | 'head';

/** Writes expressions of a template: its parameters, variables and functions come into being when they are used. */
export abstract class ExpressionWriter {
  readonly parameters: Record<string, Json> = {};
  readonly variables: Record<string, Json> = {};
  /** Outputs of modules of this template that hold a kind: how to ask for them. */
  readonly moduleOutputs: { readonly kind: Kind; readonly text: string }[] = [];
  #functions = new Set<'string' | 'bool' | 'int' | 'object' | 'array'>();

  constructor(readonly random: Random) {}

  /** A parameter of this kind: of the template on top one to be given, of a module one that gets an argument. */
  abstract parameter(kind: Kind): string;

  /** The section `functions`, where one was called. */
  get functions(): readonly Json[] {
    const members = [...this.#functions].map((type): [string, Json] => [
      `pick_${type}`,
      {
        parameters: [
          { name: 'c', type: 'bool' },
          { name: 'x', type },
          { name: 'y', type },
        ],
        output: { type, value: "[if(parameters('c'), parameters('x'), parameters('y'))]" },
      },
    ]);
    return members.length === 0 ? [] : [{ namespace: 'mod', members: Object.fromEntries(members) }];
  }

  /** A value of a kind as JSON: a literal, an object with parts that are expressions, or one expression. */
  node(kind: Kind, depth: number, place: Place = 'body'): Json {
    const { random } = this;
    if (random.chance(35)) {
      const object = this.#object(kind, depth, place);
      if (object !== undefined) return object;
    }
    if (random.chance(15)) return this.#literal(kind, place);
    return `[${this.text(kind, depth, place)}]`;
  }

  /** An expression of a kind, without brackets. */
  text(kind: Kind, depth: number, place: Place): string {
    const { random } = this;
    if (kind === 'flag' && depth > 0) return this.#flag(depth);
    if (depth <= 0) return this.#leaf(kind, place);
    const part = (): string => this.text(kind, depth - 1, place);
    const flag = (): string => this.text('flag', depth - 1, 'head');
    const object = (): string => (random.chance(80) ? `coalesce(${part()}, createObject())` : part());
    const forms: (() => string)[] = [
      () => this.#leaf(kind, place),
      () => `if(${flag()}, ${part()}, ${part()})`,
      () => `if(${flag()}, ${part()}, ${part()})`,
      () => `if(${flag()}, ${part()}, null())`,
      () => `coalesce(${part()}, ${part()})`,
      () => `first(createArray(${part()}, ${part()}))`,
      () => `last(createArray(${part()}, ${part()}))`,
      () => `createArray(${part()}, ${part()})[${this.#leaf('place', 'head')}]`,
      () => `createObject('k', ${part()}).k`,
      () => `tryGet(createObject('k', ${part()}), '${random.pick(['k', 'K', 'none'])}')`,
      () => `tryGet(if(${flag()}, createObject('k', ${part()}), createObject()), 'k')`,
      () => `first(map(createArray(${part()}), lambda('e', lambdaVariables('e'))))`,
      () => `first(filter(createArray(${part()}, ${part()}), lambda('e', not(equals(lambdaVariables('e'), null())))))`,
      () => `mod.${this.#function(kind)}(${this.parameter('flag')}, ${this.#safeLeaf(kind)}, ${this.#safeLeaf(kind)})`,
      () => this.#variable(kind, depth),
      () => this.#entry(kind, depth),
      () => this.#entry(kind, depth),
    ];
    if (domains[kind].type === 'object')
      forms.push(
        () => `union(${object()}, ${object()})`,
        () => `union(${object()}, if(${flag()}, ${object()}, createObject()))`,
        () => `shallowMerge(createArray(${object()}, ${object()}))`,
        () => `if(${flag()}, ${quoted(this.#object(kind, depth - 1, place) ?? {})}, createObject())`,
        () => quoted(this.#object(kind, depth - 1, place) ?? {}),
      );
    const outputs = place === 'body' ? this.moduleOutputs.filter((output) => output.kind === kind) : [];
    if (outputs.length > 0) forms.push(...Array.from({ length: 4 }, () => () => random.pick(outputs).text));
    return random.pick(forms)();
  }

  /** A Boolean that is known before the deployment. */
  #flag(depth: number): string {
    const { random } = this;
    const part = (): string => this.text('flag', depth - 1, 'head');
    return random.pick([
      () => this.parameter('flag'),
      () => this.parameter('flag'),
      () => this.parameter('on'),
      () => `not(${part()})`,
      () => `and(${part()}, ${part()})`,
      () => `or(${part()}, ${part()})`,
      () => `equals(${this.parameter('env')}, 'dev')`,
      () => `equals(toLower(${this.parameter('word')}), '${random.pick(['dev', 'enabled'])}')`,
      () => `empty(${this.parameter(random.pick(['vaultId', 'keyUrl', 'word', 'userId', 'encryption'] as const))})`,
      () => `contains(createArray('dev'), ${this.parameter('env')})`,
      () => `greater(${this.parameter('count')}, 0)`,
      () => `if(${part()}, ${part()}, ${part()})`,
      // What is asked of one element says nothing of another one, and there may be none.
      () => `${this.parameter('flags')}[${random.below(2)}]`,
      () => `map(${this.parameter('flags')}, lambda('e', not(lambdaVariables('e'))))[${random.below(2)}]`,
      () => `coalesce(first(${this.parameter('flags')}), false())`,
      () => `equals(${random.pick(['first', 'last'])}(${this.parameter('words')}), null())`,
      () => `startsWith(${this.parameter(random.pick(['vaultId', 'keyUrl'] as const))}, 'https://')`,
      () => `equals(length(split(${this.parameter('vaultId')}, '/')), 9)`,
    ])();
  }

  #leaf(kind: Kind, place: Place): string {
    return this.random.chance(45) ? this.parameter(kind) : quoted(this.#literal(kind, place));
  }

  /** A leaf that is not null: parameters of functions may not be. */
  #safeLeaf(kind: Kind): string {
    const { values } = domains[kind];
    return this.random.chance(60)
      ? `coalesce(${this.parameter(kind)}, ${quoted(values[0] ?? '')})`
      : quoted(this.random.pick(values));
  }

  #literal(kind: Kind, place: Place): Json {
    const choices = domains[kind].choices.filter(
      (choice) => place === 'body' || typeof choice !== 'string' || !choice.includes('reference('),
    );
    // Right ones stand first and come up more often: rules that pass are as interesting as those that fail.
    return this.random.chance(40) ? (choices[0] ?? null) : this.random.pick(choices);
  }

  /** An object of the kind with each of its parts a choice of its own. */
  #object(kind: Kind, depth: number, place: Place): JsonObject | undefined {
    const part = (name: Kind): Json => this.node(name, depth - 1, place);
    const maybe = (name: string, value: () => Json): JsonObject => (this.random.chance(75) ? { [name]: value() } : {});
    if (kind === 'encryption')
      return {
        ...maybe('status', () => part('status')),
        ...maybe('keyVaultProperties', () => ({
          ...maybe('keyVaultArmId', () => part('vaultId')),
          ...maybe('keyIdentifier', () => part('keyUrl')),
        })),
        ...(this.random.chance(30) ? { identity: { userAssignedIdentity: part('userId') } } : {}),
      };
    if (kind === 'identity')
      return {
        ...maybe('type', () => part('identityType')),
        ...(this.random.chance(50) ? { userAssignedIdentities: { [`[${this.text('userId', 1, 'head')}]`]: {} } } : {}),
      };
    return undefined;
  }

  #variable(kind: Kind, depth: number): string {
    const name = `v${Object.keys(this.variables).length}`;
    this.variables[name] = 'taken';
    this.variables[name] = this.#nonNull(kind, depth);
    return `variables('${name}')`;
  }

  /** An entry of a map whose key is open. */
  #entry(kind: Kind, depth: number): string {
    const name = `m${Object.keys(this.variables).length}`;
    this.variables[name] = 'taken';
    const wrap = (): Json => this.node(kind, depth - 1, 'head');
    const key = this.random.pick([() => this.parameter('env'), () => `if(${this.#flag(1)}, 'dev', 'prod')`])();
    if (this.random.chance(50)) {
      this.variables[name] = { dev: wrap(), prod: wrap() };
      return this.random.pick([`variables('${name}')[${key}]`, `tryGet(variables('${name}'), ${key})`]);
    }
    this.variables[name] = { dev: { k: wrap() }, prod: this.random.chance(50) ? {} : { k: wrap() } };
    return this.random.pick([
      `tryGet(variables('${name}')[${key}], 'k')`,
      `tryGet(variables('${name}'), ${key}, 'k')`,
      `coalesce(tryGet(variables('${name}')[${key}], 'k'), ${this.#leaf(kind, 'head')})`,
    ]);
  }

  /** A variable may not be written as null. */
  #nonNull(kind: Kind, depth: number): Json {
    const node = this.node(kind, depth - 1, 'head');
    return node ?? `[${this.text(kind, depth - 1, 'head')}]`;
  }

  #function(kind: Kind): string {
    const { type } = domains[kind];
    this.#functions.add(type);
    return `pick_${type}`;
  }
}
