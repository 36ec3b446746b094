import { parameterFile, resource, template, templateOf, times, workspace } from './template.js';
import type { Bomb } from './template.js';

const text = { type: 'string' };

/** A template with a text, as it is, for the value of a property of a workspace. */
function holding(json: string): string {
  return template([workspace('w', '#')]).replace('"#"', () => json);
}

/** One text form, as the value of a property: `size` characters of it. */
function written(name: string, size: number, make: (size: number) => string): Bomb {
  return { name, size, make: (count) => ({ 'main.json': holding(make(count)) }) };
}

/** A text of 4 MB as the reader of JSON sees it, in a template, a parameter file or a file that is neither. */
export const texts: readonly Bomb[] = [
  written('a text of escapes', 330_000, (size) => `"${'\\u005b'.repeat(size)}"`),
  written('a text of surrogates', 330_000, (size) => `"${'\\ud83d'.repeat(size)}"`),
  written('a text of brackets', 2_000_000, (size) => `"${'['.repeat(size)}"`),
  written('an expression of brackets', 2_000_000, (size) => `"[${'('.repeat(size)}]"`),
  written('expressions of brackets', 25, (size) => `[${times(size, () => `"[${'('.repeat(80_000)}]"`).join()}]`),
  written('expressions of quotes', 25, (size) => `[${times(size, () => `"[${"'".repeat(80_000)}]"`).join()}]`),
  written('expressions of calls', 25, (size) => `[${times(size, () => `"[${'a('.repeat(40_000)}]"`).join()}]`),
  written(
    'expressions of indexes',
    25,
    (size) => `[${times(size, (n) => `"[a(${n})${'[0]'.repeat(26_000)}]"`).join()}]`,
  ),
  written(
    'expressions of arguments',
    25,
    (size) => `[${times(size, (n) => `"[concat(${n}${',0'.repeat(40_000)})]"`).join()}]`,
  ),
  written(
    'expressions of properties',
    25,
    (size) => `[${times(size, (n) => `"[deployment(${n})${'.a'.repeat(40_000)}]"`).join()}]`,
  ),
  written('small expressions', 100_000, (size) => `[${times(size, (n) => `"[add(1,${n})]"`).join()}]`),
  written('small expressions that are refused', 100_000, (size) => `[${times(size, (n) => `"[x(${n})]"`).join()}]`),
  written('small expressions that are no expressions', 200_000, (size) => `[${times(size, (n) => `"[${n}("`).join()}]`),
  written('a number of many digits', 2_000_000, (size) => '9'.repeat(size)),
  written('a fraction of many digits', 2_000_000, (size) => `0.${'1'.repeat(size)}`),
  written('a number in base 16', 2_000_000, (size) => `0x${'f'.repeat(size)}`),
  written('numbers', 1_000_000, (size) => `[${'1,'.repeat(size - 1)}1]`),
  written('fractions', 500_000, (size) => `[${'.5,'.repeat(size - 1)}1]`),
  written('nothing between commas', 2_000_000, (size) => `[${','.repeat(size)}]`),
  written('empty lists', 650_000, (size) => `[${'[],'.repeat(size - 1)}[]]`),
  written('one name of 4 MB', 2_000_000, (size) => `{"${'n'.repeat(size)}":1}`),
  written('the same name', 250_000, (size) => `{${times(size, () => '"a":[]').join()}}`),
  written('names that are numbers', 200_000, (size) => `{${times(size, (n) => `"${n}":1`).join()}}`),
  written('names that are expressions', 100_000, (size) => `{${times(size, (n) => `"[string(${n})]":1`).join()}}`),
  written('names without quotes', 200_000, (size) => `{${times(size, (n) => `x${n} :1`).join()}}`),
  written('comments', 500_000, (size) => `[${'/**/'.repeat(size)}1]`),
  written('comments of a line', 650_000, (size) => `[${'//\n'.repeat(size)}1]`),
  written('a comment that does not end', 2_000_000, (size) => `[/*${'*'.repeat(size)}]`),
  written('comments after names', 300_000, (size) => `{"a" ${'/* */'.repeat(size)} : 1}`),
  written('lines', 2_000_000, (size) => `[${'\n'.repeat(size)}1]`),
  written('carriage returns', 1_000_000, (size) => `[${'\r\n'.repeat(size)}1]`),
  written('blanks that are not ASCII', 650_000, (size) => `[${'\u3000'.repeat(size)}1]`),
  written('dates', 100_000, (size) => `[${'new Date(0),'.repeat(size)}1]`),
  written('words', 400_000, (size) => `[${'NaN,'.repeat(size)}1]`),
  written(
    'objects 60 deep',
    8000,
    (size) => `[${times(size, () => `${'{"a":'.repeat(50)}1${'}'.repeat(50)}`).join()}]`,
  ),
  written('lists 60 deep', 20_000, (size) => `[${times(size, () => `${'['.repeat(50)}${']'.repeat(50)}`).join()}]`),
  written(
    'names in other case, many',
    100_000,
    (size) => `{${times(size, (n) => `"${n % 2 === 0 ? 'x' : 'X'}${n >> 1}":1`).join()}}`,
  ),
  {
    name: 'blanks and nothing else',
    size: 2_000_000,
    make: (size) => ({ 'main.json': ' '.repeat(size), 'other.json': '\n'.repeat(size) }),
  },
  {
    name: 'NUL and nothing else',
    size: 2_000_000,
    make: (size) => ({ 'main.json': '\0'.repeat(size) + template([workspace('w')]) }),
  },
  {
    name: 'marks of byte order',
    size: 650_000,
    make: (size) => ({ 'main.json': '\uFEFF'.repeat(size) + template([workspace('w')]) }),
  },
  {
    name: 'templates one after the other',
    size: 5_000,
    make: (size) => ({ 'main.json': template([workspace('w')]).repeat(size) }),
  },
  {
    name: 'a parameter file of many values',
    size: 50_000,
    make: (size) => ({
      'main.json': template([workspace("[parameters('n')]")], { parameters: { n: text, v: { type: 'array' } } }),
      'main.parameters.json': parameterFile({ n: 'w', v: times(size, (n) => ({ n, text: `[x${n}]`, e: {} })) }),
    }),
  },
  {
    name: 'a parameter file of many parameters',
    size: 50_000,
    make: (size) => ({
      'main.json': template([workspace("[parameters('n')]")], { parameters: { n: text } }),
      'main.parameters.json': parameterFile({ n: 'w', ...Object.fromEntries(times(size, (n) => [`p${n}`, {}])) }),
    }),
  },
  {
    name: 'a parameter file of one name in many cases',
    size: 16,
    make: (size) => ({
      'main.json': template([workspace("[parameters('n')]")], { parameters: { n: text } }),
      'main.parameters.json': parameterFile(
        Object.fromEntries(
          times(2 ** Math.min(size, 17), (bits) => [times(size, (n) => ((bits >> n) & 1 ? 'A' : 'a')).join(''), 'x']),
        ),
      ),
    }),
  },
  {
    name: 'a parameter file with tokens without quotes',
    size: 60_000,
    make: (size) => ({
      'main.json': template([workspace("[parameters('n')]")], { parameters: { n: text, v: { type: 'array' } } }),
      'main.parameters.json': parameterFile({ n: 'w', v: '@' }).replace(
        '"@"',
        () => `[${times(size, (n) => `#{token${n}}#`).join()}]`,
      ),
    }),
  },
  {
    name: 'a parameter file with half a token',
    size: 1_000_000,
    make: (size) => ({
      'main.json': template([workspace("[parameters('n')]")], { parameters: { n: text } }),
      'main.parameters.json': parameterFile({ n: '$('.repeat(size / 2) + '#{'.repeat(size / 2) }),
    }),
  },
  {
    name: 'a parameter file with underlines',
    size: 2_000_000,
    make: (size) => ({
      'main.json': template([workspace("[parameters('n')]")], { parameters: { n: text } }),
      'main.parameters.json': parameterFile({ n: `${'_'.repeat(size / 2)}${'<'.repeat(size / 2)}` }),
    }),
  },
  {
    name: 'bicep parameters',
    size: 60_000,
    make: (size) => ({
      'main.json': template([workspace("[parameters('n')]")], { parameters: { n: text } }),
      'main.bicepparam': `using './main.bicep'\n${times(size, (n) => `param p${n} = '\${p${n - 1}}'`).join('\n')}`,
      'main.bicep': `param n string\n${'/*'.repeat(size)}`,
    }),
  },
  {
    name: 'bicep modules',
    size: 30_000,
    make: (size) => ({
      'main.json': template([workspace('w')]),
      'big.bicep': times(size, (n) => `module m${n} './x${n % 7}.bicep' = { name: 'm${n}' }`).join('\n'),
      'x0.bicep': "'''".repeat(size),
    }),
  },
  {
    name: 'bicep blanks',
    size: 2_000_000,
    make: (size) => ({
      'main.json': template([workspace('w')]),
      'big.bicep': `module m${' '.repeat(size)}`,
      'lines.bicep': '\n'.repeat(size),
      'big.bicepparam': `using${' '.repeat(size)}`,
    }),
  },
  {
    name: 'configuration of many patterns',
    size: 20_000,
    refusal: /'exclude' has more than \d+ patterns/,
    make: (size) => ({
      'main.json': template([workspace('w')]),
      'cmklint.json': JSON.stringify({ exclude: times(size, (n) => `**/${n}*a*b*/**/*{a,b,${n}}*.json`) }),
      ...Object.fromEntries(times(100, (n) => [`${'a'.repeat(n)}/${'a'.repeat(100)}.json`, '{}'])),
    }),
  },
  {
    name: 'a pattern of stars',
    size: 100_000,
    refusal: /A pattern is not taken: it has more than \d+ characters/,
    make: (size) => ({
      'main.json': template([workspace('w')]),
      'cmklint.json': JSON.stringify({ exclude: ['**/'.repeat(size) + 'x', '*?'.repeat(size), `${'*a'.repeat(40)}b`] }),
      [`${'a'.repeat(200)}.json`]: '{}',
      [`${'a/'.repeat(40)}/x.json`]: '{}',
    }),
  },
  {
    name: 'a pattern of alternatives',
    size: 15,
    make: (size) => ({
      'main.json': template([workspace('w')]),
      'cmklint.json': JSON.stringify({ exclude: ['{a,b}'.repeat(size), '{a,'.repeat(size) + '}'.repeat(size)] }),
    }),
  },
  {
    name: 'files that are no templates',
    size: 1000,
    make: (size) => ({
      'main.json': template([workspace('w')]),
      ...Object.fromEntries(times(size, (n) => [`f${n}.json`, `[${'{"a":1},'.repeat(200)}1]`])),
    }),
  },
  {
    name: 'files that link to each other',
    size: 150,
    make: (size) => ({
      'main.json': template([workspace('w')]),
      ...Object.fromEntries(
        times(size, (n) => [
          `f${n}.json`,
          template([
            workspace('w'),
            ...times(20, (m) => ({
              type: 'Microsoft.Resources/deployments',
              apiVersion: '2022-09-01',
              name: `d${m}`,
              properties: { mode: 'Incremental', templateLink: { relativePath: `f${(n * 7 + m) % size}.json` } },
            })),
          ]),
        ]),
      ),
    }),
  },
  {
    name: 'files with parameters in loops',
    size: 200,
    make: (size) => ({
      'main.json': template([workspace('w')]),
      ...Object.fromEntries(
        times(size, (n) => [
          `f${n}.json`,
          template([workspace("[concat(parameters('n'), copyIndex())]", {}, { copy: { name: 'l', count: 200 } })], {
            parameters: { n: text },
          }),
        ]),
      ),
    }),
  },
  {
    name: 'folders in folders',
    size: 400,
    make: (size) => ({
      'main.json': template([workspace('w')]),
      [`${'d/'.repeat(Math.min(size, 1900))}main.json`]: template([workspace('w')]),
    }),
  },
  {
    name: 'metadata',
    size: 50_000,
    make: (size) => ({
      'main.json': template([workspace('w')], { metadata: { a: times(size, (n) => ({ n, s: `[x${n}` })) } }),
    }),
  },
  {
    name: 'sections of other names',
    size: 80_000,
    make: (size) => ({
      'main.json': template([workspace('w')], Object.fromEntries(times(size, (n) => [`s${n}`, { a: `[y(${n})]` }]))),
    }),
  },
  {
    name: 'tags of a resource',
    size: 80_000,
    make: (size) => ({
      'main.json': template([
        workspace('w', {}, { tags: Object.fromEntries(times(size, (n) => [`t${n}`, `[string(${n})]`])) }),
        resource('a.b/c', 'x', {}, { zones: times(size, String) }),
      ]),
    }),
  },
  {
    name: 'nested templates beside each other',
    size: 4000,
    make: (size) => ({
      'main.json': template(
        times(size, (n) => ({
          type: 'Microsoft.Resources/deployments',
          apiVersion: '2022-09-01',
          name: `d${n}`,
          properties: { mode: 'Incremental', template: templateOf([workspace(`w${n}`)]) },
        })),
      ),
    }),
  },
];
