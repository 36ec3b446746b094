import type { ArmFunction, SpecialForm } from '../signature.js';
import { cidrFunctions } from './cidr.js';
import { collectionFunctions } from './collection.js';
import { comparisonFunctions } from './comparison.js';
import { controlForms } from './control.js';
import { conversionFunctions } from './conversion.js';
import { dateFunctions } from './date.js';
import { encodingFunctions } from './encoding.js';
import { formatFunctions } from './format.js';
import { hashFunctions } from './hash.js';
import { lambdaForms } from './lambda.js';
import { logicalForms, logicalFunctions } from './logical.js';
import { numericFunctions } from './numeric.js';
import { objectFunctions } from './object.js';
import { resourceIdFunctions } from './resource-id.js';
import { runtimeFunctionNames, runtimeFunctions } from './runtime.js';
import type { RuntimeFunction } from './runtime.js';
import { safeAccessFunctions } from './safe-access.js';
import { scopeFunctions } from './scope.js';
import { sequenceFunctions } from './sequence.js';
import { stringFunctions } from './string.js';
import { uriFunctions } from './uri.js';

/** Functions that belong together, under one title of the documentation. */
export interface Family {
  readonly title: string;
  readonly functions?: readonly ArmFunction[];
  readonly forms?: readonly SpecialForm[];
  readonly runtime?: readonly RuntimeFunction[];
}

/** Every function; a new one goes into the file of its family, a new family into this list. */
export const families: readonly Family[] = [
  { title: 'Conditions, parameters and variables', forms: controlForms },
  { title: 'Truth, null and failure', functions: logicalFunctions, forms: logicalForms },
  { title: 'Comparison', functions: comparisonFunctions },
  { title: 'Numbers', functions: numericFunctions },
  { title: 'Text', functions: stringFunctions },
  { title: 'Format', functions: formatFunctions },
  { title: 'Text, arrays and objects alike', functions: sequenceFunctions },
  { title: 'Arrays, and what joins them or objects', functions: collectionFunctions },
  { title: 'Objects', functions: objectFunctions },
  { title: 'Lambdas', forms: lambdaForms },
  { title: 'Safe access', functions: safeAccessFunctions },
  { title: 'Conversion', functions: conversionFunctions },
  { title: 'Dates', functions: dateFunctions },
  { title: 'Encodings', functions: encodingFunctions },
  { title: 'Hashes', functions: hashFunctions },
  { title: 'URIs', functions: uriFunctions },
  { title: 'Networks', functions: cidrFunctions },
  { title: 'Ids of resources', functions: resourceIdFunctions },
  { title: 'Where the template is deployed', functions: scopeFunctions },
  { title: 'What resources and Azure answer', runtime: runtimeFunctions },
];

const functionsByKey = new Map(
  families.flatMap(({ functions = [] }) => functions).map((fn) => [fn.name.toLowerCase(), fn]),
);
const formsByKey = new Map(families.flatMap(({ forms = [] }) => forms).map((form) => [form.name.toLowerCase(), form]));

/** The function with this lower-cased name. */
export function findFunction(key: string): ArmFunction | undefined {
  return functionsByKey.get(key);
}

/** The special form with this lower-cased name. */
export function findForm(key: string): SpecialForm | undefined {
  return formsByKey.get(key);
}

/** True for functions that the template or Azure answers; any name that begins with `list` is one. */
export function isRuntimeFunction(key: string): boolean {
  return key.startsWith('list') || runtimeFunctionNames.has(key);
}
