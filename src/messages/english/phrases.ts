/** What rules put into their messages: nouns and clauses, for the middle of a sentence. */
export const phrases = {
  // Values
  quoted: "'{value}'",
  'under-answers': "{states} (parameter '{name}' is {values})",
  'is-not-set': '{property} is not set',
  is: '{property} is {values}',
  object: 'an object',
  list: 'a list',
  text: 'text',
  'truth-value': 'a truth value',
  number: 'a number',
  null: 'null',

  // Kinds of workspaces
  workspace: 'workspace',
  'hub-workspace': 'hub workspace',
  'workspace-of-kind': '{kind} workspace',

  // The hub of a project
  'its-hub': 'its hub',
  hub: "hub '{id}'",
  'hub-no-id': "'{id}' is no resource id",
  'hub-of-type': "'{id}' is the id of a {type}",
  'hub-of-other-type': "'{id}' is the id of something else",
  'hub-itself': "'{id}' is the project itself",
  'hub-without-kind': "'{id}' is a workspace without a kind",
  'hub-of-kind': "'{id}' is a workspace of kind '{kind}'",

  // What a value names
  'vault-id': 'the resource id of a vault',
  'write-vault-id': "[resourceId('Microsoft.KeyVault/vaults', …)]",
  'key-identifier': 'the identifier (URL) of a key',
  'write-key-identifier': '[reference(…).keyUriWithVersion]',
  'vault-url': 'the URL of a vault',
  'write-vault-url': '[reference(…).vaultUri]',
  'key-name': 'the name of a key',
  'write-key-name': 'the name alone',
  'a-resource-id': 'a resource id',
  'a-url': 'a URL',
  'a-name': 'a name',
  another: 'another',
  'key-vault': 'the key vault',
  'managed-hsm': 'the managed HSM',

  // What is wrong with the form of an id or URL
  placeholder: 'it is a placeholder',
  'resource-group': "write 'resourceGroups', not 'resourceGroup'",
  'no-resource-group': 'it names no resource group',
  'only-a-name': 'it is only a name',
  'id-of': 'it is the id of a {type}',
  'after-the-vault': 'it goes on after the name of the vault',
  'wrong-form': 'its form is wrong',
  'no-secret': "it names one of the vault's secrets, not a key",
  'no-certificate': "it names one of the vault's certificates, not a key",
  'no-https': "it must begin with 'https://'",
  'two-slashes': "it has two slashes in a row (a vault's vaultUri ends in a slash already)",
  'no-key': 'it is the URL of the vault and names no key',
  'other-host': 'its host is not that of a key vault',
  'not-text': 'it is {noun}, not text',

  // What is wrong with a name
  'vault-name':
    'the name of the vault {faults} (it takes 3 to 24 letters, digits and single hyphens, begins with a letter and ends in a letter or digit)',
  'key-name-breaks': 'the name of the key {faults} (it takes 1 to 127 letters, digits and hyphens)',
  'hidden-name': 'a name in it breaks the rules for such names',
  'begins-with-digit': 'begins with a digit',
  'begins-with-hyphen': 'begins with a hyphen',
  'ends-in-hyphen': 'ends in a hyphen',
  'two-hyphens': 'has two hyphens in a row',
  holds: 'holds {characters}',
  'too-long': 'has more than {count} characters',
  'too-short': 'has fewer than {count} characters',
  'version-with-dashes': 'the version is a GUID with dashes, but versions of keys are 32 characters without',
  'version-not-hexadecimal': 'the version holds something else than the digits 0 to 9 and a to f',
  'version-length': 'the version has {count} characters, but versions of keys have 32',
} as const;
