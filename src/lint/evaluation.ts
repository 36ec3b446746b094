import type { Deployment, Place } from '../template/model/resource.js';
import type { SourceLocation } from '../diagnostics/diagnostic.js';

/** A template evaluated once: under a parameter file, or with its defaults alone. */
export interface Evaluation {
  /** The file of the template, as in `Place.document`. */
  readonly template: string;
  readonly parameterFile?: string;
  /** Characters of the template: a large one may cost more. */
  readonly size?: number;
  readonly deployment: Deployment;
}

/** A template that could not be evaluated, for a defect or a limit of this tool. */
export interface FailedEvaluation {
  readonly template: string;
  readonly parameterFile?: string;
  readonly error: unknown;
}

/** What a template is not judged with, because a run has too many templates and parameter files. */
export interface LeftOutPairs {
  readonly template: string;
  /** The first parameter file, in the order of their names, that it is not judged with. */
  readonly notJudgedFrom: string;
  /** So many are left, this one included. */
  readonly left: number;
}

/**
 * Finds a place in a file; the only thing lint knows of files. What was compiled from another language may lie in a file
 * of that.
 */
export type Locate = (place: Place) => SourceLocation;
