import type { Json, JsonObject } from '../../src/json/value.js';
import type { Random } from '../conformance/fuzz/random.js';
import { ExpressionWriter, quoted } from './expression-writer.js';
import { domains, types } from './words.js';
import type { Kind } from './words.js';

const SCHEMA = 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#';

/** A template of workspaces and what belongs to them, wired by choices, whose parameters have neither value nor default. */
export function generateTemplate(random: Random): JsonObject {
  return new RootWriter(random).write();
}

/** One value for every parameter of a template, as a parameter file gives them. */
export function generateValues(random: Random, template: JsonObject): JsonObject {
  const names = Object.keys((template['parameters'] ?? {}) as JsonObject);
  return Object.fromEntries(names.map((name) => [name, { value: random.pick(domains[kindOf(name)].values) }]));
}

/** Parameters of the template on top are called by their kind, and a number where there are several. */
function kindOf(name: string): Kind {
  return name.replace(/\d+$/, '') as Kind;
}

/** Resources of one template; those of a module are told apart from those of others by the names they get. */
abstract class TemplateWriter extends ExpressionWriter {
  readonly resources: (readonly [string, JsonObject])[] = [];

  constructor(
    random: Random,
    readonly symbolic: boolean,
    readonly names: Names,
    readonly level: number,
  ) {
    super(random);
  }

  protected body(): JsonObject {
    const { resources } = this;
    return {
      $schema: SCHEMA,
      ...(this.symbolic ? { languageVersion: '2.0' } : {}),
      contentVersion: '1.0.0.0',
      ...(Object.keys(this.parameters).length > 0 ? { parameters: { ...this.parameters } } : {}),
      ...(this.functions.length > 0 ? { functions: this.functions } : {}),
      ...(Object.keys(this.variables).length > 0 ? { variables: { ...this.variables } } : {}),
      resources: this.symbolic ? Object.fromEntries(resources) : resources.map(([, resource]) => resource),
    };
  }

  protected add(resource: JsonObject): string {
    const symbol = `r${this.level}x${this.resources.length}`;
    this.resources.push([symbol, resource]);
    return symbol;
  }

  protected fill(withWorkspace: boolean): void {
    const { random } = this;
    if (this.level < 2 && random.chance(45)) this.addModule(false);
    if (withWorkspace) this.place(() => this.workspace());
    const others = [
      () => this.vault(),
      () => this.key(),
      () => this.storage(),
      () => this.registry(),
      () => this.identity(),
      () => this.diskSet(),
    ];
    for (const other of others) if (random.chance(this.level === 0 ? 45 : 15)) this.place(other);
    if (this.level < 2 && random.chance(20)) this.addModule(random.chance(60));
  }

  /** A resource, or a deployment of the parent's scope around it. */
  protected place(make: () => JsonObject): void {
    const { random } = this;
    const resource = make();
    // `copyIndex()` in a template of the parent's scope would be the parent's.
    if (this.symbolic || 'copy' in resource || !random.chance(15)) {
      this.add(resource);
      return;
    }
    this.add({
      type: 'Microsoft.Resources/deployments',
      apiVersion: '2022-09-01',
      name: this.names.next('outer'),
      ...this.condition(),
      properties: {
        mode: 'Incremental',
        ...(random.chance(50) ? { expressionEvaluationOptions: { scope: 'outer' } } : {}),
        template: { $schema: SCHEMA, contentVersion: '1.0.0.0', resources: [resource] },
      },
    });
  }

