import { compiledNames } from './parameters/bicepparam.js';

/** Name of the JSON that a Bicep template is compiled to. */
export function compiledName(file: string): string {
  return file.replace(/\.bicep$/i, '.json');
}

/** Whether a file is a template or parameters in Bicep. */
export function isBicep(file: string): boolean {
  return /\.bicep(?:param)?$/i.test(file);
}

/** What to do about a Bicep file where its JSON is wanted. */
export function compileAdvice(file: string): string {
  return /\.bicepparam$/i.test(file)
    ? advice('build-params', file, compiledNames(file)[0])
    : advice('build', file, compiledName(file));
}

/** A command to copy: a shell must take its paths for nothing else. */
function advice(verb: string, source: string, target: string): string {
  const [from, to] = [source, target].map((path) => (path.startsWith('-') ? `./${path}` : path));
  if ([from, to].some((path) => /["'$`\\!\n\r]/.test(path ?? '')))
    return `compile it with 'bicep ${verb}' and check the JSON`;
  const quoted = [from, to].map((path) => (/^[\w./@%+=:,-]+$/.test(path ?? '') ? path : `"${path}"`));
  return `run 'bicep ${verb} ${quoted.join(' --outfile ')}' and check the JSON`;
}
