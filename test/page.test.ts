import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SourceTextModule, createContext, runInContext } from 'node:vm';
import type { Context } from 'node:vm';
import ts from 'typescript';
import type * as library from '../src/index.js';
import { cli } from './cli/fake-host.js';
import { plainWorkspace, templateOf } from './workspace.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = 'build/page-test';
const built = (name: string): string => readFileSync(join(root, folder, name), 'utf8');
const templates = join(root, 'templates');

beforeAll(() => {
  execFileSync(process.execPath, ['--import', 'tsx', 'scripts/page/main.ts', folder], { cwd: root });
}, 600_000);

afterAll(() => rmSync(join(root, folder), { recursive: true, force: true }));

/** What every browser has beside the language, as far as the library needs it. */
function browser(others: object = {}): Context {
  return createContext({ TextDecoder, TextEncoder, ...others });
}

async function libraryIn(context: Context): Promise<typeof library> {
  const module = new SourceTextModule(built('cmklint.js'), { context });
  await module.link((specifier) => {
    throw new Error(`The bundle imports ${specifier}.`);
  });
  await module.evaluate();
  return module.namespace as typeof library;
}

test('in the bundle for a browser there is nothing of Node', () => {
  const free = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && !isName(node)) free.add(node.text);
    if (ts.isImportDeclaration(node) || ts.isMetaProperty(node) || node.kind === ts.SyntaxKind.ImportKeyword)
      free.add('import');
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('cmklint.js', built('cmklint.js'), ts.ScriptTarget.ES2022, true));
  const ofNode = [
    'process',
    'Buffer',
    'require',
    'module',
    'global',
    '__dirname',
    '__filename',
    'setImmediate',
    'import',
  ];
  expect(ofNode.filter((name) => free.has(name))).toEqual([]);
  expect(free.has('TextDecoder')).toBe(true);
});

/** Of a property or method, which is no variable. */
function isName(node: ts.Identifier): boolean {
  const { parent } = node;
  return (
    (ts.isPropertyAccessExpression(parent) && parent.name === node) ||
    ((ts.isPropertyAssignment(parent) || ts.isMethodDeclaration(parent)) && parent.name === node)
  );
}

test('where nothing of Node is at hand, templates are judged in the words of the command line', async () => {
  const { conclude, defaultGate, judge, renderText } = await libraryIn(browser());
  const names = readdirSync(templates, { recursive: true, encoding: 'utf8' }).filter((name) => /\.\w+$/.test(name));
  const files = Object.fromEntries(
    names.map((name) => [name.replaceAll('\\', '/'), readFileSync(join(templates, name))] as const),
  );
  const report = judge(files);
  const { stdout } = await cli(['lint'], { cwd: templates });
  expect(stdout).toContain('[workspace-cmk-missing]');
  expect(renderText(report, conclude(report, defaultGate))).toBe(stdout);
});

/** An element of a page that takes text, and nothing else. */
class FakeElement {
  textContent = '';
  className = '';
  value = '';
  readonly #listeners: (() => void)[] = [];

  addEventListener(_: string, listener: () => void): void {
    this.#listeners.push(listener);
  }

  type(text: string): void {
    this.value = text;
    for (const listener of this.#listeners) listener();
  }
}

/** The page without a browser: its elements, with its script run. */
function open(): Readonly<
  Record<'template' | 'parameters' | 'config' | 'headline' | 'report' | 'version', FakeElement>
> {
  class HTMLTextAreaElement extends FakeElement {}
  const [template, parameters, config] = [
    new HTMLTextAreaElement(),
    new HTMLTextAreaElement(),
    new HTMLTextAreaElement(),
  ];
  const elements = {
    template,
    parameters,
    config,
    headline: new FakeElement(),
    report: new FakeElement(),
    version: new FakeElement(),
  };
  const context = browser({
    HTMLElement: FakeElement,
    HTMLTextAreaElement,
    document: { getElementById: (id: keyof typeof elements) => elements[id] },
    setTimeout: (action: () => void) => action(),
    clearTimeout: () => undefined,
  });
  runInContext(partOf('script'), context);
  return elements;
}

function partOf(element: 'script' | 'style'): string {
  return new RegExp(`<${element}>([^]*?)</${element}>`).exec(built('cmklint.html'))?.[1] ?? '';
}

describe('the page', () => {
  test('may run its own script and use its own style, and nothing else', () => {
    const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    const html = built('cmklint.html').replace(partOf('script'), '').replace(partOf('style'), '');
    expect(/Content-Security-Policy"\s+content="([^"]*)"/.exec(html)?.[1]).toBe(
      `default-src 'none'; script-src ${hashOf(partOf('script'))}; style-src ${hashOf(partOf('style'))}; base-uri 'none'; form-action 'none'`,
    );
    expect(html).not.toMatch(/\b(?:src|href|action|on\w+|style)=|https?:/);
    expect(html.match(/<\/?(?:script|style)\b[^>]*>/g)).toEqual(['<style>', '</style>', '<script>', '</script>']);
    expect(partOf('script')).not.toMatch(/innerHTML|outerHTML|insertAdjacent|document\.write|<!--/);
  });

  test('judges what is pasted', () => {
    const { template, parameters, config, headline, report, version } = open();
    expect([headline.textContent, report.textContent]).toEqual(['Nothing to judge yet.', '']);
    expect(version.textContent).toMatch(/^cmklint \d/);
    const resource = templateOf({ ...plainWorkspace, name: "[parameters('name')]" });
    template.type(resource.replace('"resources"', '"parameters": {"name": {"type": "string"}}, "resources"'));
    expect(headline).toMatchObject({
      className: 'failure',
      textContent: expect.stringMatching(/^failure: /) as string,
    });
    parameters.type('{"parameters": {"name": {"value": "mlw-pasted"}}}');
    expect(report.textContent).toContain("main.json:5:2: error: Workspace 'mlw-pasted' is not encrypted");
    config.type('{"rules": {"workspace-cmk-missing": "off"}}');
    expect(report.textContent).toContain('switched off');
    config.type('{"preset": "strickt"}');
    expect([headline.className, report.textContent]).toEqual([
      'partial',
      expect.stringContaining('cmklint.json:1:12: '),
    ]);
    config.type('');
    template.type('not JSON');
    expect(headline.className).not.toBe('success');
    expect(report.textContent).toContain('main.json: not JSON (line 1)');
    template.type(' ');
    expect(headline.textContent).toBe('Nothing to judge yet.');
  });

  test('shows hostile text as text', () => {
    const { template, report } = open();
    template.type(templateOf({ ...plainWorkspace, name: '<img src=x onerror=alert(1)></pre><script>' }));
    expect(report.textContent).toContain("'<img src=x onerror=alert(1)></pre><script>'");
  });
});