  protected addModule(withWorkspace: boolean): void {
    const { random } = this;
    const name = this.names.next('module');
    const module = new ModuleWriter(this, random.chance(50), withWorkspace);
    const template = module.write();
    const condition = this.condition();
    const symbol = this.add({
      type: 'Microsoft.Resources/deployments',
      apiVersion: '2022-09-01',
      name,
      ...condition,
      properties: {
        mode: 'Incremental',
        expressionEvaluationOptions: { scope: 'inner' },
        parameters: module.arguments,
        template,
      },
    });
    for (const [output, kind] of module.outputs) {
      const target = this.symbolic
        ? random.pick([symbol, name])
        : random.pick([name, `[resourceId('Microsoft.Resources/deployments', '${name}')]`]);
      const call =
        target === symbol || (!this.symbolic && target === name)
          ? `reference('${target}')`
          : `reference(resourceId('Microsoft.Resources/deployments', '${name}'), '2022-09-01')`;
      const text = random.pick([`${call}.outputs.${output}.value`, `tryGet(${call}.outputs, '${output}', 'value')`]);
      // What a deployment that is left out would have said, nobody may ask for.
      const when = condition['condition'];
      const guarded =
        when === undefined
          ? text
          : `if(${bare(when)}, ${text}, ${random.pick([this.text(kind, 1, 'body'), 'null()'])})`;
      this.moduleOutputs.push({ kind, text: guarded });
    }
  }

  protected condition(): JsonObject {
    const flag = (): string => this.text('flag', 1, 'head');
    if (!this.random.chance(30)) return {};
    // Null leaves nothing out.
    return { condition: this.random.chance(15) ? `[if(${flag()}, null(), ${flag()})]` : `[${flag()}]` };
  }

