import { declarations, functionWork, graphs } from './kinds.js';
import { manyDependencies, manyDeployments, manyFiles, manyResources } from './resources.js';
import type { Bomb } from './template.js';
import { texts } from './texts.js';
import { manyValues } from './values.js';

export const bombs: readonly Bomb[] = [
  ...manyResources,
  ...manyDependencies,
  ...manyDeployments,
  ...manyFiles,
  ...manyValues,
  ...texts,
  ...functionWork,
  ...declarations,
  ...graphs,
];
