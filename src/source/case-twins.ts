import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../json/value.js';
import type { JsonPath } from '../json/path.js';
import { deploysTemplate } from './subject.js';

/** Two names in one object that differ only in case, where Azure compares names without case. */
export interface CaseTwins {
  /** Of the later one. */
  readonly path: JsonPath;
  readonly name: string;
  readonly earlier: string;
}

/**
 * Names of a template that differ only in case: its own keys, the names of parameters, variables and outputs, and all
 * names inside resources and nested templates. Values of parameters and variables are data, in which case counts, and
 * symbolic names are told apart by it. Azure refuses such names or takes either of the two. The template must not be
 * nested deeper than the engine reads.
 */
export function caseTwins(template: Json): readonly CaseTwins[] {
  const visit = new Visit();
  visit.template(template);
  return visit.twins;
}

/** The same for a parameter file: its own keys, the names of parameters, and the keys around their values, which are data. */
export function caseTwinsOfParameters(root: Json): readonly CaseTwins[] {
  const visit = new Visit();
  visit.parameterFile(root);
  return visit.twins;
}

class Visit {
  readonly twins: CaseTwins[] = [];
  readonly #path: (string | number)[] = [];

  template(template: Json): void {
    if (!isJsonObject(template)) return;
    this.#compare(template);
    this.#members(template, (section, value) => {
      switch (section.toLowerCase()) {
        case 'parameters':
        case 'variables':
        case 'outputs':
          if (isJsonObject(value)) this.#compare(value);
          break;
        case 'resources':
          this.#resources(value);
      }
    });
  }

  parameterFile(root: Json): void {
    if (!isJsonObject(root)) return;
    this.#compare(root);
    const entries = (section: JsonObject): void =>
      this.#members(section, (_, entry) => isJsonObject(entry) && this.#compare(entry));
    if (!Object.keys(root).some(isParameters)) entries(root);
    this.#members(root, (name, section) => {
      if (!isParameters(name) || !isJsonObject(section)) return;
      this.#compare(section);
      entries(section);
    });
  }

  #resources(resources: Json): void {
    this.#elements(resources, (resource) => this.#resource(resource));
    if (isJsonObject(resources)) this.#members(resources, (_, resource) => this.#resource(resource));
  }

  #resource(resource: Json): void {
    if (!isJsonObject(resource)) return;
    this.#compare(resource);
    const nests = isDeployment(resource);
    this.#members(resource, (name, value) => {
      const section = name.toLowerCase();
      if (section === 'resources') this.#resources(value);
      else if (nests && section === 'properties' && isJsonObject(value)) this.#deployment(value);
      else this.#body(value);
    });
  }

  /** Properties of a nested deployment: its template, and arguments that are data. */
  #deployment(properties: JsonObject): void {
    this.#compare(properties);
    this.#members(properties, (name, value) => {
      const section = name.toLowerCase();
      if (section === 'template') this.template(value);
      else if (section !== 'parameters') this.#body(value);
      else if (isJsonObject(value)) this.#compare(value);
    });
  }

  #body(json: Json): void {
    if (typeof json !== 'object') return;
    this.#elements(json, (element) => this.#body(element));
    if (!isJsonObject(json)) return;
    this.#compare(json);
    this.#members(json, (_, value) => this.#body(value));
  }

  #members(object: JsonObject, visit: (name: string, value: Json) => void): void {
    for (const name of Object.keys(object)) {
      const value = object[name];
      if (typeof value !== 'object' || value === null) continue;
      this.#path.push(name);
      visit(name, value);
      this.#path.pop();
    }
  }

  #elements(json: Json, visit: (element: Json) => void): void {
    if (!isJsonArray(json)) return;
    for (const [index, element] of json.entries()) {
      this.#path.push(index);
      visit(element);
      this.#path.pop();
    }
  }

  /** Every object of every template passes here: names are put into one case only where two have the same length. */
  #compare(object: JsonObject): void {
    const names = Object.keys(object);
    if (names.length < 2) return;
    const lengths = new Set(names.map((name) => name.length));
    if (lengths.size === names.length) return;
    const seen = new Map<string, string>();
    for (const name of names) {
      const lower = name.toLowerCase();
      const earlier = seen.get(lower);
      if (earlier === undefined) seen.set(lower, name);
      else this.twins.push({ path: [...this.#path, name], name, earlier });
    }
  }
}

function isParameters(name: string): boolean {
  return name.toLowerCase() === 'parameters';
}

function isDeployment(resource: JsonObject): boolean {
  const name = Object.keys(resource).find((key) => key.toLowerCase() === 'type');
  const type = name === undefined ? undefined : resource[name];
  return type !== undefined && deploysTemplate(type);
}
