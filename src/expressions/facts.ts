import type { TypeName, Value } from './value.js';

/**
 * What is known of a value that is not known, whatever its expression. Facts serve rules and further facts; nothing that
 * is printed rests on them.
 */
export interface Facts {
  readonly type?: TypeName;
  /** False: surely not null. True: may be null, or absent. */
  readonly nullable?: boolean;
  /** True: may only ever be printed as its expression. */
  readonly secret?: boolean;
  /** Every value it can take (some may be unknown themselves); absent where that is open. Failing ones are left out. */
  readonly alternatives?: () => readonly Value[] | undefined;
  /** What it looks like where it is not null; undefined where it may be no text. */
  readonly text?: () => TextFacts | undefined;
  /** Where it is an array or object, and not null: the number of elements or properties. */
  readonly size?: () => Size;
  /** Facts on one property or element, as its declared type tells them; `absent` where there surely is none. */
  readonly part?: (key: string | number) => Facts | 'absent' | undefined;
}

export interface Size {
  readonly min: number;
  readonly max?: number;
}

/** What a text that is not known surely looks like. Lengths count UTF-16 units. */
export interface TextFacts {
  readonly minLength: number;
  readonly maxLength?: number;
  readonly prefix: string;
  readonly suffix: string;
  /** What the whole text matches; case does not count. */
  readonly pattern?: RegExp;
}
