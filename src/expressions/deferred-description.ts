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

/** A description whose facts are worked out when one of them is asked for: most unknown values are only printed. */
class DeferredDescription implements Description {
  readonly #origin: Origin;
  readonly #tell: () => Facts;
  #expression: Expr | undefined;
  #causes: readonly Cause[] | undefined;
  #secret: boolean | undefined;
  #facts: Facts | undefined;

  constructor(origin: Origin, tell: () => Facts) {
    this.#origin = origin;
    this.#tell = tell;
  }

  get expression(): Expr {
    return (this.#expression ??= this.#origin.expression());
  }

  get causes(): readonly Cause[] {
    return (this.#causes ??= this.#origin.causes());
  }

  get declared(): Description['declared'] {
    return this.#origin.declared;
  }

  get member(): Description['member'] {
    return this.#origin.member;
  }

  get element(): Description['element'] {
    return this.#origin.element;
  }

  get secret(): boolean {
    return (this.#secret ??= this.#origin.secret() || this.#known.secret === true);
  }

  get type(): TypeName | undefined {
    return this.#known.type;
  }

  get nullable(): boolean | undefined {
    return this.#known.nullable;
  }

  /** The values, worked out once. */
  readonly alternatives = kept((effort) => this.#known.alternatives?.(effort));

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
    return (this.#facts ??= this.#tell());
  }
}

/** The description of a value the facts on which cost something to work out. */
export function deferred(origin: Origin, facts: () => Facts): Description {
  return new DeferredDescription(origin, facts);
}
