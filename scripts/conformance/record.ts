import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isJsonObject } from '../../src/json/value.js';
import { parseJsonText } from '../../src/json/text.js';
import { BicepEngine } from './bicep/engine.js';
import type { LiveAnswer } from './bicep/engine.js';
import { BICEP_VERSION } from './bicep/release.js';
import { readQuestion } from './cases.js';

/**
 * `npm run record -- [FOLDER…]`: asks Azure's engine about our own template fixtures (all of `test/templates` without
 * an argument) and writes each answer beside its template, as `expected.json`.
 */
async function main(folders: readonly string[]): Promise<void> {
  const engine = await BicepEngine.start();
  try {
    for (const folder of folders) {
      const question = readQuestion(folder);
      const answer = await engine.ask(question);
      const nested =
        answer.kind === 'prediction' && answer.refusedByBicep === undefined
          ? await engine.askNested(question)
          : undefined;
      writeFileSync(
        path.join(folder, 'expected.json'),
        printRecording(path.basename(folder), asks(question.template), answer, nested),
      );
    }
  } finally {
    engine.close();
  }
  console.log(`${folders.length} answers of Bicep CLI ${BICEP_VERSION} recorded.`);
}

/** What the fixture asks: the description in the template's metadata. */
function asks(template: string): string {
  const json = parseJsonText(template);
  const metadata = isJsonObject(json) ? json['metadata'] : undefined;
  const description = isJsonObject(metadata) ? metadata['description'] : undefined;
  if (typeof description !== 'string') throw new Error('A fixture says in metadata.description what it asks.');
  return description;
}

/** The snapshot stays the engine's own text: `1.0` and `1` are different numbers to it. */
function printRecording(id: string, question: string, answer: LiveAnswer, nested: LiveAnswer | undefined): string {
  const parts = [`"id": ${JSON.stringify(id)}`, `"asks": ${JSON.stringify(question)}`];
  if (answer.refusedByBicep !== undefined) parts.push(`"refusedByBicep": ${JSON.stringify(answer.refusedByBicep)}`);
  if (answer.kind === 'prediction') parts.push(`"snapshot": ${answer.text.trim().replaceAll('\n', '\n  ')}`);
  else parts.push(`"error": ${JSON.stringify(answer.message)}`, `"errorFrom": "${answer.by}"`);
  // The engine checks a nested template more closely than the one on top.
  if (nested?.kind === 'refusal') parts.push(`"nested": { "error": ${JSON.stringify(nested.message)} }`);
  return `{\n  ${parts.join(',\n  ')}\n}\n`;
}

const root = 'test/templates';
const given = process.argv.slice(2);
await main(
  given.length > 0
    ? given
    : readdirSync(root)
        .sort()
        .map((name) => path.join(root, name)),
);
