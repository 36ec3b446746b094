import { UsageError, VERSION, conclude, defaultGate, judge, readConfig, renderText } from '../src/index.js';

/** How long nothing is typed before it is judged, in milliseconds. */
const PAUSE = 300;

const TEMPLATE = 'main.json';
const PARAMETERS = 'main.parameters.json';

const inputs = ['template', 'parameters', 'config'].map((id) => element(id, HTMLTextAreaElement));
const headline = element('headline', HTMLElement);
const report = element('report', HTMLElement);

element('version', HTMLElement).textContent = `cmklint ${VERSION}`;
let waiting: number | undefined;
for (const input of inputs)
  input.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(show, PAUSE);
  });
// A browser may keep what was typed before the page was loaded again.
show();

/** Whatever a template holds is shown as text, never as markup. */
function show(): void {
  const [template = '', parameters = '', config = ''] = inputs.map(({ value }) => value);
  const shown = judged(template, parameters, config);
  headline.className = shown.is;
  headline.textContent = shown.headline;
  report.textContent = shown.report;
}

interface Shown {
  /** A conclusion. */
  readonly is: string;
  readonly headline: string;
  readonly report: string;
}

function judged(template: string, parameters: string, configuration: string): Shown {
  if (isEmpty(template)) return { is: 'neutral', headline: 'Nothing to judge yet.', report: '' };
  const given = isEmpty(parameters) ? {} : { [PARAMETERS]: parameters };
  try {
    const config = isEmpty(configuration) ? undefined : readConfig(configuration);
    const paths = { paths: [TEMPLATE], parameters: Object.keys(given) };
    const found = judge({ [TEMPLATE]: template, ...given }, config, paths);
    const outcome = conclude(found, { ...defaultGate, ...(config === undefined ? {} : { preset: config.preset }) });
    return { is: outcome.conclusion, headline: `${outcome.headline}.`, report: renderText(found, outcome) };
  } catch (error) {
    const message =
      error instanceof UsageError ? error.message : 'A defect of cmklint ended the run; please report it.';
    return { is: 'partial', headline: 'Nothing was judged.', report: message };
  }
}

function isEmpty(text: string): boolean {
  return text.trim() === '';
}

function element<T extends HTMLElement>(id: string, type: abstract new () => T): T {
  const found = document.getElementById(id);
  if (found instanceof type) return found;
  throw new Error(`The page has no element '${id}'.`);
}
