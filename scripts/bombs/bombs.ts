import { declarations } from './declarations.js';
import { manyDependencies } from './dependencies.js';
import { manyDeployments } from './deployments.js';
import { manyFiles } from './files.js';
import { functionWork } from './function-work.js';
import { dependencyGraphs } from './dependency-graphs.js';
import { loops } from './loops.js';
import { longTexts } from './long-texts.js';
import { openNames } from './open-names.js';
import { refusedResources } from './refused-resources.js';
import { surroundings } from './surroundings.js';
import { manyResources } from './resources.js';
import { manyPairs } from './pairs.js';
import type { Bomb } from './template.js';
import { texts } from './texts.js';
import { manyValues } from './values.js';

export const bombs: readonly Bomb[] = [
  ...manyResources,
  ...manyDependencies,
  ...manyDeployments,
  ...manyFiles,
  ...manyPairs,
  ...manyValues,
  ...texts,
  ...functionWork,
  ...longTexts,
  ...declarations,
  ...refusedResources,
  ...dependencyGraphs,
  ...loops,
  ...openNames,
  ...surroundings,
];
