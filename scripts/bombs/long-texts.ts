import { resource, template, times, VAULT, workspace } from './template.js';
import type { Bomb } from './template.js';

function workspaceWith(name: string, keyVaultArmId: string, keyIdentifier: string): ReturnType<typeof workspace> {
  return workspace(name, { encryption: { status: 'Enabled', keyVaultProperties: { keyVaultArmId, keyIdentifier } } });
}

/** A function over a long text, many times. */
function called(name: string, expression: string, text: string): Bomb {
  return {
    name,
    size: 500,
    make: (size) => ({
      'main.json': template(
        [workspace('w', { a: times(size, () => `[${expression}]`) }), resource(VAULT, 'v', { a: `[${expression}]` })],
        { variables: { t: `${text.repeat(30_000)}/x` } },
      ),
    }),
  };
}

/** Long texts that a pattern may go back over, or a function walks. */
export const longTexts: readonly Bomb[] = [
  {
    name: 'blanks and slashes in ids of vaults',
    size: 400_000,
    make: (size) => ({
      'main.json': template(
        [`${' '.repeat(size)}/x`, '/'.repeat(size), `${'/PROVIDERS/S/S/S/S'.repeat(size / 20)}//PROVIDERS/I/S/`].map(
          (id, n) => workspaceWith(`w${n}`, id, 'k'),
        ),
      ),
    }),
  },
  {
    name: 'dots and slashes in identifiers of keys',
    size: 400_000,
    make: (size) => ({
      'main.json': template(
        [`https://${'a.'.repeat(size)}/keys/`, `https:${'/'.repeat(size)}keys/${'-'.repeat(size)}`].map((id, n) =>
          workspaceWith(`w${n}`, 'x', id),
        ),
      ),
    }),
  },
  {
    name: 'slashes in types and names',
    size: 500_000,
    make: (size) => ({
      'main.json': template([
        workspace('w'),
        workspace(`a${'/'.repeat(size)}b`),
        resource(`a${'/'.repeat(size)}b/`, 'x'),
        resource('..'.repeat(size), 'x'),
      ]),
    }),
  },
  {
    name: 'comments of bicep that do not end',
    size: 300_000,
    make: (size) => ({
      'main.json': template([workspace('w')]),
      'a.bicepparam': `using './a.bicep'\n${'/*x'.repeat(size)}`,
      'b.bicepparam': "'''x'".repeat(size),
      'c.bicep': `module ${'\n'.repeat(size)}`,
    }),
  },
  called('searches for letters of a language', "indexOf('é', variables('t'))", 'x\t'),
  called('searches in letters of a language', "indexOf(variables('t'), 'x')", 'é'),
  called('escapes of a URI', "uri('https://a.b/c', variables('t'))", 'x\t'),
  called('types of ids', "resourceId(variables('t'), 'x')", '.0'),
];
