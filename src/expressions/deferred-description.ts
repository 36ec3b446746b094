import type { Expr } from './ast.js';
import type { Bounds, Facts, Size, TextFacts } from './facts.js';
import type { Cause, Description, TypeName } from './value.js';
import { kept } from './ways.js';

/** What a description says besides facts; each is asked for once at most. */
export interface Origin extends Pick<Description, 'declared' | 'member' | 'element'> {
  readonly expression: () => Expr;
  readonly causes: () => readonly Cause[];
  readonly secret: () => boolean;
}

/** A description whose facts are worked out when one of them is asked for: most unknown values are only printed. What works
 * something out is let go of once it has. */
class DeferredDescription implements Description {
  readonly declared: Description['declared'];
  readonly member: Description['member'];
  readonly element: Description['element'];
  #expression: Expr | (() => Expr);
  #causes: readonly Cause[] | (() => readonly Cause[]);
  #secret: boolean | (() => boolean);
  #facts: Facts | (() => Facts);
  #alternatives: Description['alternatives'];

  constructor({ expression, causes, secret, declared, member, element }: Origin, facts: () => Facts) {
    this.#expression = expression;
    this.#causes = causes;
    this.#secret = secret;
    this.declared = declared;
    this.member = member;
    this.element = element;
    this.#facts = facts;
  }

  get expression(): Expr {
    if (typeof this.#expression === 'function') this.#expression = this.#expression();
    return this.#expression;
  }

  get causes(): readonly Cause[] {
    if (typeof this.#causes === 'function') this.#causes = this.#causes();
    return this.#causes;
  }

  get secret(): boolean {
    if (typeof this.#secret === 'function') this.#secret = this.#secret() || this.#known.secret === true;
    return this.#secret;
  }

  get type(): TypeName | undefined {
    return this.#known.type;
  }

  get nullable(): boolean | undefined {
    return this.#known.nullable;
  }

  /** The values, worked out once. */
  get alternatives(): Description['alternatives'] {
    return (this.#alternatives ??= kept((effort) => this.#known.alternatives?.(effort)));
  }

  get text(): (() => TextFacts | undefined) | undefined {
    return this.#known.text;
  }

  get size(): (() => Size) | undefined {
    return this.#known.size;
  }

  get bounds(): (() => Bounds) | undefined {
    return this.#known.bounds;
  }

  get part(): Facts['part'] {
    return this.#known.part;
  }

  get #known(): Facts {
    if (typeof this.#facts === 'function') this.#facts = this.#facts();
    return this.#facts;
  }
}

/** The description of a value the facts on which cost something to work out. */
export function deferred(origin: Origin, facts: () => Facts): Description {
  return new DeferredDescription(origin, facts);
}
