/** The part of JSON Schema that `cmklint.json` needs; the reader and the published schema are made of the same data. */
export type Schema = ObjectSchema | ArraySchema | StringSchema | BooleanSchema;

export interface ObjectSchema {
  readonly type: 'object';
  readonly description?: string;
  readonly properties: Readonly<Record<string, Schema>>;
  /** Schema of every further property; `false`: there are none. */
  readonly additionalProperties: false | Schema;
}

export interface ArraySchema {
  readonly type: 'array';
  readonly description?: string;
  readonly items: Schema;
  readonly minItems?: 1;
}

export interface StringSchema {
  readonly type: 'string';
  readonly description?: string;
  readonly enum?: readonly string[];
  readonly minLength?: 1;
  /** What does not match it is told to be other than `description`. */
  readonly pattern?: string;
}

export interface BooleanSchema {
  readonly type: 'boolean';
  readonly description?: string;
}

const name = (description: string): StringSchema => ({ type: 'string', description, minLength: 1 });
const globs = (description: string): ArraySchema => ({
  type: 'array',
  description,
  items: { type: 'string', minLength: 1 },
});

/** Id and summary of a rule: what the configuration needs to know of it. */
export interface RuleName {
  readonly id: string;
  readonly summary: string;
  /** True: it has the one severity that it has. */
  readonly always?: true;
}

/** The text of `cmklint.schema.json`. */
export function publishedSchema(rules: readonly RuleName[]): string {
  const schema = { $schema: 'http://json-schema.org/draft-07/schema#', title: 'cmklint', ...configSchema(rules) };
  return `${JSON.stringify(schema, undefined, 2)}\n`;
}

/** The schema of `cmklint.json`. */
export function configSchema(rules: readonly RuleName[]): ObjectSchema {
  return {
    type: 'object',
    description: 'Configuration of cmklint.',
    properties: {
      $schema: { type: 'string', description: 'This schema, for editors.' },
      preset: {
        type: 'string',
        description:
          'recommended: what Azure rejects or what leaves data unprotected; strict: more of it as errors; all: every rule.',
        enum: ['recommended', 'strict', 'all'],
      },
      rules: {
        type: 'object',
        description: 'Severity of single rules; "off" turns one off.',
        properties: Object.fromEntries(
          rules.map(({ id, summary, always = false }) => [
            id,
            { type: 'string', description: summary, enum: always ? ['error'] : ['off', 'error', 'warning', 'note'] },
          ]),
        ),
        additionalProperties: false,
      },
      scope: {
        type: 'string',
        description: 'workspace: judge the resources that belong to a workspace; all: judge every resource.',
        enum: ['workspace', 'all'],
      },
      include: globs('Only files that match one of these patterns are read.'),
      exclude: globs('Files and folders that match one of these patterns are not read.'),
      parameters: {
        type: 'object',
        description: 'Parameter files by template (or a pattern of templates), all relative to the working directory.',
        properties: {},
        additionalProperties: {
          ...globs('Parameter files; the template is evaluated once for each of them.'),
          minItems: 1,
        },
      },
      tokens: {
        type: 'array',
        description:
          'What other tools fill in in parameter files, each as a text around the word NAME. Without it: ${NAME}, {{NAME}}, $(NAME), #{NAME}#, __NAME__, <NAME>, GEN-NAME, GET-PREREQ-NAME; a list takes the place of these.',
        items: {
          type: 'string',
          description: 'a text with the word NAME in it, once and not at its beginning, like "@@NAME@@"',
          pattern: '^(?!.*NAME.*NAME).+NAME',
        },
      },
      evaluateDefaults: {
        type: 'boolean',
        description: 'Evaluate a template with its defaults alone even where parameter files belong to it.',
      },
      context: {
        type: 'object',
        description: 'Where the templates are deployed. What is left out is not known.',
        properties: {
          subscriptionId: name('Id of the subscription.'),
          tenantId: name('Id of the tenant.'),
          resourceGroup: name('Name of the resource group.'),
          location: name('Location of the resource group, or of the deployment.'),
          managementGroupId: name('Name of the management group.'),
          deploymentName: name('Name of the deployment.'),
          cloud: {
            type: 'string',
            description: 'The Azure cloud.',
            enum: ['AzureCloud', 'AzureUSGovernment', 'AzureChinaCloud'],
          },
        },
        additionalProperties: false,
      },
      sarif: {
        type: 'object',
        description: 'What the SARIF report holds.',
        properties: {
          undetermined: {
            type: 'boolean',
            description:
              'Whether undetermined results are among the results, under the id RULE/undetermined. Code scanning shows each of them as an alert.',
          },
        },
        additionalProperties: false,
      },
    },
    additionalProperties: false,
  };
}
