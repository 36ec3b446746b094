import { Float, isJsonArray, isJsonObject } from '../../src/json/value.js';
import type { Json, JsonObject } from '../../src/json/value.js';
import type { JsonPath } from '../../src/json/path.js';
import type { Answer, Prediction } from './answer.js';
import { printJson, textOf } from './json-print.js';
import { isResidue, normalizeResidue } from './residue.js';

/** How two answers differ at one place. */
export type DifferenceKind =
  /** The engine expands what we refuse, or refuses what we expand. */
  | 'refused-by-us'
  | 'refused-by-engine'
  /** A resource (or output) that only one of the two predicts. */
  | 'missing'
  | 'extra'
  /** Two known values, not equal. */
  | 'value'
  /** Known to us, and not to the engine. */
  | 'claimed'
  /** Known to the engine, and not to us. */
  | 'unknown'
  /** Known to neither, and left as another expression. */
  | 'residue';

export interface Difference {
  readonly kind: DifferenceKind;
  /** Resource id or output name, then property names. Empty where the answers differ as a whole. */
  readonly path: JsonPath;
  readonly ours?: Json;
  readonly theirs?: Json;
  /** The whole resource `path` starts at, ours and theirs. */
  readonly resources?: readonly [ours: JsonObject | undefined, theirs: JsonObject | undefined];
  /** Leaves that the engine decides and that ours therefore lacks. */
  readonly values: number;
}

/** What was compared, and how much of it agrees. */
export interface Counts {
  /** Resources of the engine's answer, and how many of them are in ours. */
  resources: Ratio;
  /** Leaves that the engine decides. */
  values: Ratio;
  /** Leaves that the engine leaves as an expression. */
  residues: Ratio;
}

export interface Ratio {
  total: number;
  agreed: number;
}

export interface Comparison {
  readonly counts: Counts;
  readonly differences: readonly Difference[];
}

export function noCounts(): Counts {
  return { resources: { total: 0, agreed: 0 }, values: { total: 0, agreed: 0 }, residues: { total: 0, agreed: 0 } };
}

/** Compares our answer with the engine's. Diagnostics are no part of it: ours and theirs stop at different places. */
export function compareAnswers(ours: Answer, theirs: Answer): Comparison {
  const run = new Run();
  if (ours.kind === 'prediction' && theirs.kind === 'prediction') run.predictions(ours, theirs);
  else if (theirs.kind === 'prediction') run.refused(ours, theirs);
  else if (ours.kind === 'prediction') run.differ('refused-by-engine', [], undefined, theirs.message);
  return run;
}

/** Takes out a resource of the same type whose id is not known to us. */
function takeUnnamed(left: ReadonlyMap<string, JsonObject[]>, theirs: JsonObject): JsonObject | undefined {
  for (const [id, resources] of left) {
    const [first] = resources;
    if (isResidue(id) && typeof first?.['type'] === 'string' && sameType(first['type'], theirs['type']))
      return resources.shift();
  }
  return undefined;
}

function sameType(ours: string, theirs: Json | undefined): boolean {
  return typeof theirs === 'string' && ours.toLowerCase() === theirs.toLowerCase();
}

/** Compares two values as `compareAnswers` compares properties. */
export function compareValues(ours: Json, theirs: Json): Comparison {
  const run = new Run();
  run.value([], ours, theirs);
  return run;
}

class Run implements Comparison {
  readonly counts = noCounts();
  readonly differences: Difference[] = [];
  #resources: Difference['resources'];

  predictions(ours: Prediction, theirs: Prediction): void {
    const left = byId(ours.resources);
    const unmatched: [string, JsonObject][] = [];
    for (const [id, resources] of byId(theirs.resources)) {
      const candidates = left.get(id) ?? [];
      for (const resource of resources) {
        // Of several with one id, what is the same: one of two deployments may be left out.
        const same = candidates.findIndex((candidate) => printJson(candidate) === printJson(resource));
        const [match] = candidates.splice(Math.max(same, 0), 1);
        if (match === undefined) unmatched.push([id, resource]);
        else this.#resource(id, match, resource);
      }
    }
    for (const [id, resource] of unmatched) this.#resource(id, takeUnnamed(left, resource), resource);
    for (const [id, resources] of left) {
      for (const resource of resources)
        this.#inResource([resource, undefined], () => this.differ('extra', [id], resource));
    }
    this.#object(['outputs'], ours.outputs, theirs.outputs);
  }

  /** We refuse a template that the engine expands: nothing of its answer is in ours. */
  refused(ours: Answer, theirs: Prediction): void {
    this.counts.resources.total += theirs.resources.length;
    const lost: Json = [...theirs.resources, ...Object.values(theirs.outputs)];
    this.differ('refused-by-us', [], ours.kind === 'refusal' ? ours.message : undefined, undefined, lost);
  }

