import { githubFormat } from './github.js';
import { jsonFormat } from './json.js';
import { markdownFormat } from './markdown.js';
import { sarifFormat } from './sarif.js';
import { textFormat } from './text.js';
import type { Format } from './format.js';

const all = [textFormat, jsonFormat, sarifFormat, markdownFormat, githubFormat];

/** Every format: for the command line, the action, the documentation and the tests. */
export const formats: readonly Format[] = all;

/** Those that programs read; the action writes each to a file. */
export const programFormats = all.filter((format) => format.readers === 'programs');
