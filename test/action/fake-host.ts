import { runAction } from '../../src/action/run-action.js';
import type { ActionHost } from '../../src/action/action-host.js';
import type { Annotation } from '../../src/report/github.js';

export interface ActionRun {
  readonly outputs: Readonly<Record<string, string>>;
  readonly log: readonly string[];
  readonly annotations: readonly Annotation[];
  readonly warnings: readonly string[];
  readonly failures: readonly string[];
  readonly summaries: readonly string[];
  readonly written: ReadonlyMap<string, string>;
}

/** Runs the action over a real folder without a runner. */
export function action(
  workspace: string,
  inputs: Readonly<Record<string, string>> = {},
  host: Partial<ActionHost> = {},
): ActionRun {
  const run = {
    outputs: {} as Record<string, string>,
    log: [] as string[],
    annotations: [] as Annotation[],
    warnings: [] as string[],
    failures: [] as string[],
    summaries: [] as string[],
    written: new Map<string, string>(),
  };
  runAction({
    workspace,
    temporary: ['/runner-temp'],
    input: (name) => inputs[name] ?? '',
    output: (values) => void Object.assign(run.outputs, values),
    log: (line) => void run.log.push(line),
    annotate: (annotation) => void run.annotations.push(annotation),
    warn: (message) => void run.warnings.push(message),
    fail: (message) => void run.failures.push(message),
    summarize: (markdown) => void run.summaries.push(markdown),
    openFile: (path) => ({ write: (text) => void run.written.set(path, text) }),
    ...host,
  });
  return run;
}
