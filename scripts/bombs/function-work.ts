import { template, workspace, keyOf, times } from './template.js';
import type { Bomb } from './template.js';
import type { JsonObject } from '../../src/json/value.js';

const text = { type: 'string' };

/** Work for one function: variables with it, used by a workspace. */
function worked(name: string, size: number, variables: (size: number) => JsonObject, rest: JsonObject = {}): Bomb {
  return {
    name,
    size,
    make: (count) => ({
      'main.json': template([workspace('w', { v: "[variables('v')]" })], { variables: variables(count), ...rest }),
    }),
  };
}

const list = (size: number, of = "lambdaVariables('x')"): string => `map(range(0, ${size}), lambda('x', ${of}))`;

/** What functions make of much. */
export const functionWork: readonly Bomb[] = [
  worked('maps of 10,000', 8, (size) => ({
    v: times(size, (n) => `[length(map(range(${n}, 10000), lambda('x', string(lambdaVariables('x')))))]`),
  })),
  worked('a sort by a lambda', 5000, (size) => ({
    a: `[${list(size, "mod(mul(lambdaVariables('x'), 7919), 10007)")}]`,
    v: "[sort(variables('a'), lambda('x', 'y', less(lambdaVariables('x'), lambdaVariables('y'))))]",
  })),
  worked('a sort that contradicts itself', 5000, (size) => ({
    a: `[range(0, ${size})]`,
    v: "[sort(variables('a'), lambda('x', 'y', true()))]",
  })),
  worked('a sort of objects by what they hold', 2000, (size) => ({
    a: `[${list(size, "createObject('a', range(0, 100))")}]`,
    v: "[sort(variables('a'), lambda('x', 'y', equals(lambdaVariables('x'), lambdaVariables('y'))))]",
  })),
  worked('groups', 5000, (size) => ({
    v: `[groupBy(range(0, ${size}), lambda('x', string(mod(lambdaVariables('x'), 3))))]`,
  })),
  worked('an object of a list', 5000, (size) => ({
    v: `[toObject(range(0, ${size}), lambda('x', string(lambdaVariables('x'))))]`,
  })),
  worked('reductions that grow', 3000, (size) => ({
    v: `[reduce(range(0, ${size}), createArray(), lambda('x', 'y', concat(lambdaVariables('x'), createArray(lambdaVariables('y')))))]`,
  })),
  worked('reductions that grow objects', 3000, (size) => ({
    v: `[reduce(range(0, ${size}), createObject(), lambda('x', 'y', union(lambdaVariables('x'), createObject(string(lambdaVariables('y')), 1))))]`,
  })),
  worked('reductions that double', 15, (size) => ({
    v: `[length(reduce(range(0, ${size}), 'x', lambda('x', 'y', concat(lambdaVariables('x'), lambdaVariables('x')))))]`,
  })),
  worked(
    'reductions over an unknown',
    300,
    (size) => ({
      v: `[reduce(range(0, ${size}), parameters('p'), lambda('x', 'y', concat(lambdaVariables('x'), string(lambdaVariables('y')))))]`,
    }),
    { parameters: { p: text } },
  ),
  worked('unions of large lists', 4000, (size) => ({
    a: `[${list(size, "createObject('a', lambdaVariables('x'))")}]`,
    b: `[${list(size, "createObject('b', lambdaVariables('x'))")}]`,
    v: "[union(variables('a'), variables('b'), variables('a'))]",
  })),
  worked('intersections of large lists', 4000, (size) => ({
    a: `[${list(size, "createObject('a', lambdaVariables('x'))")}]`,
    b: `[${list(size, "createObject('a', add(lambdaVariables('x'), 1))")}]`,
    v: "[intersection(variables('a'), variables('b'))]",
  })),
  worked('flattened lists', 300, (size) => ({
    a: `[${list(size, 'range(0, 100)')}]`,
    v: "[flatten(createArray(flatten(variables('a')), flatten(variables('a'))))]",
  })),
  worked('searches for the last', 4000, (size) => ({
    a: `[${list(size, "createArray(lambdaVariables('x'))")}]`,
    v: "[map(variables('a'), lambda('x', indexOf(variables('a'), lambdaVariables('x'))))]",
  })),
  worked('split texts', 60_000, (size) => ({
    a: 'a,'.repeat(size),
    v: "[map(range(0, 20), lambda('x', length(split(variables('a'), createArray(',', 'a')))))]",
  })),
  worked('replaced texts', 60_000, (size) => ({
    a: 'a'.repeat(size),
    v: "[map(range(0, 200), lambda('x', length(replace(variables('a'), 'aa', 'b'))))]",
  })),
  worked('searched texts', 60_000, (size) => ({
    a: 'a'.repeat(size),
    b: `${'a'.repeat(size / 2)}b`,
    v: "[map(range(0, 200), lambda('x', createArray(indexOf(variables('a'), variables('b')), lastIndexOf(variables('a'), variables('b')), contains(variables('a'), variables('b')), startsWith(variables('a'), variables('b')))))]",
  })),
  worked('texts compared by language', 30_000, (size) => ({
    a: 'ä'.repeat(size),
    b: `${'a\u0308'.repeat(size / 2)}b`,
    v: "[map(range(0, 100), lambda('x', createArray(indexOf(variables('a'), variables('b')), lastIndexOf(variables('a'), variables('b')), endsWith(variables('a'), variables('b')))))]",
  })),
  worked('texts in other case', 60_000, (size) => ({
    a: 'İß'.repeat(size / 2),
    v: "[map(range(0, 300), lambda('x', toUpper(toLower(variables('a')))))]",
  })),
  worked('padded texts', 400, (size) => ({
    v: `[map(range(0, ${size}), lambda('x', length(padLeft('x', 100000, 'y'))))]`,
  })),
  worked('encoded texts', 60_000, (size) => ({
    a: 'ä'.repeat(size / 2),
    v: "[map(range(0, 50), lambda('x', createArray(length(base64(variables('a'))), length(uriComponent(variables('a'))), length(dataUri(variables('a'))), uniqueString(variables('a')), guid(variables('a')))))]",
  })),
  worked('texts of json', 300, (size) => ({
    a: `[${list(1000, "createObject('a', lambdaVariables('x'))")}]`,
    v: `[map(range(0, ${size}), lambda('x', length(json(string(variables('a'))))))]`,
  })),
  worked('texts of json, deep', 30, (size) => ({
    v: `[${times(size, () => 'json(string(createArray(').join('')}1${')))'.repeat(size)}]`,
  })),
  worked('quoted texts of json', 12, (size) => ({
    v: `[length(${times(size, () => 'string(createArray(').join('')}'"'${'))'.repeat(size)})]`,
  })),
  worked('json text of brackets', 60_000, (size) => ({
    a: '['.repeat(size),
    v: "[map(range(0,200), lambda('x', json(concat(' ', variables('a')))))]",
  })),
  worked('networks', 2000, (size) => ({
    v: `[map(range(0, ${size}), lambda('x', createArray(cidrSubnet('0.0.0.0/0', 32, lambdaVariables('x')), cidrHost('::/0', lambdaVariables('x')), parseCidr('ffff::/1'))))]`,
  })),
  worked('dates', 2000, (size) => ({
    v: `[map(range(0, ${size}), lambda('x', dateTimeAdd('9999-01-01T00:00:00Z', concat('-P', string(lambdaVariables('x')), 'Y'), '${"yyyy' 'MM".repeat(1)}')))]`.replaceAll(
      "' '",
      ' ',
    ),
  })),
  worked('dates of many digits', 20_000, (size) => ({
    v: [
      `[dateTimeAdd('2020-01-01T00:00:00Z', 'P${'9'.repeat(size)}D')]`,
      `[dateTimeToEpoch('${'2'.repeat(size)}')]`,
      `[utcNow('${'y'.repeat(size)}')]`,
    ],
  })),
  worked('formats', 2000, (size) => ({
    v: [
      `[format('{0:N99}{0:${'#'.repeat(size)}}', 1)]`,
      `[format('${'{0}'.repeat(size)}', '${'x'.repeat(200)}')]`,
      `[format('{0,999999999}', 1)]`,
      `[format('${'{'.repeat(size)}', 1)]`,
    ],
  })),
  worked('numbers of many digits', 20_000, (size) => ({
    v: [
      `[int('${'9'.repeat(size)}')]`,
      `[float('1e${'9'.repeat(size)}')]`,
      `[add(${'9'.repeat(size)}, 1)]`,
      `[json('${'9'.repeat(size)}')]`,
    ],
  })),
  worked('shallow merges', 1500, (size) => ({
    a: `[${list(size, "createObject(string(lambdaVariables('x')), lambdaVariables('x'))")}]`,
    v: "[shallowMerge(variables('a'))]",
  })),
  worked('items of items', 2000, (size) => ({
    a: `[toObject(range(0, ${size}), lambda('x', string(lambdaVariables('x'))))]`,
    v: "[map(range(0, 40), lambda('x', length(items(variables('a')))))]",
  })),
  worked('keys of keys', 2000, (size) => ({
    a: `[toObject(range(0, ${size}), lambda('x', string(lambdaVariables('x'))))]`,
    v: `[map(objectKeys(variables('a')), lambda('x', variables('a')[lambdaVariables('x')]))]`,
  })),
  worked(
    'filters over what is not known',
    1000,
    (size) => ({
      a: `[${list(size, "concat(parameters('p'), string(lambdaVariables('x')))")}]`,
      v: "[filter(variables('a'), lambda('x', contains(variables('a'), concat(lambdaVariables('x'), 'y'))))]",
    }),
    { parameters: { p: text } },
  ),
  worked(
    'unions over what is not known',
    600,
    (size) => ({
      a: `[${list(size, "concat(parameters('p'), string(lambdaVariables('x')))")}]`,
      b: `[${list(size, "concat(parameters('q'), string(lambdaVariables('x')))")}]`,
      v: "[union(variables('a'), variables('b'))]",
    }),
    { parameters: { p: text, q: text } },
  ),
  worked(
    'objects with names that are not known',
    400,
    (size) => ({
      a: `[toObject(${list(size, "concat(parameters('p'), string(lambdaVariables('x')))")}, lambda('x', lambdaVariables('x')))]`,
      v: `[map(range(0, ${size}), lambda('x', variables('a')[string(lambdaVariables('x'))]))]`,
    }),
    { parameters: { p: text } },
  ),
  worked('minimum and maximum', 20_000, (size) => ({
    v: [`[min(range(0, ${Math.min(size, 10000)}))]`, `[max(${times(size, (n) => n).join()})]`],
  })),
  worked(
    'values that may be missing',
    2000,
    (size) => ({
      v: `[coalesce(${times(size, (n) => `tryGet(parameters('o'), 'a${n}')`).join()}, 'x')]`,
    }),
    { parameters: { o: { type: 'object' } } },
  ),
  worked(
    'choices beside each other',
    400,
    (size) => ({
      v: `[concat(${times(size, (n) => `if(equals(parameters('p'), '${n}'), 'a', 'b')`).join()})]`,
    }),
    { parameters: { p: text } },
  ),
  worked(
    'a key of choices',
    400,
    (size) => ({
      v: keyOf(`concat(${times(size, (n) => `if(equals(parameters('p'), '${n}'), 'a', 'b')`).join()})`),
    }),
    { parameters: { p: text } },
  ),
  worked('resource ids of many segments', 2000, (size) => ({
    v: `[resourceId('a.b/${times(size, (n) => `t${n}`).join('/')}', ${times(size, (n) => `'n${n}'`).join()})]`,
  })),
  worked('variables in a loop', 800, (size) => ({
    copy: [{ name: 'v', count: Math.min(size, 800), input: { a: '[range(0, 1000)]', b: "[copyIndex('v')]" } }],
  })),
  worked('loops of variables', 300, (size) => ({
    v: 1,
    copy: times(size, (n) => ({ name: `c${n}`, count: 800, input: `[concat('x', copyIndex('c${n}'))]` })),
  })),
];
