import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readDocument } from '../../src/source/json-document.js';
import { fillInsOf } from '../../src/source/parameters/bare-tokens.js';
import { evaluateDeployment } from '../../src/template/deployment.js';
import type { EvaluatedDeployment } from '../../src/template/deployment.js';
import { linesOf } from '../deployment-lines.js';
import { expectGolden } from '../golden.js';
import { fixtureFolders, fixturesOf } from '../rules/fixture.js';

// What every template of the tests deploys, with all that is known of it, where each value comes from, and all that is
// wrong with it: what the engine's answers do not tell, and the rules do not ask for.

const root = fileURLToPath(new URL('..', import.meta.url));

function evaluated(template: string, parameters: string): EvaluatedDeployment {
  const read = (file: string) => readDocument(file.split('/').at(-1) ?? file, readFileSync(`${root}/${file}`, 'utf8'));
  if (!existsSync(`${root}/${parameters}`)) return evaluateDeployment(read(template));
  const parameterFile = read(parameters);
  return evaluateDeployment(read(template), { parameterFile, fillIns: fillInsOf(parameterFile) });
}

test.each(fixtureFolders())('the fixtures of %s are evaluated as the golden file holds', (rule) => {
  const lines = fixturesOf(rule).flatMap((name) => [
    `== ${name}`,
    ...linesOf(evaluated(`rules/${rule}/${name}`, `rules/${rule}/${name.replace(/\.json$/, '.parameters.json')}`)),
  ]);
  expectGolden(`${lines.join('\n')}\n`, `rules/${rule}/evaluation.golden.txt`);
});

test('the templates of the engine are evaluated as the golden file holds', () => {
  const folders = readdirSync(`${root}/templates`).sort();
  const lines = folders.flatMap((folder) => [
    `== ${folder}`,
    ...linesOf(evaluated(`templates/${folder}/main.json`, `templates/${folder}/parameters.json`)),
  ]);
  expectGolden(`${lines.join('\n')}\n`, 'template/expansions.golden.txt');
});
