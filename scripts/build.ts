import { buildBundles } from './bundle.js';

await buildBundles('dist');
