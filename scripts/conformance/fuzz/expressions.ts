import { writeLiteral } from './composed-literals.js';
import { literalOf } from './literals.js';
import type { Random } from './random.js';
import { functions as pureFunctions, userFunctions } from './signatures.js';
import type { GeneratedFunction, Kind } from './signatures.js';
import { namesOf } from './surroundings.js';

const functions = [...pureFunctions, ...userFunctions];

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

/**
 * A random expression over the pure functions, without its brackets: mostly well typed, sometimes deliberately not, and
 * once in a while no expression at all.
 * @param open in how many of 100 places what is not known stands, in whole or in part
 */
export function generateExpression(random: Random, open = 0): string {
  const writer = new ExpressionWriter(random, open);
  const written = random.chance(97) ? writer.call(random.pick(functions), 1 + random.below(4), []) : writer.anything();
  return random.chance(1) ? garbled(written, random) : written;
}

/** With a character too many or too few. */
function garbled(text: string, random: Random): string {
  const at = random.below(text.length + 1);
  const added = random.pick(['', "'", '(', ')', ',', '.', '[', ']', ' ', '-', '1', '"', 'é', '\t', '.a', "''", '1.5']);
  return `${text.slice(0, at)}${added}${text.slice(at + random.below(2))}`;
}

class ExpressionWriter {
  constructor(
    readonly random: Random,
    readonly open: number,
  ) {}

  anything(): string {
    return this.#accessed(this.#value(this.random.pick(everyKind), this.random.below(3), []), 50);
  }

  call({ name, args }: GeneratedFunction, depth: number, locals: readonly string[]): string {
    const { random } = this;
    const texts: string[] = [];
    for (const arg of args) {
      if (arg.startsWith('lambda:')) texts.push(this.#lambda(arg, depth, locals));
      else if (arg.endsWith('…'))
        for (let rest = random.below(3); rest > 0; rest--)
          texts.push(this.#value(arg.slice(0, -1) as Kind, depth, locals));
      else if (!arg.endsWith('?') || random.chance(50))
        texts.push(this.#value(arg.replace('?', '') as Kind, depth, locals));
    }
    // The wrong number of arguments, once in a while.
    if (random.chance(1)) texts.pop();
    if (random.chance(1)) texts.push(this.#value('any', 0, locals));
    return `${random.chance(2) ? name.toUpperCase() : name}(${texts.join(random.chance(3) ? ' ,\n' : ', ')})`;
  }

  /** At `depth` 0 only literals and names; `locals` are the lambda variables in sight. */
  #value(wanted: Kind, depth: number, locals: readonly string[]): string {
    const { random } = this;
    const kind = random.chance(2) ? random.pick(everyKind) : wanted;
    if (locals.length > 0 && random.chance(45)) return this.#local(random.pick(locals), depth);
    const names = random.chance(this.open) ? namesOf(kind, true) : random.chance(4) ? namesOf(kind, false) : [];
    if (names.length > 0) return random.pick(names);
    const calls = depth > 0 && random.chance(55) ? producers.get(kind) : undefined;
    if (calls !== undefined && calls.length > 0)
      return this.#accessed(this.call(random.pick(calls), depth - 1, locals), kind === 'any' ? 10 : 0);
    const composed = random.chance(25) ? writeLiteral(kind, random) : undefined;
    return composed ?? literalOf(kind, random) ?? this.#composite(kind, depth, locals);
  }

  /** `lambda:<parameters>:<result>`, the argument of `map` and its like. */
  #lambda(arg: string, depth: number, locals: readonly string[]): string {
    const { random } = this;
    const [, parameters = '', result = 'any'] = arg.split(':');
    // Sometimes under the name of a variable around, in other case, or empty.
    const names = parameters
      .split(',')
      .map((name) =>
        random.chance(5) ? random.pick([...locals, name.toUpperCase(), 'a', '', 'e\u0301', 'a b']) : name,
      );
    const body = this.#value(result as Kind, Math.max(depth, 1), [...locals, ...names]);
    return `lambda(${names.map((name) => `'${name}'`).join(', ')}, ${body})`;
  }

  #local(name: string, depth: number): string {
    const { random } = this;
    const variable = `lambdaVariables('${random.chance(3) ? name.toUpperCase() : name}')`;
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
      '#.n',
      '#[0]',
      'length(#)',
      "format('{0}', #)",
      'createArray(#)',
      "tryGet(#, 'a')",
      "contains(#, 'a')",
      'uniqueString(string(#))',
      "map(createArray(#), lambda('q', createArray(lambdaVariables('q'), #)))",
    ]);
    return operation.replaceAll('#', variable);
  }

  /** Sometimes reads a member of what a call gives. */
  #accessed(call: string, percent: number): string {
    const { random } = this;
    if (!random.chance(percent)) return call;
    const step = random.pick([
      ...['.a', '.A', "['b']", '[0]', '[1]', '[-1]', '.name', "['a b']", "[json('0')]", '.k', '[2147483648]'],
      ...["['']", '[add(0, 1)]', "[parameters('pi')]", "[toLower('A')]", ".ß[0]['é']", "[json('1.0')]", '[null()]'],
    ]);
    return this.#accessed(`${call}${step}`, percent);
  }

  #composite(kind: Kind, depth: number, locals: readonly string[]): string {
    const { random } = this;
    const inner = Math.max(depth - 1, 0);
    const list = (element: Kind): string => {
      const count = random.below(4);
      return `createArray(${Array.from({ length: count }, () => this.#value(element, inner, locals)).join(', ')})`;
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
        return this.#value(random.chance(70) ? 'int' : 'float', inner, locals);
      case 'sequence':
        return this.#value(random.chance(50) ? 'string' : 'array', inner, locals);
      case 'array':
        return list(random.pick(['any', 'int', 'string', 'small', 'object']));
      case 'object': {
        if (random.chance(15)) return 'json(\'{"a":1,"b":{"c":[1,null]},"A":"x"}\')';
        const pairs = Array.from(
          { length: random.below(4) },
          () => `${this.#value('key', 0, locals)}, ${this.#value('any', inner, locals)}`,
        );
        return `createObject(${pairs.join(', ')})`;
      }
      default:
        return this.#value(random.pick(everyKind), inner, locals);
    }
  }
}
