import { access, call } from '../../expressions/ast.js';
import type { Expr } from '../../expressions/ast.js';
import { unknownBecause } from '../../expressions/residue.js';
import { ObjectValue } from '../../expressions/value.js';
import type { Value } from '../../expressions/value.js';
import { nameKey } from '../../json/name.js';
import type { TemplateInstance } from '../model/instances.js';
import { property } from '../written/template.js';

/** What `deployment()` gives: the name, and properties that only Azure knows but for the version of the template. */
export function deploymentValue(instance: TemplateInstance): Value {
  const contentVersion = property(instance.template.node, 'contentVersion') ?? null;
  const template = knownTemplate(instance, typeof contentVersion === 'string' ? contentVersion : null);
  const properties = unknownBecause(
    { kind: 'runtime', expression: 'deployment().properties' },
    propertiesOf(instance),
    {
      type: 'Object',
      nullable: false,
      member: (key) => (nameKey(String(key)) === 'template' ? template : undefined),
    },
  );
  const { name, scope } = instance;
  return ObjectValue.of({
    name,
    ...(scope.kind === 'resourceGroup' ? {} : { location: scope.location }),
    properties,
  });
}

function propertiesOf({ home }: TemplateInstance): Expr {
  return access({ ...call('deployment', []), ...(home === undefined ? {} : { home }) }, 'properties');
}

/** What a deployment knows of its template: on top the version alone, below it more than the preview tells (engine). */
function knownTemplate(instance: TemplateInstance, contentVersion: Value): Value {
  if (instance.owner === undefined) return ObjectValue.of({ contentVersion });
  const expression = 'deployment().properties.template';
  return unknownBecause({ kind: 'runtime', expression }, access(propertiesOf(instance), 'template'), {
    type: 'Object',
    nullable: false,
    member: (key) => (nameKey(String(key)) === 'contentversion' ? contentVersion : undefined),
  });
}
