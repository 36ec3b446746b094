import type { Json, JsonObject } from '../../../src/json/value.js';
import type { Question } from '../answer.js';
import { printJson } from '../json-print.js';
import type { Random } from './random.js';
import { withFeatures } from './template-features.js';

const RESOURCE_GROUP = 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#';
const SUBSCRIPTION = 'https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#';
const SUBSCRIPTION_ID = '00000000-0000-0000-0000-000000000001';

/** A template as JSON, with the parameters given to it; shrinking works on this form. */
export interface GeneratedTemplate {
  readonly template: JsonObject;
  /** Entries of a parameter file. */
  readonly parameters: JsonObject;
  readonly context: Question['context'];
}

export function questionOf({ template, parameters, context }: GeneratedTemplate): Question {
  return { template: printJson(template), parameters: printJson({ parameters }), context };
}

/** A small random template: parameters of which some are not known, copies, conditions, nesting, scopes, outputs. */
export function generateTemplate(random: Random): GeneratedTemplate {
  const atSubscription = random.chance(20);
  const symbolic = random.chance(40);
  const unknown = { expression: "[externalInputs('unknown_0')]" };
  const parameters: Record<string, Json> = {};
  if (random.chance(40))
    parameters['a'] = random.chance(60) ? unknown : { value: random.pick(['x', 'kv-1', '', '[x]', 'é']) };
  else if (random.chance(40)) parameters['b'] = unknown;
  else if (random.chance(40)) parameters['o'] = random.chance(50) ? unknown : { value: { k: 'given', n: null } };
  const template = new TemplateWriter(random, symbolic, 0, atSubscription).write();
  return {
    template,
    parameters,
    context: {
      tenantId: '00000000-0000-0000-0000-00000000000a',
      subscriptionId: SUBSCRIPTION_ID,
      deploymentName: 'main',
      ...(atSubscription
        ? { location: 'westeurope' }
        : random.chance(85)
          ? { resourceGroup: 'rg', location: 'westeurope' }
          : { resourceGroup: 'rg' }),
    },
  };
}

class TemplateWriter {
  #resources = 0;

  constructor(
    readonly random: Random,
    readonly symbolic: boolean,
    readonly depth: number,
    readonly atSubscription: boolean,
  ) {}

