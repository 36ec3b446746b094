import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { conclude, defaultGate, judge, renderText } from '../../src/index.js';
import { openPage } from './chromium.js';

// Opens the page as a file in a browser, pastes a template, and compares what it shows with what the sources say of it.
const root = fileURLToPath(new URL('../..', import.meta.url));
const page = `${root}build/browser/cmklint.html`;
const example = `${root}templates/examples/unprotected-workspace/`;
const program = process.argv[2] ?? ['/usr/bin/chromium', '/usr/bin/google-chrome'].find((path) => existsSync(path));
if (program === undefined || !existsSync(page)) {
  console.error('Usage: npm run page && npm run page:check -- [PATH OF CHROMIUM]');
  process.exit(2);
}

const [template, parameters] = ['main.json', 'main.parameters.prod.json'].map((name) =>
  readFileSync(example + name, 'utf8'),
);
const open = await openPage(program, pathToFileURL(page).href);
try {
  await until(() => open.evaluate(`document.getElementById('version')?.textContent !== ''`));
  await paste('template', template ?? '');
  await paste('parameters', parameters ?? '');
  await until(() => open.evaluate(`document.getElementById('report').textContent.includes('main.parameters.json')`));
  const shown = await open.evaluate(`document.getElementById('report').textContent`);
  const report = judge({ 'main.json': template ?? '', 'main.parameters.json': parameters ?? '' }, undefined, {
    paths: ['main.json'],
    parameters: ['main.parameters.json'],
  });
  const expected = renderText(report, conclude(report, defaultGate));
  const { data } = await open.ask('Page.captureScreenshot');
  writeFileSync(`${root}build/browser/cmklint.png`, Buffer.from(String(data), 'base64'));
  const problems = [
    ...(shown === expected ? [] : [`The page shows:\n${String(shown)}\nand not:\n${expected}`]),
    ...open.complaints,
    ...open.asked.filter((address) => !address.startsWith('file:')).map((address) => `The page asked for ${address}.`),
  ];
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) process.exitCode = 1;
  else console.log('The page says what the sources say, and asks for nothing (build/browser/cmklint.png).');
} finally {
  open.close();
}

async function paste(id: string, text: string): Promise<void> {
  await open.evaluate(`document.getElementById('${id}').focus()`);
  await open.ask('Input.insertText', { text });
}

/** Ends the program where it takes longer than a minute. */
async function until(isSo: () => Promise<unknown>): Promise<void> {
  for (let attempt = 0; attempt < 600; attempt++) {
    if ((await isSo()) === true) return;
    await sleep(100);
  }
  throw new Error('The page does nothing.');
}
