import { literalOf } from './literals.js';
import type { Random } from './random.js';
import { functions } from './signatures.js';
import type { GeneratedFunction, Kind } from './signatures.js';

const everyKind: readonly Kind[] = [
  'string',
  'int',
  'bool',
  'float',
  'array',
  'object',
  'null',
  'small',
  'date',
  'uri',
  'json',
];

/** Which functions give a kind; for `any`, all of them. */
const producers = new Map<Kind, readonly GeneratedFunction[]>();
for (const kind of ['string', 'int', 'bool', 'float', 'array', 'object', 'any'] as const) {
  const isArray = (result: Kind): boolean => kind === 'array' && result.endsWith('s');
  producers.set(
    kind,
    functions.filter(({ result }) => kind === 'any' || result === kind || isArray(result)),
  );
}

/** A random expression over the pure functions, without its brackets: mostly well typed, sometimes deliberately not. */
export function generateExpression(random: Random): string {
  return callOf(random.pick(functions), 1 + random.below(4), random, []);
}

/** At `depth` 0 only literals; `locals` are the lambda variables in sight. */
function generate(wanted: Kind, depth: number, random: Random, locals: readonly string[]): string {
  const kind = random.chance(2) ? random.pick(everyKind) : wanted;
  if (locals.length > 0 && random.chance(45)) return localOf(random.pick(locals), depth, random);
  const calls = depth > 0 && random.chance(55) ? producers.get(kind) : undefined;
  if (calls !== undefined && calls.length > 0)
    return accessed(callOf(random.pick(calls), depth - 1, random, locals), kind, random);
  return literalOf(kind, random) ?? composite(kind, depth, random, locals);
}

function callOf({ name, args }: GeneratedFunction, depth: number, random: Random, locals: readonly string[]): string {
  const texts: string[] = [];
  for (const arg of args) {
    if (arg.startsWith('lambda:')) texts.push(lambdaOf(arg, depth, random, locals));
    else if (arg.endsWith('…'))
      for (let rest = random.below(3); rest > 0; rest--)
        texts.push(generate(arg.slice(0, -1) as Kind, depth, random, locals));
    else if (!arg.endsWith('?') || random.chance(50))
      texts.push(generate(arg.replace('?', '') as Kind, depth, random, locals));
  }
  // The wrong number of arguments, once in a while.
  if (random.chance(1)) texts.pop();
  if (random.chance(1)) texts.push(generate('any', 0, random, locals));
  return `${random.chance(2) ? name.toUpperCase() : name}(${texts.join(random.chance(3) ? ' ,\n' : ', ')})`;
}

/** `lambda:<parameters>:<result>`, the argument of `map` and its like. */
function lambdaOf(arg: string, depth: number, random: Random, locals: readonly string[]): string {
  const [, parameters = '', result = 'any'] = arg.split(':');
  const names = parameters.split(',');
  const body = generate(result as Kind, Math.max(depth, 1), random, [...locals, ...names]);
  return `lambda(${names.map((name) => `'${name}'`).join(', ')}, ${body})`;
}

function localOf(name: string, depth: number, random: Random): string {
  const variable = `lambdaVariables('${name}')`;
  if (depth === 0 || random.chance(40)) return variable;
  const operation = random.pick([
    'string(#)',
    'equals(#, 1)',
    'less(#, #)',
    'concat(#, #)',
    'toLower(#)',
    'add(#, 1)',
    'empty(#)',
    '#.a',
    '#[0]',
    'length(#)',
    "format('{0}', #)",
    'createArray(#)',
  ]);
  return operation.replaceAll('#', variable);
}

/** Sometimes reads a member of what a call gives. */
function accessed(call: string, kind: Kind, random: Random): string {
  if (kind !== 'any' || !random.chance(10)) return call;
  return `${call}${random.pick(['.a', '.A', "['b']", '[0]', '[1]', '[-1]', '.name', "['a b']", "[json('0')]"])}`;
}

function composite(kind: Kind, depth: number, random: Random, locals: readonly string[]): string {
  const inner = Math.max(depth - 1, 0);
  const list = (element: Kind): string => {
    const count = random.below(4);
    return `createArray(${Array.from({ length: count }, () => generate(element, inner, random, locals)).join(', ')})`;
  };
  switch (kind) {
    case 'ints':
      return random.chance(20) ? 'range(1, 4)' : list('small');
    case 'strings':
      return list('string');
    case 'objects':
      return list('object');
    case 'arrays':
      return list('array');
    case 'number':
      return generate(random.chance(70) ? 'int' : 'float', inner, random, locals);
    case 'sequence':
      return generate(random.chance(50) ? 'string' : 'array', inner, random, locals);
    case 'array':
      return list(random.pick(['any', 'int', 'string', 'small', 'object']));
    case 'object': {
      if (random.chance(15)) return 'json(\'{"a":1,"b":{"c":[1,null]},"A":"x"}\')';
      const pairs = Array.from(
        { length: random.below(4) },
        () => `${generate('key', 0, random, locals)}, ${generate('any', inner, random, locals)}`,
      );
      return `createObject(${pairs.join(', ')})`;
    }
    default:
      return generate(random.pick(everyKind), inner, random, locals);
  }
}
