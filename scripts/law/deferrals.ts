/** A question that a rule leaves to another one. */
export interface Deferral {
  /** The rules of which one speaks instead. */
  readonly to: readonly string[];
  /** Of which resource they speak: the same, or any of the deployment. */
  readonly of: 'same' | 'any';
  readonly because: string;
}

const workspace = (because: string): readonly Deferral[] => [{ to: ['workspace-cmk-missing'], of: 'same', because }];
const switched = workspace('whether the key is used at all is told there');

/**
 * Where one rule is silent by design while something is open, because another one is not. That one has to weigh as much:
 * an open question of an error that is left to a warning would not keep a run from success.
 */
const deferrals: Readonly<Record<string, readonly Deferral[]>> = {
  'workspace-encryption-incomplete': [
    {
      to: ['workspace-cmk-missing', 'key-vault-id-format', 'key-identifier-format'],
      of: 'same',
      because: 'whether encryption is there at all, and what an open text holds, is told there',
    },
  ],
  'workspace-identity-missing': workspace('where both encryption and identity are open, that says so'),
  'workspace-hbi': workspace('only encrypted workspaces are judged'),
  'workspace-encryption-disabled-with-key': workspace('only workspaces that are surely disabled are judged'),
  'workspace-cmk-identity-not-assigned': workspace('of an encryption that is wholly open nothing is said'),
  'key-vault-id-format': [
    ...switched,
    {
      to: ['key-vault-mismatch'],
      of: 'same',
      because: 'which vault an open name means is asked there; a name that no vault can have, Azure refuses',
    },
  ],
  'key-reference-slot-mixup': [
    {
      to: ['workspace-cmk-missing', 'key-vault-id-format', 'key-identifier-format'],
      of: 'same',
      because: 'whether the key is used at all, and what an open id or identifier is, is told there',
    },
  ],
  'key-identifier-format': switched,
  'key-vault-mismatch': [
    {
      to: ['workspace-cmk-missing', 'workspace-encryption-incomplete', 'key-vault-id-format', 'key-identifier-format'],
      of: 'same',
      because: 'where neither vault can be told, or the key may not be used, those say all there is to say',
    },
  ],
};

export const deferringRules: readonly string[] = Object.keys(deferrals);

export function deferralsOf(ruleId: string): readonly Deferral[] {
  return deferrals[ruleId] ?? [];
}

/**
 * Rules about what surrounds a workspace: where a workspace (or whatever uses the key) is conditional, they say what is
 * wrong if it is deployed, as the results of the conditional resource itself do.
 */
export const surroundings: ReadonlySet<string> = new Set([
  'acr-cmk-missing',
  'acr-cmk-requires-premium',
  'key-identifier-format',
  'key-reference-slot-mixup',
  'key-size',
  'key-type-not-rsa',
  'key-vault-id-format',
  'key-vault-mismatch',
  'storage-cmk-missing',
  'vault-purge-protection',
  'vault-soft-delete',
]);
