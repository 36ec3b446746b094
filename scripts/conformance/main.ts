import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { printAgreement } from './agreement-text.js';
import { Agreement } from './agreement.js';
import { BicepEngine } from './bicep/engine.js';
import { readCases } from './cases.js';
import { judge } from './judgement.js';
import { readKnownDifferences } from './known-differences.js';
import { ourEngine } from './our-engine.js';

const USAGE = `npm run conformance -- [DIR|FILE…] [--live] [--corpus DIR] [--show N] [--json FILE] [--known FILE]
Compares our evaluator with answers of Azure's engine: recorded ones, or with --live those it gives now.
DIR, FILE  folders of cases (main.json, parameters.json, context.json, expected.json), rows (.jsonl); default: test/templates
--corpus   folder the template paths of quickstart rows are relative to; without it those rows are left out
--show     how many differing cases to print (default 10)
--json     writes figures and all differences to a file
--known    list of known differences (default test/conformance/known-differences.json)
Exit codes: 0 agreement · 1 a difference nobody explains, or a listed one that is gone · 2 usage`;

/** `npm run conformance`. */
async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      live: { type: 'boolean', default: false },
      corpus: { type: 'string' },
      show: { type: 'string', default: '10' },
      json: { type: 'string' },
      known: { type: 'string', default: 'test/conformance/known-differences.json' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help || !/^\d+$/.test(values.show)) {
    console.log(USAGE);
    return values.help ? 0 : 2;
  }
  const live = values.live ? await BicepEngine.start() : undefined;
  const agreement = new Agreement(readKnownDifferences(values.known));
  const started = performance.now();
  try {
    for (const each of readCases(positionals.length > 0 ? positionals : ['test/templates'], values.corpus)) {
      agreement.add(await judge(each, ourEngine, live));
    }
  } finally {
    live?.close();
  }
  console.log(printAgreement(agreement, Number(values.show)));
  console.log(`\n${((performance.now() - started) / 1000).toFixed(1)} s`);
  if (values.json !== undefined) writeFileSync(values.json, toText(agreement));
  // The list is about recorded answers: asked live, the engine explains some of its entries itself.
  return agreement.different.length === 0 && (values.live || agreement.stale.length === 0) ? 0 : 1;
}

function toText({ groups, reasons, different, stale }: Agreement): string {
  const report = {
    groups: Object.fromEntries(groups),
    reasons: Object.fromEntries([...reasons].map(([reason, kinds]) => [reason, Object.fromEntries(kinds)])),
    // The whole resources would say everything again.
    different: different.map(({ id, findings }) => ({
      id,
      findings: findings.map((each) => ({ ...each, resources: undefined })),
    })),
    stale,
  };
  return `${JSON.stringify(report, (_key, value: unknown) => (typeof value === 'bigint' ? String(value) : value), 2)}\n`;
}

process.exitCode = await main();
