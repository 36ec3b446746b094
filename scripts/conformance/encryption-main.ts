import { parseArgs } from 'node:util';
import { BicepEngine } from './bicep/engine.js';
import { readCases } from './cases.js';
import { contradictions, lintQuestion, workspacesIn } from './encryption.js';

const USAGE = `npm run conformance:lint -- [DIR|FILE…] [--live] [--corpus DIR]
Asks Azure's engine which workspaces a template deploys (recorded answers, or with --live those it gives now) and compares
with what lint says: every workspace without key has to be an error or undetermined, none with a key an error.
DIR, FILE  as for conformance; default: test/workspaces
--corpus   folder the template paths of quickstart rows are relative to; without it those rows are left out
Exit codes: 0 agreement · 1 a contradiction · 2 usage`;

/** `npm run conformance:lint`. */
async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      live: { type: 'boolean', default: false },
      corpus: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const live = values.live ? await BicepEngine.start() : undefined;
  const counts = { templates: 0, withKey: 0, withoutKey: 0, open: 0, contradictions: 0 };
  try {
    for (const each of readCases(positionals.length > 0 ? positionals : ['test/workspaces'], values.corpus)) {
      if (each.kind !== 'template') continue;
      const answer = live === undefined ? each.expected : await live.ask(each.question);
      if (answer === undefined) throw new Error(`Nothing is recorded for ${each.id}: use --live.`);
      const workspaces = workspacesIn(answer);
      counts.templates++;
      for (const { encrypted } of workspaces)
        counts[encrypted === undefined ? 'open' : encrypted ? 'withKey' : 'withoutKey']++;
      if (workspaces.length === 0) continue;
      for (const { name, what } of contradictions(answer, lintQuestion(each.question))) {
        counts.contradictions++;
        console.log(`${each.id}: ${name}: ${what}`);
      }
    }
  } finally {
    live?.close();
  }
  const { templates, withKey, withoutKey, open } = counts;
  console.log(
    `${templates} templates; workspaces without key: ${withoutKey}, with: ${withKey}, open: ${open}; ${counts.contradictions} contradictions`,
  );
  return counts.contradictions === 0 ? 0 : 1;
}

process.exitCode = await main();
