import { call, literal } from '../../expressions/ast.js';
import type { Expr } from '../../expressions/ast.js';
import { below } from '../../expressions/below.js';
import { member } from '../../expressions/member.js';
import { embed, unknownBecause } from '../../expressions/residue.js';
import { ObjectValue, Secret, Unknown } from '../../expressions/value.js';
import type { Value } from '../../expressions/value.js';

/** A secret that the deployment will read from a key vault: never known. */
export function keyVaultSecret(reference: Value): Value {
  const read = (value: Value, key: string): Value => {
    if (value instanceof Unknown) return member(value, key);
    if (value instanceof Secret) return below(value, key);
    return value instanceof ObjectValue ? (value.get(key) ?? null) : null;
  };
  const vault = read(read(reference, 'keyVault'), 'id');
  const secret = read(reference, 'secretName');
  const version = read(reference, 'secretVersion');
  const expression: Expr = call('getKeyVaultSecret', [
    embed(vault),
    embed(secret),
    ...(version === null ? [] : [embed(version)]),
  ]);
  const name = typeof secret === 'string' ? secret : 'secret';
  return unknownBecause({ kind: 'runtime', expression: `Key Vault secret '${name}'` }, expression, {
    type: 'String',
    nullable: false,
    secret: true,
  });
}

/** The name a nested deployment prints for its secure output. */
export function secureOutput(name: string): Value {
  return unknownBecause({ kind: 'runtime', expression: `secure output '${name}'` }, call('outputs', [literal(name)]), {
    secret: true,
  });
}