  write(): JsonObject {
    const { random, symbolic, depth } = this;
    const entries = Array.from({ length: 1 + random.below(3) }, () => this.#resource());
    const template: JsonObject = {
      $schema: this.atSubscription ? SUBSCRIPTION : RESOURCE_GROUP,
      contentVersion: '1.0.0.0',
      ...(symbolic ? { languageVersion: '2.0' } : {}),
      parameters: {
        a: { type: 'string', defaultValue: depth === 0 ? 'a0' : this.#text(0) },
        b: { type: 'bool', defaultValue: random.chance(50) },
        n: { type: 'int', defaultValue: random.below(4) },
        o: { type: 'object', defaultValue: { k: 'v', n: 1, list: [1, 'two', null] } },
      },
      variables: {
        v: this.#pureText(1),
        w: {
          p: this.#pureText(1),
          q: [this.#pureText(0), 2, null],
          copy: [{ name: 'c', count: random.below(3), input: "[concat('c', copyIndex('c'))]" }],
        },
      },
      resources: symbolic ? Object.fromEntries(entries.map((entry, index) => [`s${index}`, entry])) : entries,
      outputs: {
        o1: { type: 'string', value: random.chance(75) ? `[string(${this.#expression(1, false)})]` : this.#text(1) },
        o2: { type: 'object', value: { t: this.#text(1), l: [1, this.#text(0)] } },
      },
    };
    if (random.chance(40)) return template;
    const { atSubscription } = this;
    const text = (each: number): string => this.#expression(each, false);
    return withFeatures(template, { random, symbolic, atSubscription, text });
  }

  #resource(): JsonObject {
    const { random, depth } = this;
    const index = this.#resources++;
    if (depth < 2 && (this.atSubscription || random.chance(35))) return this.#nested(index);
    const loop = random.chance(35);
    const properties: Record<string, Json> = { t: this.#text(2, loop), fixed: random.pick([null, 1, true, 'x', []]) };
    if (random.chance(40))
      properties['copy'] = [
        { name: 'items', count: this.#count(), input: { i: "[copyIndex('items')]", t: this.#text(1, loop) } },
      ];
    if (random.chance(30)) properties['ref'] = this.#reference(index);
    if (random.chance(20)) properties[`[concat('k', ${this.#pure(0)})]`] = 1;
    return {
      type: random.pick(['Test.A/things', 'Test.A/others']),
      apiVersion: '2024-01-01',
      name: loop
        ? `[concat('d${depth}r${index}-', copyIndex(${random.pick(['', '1', "'loop'"])}))]`
        : random.pick([`d${depth}r${index}`, `[concat('d${depth}r${index}', parameters('a'))]`]),
      ...(this.atSubscription ? {} : { location: random.pick(['westeurope', '[resourceGroup().location]']) }),
      ...(loop ? { copy: { name: 'loop', count: this.#count() } } : {}),
      ...(random.chance(40) ? { condition: this.#condition(loop) } : {}),
      ...(random.chance(20) ? { tags: { tag: this.#text(1, loop) } } : {}),
      properties,
    };
  }

  #nested(index: number): JsonObject {
    const { random, depth } = this;
    const outer = random.chance(this.symbolic ? 3 : 30);
    const toGroup = this.atSubscription || random.chance(20);
    const inner = new TemplateWriter(random, !outer && random.chance(40), depth + 1, false).write();
    return {
      type: 'Microsoft.Resources/deployments',
      apiVersion: '2022-09-01',
      name: `d${depth}r${index}`,
      ...(toGroup ? { resourceGroup: random.pick(['rg-two', "[concat('rg-', parameters('a'))]"]) } : {}),
      ...(random.chance(30) ? { condition: this.#condition(false) } : {}),
      properties: {
        mode: 'Incremental',
        ...(outer && !this.symbolic && random.chance(50)
          ? {}
          : { expressionEvaluationOptions: { scope: outer ? 'outer' : 'inner' } }),
        ...(outer
          ? {}
          : { parameters: random.chance(60) ? { a: { value: this.#text(1) }, n: { value: random.below(3) } } : {} }),
        template: inner,
      },
    };
  }

  #count(): Json {
    return this.random.pick<Json>([
      0,
      1,
      2,
      3,
      "[parameters('n')]",
      "[length(parameters('o').list)]",
      "[length(variables('w').q)]",
    ]);
  }

  #condition(loop: boolean): Json {
    const simple = [
      true,
      false,
      "[parameters('b')]",
      "[equals(parameters('a'), 'a0')]",
      "[and(parameters('b'), empty(parameters('a')))]",
      "[or(equals(1, 2), parameters('b'))]",
      "[not(contains(parameters('o'), 'k'))]",
      "[equals(parameters('o').k, 'v')]",
    ];
    return this.random.pick<Json>(
      loop ? [...simple, '[equals(mod(copyIndex(), 2), 0)]', "[less(copyIndex('loop'), 1)]"] : simple,
    );
  }

  #reference(index: number): string {
    const target =
      this.symbolic && this.random.chance(60)
        ? `s${Math.max(index - 1, 0)}`
        : `d${this.depth}r${Math.max(index - 1, 0)}`;
    return this.random.pick([
      `[reference('${target}').outputs.o1.value]`,
      `[reference('${target}').t]`,
      `[reference('${target}', '2024-01-01', 'full').location]`,
      `[reference(resourceId('Test.A/things', '${target}')).fixed]`,
      `[resourceId('Test.A/things', '${target}')]`,
      `[listKeys('${target}', '2024-01-01').key]`,
    ]);
  }

  #text(depth: number, loop = false): string {
    return `[${this.#expression(depth, loop)}]`;
  }

  /** Without parameters and context: known everywhere. */
  #pureText(depth: number): string {
    return `[${this.#pure(depth)}]`;
  }

  #pure(depth: number): string {
    const leaf = this.random.pick(["'p'", "'q'", "toUpper('x')", 'string(add(1, 2))', "uniqueString('s')"]);
    return depth === 0 ? leaf : `concat(${leaf}, ${this.#pure(depth - 1)})`;
  }

  #expression(depth: number, loop: boolean): string {
    const { random } = this;
    const leaves = [
      "parameters('a')",
      "variables('v')",
      "parameters('o').k",
      "'lit'",
      "variables('w').p",
      "variables('w').c",
      "parameters('o').list[1]",
      'subscription().subscriptionId',
      'deployment().name',
      "string(parameters('n'))",
      "tryGet(parameters('o'), 'none')",
      ...(this.atSubscription ? [] : ['resourceGroup().location', 'resourceGroup().name']),
      ...(loop ? ['copyIndex()', "string(copyIndex('loop', 2))"] : []),
    ];
    if (depth === 0) return random.pick(leaves);
    const part = (): string => this.#expression(depth - 1, loop);
    return random.pick([
      () => part(),
      () => `concat(string(${part()}), '-', ${random.pick(["parameters('a')", "variables('v')"])})`,
      () => `if(parameters('b'), ${part()}, ${part()})`,
      () => `coalesce(tryGet(parameters('o'), 'n'), ${part()})`,
      () => `format('{0}/{1}', ${part()}, ${part()})`,
      () => `createArray(${part()}, ${part()})`,
      () => `createObject('k', ${part()})`,
      () => `length(createArray(${part()}))`,
      () => `union(parameters('o'), createObject('k', ${part()}))`,
      () => `map(createArray(${part()}, 'm'), lambda('e', createObject('e', lambdaVariables('e'))))`,
      () => `take(createArray(${part()}, 'm', 3), 2)`,
      () => `first(createArray(${part()}))`,
      () => `empty(${part()})`,
      () => `uniqueString(string(${part()}))`,
      () => `json(string(createArray(${part()})))`,
      () => `resourceId('Test.A/things', string(${part()}))`,
    ])();
  }
}
