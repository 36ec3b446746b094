import { findBicep } from './bicep/installation.js';

/** `npm run get-bicep`: prints the path of the pinned Bicep CLI, getting it the first time. */
console.log(await findBicep());
