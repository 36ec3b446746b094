import { compiledNames } from './parameters/bicepparam.js';

/** Name of the JSON that a Bicep template is compiled to. */
export function compiledName(file: string): string {
  return file.replace(/\.bicep$/i, '.json');
}

/** Whether a file is a template or parameters in Bicep. */
export function isBicep(file: string): boolean {
  return /\.bicep(?:param)?$/i.test(file);
}

/** What makes the JSON of a Bicep file: to be run as it stands, or a command without the paths. */
export interface Compiling {
  readonly how: 'run' | 'with';
  readonly command: string;
}

export function compiling(file: string): Compiling {
  return /\.bicepparam$/i.test(file)
    ? compilingTo('build-params', file, compiledNames(file)[0])
    : compilingTo('build', file, compiledName(file));
}

/** A command to copy: a shell must take its paths for nothing else. */
function compilingTo(verb: string, source: string, target: string): Compiling {
  const [from, to] = [source, target].map((path) => (path.startsWith('-') ? `./${path}` : path));
  if ([from, to].some((path) => /["'$`\\!\n\r]/.test(path ?? ''))) return { how: 'with', command: `bicep ${verb}` };
  const quoted = [from, to].map((path) => (/^[\w./@%+=:,-]+$/.test(path ?? '') ? path : `"${path}"`));
  return { how: 'run', command: `bicep ${verb} ${quoted.join(' --outfile ')}` };
}
