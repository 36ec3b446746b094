import { messagesOf } from '../message.js';

/** What Azure refuses of a resource. */
export const resourceMistake = messagesOf('resource', {
  'no-section': "The template has no section 'resources'.",
  'section-is-an-expression': "The section 'resources' must hold resources, not an expression.",
  'symbolic-names-need-2-0': "Resources under symbolic names need the languageVersion '2.0'.",
  'symbolic-names-required': 'With this languageVersion resources stand under symbolic names, in an object.',
  'not-listed': 'Resources must be listed, not given by an expression.',
  'not-an-object': 'A resource must be an object.',
  'no-type': "The resource '{name}' has no type.",
  'type-is-an-expression': "The type of the resource '{name}' may not be an expression.",
  'no-api-version': "The resource '{name}' has no apiVersion.",
  'empty-api-version': "A resource of type '{type}' has no apiVersion.",
  'empty-name': "The name of a resource of type '{type}' is empty.",
  'name-not-a-string': "The name of a resource of type '{type}' must be a String.",
  'child-name-segments': "The name '{name}' has {count} segment(s), but its type needs {needed}.",
  'name-segments': "The name '{name}' has {count} segment(s), but a resource of type '{type}' needs {needed}.",
  'child-with-loop': 'A resource inside another may not have a copy loop.',
  'child-with-scope': 'A resource inside another may not have a scope.',
  'child-under-symbolic-name': "The resource '{name}' has a symbolic name, so no resource may stand inside it.",
  'undeclared-extension': "The extension '{extension}' of the resource '{name}' is not declared.",
  'existing-needs-2-0': "Existing resources need the languageVersion '2.0'.",
  'existing-not-a-boolean': "'existing' of the resource '{name}' must be true or false, not an expression.",
  'existing-with-section': "An existing resource may not have '{section}'.",
  'section-null': "'{section}' of the resource '{name}' may not be null.",
  'depends-on-not-an-array': "'dependsOn' of the resource '{name}' must be an array.",
  'depends-on-empty-name': "'dependsOn' of the resource '{name}' holds an empty name.",
  'tags-not-an-object': "The tags of the resource '{name}' must be an object.",
  'asserts-need-2-1': "'asserts' of the resource '{name}' need the languageVersion '2.1-experimental'.",
  'target-without-deployment': "'{property}' is only supported on nested deployments, not on the resource '{name}'.",
});

/** What Azure refuses where a function asks for a resource, or for what only Azure knows. */
export const runtimeMistake = messagesOf('runtime', {
  misplaced: "The template function '{function}' is not expected at this location.",
  'parameter-file-only': "The template function '{function}' is only valid in a parameter file.",
  'needs-2-0': "'{function}' needs the languageVersion 2.0 (feature '{feature}').",
  'undeclared-extension': "The template declares no extension '{extension}'.",
  'resource-not-found': "The template resource '{name}' is not found.",
  'resource-is-a-loop': "'{name}' is a loop; resourceInfo() takes one resource of it, '{name}[0]'.",
  'no-property-of-deployment': "A deployment has no property '{name}'.",
  'no-output-of-deployment': "The deployment has no output '{name}'.",
});

/** What Azure refuses of a deployment in a template. */
export const deploymentMistake = messagesOf('deployment', {
  'no-properties': 'The deployment has no properties.',
  'properties-not-an-object': 'The properties of the deployment must be an object.',
  'template-and-link': "A nested deployment may not have both 'template' and 'templateLink'.",
  'no-template': 'A nested deployment needs either a template or a templateLink.',
  'template-not-an-object': 'The template of a nested deployment must be an object.',
  'inner-template-is-an-expression':
    'The template of a deployment with inner evaluation scope may not be an expression.',
  'outer-scope-unsupported': "A template of languageVersion 2.0 does not support 'Outer' expression evaluation.",
  'invalid-scope': "The expression evaluation scope must be 'Inner' or 'Outer'.",
  'parameters-not-an-object': 'The parameters of a nested deployment must be an object.',
  'value-and-reference': "A parameter of a nested deployment has either a 'value' or a 'reference', not both.",
  'bare-argument': "an argument of a nested deployment stands without 'value'",
  'link-not-an-object': 'A templateLink must be an object.',
  'link-without-address': "A templateLink needs one of 'uri', 'id' and 'relativePath'.",
  'linked-not-an-object': "The linked template '{target}' is no JSON object.",
  'links-to-itself':
    "The linked template '{target}' links to itself, directly or through others; cmklint does not follow it deeper than {most} times, so what lies deeper is not judged.",
  'target-with-slash': "'{property}' must be a String without '/', whether or not the deployment has a condition.",
  'target-not-a-string': "'{property}' must be a String.",
  'group-without-subscription': "A deployment to a 'resourceGroup' needs a 'subscriptionId' here.",
  'location-of-a-group': "The property 'location' is not allowed on a deployment to a resource group.",
  'location-required':
    "The property 'location' is required on a deployment to a subscription, management group or tenant.",
});

/** What is not looked into, because it is not known. */
export const notKnown = messagesOf('not-known', {
  properties: 'The properties of this deployment are not known; what it deploys is not judged.',
  'deployment-name': 'A name in this deployment is not known; what it deploys is not judged.',
  template: 'The template of this deployment is not known; what it deploys is not judged.',
  link: 'The template that this deployment links to is not known; what it deploys is not judged.',
  'link-with-many-addresses':
    'This templateLink has {addresses}, which may lead to different templates; what it deploys is not judged.',
  'linked-elsewhere': "The linked template⟦ '{target}'⟧ is not a file beside this one; what it deploys is not judged.",
  'linked-unreadable': "The linked template '{target}' cannot be read: {problem}; what it deploys is not judged.",
  resources: 'The resources here are not known; what it deploys is not judged.',
  resource: 'This resource is not known; what it deploys is not judged.',
  'resource-name': 'A name in this resource is not known; what it deploys is not judged.',
  'resource-type': 'The type of this resource is not known; what it deploys is not judged.',
});
