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
import { runtimeFunctionNames } from './runtime.js';
import { safeAccessFunctions } from './safe-access.js';
import { scopeFunctions } from './scope.js';
import { sequenceFunctions } from './sequence.js';
import { stringFunctions } from './string.js';
import { uriFunctions } from './uri.js';

/** Every function family; a new function goes into the file of its family, a new family into this list. */
const families: readonly (readonly ArmFunction[])[] = [
  cidrFunctions,
  collectionFunctions,
  comparisonFunctions,
  conversionFunctions,
  dateFunctions,
  encodingFunctions,
  formatFunctions,
  hashFunctions,
  logicalFunctions,
  numericFunctions,
  objectFunctions,
  resourceIdFunctions,
  safeAccessFunctions,
  scopeFunctions,
  sequenceFunctions,
  stringFunctions,
  uriFunctions,
];
const forms: readonly (readonly SpecialForm[])[] = [controlForms, lambdaForms, logicalForms];

const functionsByKey = new Map<string, ArmFunction>(families.flat().map((fn) => [fn.name.toLowerCase(), fn]));
const formsByKey = new Map<string, SpecialForm>(forms.flat().map((form) => [form.name.toLowerCase(), form]));

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
