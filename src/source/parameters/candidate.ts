import type { DeclaredParameter } from '../../template/parameter-file.js';

/** A template that parameter files may belong to: JSON, or Bicep that is not compiled. */
export interface Candidate {
  /** Path with `/`. */
  readonly file: string;
  /** Whether it can deploy something of ours. */
  readonly concerned: boolean;
  /** Undefined where the template cannot be read. Asked for only where names do not tell. */
  readonly declares: () => readonly DeclaredParameter[] | undefined;
}

/** @param declares is asked once at most */
export function candidate(file: string, concerned: boolean, declares: Candidate['declares']): Candidate {
  let answer: { readonly declared: ReturnType<Candidate['declares']> } | undefined;
  return { file, concerned, declares: () => (answer ??= { declared: declares() }).declared };
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
  const known = new Set(declared.map(({ name }) => name.toLowerCase()));
  const given = new Set(names.map((name) => name.toLowerCase()));
  return {
    given: names.length,
    undeclared: names.filter((name) => !known.has(name.toLowerCase())),
    missing: declared.flatMap(({ name, required }) => (required && !given.has(name.toLowerCase()) ? [name] : [])),
  };
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
