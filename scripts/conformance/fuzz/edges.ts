import { literalsOf } from './literals.js';
import type { GeneratedFunction, Kind } from './signatures.js';
import { namesOf } from './surroundings.js';

/** An argument that a function takes for what it is, by kind. */
const typical: Readonly<Record<Kind, string>> = {
  string: "'Text-1'",
  int: '7',
  bool: 'true()',
  float: "json('2.5')",
  array: "createArray('b', 1, 'a')",
  object: "createObject('a', 1, 'b', createObject('c', 'x'))",
  null: 'null()',
  any: "'any'",
  ints: 'createArray(3, 1, 2)',
  strings: "createArray('b', 'a', 'B')",
  objects: "createArray(createObject('n', 'x', 'a', 1), createObject('n', 'y', 'a', 2))",
  number: '3',
  sequence: "'sequence'",
  arrays: "createArray(createArray(1, 2), createArray('x'))",
  base64: "'aGVsbG8='",
  date: "'2024-02-29T12:34:56Z'",
  dateFormat: "'yyyy-MM-dd'",
  duration: "'P1DT2H'",
  cidr: "'10.0.0.0/16'",
  network: "'10.0.0.0/16'",
  uri: "'https://example.org/a/b?c=d'",
  dataUri: "'data:;base64,aGVsbG8='",
  json: '\'{"a":[1,null]}\'',
  format: "'{0}|{1}'",
  escaped: "'a%20b'",
  pattern: "'T*'",
  key: "'a'",
  small: '2',
  type: "'Microsoft.KeyVault/vaults'",
  id: "'/subscriptions/00000000-0000-0000-0000-000000000001'",
};

/** One argument of every type and of the edges of each. */
const odd: readonly string[] = [
  ...['null()', 'true()', 'false()', '0', '1', '-1', '2', '4294967297', '-9223372036854775808', '9223372036854775807'],
  ...["json('1.0')", "json('-2.5')", "''", "' '", "'a'", "'7'", "'😀x'", "'a/b/c'", "'10.0.0.0/24'", "'2024-01-01'"],
  ...['createArray()', 'createArray(1)', "createArray('a', 'b')", 'createArray(null())', "createArray(json('1.5'), 2)"],
  ...["createArray(createArray('x'), createArray())", "createArray(createObject('a', 1), createObject('A', 2))"],
  ...['createObject()', "createObject('a', 1)", "createObject('A', null(), 'b', createArray(2))"],
  ...["'null'", "'True'", "'{0}'", "'é'", "'ß'"],
];

/**
 * Calls of a function at the edges of its arguments: each of them in turn of every type, of every literal of its kind,
 * not known, left out, and one too many.
 * @param isOpen with arguments that are not known, in place of those that are
 */
export function edgesOf({ name, args }: GeneratedFunction, isOpen: boolean): readonly string[] {
  const usual = args.map((arg) => usualArgument(arg));
  const call = (values: readonly string[]): string => `${name}(${values.join(', ')})`;
  const calls = new Set<string>();
  if (!isOpen) {
    calls.add(call(usual));
    for (let count = 0; count < usual.length; count++) calls.add(call(usual.slice(0, count)));
    for (const more of ["'b'", '1', "createArray('c')", 'createObject()']) calls.add(call([...usual, more]));
  }
  for (const [index, arg] of args.entries()) {
    const kind = kindOf(arg);
    const others = isOpen ? openArguments(kind) : [...odd, ...literalsOf(kind), ...namesOf(kind, false)];
    for (const other of others) {
      calls.add(call(usual.with(index, other)));
      if (!isOpen) continue;
      // What is wrong beside what is not known.
      for (const beside of args.keys())
        if (beside !== index)
          for (const wrong of ['null()', "createArray('a')", '-1'])
            calls.add(call(usual.with(index, other).with(beside, wrong)));
    }
  }
  return [...calls];
}

function kindOf(arg: string): Kind {
  return arg.startsWith('lambda:') ? 'any' : (arg.replace(/[?…]$/, '') as Kind);
}

function usualArgument(arg: string): string {
  if (!arg.startsWith('lambda:')) return typical[kindOf(arg)];
  const [, parameters = '', result = 'any'] = arg.split(':');
  const names = parameters.split(',');
  const [first = '', second] = names.map((each) => `lambdaVariables('${each}')`);
  const bodies: Readonly<Record<string, string>> = {
    bool: second === undefined ? `equals(${first}, 1)` : `less(${first}, ${second})`,
    int: second === undefined ? `add(${first}, 1)` : `add(${first}, ${second})`,
    string: second === undefined ? `string(${first})` : `concat(string(${first}), string(${second}))`,
    any: second === undefined ? `createArray(${first})` : `createArray(${first}, ${second})`,
  };
  return `lambda(${names.map((each) => `'${each}'`).join(', ')}, ${bodies[result] ?? first})`;
}

function openArguments(kind: Kind): readonly string[] {
  const kinds: readonly Kind[] = ['string', 'int', 'bool', 'array', 'object'];
  const own = namesOf(kind, true);
  return [...new Set([...own, ...kinds.flatMap((each) => namesOf(each, true).slice(0, 1))])];
}
