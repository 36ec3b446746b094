import type { DeclaredParameter } from '../../template/parameters/parameter-file.js';
import { fileNameOf } from './file-name.js';
import type { FileName } from './file-name.js';

/** A template that parameter files may belong to: JSON, or Bicep that is not compiled. */
export interface Candidate {
  /** Path with `/`. */
  readonly file: string;
  readonly name: FileName;
  /** Whether it can deploy something of ours. */
  readonly concerned: boolean;
  /** Undefined where the template cannot be read. Asked for only where names do not tell. */
  readonly declares: () => readonly DeclaredParameter[] | undefined;
}

/** @param declares is asked once at most */
export function candidate(file: string, concerned: boolean, declares: Candidate['declares']): Candidate {
  let answer: { readonly declared: ReturnType<Candidate['declares']> } | undefined;
  return { file, name: fileNameOf(file), concerned, declares: () => (answer ??= { declared: declares() }).declared };
}

/** How the names that a parameter file gives go with what a template declares. */
export interface Fit {
  readonly given: number;
  /** Names that the template does not declare. */
  readonly undeclared: readonly string[];
  /** Required parameters that are not given. */
  readonly missing: readonly string[];
}

/** Names compare without case. Undefined where what the template declares is not known. */
export function fitOf(names: readonly string[], candidate: Candidate): Fit | undefined {
  const declared = candidate.declares();
  if (declared === undefined) return undefined;
  const [known, given] = [declarationOf(declared), keysOf(names)];
  return {
    given: names.length,
    undeclared: names.filter((name) => !known.keys.has(name.toLowerCase())),
    missing: known.required.filter((name) => !given.has(name.toLowerCase())),
  };
}

interface Declaration {
  readonly keys: ReadonlySet<string>;
  readonly required: readonly string[];
}

const declarations = new WeakMap<readonly DeclaredParameter[], Declaration>();
const keys = new WeakMap<readonly string[], ReadonlySet<string>>();

/** The names of a template, made once: it may be compared with thousands of parameter files. */
function declarationOf(declared: readonly DeclaredParameter[]): Declaration {
  let known = declarations.get(declared);
  if (known === undefined) {
    const names = declared.map(({ name }) => name);
    known = { keys: keysOf(names), required: declared.filter(({ required }) => required).map(({ name }) => name) };
    declarations.set(declared, known);
  }
  return known;
}

function keysOf(names: readonly string[]): ReadonlySet<string> {
  let known = keys.get(names);
  if (known === undefined) keys.set(names, (known = new Set(names.map((name) => name.toLowerCase()))));
  return known;
}

/** Every name that is given is declared, every required one is given; what gives no name fits nothing. */
export function fitsWholly({ given, undeclared, missing }: Fit): boolean {
  return given > 0 && undeclared.length === 0 && missing.length === 0;
}

/** Gives the template at least one of its parameters. */
export function shares({ given, undeclared }: Fit): boolean {
  return undeclared.length < given;
}

/** Whether the names go with what is known of a template. */
export function goesWith(names: readonly string[], candidate: Candidate, test: (fit: Fit) => boolean): boolean {
  const fit = fitOf(names, candidate);
  return fit !== undefined && test(fit);
}
