import type { Value } from '../../expressions/value.js';
import type { JsonPath } from '../../json/path.js';
import type { Resource } from '../../template/model/resource.js';
import { judgeTogether } from '../kit/judgement.js';
import { isPresent, isWord } from '../kit/outcome.js';
import { allOf, not } from '../../symbolic/tri.js';
import type { Tri } from '../../symbolic/tri.js';
import { isType } from '../../symbolic/resource-type.js';
import {
  COGNITIVE_SERVICES,
  COSMOS_ACCOUNT,
  DISK_ENCRYPTION_SET,
  REGISTRY,
  STORAGE_ACCOUNT,
  WORKSPACE,
} from './resource-type.js';

/** What a property that leads to a key holds. */
export type SlotForm = 'vault-id' | 'key-identifier' | 'vault-uri' | 'key-name';

/** A property and the word in it that counts. */
interface Switch {
  readonly path: JsonPath;
  readonly word: string;
}

/** Where a type of resource names the key that encrypts it. Names of properties compare without case. */
export interface KeySlots {
  readonly type: string;
  /** The property that turns the key on and the word that does; without one, naming the key does. */
  readonly on?: Switch;
  /** What keeps it off all the same. */
  readonly off?: Switch;
  readonly slots: Readonly<Partial<Record<SlotForm, JsonPath>>>;
}

/** Shapes of key references, from the published type definitions of each resource type. */
const keySlots: readonly KeySlots[] = [
  {
    type: WORKSPACE,
    on: { path: ['properties', 'encryption', 'status'], word: 'Enabled' },
    // A project uses the key of its hub, whatever it says itself.
    off: { path: ['kind'], word: 'Project' },
    slots: {
      'vault-id': ['properties', 'encryption', 'keyVaultProperties', 'keyVaultArmId'],
      'key-identifier': ['properties', 'encryption', 'keyVaultProperties', 'keyIdentifier'],
    },
  },
  {
    type: STORAGE_ACCOUNT,
    on: { path: ['properties', 'encryption', 'keySource'], word: 'Microsoft.Keyvault' },
    slots: {
      'vault-uri': ['properties', 'encryption', 'keyvaultproperties', 'keyvaulturi'],
      'key-name': ['properties', 'encryption', 'keyvaultproperties', 'keyname'],
    },
  },
  {
    type: `${STORAGE_ACCOUNT}/encryptionScopes`,
    on: { path: ['properties', 'source'], word: 'Microsoft.KeyVault' },
    slots: { 'key-identifier': ['properties', 'keyVaultProperties', 'keyUri'] },
  },
  {
    type: REGISTRY,
    on: { path: ['properties', 'encryption', 'status'], word: 'enabled' },
    slots: { 'key-identifier': ['properties', 'encryption', 'keyVaultProperties', 'keyIdentifier'] },
  },
  {
    type: COGNITIVE_SERVICES,
    on: { path: ['properties', 'encryption', 'keySource'], word: 'Microsoft.KeyVault' },
    slots: {
      'vault-uri': ['properties', 'encryption', 'keyVaultProperties', 'keyVaultUri'],
      'key-name': ['properties', 'encryption', 'keyVaultProperties', 'keyName'],
    },
  },
  { type: COSMOS_ACCOUNT, slots: { 'key-identifier': ['properties', 'keyVaultKeyUri'] } },
  {
    type: DISK_ENCRYPTION_SET,
    slots: {
      'vault-id': ['properties', 'activeKey', 'sourceVault', 'id'],
      'key-identifier': ['properties', 'activeKey', 'keyUrl'],
    },
  },
  {
    type: 'Microsoft.ContainerInstance/containerGroups',
    slots: {
      'vault-uri': ['properties', 'encryptionProperties', 'vaultBaseUrl'],
      'key-name': ['properties', 'encryptionProperties', 'keyName'],
    },
  },
  {
    type: 'Microsoft.OperationalInsights/clusters',
    slots: {
      'vault-uri': ['properties', 'keyVaultProperties', 'keyVaultUri'],
      'key-name': ['properties', 'keyVaultProperties', 'keyName'],
    },
  },
  {
    type: 'Microsoft.Search/searchServices',
    slots: {
      'vault-uri': ['properties', 'encryptionWithCmk', 'serviceLevelEncryptionKey', 'keyVaultUri'],
      'key-name': ['properties', 'encryptionWithCmk', 'serviceLevelEncryptionKey', 'keyVaultKeyName'],
    },
  },
  {
    type: 'Microsoft.Databricks/workspaces',
    on: { path: ['properties', 'parameters', 'encryption', 'value', 'keySource'], word: 'Microsoft.Keyvault' },
    slots: {
      'vault-uri': ['properties', 'parameters', 'encryption', 'value', 'keyvaulturi'],
      'key-name': ['properties', 'parameters', 'encryption', 'value', 'KeyName'],
    },
  },
  ...(['managedServices', 'managedDisk'] as const).map((entity): KeySlots => {
    const base = ['properties', 'encryption', 'entities', entity];
    return {
      type: 'Microsoft.Databricks/workspaces',
      on: { path: [...base, 'keySource'], word: 'Microsoft.Keyvault' },
      slots: {
        'vault-uri': [...base, 'keyVaultProperties', 'keyVaultUri'],
        'key-name': [...base, 'keyVaultProperties', 'keyName'],
      },
    };
  }),
];

/** Types of resources that can be encrypted with a customer-managed key and name it in their template. */
export const keyConsumerTypes: readonly string[] = [...new Set(keySlots.map((slots) => slots.type))];

function keySlotsOf(resource: Resource): readonly KeySlots[] {
  return keySlots.filter((slots) => isType(resource, slots.type));
}

/**
 * The slots of a type, the first where it has several kinds.
 * @throws TypeError where it has none: a rule names a type that is not in the table
 */
export function keySlotsOfType(type: string): KeySlots {
  const found = keySlots.find((slots) => slots.type === type);
  if (found === undefined) throw new TypeError(`No key slots of the type '${type}'.`);
  return found;
}

/** A filled slot of a resource. */
export interface SlotValue {
  readonly resource: Resource;
  readonly form: SlotForm;
  readonly at: JsonPath;
  readonly value: Value;
  /** Whether the resource uses the key at all. */
  readonly active: Tri;
  /** What decides that. */
  readonly switches: readonly Value[];
  /** Whether it uses the key where these turn out so. */
  readonly isOn: (switches: readonly Value[]) => Tri;
  /** Whether the property that turns the key on says so, whatever keeps it off all the same. */
  readonly isAsked: (switches: readonly Value[]) => Tri;
}

/** The slots of a resource that hold something, or may. */
export function slotValues(resource: Resource): readonly SlotValue[] {
  return keySlotsOf(resource).flatMap((slots) => {
    const { on, off } = slots;
    const switches = [on, off].flatMap((one) => (one === undefined ? [] : [resource.read(one.path)]));
    const isAsked = ([word = null]: readonly Value[]): Tri => (on === undefined ? 'yes' : isWord(word, on.word));
    const isOn = ([word = null, other = null]: readonly Value[]): Tri =>
      allOf(isAsked([word]), off === undefined ? 'yes' : not(isWord(other, off.word)));
    const active = judgeTogether(switches, isOn).wrong;
    return Object.entries(slots.slots).flatMap(([form, at]): SlotValue[] => {
      const value = resource.read(at);
      const filled = isPresent(value);
      if (filled === 'no') return [];
      // The keys of `slots` are slot forms, which `Object.entries` forgets.
      return [{ resource, form: form as SlotForm, at, value, active: allOf(active, filled), switches, isOn, isAsked }];
    });
  });
}
