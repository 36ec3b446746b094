import { access, call } from '../expressions/ast.js';
import { knownText, openPart } from './symbolic-text.js';
import type { SymbolicText } from './symbolic-text.js';

/** The DNS suffix of key vaults in the cloud of the deployment, for instance `.vault.azure.net`. */
export const VAULT_SUFFIX = openPart(access(access(call('environment', []), 'suffixes'), 'keyvaultDns'), true);

/** The same of managed HSMs. No template function gives it. */
export const HSM_SUFFIX = openPart(access(access(call('environment', []), 'suffixes'), 'managedHsmDns'), true);

/** The vault or managed HSM, and the key, that the segments of an id name; undefined where they name none. */
export function vaultNames(
  segments: readonly SymbolicText[],
): { vault: SymbolicText; hsm: boolean; key?: SymbolicText } | undefined {
  const words = segments.map((segment) => knownText(segment)?.toLowerCase());
  const provider = words.lastIndexOf('microsoft.keyvault');
  const collection = words[provider + 1];
  const vault = segments[provider + 2];
  if (provider < 0 || vault === undefined || (collection !== 'vaults' && collection !== 'managedhsms'))
    return undefined;
  const key = words[provider + 3] === 'keys' ? segments[provider + 4] : undefined;
  return { vault, hsm: collection === 'managedhsms', ...(key === undefined ? {} : { key }) };
}
