import { posix, stepsBetween } from '../../file-system/posix.js';
import type { Candidate } from './candidate.js';

/** Whether a folder, by its name, holds the parameter files of templates beside or above it, in whatever folders below. */
export function isParameterFolder(path: string): boolean {
  return /(?:^|[\\/])(?:\.?param(?:eter)?s?|environments?|envs?)$/i.test(path);
}

/** A template in reach of a parameter file. */
export interface Near {
  readonly candidate: Candidate;
  /** Steps from folder to folder. */
  readonly distance: number;
}

/** The templates of a run, by place. Names of files compare without case. */
export class Reach {
  readonly all: readonly Candidate[];
  readonly #byFile = new Map<string, Candidate>();
  readonly #byFolder = new Map<string, Candidate[]>();
  /** Folders with templates, by the folder they are in. */
  readonly #inside = new Map<string, Set<string>>();
  #left = MAX_COMPARED;
  /** What is in reach of the folder that was asked for last: files come folder by folder. */
  #last: { readonly own: string; readonly near: readonly Near[] } | undefined;

  constructor(candidates: Iterable<Candidate>) {
    this.all = [...candidates];
    for (const candidate of this.all) {
      this.#byFile.set(candidate.file.toLowerCase(), candidate);
      const folder = posix.dirname(candidate.file);
      const there = this.#byFolder.get(folder);
      if (there !== undefined) there.push(candidate);
      else {
        this.#byFolder.set(folder, [candidate]);
        const parent = posix.dirname(folder);
        if (parent !== folder) this.#inside.set(parent, (this.#inside.get(parent) ?? new Set()).add(folder));
      }
    }
  }

  /** The template at a path; that of a Bicep file is its compiled JSON, where there is one. */
  at(file: string): Candidate | undefined {
    const key = file.toLowerCase();
    return this.#byFile.get(key.replace(/\.bicep$/, '.json')) ?? this.#byFile.get(key);
  }

  /** Every template, from a file. Undefined where the run compares too many files with too many templates. */
  anywhere(file: string): readonly Near[] | undefined {
    if (!this.#affords(this.all.length)) return undefined;
    const own = posix.dirname(file);
    return this.#inFolders(own, this.#byFolder.keys());
  }

  #affords(templates: number): boolean {
    this.#left -= templates;
    return this.#left >= 0;
  }

  #inFolders(own: string, folders: Iterable<string>): readonly Near[] {
    return [...folders].flatMap((folder) => {
      const there = this.#byFolder.get(folder) ?? [];
      const away = there.length === 0 ? 0 : stepsBetween(own, folder);
      return there.map((candidate) => ({ candidate, distance: away }));
    });
  }

  /**
   * The templates a file may belong to: those in its folder; where it lies in or below a folder for parameter files, also
   * those beside that folder, those one folder further down, and those on the way to the file. Undefined where the run
   * compares too many files with too many templates.
   */
  from(file: string): readonly Near[] | undefined {
    const own = posix.dirname(file);
    if (this.#last?.own !== own) this.#last = { own, near: this.#inFolders(own, this.#foldersFrom(own)) };
    const { near } = this.#last;
    return this.#affords(near.length) ? near : undefined;
  }

  #foldersFrom(own: string): ReadonlySet<string> {
    const folders = new Set([own]);
    const above = ancestors(own);
    // Every folder for parameter files counts, the outermost reaches furthest.
    for (const [index, folder] of above.entries()) {
      if (!isParameterFolder(folder)) continue;
      const beside = posix.dirname(folder);
      folders.add(beside);
      for (const inside of this.#inside.get(beside) ?? []) folders.add(inside);
      for (const between of above.slice(index)) folders.add(between);
    }
    return folders;
  }
}

/** So often a file is compared with a template in a run, each time in a few ways. */
const MAX_COMPARED = 4_000_000;

/** The folder and all around it, outermost first. */
function ancestors(folder: string): readonly string[] {
  const parent = posix.dirname(folder);
  return parent === folder || posix.basename(folder) === '..' ? [folder] : [...ancestors(parent), folder];
}
