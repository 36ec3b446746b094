import type { Value } from './value.js';

/** Lambda variables, innermost first; names compare without case. */
export interface Locals {
  readonly key: string;
  readonly value: Value;
  readonly outer: Locals | undefined;
}
