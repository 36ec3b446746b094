import type { OptionSpecs } from './args.js';
import { failOnValues, ifNothingValues } from '../report/conclusion.js';
import { formats } from '../report/formats.js';

/** A command that exists, for the parser and for the help. */
export interface CommandSpec {
  readonly usage: string;
  readonly summary: string;
  readonly options: OptionSpecs;
}

const help: OptionSpecs = { help: { type: 'boolean', help: 'print this' } };

const context: OptionSpecs = {
  'subscription-id': { type: 'string', value: 'ID', help: 'subscription the template is deployed to' },
  'resource-group': { type: 'string', value: 'NAME', help: 'resource group the template is deployed to' },
  location: { type: 'string', value: 'LOCATION', help: 'location of the resource group or of the deployment' },
  'tenant-id': { type: 'string', value: 'ID', help: 'tenant of the deployment' },
  'management-group-id': { type: 'string', value: 'ID', help: 'management group the template is deployed to' },
  'deployment-name': { type: 'string', value: 'NAME', help: 'name of the deployment' },
};

const lintFormats = formats.map(({ name }) => name);
const rulesFormats = ['text', 'json', 'markdown'] as const;

export const commands = {
  lint: {
    usage: 'cmklint lint [PATH…]',
    summary: 'judge every template under the paths (default: the working directory)',
    options: {
      parameters: {
        type: 'string',
        value: 'FILE',
        repeatable: true,
        help: 'parameter file for the templates named; repeatable',
      },
      config: { type: 'string', value: 'FILE', help: 'configuration (default: cmklint.json in the working directory)' },
      preset: {
        type: 'string',
        value: 'PRESET',
        values: ['recommended', 'strict', 'all'],
        help: 'recommended, strict or all',
      },
      format: {
        type: 'string',
        value: 'FORMAT',
        values: lintFormats,
        repeatable: true,
        help: `${lintFormats.join(', ')}; repeatable`,
      },
      output: {
        type: 'string',
        value: 'FILE',
        repeatable: true,
        help: 'file for the --format before it, instead of standard output',
      },
      'fail-on': {
        type: 'string',
        value: 'SEVERITY',
        values: failOnValues,
        help: `${failOnValues.join(', ')} (default: error)`,
      },
      'fail-on-undetermined': {
        type: 'boolean',
        help: 'fail where something of severity error could not be decided, or may hold a workspace and was not read',
      },
      'if-nothing': {
        type: 'string',
        value: 'LEVEL',
        values: ifNothingValues,
        help: `what it is that there is nothing to judge: ${ifNothingValues.join(', ')} (default: error)`,
      },
      ...context,
      ...help,
    },
  },
  expand: {
    usage: 'cmklint expand TEMPLATE',
    summary: 'print the resources a template deploys, after evaluation',
    options: {
      parameters: { type: 'string', value: 'FILE', help: 'parameter file' },
      explain: {
        type: 'string',
        value: 'PATH',
        help: "tell where one value comes from: 'resources[0].properties.encryption', also by name, type or symbol",
      },
      ...context,
      ...help,
    },
  },
  eval: {
    usage: 'cmklint eval EXPRESSION | -',
    summary: 'evaluate one expression, or with - one JSON line each of standard input',
    options: {
      ...context,
      scope: {
        type: 'string',
        value: 'SCOPE',
        values: ['resourceGroup', 'subscription', 'managementGroup', 'tenant'],
        help: 'resourceGroup (default), subscription, managementGroup or tenant',
      },
      ...help,
    },
  },
  rules: {
    usage: 'cmklint rules [ID]',
    summary: 'list the rules, or show one in full',
    options: {
      format: { type: 'string', value: 'FORMAT', values: rulesFormats, help: rulesFormats.join(', ') },
      ...help,
    },
  },
} as const satisfies Readonly<Record<string, CommandSpec>>;

export type CommandName = keyof typeof commands;

/** Commands of the contract that are not there yet. */
export const plannedCommands: readonly string[] = ['compare', 'deploy', 'what-if', 'verify', 'audit'];

export function isCommand(name: string): name is CommandName {
  return Object.hasOwn(commands, name);
}
