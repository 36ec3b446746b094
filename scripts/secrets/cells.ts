import type { Json, JsonObject } from '../../src/json/value.js';
import { isJsonObject } from '../../src/json/value.js';
import { shapes } from './marker.js';
import { places } from './places.js';
import type { Site } from './places.js';
import { waysIn } from './ways-in.js';
import type { Entry } from './ways-in.js';
import { OPEN, waysThrough } from './ways-through.js';
import { PARAMETERS, TEMPLATE } from './ways-out.js';
import type { Files } from './ways-out.js';

/** One secret: how it comes in, what is made of it, and where that stands. */
export interface Cell {
  readonly wayIn: string;
  readonly wayThrough: number;
  readonly place: string;
}

export const CELLS = waysIn.size * waysThrough.length * places.size;

/** The cell at a position of the whole table. */
export function cellAt(position: number): Cell {
  const [names, spots] = [[...waysIn.keys()], [...places.keys()]];
  const wayThrough = Math.floor(position / spots.length) % waysThrough.length;
  return {
    wayIn: names[Math.floor(position / spots.length / waysThrough.length)] ?? '',
    wayThrough,
    place: spots[position % spots.length] ?? '',
  };
}

/** The name of a cell for people. */
export function nameOf({ wayIn, wayThrough, place }: Cell): string {
  const { shape, form } = waysThrough[wayThrough] ?? { shape: '', form: '' };
  return `${shape}, ${wayIn} | ${form} | ${place}`;
}

/** The template and the parameter file of a cell. */
export function filesOf({ wayIn, wayThrough, place }: Cell): Files {
  const { shape, form } = waysThrough[wayThrough] ?? { shape: 'text', form: '_' };
  const entry = waysIn.get(wayIn)?.(shapes[shape]);
  if (entry === undefined) throw new Error(`There is no way in '${wayIn}'.`);
  const site: Site = places.get(place)?.(`[${form.replaceAll(/(?<!\w)_(?!\w)/g, () => entry.expression)}]`) ?? {};
  const isSymbolic = needsTypes(entry);
  const template: JsonObject = {
    $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
    ...(isSymbolic ? { languageVersion: '2.0' } : {}),
    contentVersion: '1.0.0.0',
    ...(entry.definitions === undefined ? {} : { definitions: entry.definitions }),
    parameters: { ...OPEN, ...entry.parameters, ...site.parameters },
    variables: { ...entry.variables, ...site.variables },
    functions: [...(entry.functions ?? [])],
    resources: resourcesOf([...(site.resources ?? []), ...(entry.resources ?? [])], isSymbolic),
    outputs: site.outputs ?? {},
  };
  return {
    [TEMPLATE]: JSON.stringify(template, undefined, 1),
    ...(entry.values === undefined
      ? {}
      : {
          [PARAMETERS]: JSON.stringify(
            {
              $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentParameters.json#',
              contentVersion: '1.0.0.0',
              parameters: { ...TOKENS, ...entry.values },
            },
            undefined,
            1,
          ),
        }),
  };
}

/** Beside a parameter file `expand` asks for every parameter: these are filled in by another tool. */
const TOKENS: JsonObject = {
  flag: { value: '#{FLAG}#' },
  word: { value: '#{WORD}#' },
  number: { value: '#{NUMBER}#' },
};

/** Types of parts need the language version 2.0. */
function needsTypes({ definitions, parameters = {} }: Entry): boolean {
  return (
    definitions !== undefined ||
    Object.values(parameters).some((declaration) =>
      ['properties', 'additionalProperties', 'items', 'prefixItems', 'discriminator'].some(
        (name) => isJsonObject(declaration) && declaration[name] !== undefined,
      ),
    )
  );
}

/** With language version 2.0 resources have symbolic names. */
function resourcesOf(resources: readonly JsonObject[], isSymbolic: boolean): Json {
  return isSymbolic ? Object.fromEntries(resources.map((resource, index) => [`r${index}`, resource])) : resources;
}
