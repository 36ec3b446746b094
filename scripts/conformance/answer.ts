import { isJsonArray, isJsonObject } from '../../src/json/value.js';
import type { Json, JsonObject } from '../../src/json/value.js';
import type { ContextOptions } from '../../src/template/model/context.js';

/** A template as it is asked of an engine. */
export interface Question {
  /** Text of the template, byte order mark and comments included. */
  readonly template: string;
  /** Text of a parameter file; a value `{expression: "[externalInputs('…')]"}` is not known. */
  readonly parameters?: string;
  /** What is absent is not known. */
  readonly context: ContextOptions;
}

/** What an engine makes of a template. */
export type Answer = Prediction | Refusal;

/** The engine expands the template: the JSON shape of `bicep snapshot`. */
export interface Prediction {
  readonly kind: 'prediction';
  readonly resources: readonly JsonObject[];
  readonly outputs: JsonObject;
  readonly diagnostics: readonly Json[];
}

export interface Refusal {
  readonly kind: 'refusal';
  readonly message: string;
}

/** Something that answers: ours, or Azure's. */
export interface Engine {
  ask(question: Question): Answer | Promise<Answer>;
}

/** Reads the JSON of a snapshot. @throws Error where it has another shape. */
export function readPrediction(snapshot: Json | undefined): Prediction {
  if (!isJsonObject(snapshot)) throw new Error('A snapshot is an object.');
  const { predictedResources = [], outputs = {}, diagnostics = [] } = snapshot;
  if (!isJsonArray(predictedResources) || !predictedResources.every(isJsonObject))
    throw new Error('predictedResources is an array of objects.');
  if (!isJsonObject(outputs)) throw new Error('outputs is an object.');
  return {
    kind: 'prediction',
    resources: predictedResources,
    outputs,
    diagnostics: isJsonArray(diagnostics) ? diagnostics : [],
  };
}

/** Reads a recorded answer: `{snapshot}`, `{error}`, or the snapshot itself. */
export function readAnswer(recorded: JsonObject): Answer {
  const { error, snapshot } = recorded;
  return typeof error === 'string' ? { kind: 'refusal', message: error } : readPrediction(snapshot ?? recorded);
}
