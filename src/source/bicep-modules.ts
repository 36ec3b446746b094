import { posix } from '../file-system/posix.js';
import { compiledName } from './bicep.js';
import type { FoundFiles } from './found-files.js';
import { isRemote, withoutComments } from './parameters/bicepparam.js';

/** How the Bicep files of a run use each other. A module needs no JSON of its own: it is part of that of its user. */
export class BicepModules {
  readonly #found: FoundFiles;
  readonly #told: ReadonlySet<string>;
  /** What a file uses as modules, by file: paths, and references to registries. */
  readonly #modules = new Map<string, readonly string[]>();
  /** Modules, with the file that nobody uses and that they are part of. */
  readonly #wholes = new Map<string, string>();

  /** @param told files that are not read, and that the report tells of by themselves */
  constructor(found: FoundFiles, told: ReadonlySet<string>) {
    this.#found = found;
    this.#told = told;
    for (const [file, { text }] of found.bicep) this.#modules.set(file, modulesIn(file, text));
    const used = new Set([...this.#modules].flatMap(([file, modules]) => modules.filter((module) => module !== file)));
    const wholes = [...found.bicep.keys()].filter((file) => !used.has(file));
    // What is compiled comes first: a module of it is judged.
    wholes.sort((a, b) => Number(this.isCompiled(b)) - Number(this.isCompiled(a)));
    for (const whole of wholes) for (const part of this.#partsOf(whole, this.#wholes)) this.#wholes.set(part, whole);
  }

  /** The JSON of a Bicep template is there, or is told of by itself: left out, a link, not readable. */
  isCompiled(file: string): boolean {
    const json = compiledName(file);
    return this.#found.templates.has(json) || this.#told.has(json);
  }

  /** There is something with the name of its JSON, and nothing is known of it. */
  isPassedOver(file: string): boolean {
    const json = compiledName(file);
    const { parameters, others, bicep } = this.#found;
    return bicep.get(file)?.hasJson === true && !this.isCompiled(file) && !parameters.has(json) && !others.has(json);
  }

  /** The template that a module is part of; undefined where no other file uses it. */
  wholeOf(file: string): string | undefined {
    const whole = this.#wholes.get(file);
    return whole === file ? undefined : whole;
  }

  /** Whether a Bicep template can deploy something of ours: it names one of our types, or a module may that it uses. */
  mayHoldOurs(file: string): boolean {
    for (const part of this.#partsOf(file, new Map())) if (this.#mayItself(part)) return true;
    return false;
  }

  #mayItself(file: string): boolean {
    if (isRemote(file)) return remoteMayHoldOurs(file);
    const template = this.#found.templates.get(file);
    if (template !== undefined) return template.concerned;
    const text = this.#found.bicep.get(file)?.text;
    return text === undefined || declaresOurs(text);
  }

  /** The file and all it uses, each once, but for what is `known`. */
  *#partsOf(file: string, known: ReadonlyMap<string, string>): Generator<string> {
    const parts = new Set([file]);
    for (const part of parts) {
      if (known.has(part)) continue;
      yield part;
      for (const module of this.#modules.get(part) ?? []) parts.add(module);
    }
  }
}

function modulesIn(file: string, text: string): readonly string[] {
  const references = withoutComments(text).matchAll(/^[ \t]*module\s+\w+\s+'([^'\n]*)'/gm);
  return Array.from(references, ([, reference = '']) =>
    isRemote(reference) ? reference : posix.join(posix.dirname(file), reference),
  );
}

/**
 * Whether a Bicep text deploys a workspace or hub itself, or a template that is no module: one that only refers to such a
 * resource (`existing`) does not.
 */
function declaresOurs(text: string): boolean {
  const plain = withoutComments(text).replace(/\\u\{([0-9a-f]{1,6})\}/gi, (_, digits: string) =>
    String.fromCodePoint(Math.min(parseInt(digits, 16), 0x10ffff)),
  );
  return /'\s*microsoft\.(?:machinelearningservices\/workspaces|resources\/deployments(?:tacks)?)\s*@[^'\n]*'(?!\s*existing\b)/i.test(
    plain,
  );
}

/** Of the modules that Microsoft publishes for one resource each, the name tells which. */
export function remoteMayHoldOurs(reference: string): boolean {
  return !/^br(?:\/public:|:mcr\.microsoft\.com\/bicep\/)avm\/res\/(?!machine-learning-|cognitive-)/i.test(reference);
}
