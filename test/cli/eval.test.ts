import { cli } from './fake-host.js';

async function answer(...argv: string[]): Promise<{ readonly code: number; readonly json: unknown }> {
  const { code, stdout } = await cli(['eval', ...argv]);
  return { code, json: JSON.parse(stdout) };
}

test('a value', async () => {
  expect(await answer("uniqueString('a')")).toEqual({ code: 0, json: { value: 'eveiun73364hy' } });
  expect(await answer("[concat('a', 'b')]")).toEqual({ code: 0, json: { value: 'ab' } });
});

test('numbers are printed as the engine writes them', async () => {
  const { stdout } = await cli(['eval', "createArray(json('1.0'), 9007199254740993, 1)"]);
  expect(stdout.replace(/\s+/g, '')).toBe('{"value":[1.0,9007199254740993,1]}');
});

test('what is not known says why', async () => {
  expect(await answer("createArray('a', resourceGroup().location)")).toEqual({
    code: 0,
    json: { unresolved: ['a', '[resourceGroup().location]'], because: ['resourceGroup().location is not given'] },
  });
});

test('context options', async () => {
  expect(await answer('resourceGroup().location', '--location', 'westeurope')).toMatchObject({
    json: { value: 'westeurope' },
  });
  const subscription = ['--scope', 'subscription', '--subscription-id', '00000000-0000-0000-0000-000000000001'];
  expect(await answer('subscription().subscriptionId', ...subscription)).toMatchObject({
    json: { value: '00000000-0000-0000-0000-000000000001' },
  });
  expect(await answer('resourceGroup().location', '--scope', 'subscription')).toMatchObject({ code: 3 });
});

test('a refusal ends with 3', async () => {
  expect(await answer("toLower(1, 'x')")).toEqual({
    code: 3,
    json: { error: { code: 'template-evaluation', message: expect.stringContaining('toLower') as string } },
  });
});

describe('rows on standard input', () => {
  test('one answer a line, in order, with its id', async () => {
    const rows = [
      { id: 'a', expression: '[add(1, 2)]' },
      { id: 'b', expression: 'plain text' },
      { id: 3, expression: '[resourceGroup().name]', context: { resourceGroup: 'rg' } },
      { id: 'd', expression: '[subscription().subscriptionId]', context: { scope: 'subscription' } },
      { id: 'e', expression: '[nope()]' },
      { id: 'f', expression: "[concat('::error::', '\u202e')]", languageVersion: '2.0' },
    ];
    const { code, stdout } = await cli(['eval', '-'], {
      stdin: rows.map((row) => `${JSON.stringify(row)}\r\n`).join('\n'),
    });
    expect(code).toBe(0);
    const lines = stdout.trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
      { id: 'a', value: 3 },
      { id: 'b', value: 'plain text' },
      { id: 3, value: 'rg' },
      {
        id: 'd',
        unresolved: '[subscription().subscriptionId]',
        because: ['subscription().subscriptionId is not given'],
      },
      { id: 'e', error: { code: 'template-evaluation', message: expect.stringContaining('nope') as string } },
      { id: 'f', value: '::error::\u202e' },
    ]);
    expect(stdout).not.toContain('\u202e');
  });

  test('what cannot be written as UTF-8 is refused, what is made of it is not', async () => {
    const { stdout, code } = await cli(['eval', "first('😀x')"]);
    expect([code, JSON.parse(stdout)]).toMatchObject([3, { error: { code: 'template-evaluation' } }]);
    expect((await cli(['eval', "length(first('😀x'))"])).stdout).toContain('1');
  });

  test('a date without year is one of this year, a time one of today', async () => {
    const value = async (text: string): Promise<unknown> =>
      (JSON.parse((await cli(['eval', `dateTimeAdd('${text}', ' P1D')`])).stdout) as { value: unknown }).value;
    expect(await value('1.5')).toBe('2026-01-06T00:00:00Z');
    expect(await value('May 5')).toBe('2026-05-06T00:00:00Z');
    expect(await value('5 May')).toBe('2005-05-02T00:00:00Z');
    expect(await value('10:30')).toBe('2026-11-29T10:30:00Z');
  });

  test('options hold where a row says nothing else', async () => {
    const stdin =
      '{"id":1,"expression":"[resourceGroup().name]"}\n{"id":2,"expression":"[resourceGroup().name]","context":{"resourceGroup":"own"}}';
    const { stdout } = await cli(['eval', '-', '--resource-group', 'rg'], { stdin });
    expect(stdout).toBe('{"id":1,"value":"rg"}\n{"id":2,"value":"own"}\n');
  });

  test.each(['no json', '[]', '{"id":1}', '{"id":1,"expression":"a","context":{"scope":"moon"}}'])(
    '%s is no row',
    async (stdin) => {
      expect(await cli(['eval', '-'], { stdin })).toMatchObject({ code: 2, stdout: '' });
    },
  );
});
