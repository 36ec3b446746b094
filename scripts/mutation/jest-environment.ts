import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Circus } from '@jest/types';
import { TestEnvironment } from 'jest-environment-node';
import type { FileReach, Killer, MapOrder, Order, Selection, TestReach } from './order.js';

/** Where the tests run while sources are mutated; MUTATION_ORDER names the file that says what they are run for. */
export default class MutationEnvironment extends TestEnvironment {
  readonly handleTestEvent: Circus.EventHandler;

  constructor(...[config, context]: ConstructorParameters<typeof TestEnvironment>) {
    super(config, context);
    const order = JSON.parse(readFileSync(process.env['MUTATION_ORDER'] ?? '', 'utf8')) as Order;
    const file = path.relative(config.projectConfig.rootDir, context.testPath).replaceAll('\\', '/');
    if (order.kind === 'kill') {
      this.handleTestEvent = killing(
        file,
        order.killer,
        order.files.find((selection) => selection.file === file),
      );
    } else {
      const reached = new Uint8Array(order.regions);
      (this.global as Record<string, unknown>)['__reached'] = reached;
      this.handleTestEvent = mapping(file, reached, order);
    }
  }
}

/** Ends the process at the first test, or the first hook, that fails. */
function killing(file: string, killerFile: string, selection: Selection | undefined): Circus.EventHandler {
  return (event, state): void => {
    if (event.name === 'run_start' && selection !== undefined) leaveOut(testsOf(state.rootDescribeBlock), selection);
    if (event.name !== 'test_fn_failure' && event.name !== 'hook_failure') return;
    const killer: Killer = { file, test: event.test?.name ?? 'a hook' };
    writeFileSync(killerFile, JSON.stringify(killer));
    process.exit(1);
  };
}

function leaveOut(tests: readonly Circus.TestEntry[], { of, tests: chosen }: Selection): void {
  if (tests.length !== of) return;
  const kept = new Set(chosen);
  for (const [index, test] of tests.entries()) if (!kept.has(index)) test.mode = 'skip';
}

/** Writes what each test reaches. What runs outside the tests counts for all of them. */
function mapping(file: string, reached: Uint8Array, { folder }: MapOrder): Circus.EventHandler {
  const found = new Map<Circus.TestEntry, TestReach>();
  const loading = new Uint8Array(reached.length);
  let started = 0;
  const leaveTest = (): void => {
    for (const [region, isReached] of reached.entries()) if (isReached === 1) loading[region] = 1;
    reached.fill(0);
  };
  return (event, state): void => {
    if (event.name === 'test_start') {
      leaveTest();
      started = performance.now();
    } else if (event.name === 'test_done') {
      found.set(event.test, { milliseconds: Math.round(performance.now() - started), reached: bits(reached) });
      reached.fill(0);
    } else if (event.name === 'run_finish') {
      leaveTest();
      const tests = testsOf(state.rootDescribeBlock).map((test) => found.get(test) ?? { milliseconds: 0, reached: '' });
      const reach: FileReach = { file, loading: bits(loading), tests };
      writeFileSync(path.join(folder, `${file.replaceAll('/', '+')}.json`), JSON.stringify(reach));
    }
  };
}

/** In the order in which they are written. */
function testsOf(block: Circus.DescribeBlock): readonly Circus.TestEntry[] {
  return block.children.flatMap((child) => (child.type === 'test' ? [child] : testsOf(child)));
}

function bits(bytes: Uint8Array): string {
  const packed = new Uint8Array(Math.ceil(bytes.length / 8));
  for (const [index, byte] of bytes.entries()) packed[index >> 3] = (packed[index >> 3] ?? 0) | (byte << (index & 7));
  return Buffer.from(packed).toString('base64');
}