  /** Name, condition and, once in a while, a loop. */
  #head(type: string, apiVersion: string, name: string): JsonObject {
    const { random } = this;
    const loop = random.chance(12);
    const count = (): Json => random.pick<Json>([2, `[${this.parameter('count')}]`]);
    return {
      type,
      apiVersion,
      name: loop ? random.pick([`[concat('${name}', copyIndex())]`, `[format('${name}{0}', copyIndex())]`]) : name,
      ...(loop ? { copy: { name: this.names.next('each'), count: count() } } : {}),
      ...this.condition(),
    };
  }

  #maybe(name: string, kind: Kind, percent: number, place: 'body' | 'head' = 'body'): JsonObject {
    return this.random.chance(percent) ? { [name]: this.node(kind, 2, place) } : {};
  }

  workspace(): JsonObject {
    return {
      ...this.#head(types.workspace, '2024-10-01', this.names.next('ws')),
      location: 'westeurope',
      ...this.#maybe('kind', 'kind', 25, 'head'),
      ...this.#maybe('identity', 'identity', 85, 'head'),
      properties: {
        ...this.#maybe('encryption', 'encryption', 85),
        ...this.#maybe('hbiWorkspace', 'on', 60),
        ...this.#maybe('storageAccount', 'storageId', 60),
        ...this.#maybe('containerRegistry', 'registryId', 50),
        ...this.#maybe('keyVault', 'vaultId', 30),
        ...this.#maybe('hubResourceId', 'hubId', 15),
      },
    };
  }

  vault(): JsonObject {
    return {
      ...this.#head(types.vault, this.random.pick(['2023-07-01', '2018-02-14']), this.names.next('kv')),
      properties: {
        tenantId: '[subscription().tenantId]',
        ...this.#maybe('enablePurgeProtection', 'on', 70),
        ...this.#maybe('enableSoftDelete', 'on', 50),
        ...this.#maybe('createMode', 'createMode', 15),
      },
    };
  }

  key(): JsonObject {
    return {
      ...this.#head(`${types.vault}/keys`, '2023-07-01', `kv1/${this.names.next('cmk')}`),
      properties: { ...this.#maybe('kty', 'kty', 75), ...this.#maybe('keySize', 'size', 75) },
    };
  }

  storage(): JsonObject {
    return {
      ...this.#head(types.storage, '2023-01-01', this.names.next('st')),
      kind: 'StorageV2',
      properties: this.random.chance(80)
        ? {
            encryption: {
              ...this.#maybe('keySource', 'source', 80),
              keyvaultproperties: {
                ...this.#maybe('keyvaulturi', 'vaultUri', 80),
                ...this.#maybe('keyname', 'keyName', 80),
              },
            },
          }
        : {},
    };
  }

  registry(): JsonObject {
    return {
      ...this.#head(types.registry, '2023-07-01', this.names.next('cr')),
      ...(this.random.chance(80) ? { sku: { ...this.#maybe('name', 'sku', 90, 'head') } } : {}),
      properties: this.random.chance(80)
        ? {
            encryption: {
              ...this.#maybe('status', 'status', 85),
              keyVaultProperties: this.#maybe('keyIdentifier', 'keyUrl', 80),
            },
          }
        : {},
    };
  }

  identity(): JsonObject {
    return this.#head(types.identity, '2023-01-31', this.names.next('id'));
  }

  diskSet(): JsonObject {
    return {
      ...this.#head(types.diskSet, '2022-07-02', this.names.next('des')),
      identity: { type: 'SystemAssigned' },
      properties: {
        activeKey: {
          ...(this.random.chance(80) ? { sourceVault: this.#maybe('id', 'vaultId', 90) } : {}),
          ...this.#maybe('keyUrl', 'keyUrl', 90),
        },
      },
    };
  }
}

class RootWriter extends TemplateWriter {
  constructor(random: Random) {
    super(random, random.chance(40), new Names(), 0);
  }

  write(): JsonObject {
    this.fill(true);
    return this.body();
  }

  parameter(kind: Kind): string {
    const name = this.random.chance(80) ? kind : `${kind}2`;
    const { type, definition } = domains[kind];
    this.parameters[name] = { type, ...definition };
    return `parameters('${name}')`;
  }
}

class ModuleWriter extends TemplateWriter {
  readonly arguments: Record<string, Json> = {};
  readonly outputs: [string, Kind][] = [];

  constructor(
    readonly parent: TemplateWriter,
    symbolic: boolean,
    readonly withWorkspace: boolean,
  ) {
    super(parent.random, symbolic, parent.names, parent.level + 1);
  }

  write(): JsonObject {
    this.fill(this.withWorkspace);
    const kinds = ['vaultId', 'keyUrl', 'status', 'encryption', 'storageId', 'on', 'userId', 'kty'] as const;
    const outputs: Record<string, Json> = {};
    for (let left = this.random.below(3); left > 0; left--) {
      const kind = this.random.pick(kinds);
      const name = `o${Object.keys(outputs).length}`;
      this.outputs.push([name, kind]);
      outputs[name] = {
        type: domains[kind].type,
        ...(this.symbolic ? { nullable: true } : {}),
        ...(this.random.chance(20) ? this.condition() : {}),
        value: this.node(kind, 2),
      };
    }
    const body = this.body();
    return Object.keys(outputs).length === 0 ? body : { ...body, outputs };
  }

  parameter(kind: Kind): string {
    const { random } = this;
    const name = `${kind}${random.pick(['A', 'B'])}`;
    if (this.parameters[name] === undefined) {
      const { type, definition } = domains[kind];
      const declared = {
        type,
        ...definition,
        ...(this.symbolic && random.chance(30)
          ? { nullable: true }
          : random.chance(30)
            ? { defaultValue: domains[kind].values[0] ?? null }
            : {}),
      };
      this.parameters[name] = declared;
      if (random.chance(70))
        this.arguments[name] = {
          value: `[coalesce(${this.parent.text(kind, 1, 'head')}, ${quoted(domains[kind].values[0] ?? '')})]`,
        };
      else if ('nullable' in declared || 'defaultValue' in declared || random.chance(20))
        this.arguments[name] = { value: this.parent.node(kind, 1, 'head') };
      else this.arguments[name] = { value: random.pick(domains[kind].values) };
    }
    return `parameters('${name}')`;
  }
}

/** Names of resources, never used twice: what is declared twice has laws of its own. */
class Names {
  readonly #counts = new Map<string, number>();

  next(prefix: string): string {
    const count = (this.#counts.get(prefix) ?? 0) + 1;
    this.#counts.set(prefix, count);
    return `${prefix}${count}`;
  }
}

function bare(condition: Json): string {
  return quoted(condition);
}
