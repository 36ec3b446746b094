/** What the tests are run for; it reaches the process of the tests as a file. */
export type Order = MapOrder | KillOrder;

/** Note which regions every test reaches. */
export interface MapOrder {
  readonly kind: 'map';
  readonly regions: number;
  /** Where one `FileReach` a test file is written. */
  readonly folder: string;
}

/** Run tests, in this order, up to the first that fails. */
export interface KillOrder {
  readonly kind: 'kill';
  readonly files: readonly Selection[];
  /** Where the test that failed is written, as a `Killer`. */
  readonly killer: string;
}

/** The tests of one file to run, by their place in it. */
export interface Selection {
  readonly file: string;
  /** How many tests the file had when it was chosen from; if it has another number now, all of them run. */
  readonly of: number;
  readonly tests: readonly number[];
}

export interface Killer {
  readonly file: string;
  readonly test: string;
}

/** What the tests of one file reach; sets of regions are bits in base64. */
export interface FileReach {
  readonly file: string;
  /** What runs outside its tests: modules, what the tests are made of, hooks of several tests. */
  readonly loading: string;
  readonly tests: readonly TestReach[];
}

export interface TestReach {
  readonly milliseconds: number;
  readonly reached: string;
}