  /** `lost`: what of theirs ours has nothing equal to. */
  differ(kind: DifferenceKind, path: JsonPath, ours?: Json, theirs?: Json, lost?: Json): void {
    this.differences.push({
      kind,
      path,
      values: lost === undefined ? 0 : this.#count(lost),
      ...(ours === undefined ? {} : { ours }),
      ...(theirs === undefined ? {} : { theirs }),
      ...(this.#resources === undefined ? {} : { resources: this.#resources }),
    });
  }

  #resource(id: string, ours: JsonObject | undefined, theirs: JsonObject): void {
    this.counts.resources.total++;
    this.#inResource([ours, theirs], () => {
      if (ours === undefined) {
        this.differ('missing', [id], undefined, theirs, theirs);
      } else if (isResidue(ours['id'] ?? null) && !isResidue(theirs['id'] ?? null)) {
        // The resource is there, under a name that only the engine thinks it knows.
        this.counts.resources.agreed++;
        this.#object([id], ours, theirs);
      } else {
        this.counts.resources.agreed++;
        // Ids compare without case; they are equal here.
        this.#object([id], { ...ours, id }, { ...theirs, id });
      }
    });
  }

  #inResource(resources: NonNullable<Difference['resources']>, compare: () => void): void {
    this.#resources = resources;
    compare();
    this.#resources = undefined;
  }

  value(path: JsonPath, ours: Json | undefined, theirs: Json): void {
    if (ours === undefined) {
      this.differ(isResidue(theirs) ? 'residue' : 'missing', path, ours, theirs, theirs);
    } else if (isResidue(theirs)) {
      this.counts.residues.total++;
      if (ours === theirs) this.counts.residues.agreed++;
      else if (!isResidue(ours)) this.differ('claimed', path, ours, theirs);
      else if (normalizeResidue(ours) === normalizeResidue(theirs)) this.counts.residues.agreed++;
      else this.differ('residue', path, ours, theirs);
    } else if (isJsonObject(theirs) && isJsonObject(ours)) this.#object(path, ours, theirs);
    else if (isJsonArray(theirs) && isJsonArray(ours) && theirs.length === ours.length) {
      if (theirs.length === 0) this.#agree();
      theirs.forEach((each, index) => this.value([...path, index], ours[index], each));
    } else if (isScalar(theirs) && sameScalar(ours, theirs)) this.#agree();
    else {
      this.differ(isResidue(ours) ? 'unknown' : 'value', path, ours, theirs, theirs);
    }
  }

  #object(path: JsonPath, ours: JsonObject, theirs: JsonObject): void {
    const ourKeys = new Map(Object.keys(ours).map((key) => [nameOf(key), key]));
    const theirKeys = Object.keys(theirs);
    if (theirKeys.length === 0 && ourKeys.size === 0 && path.length > 1) this.#agree();
    for (const key of theirKeys) {
      const ourKey = ourKeys.get(nameOf(key));
      ourKeys.delete(nameOf(key));
      this.value([...path, key], ourKey === undefined ? undefined : ours[ourKey], theirs[key] ?? null);
    }
    for (const key of ourKeys.values()) this.differ('extra', [...path, key], ours[key]);
  }

  #agree(): void {
    this.counts.values.total++;
    this.counts.values.agreed++;
  }

  /** Counts the leaves of something of theirs; the result is how many of them the engine decides. */
  #count(theirs: Json): number {
    if (isResidue(theirs)) {
      this.counts.residues.total++;
      return 0;
    }
    const parts = isJsonObject(theirs) ? Object.values(theirs) : isJsonArray(theirs) ? theirs : [];
    if (parts.length > 0) return parts.reduce<number>((sum, part) => sum + this.#count(part), 0);
    this.counts.values.total++;
    return 1;
  }
}

/** Resources by id without case, in order where several have the same; extension resources have a type only. */
function byId(resources: readonly JsonObject[]): Map<string, JsonObject[]> {
  const result = new Map<string, JsonObject[]>();
  for (const resource of resources) {
    const id = nameOf(textOf(resource['id'] ?? resource['type'])).toLowerCase();
    const same = result.get(id);
    if (same === undefined) result.set(id, [resource]);
    else same.push(resource);
  }
  return result;
}

function nameOf(text: string): string {
  return normalizeResidue(text) ?? text;
}

function isScalar(json: Json): boolean {
  return !isJsonArray(json) && !isJsonObject(json);
}

function sameScalar(ours: Json, theirs: Json): boolean {
  if (ours instanceof Float && theirs instanceof Float) return Object.is(ours.value, theirs.value);
  // A recording that went through JavaScript holds 40 for the engine's 40.0.
  return ours === theirs || (ours instanceof Float && ours.value === theirs);
}
