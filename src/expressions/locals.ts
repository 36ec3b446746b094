import type { Value } from './value.js';

/** Lambda variables and calls around an expression, innermost first; names compare without case. */
export interface Locals {
  /** Of a variable; undefined for a call. */
  readonly key: string | undefined;
  readonly value: Value;
  /** The user-defined function in whose arguments it stands. */
  readonly callee?: string;
  readonly outer: Locals | undefined;
}
