import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { install } from '../../scripts/conformance/bicep/installation.js';
import { JsonRpc, RpcError } from '../../scripts/conformance/bicep/json-rpc.js';
import { printParameterFile } from '../../scripts/conformance/bicep/parameter-file.js';
import { wrap } from '../../scripts/conformance/bicep/wrapper.js';
import { readZipEntry } from '../../scripts/conformance/bicep/zip.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'conformance-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** A zip archive with one deflated file. */
function zip(name: string, content: string): Buffer {
  const data = deflateRawSync(content);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50);
  local.writeUInt16LE(8, 8);
  local.writeUInt16LE(name.length, 26);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50);
  central.writeUInt16LE(8, 10);
  central.writeUInt32LE(data.length, 20);
  central.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(30 + name.length + data.length, 16);
  return Buffer.concat([local, Buffer.from(name), data, central, Buffer.from(name), end]);
}

describe('the pinned package', () => {
  const archive = zip('tools/bicep', '#!/bin/sh\n');

  test('is unpacked when it has the pinned hash', () => {
    const program = path.join(folder, 'cache', 'bicep');
    const sha512 = createHash('sha512').update(archive).digest('hex');
    install(archive, { id: 'A.B', program: 'tools/bicep', sha512 }, program);
    expect(readFileSync(program, 'utf8')).toBe('#!/bin/sh\n');
    expect(statSync(program).mode & 0o111).not.toBe(0);
  });

  test('is refused when it is another', () => {
    const install2 = (): void =>
      install(archive, { id: 'A.B', program: 'tools/bicep', sha512: '00' }, path.join(folder, 'bicep'));
    expect(install2).toThrow('A.B is not the pinned package');
  });

  test('is a zip archive with the program in it', () => {
    expect(() => readZipEntry(archive, 'tools/other')).toThrow("no file 'tools/other'");
    expect(() => readZipEntry(Buffer.from('x'), 'tools/bicep')).toThrow('Not a zip archive');
  });
});

describe('JSON-RPC', () => {
  /** Answers each request with its parameters, in two pieces; `fail` with an error, `end` with its end. */
  const server = `
    let received = Buffer.alloc(0);
    process.stdin.on('data', (chunk) => {
      received = Buffer.concat([received, chunk]);
      for (let match; (match = /^Content-Length: (\\d+)\\r\\n\\r\\n/.exec(received.toString('latin1'))); ) {
        const end = match[0].length + Number(match[1]);
        if (received.length < end) return;
        const { id, method, params } = JSON.parse(received.toString('utf8', match[0].length, end));
        received = received.subarray(end);
        if (method === 'end') process.exit(3);
        const reply = Buffer.from(JSON.stringify(method === 'fail' ? { id, error: { message: 'no' } } : { id, result: params }));
        process.stdout.write('Content-Length: ' + reply.length + '\\r\\n');
        process.stdout.write(Buffer.concat([Buffer.from('\\r\\n'), reply]));
      }
    });`;
  let rpc: JsonRpc;
  beforeEach(() => {
    const script = path.join(folder, 'server.cjs');
    writeFileSync(script, server);
    rpc = new JsonRpc(process.execPath, [script]);
  });
  afterEach(() => rpc.close());

  test('answers belong to their requests, whatever is in them', async () => {
    const answers = await Promise.all([rpc.request('a', { text: 'ä😀' }), rpc.request('b', { n: 2 })]);
    expect(answers).toEqual([{ text: 'ä😀' }, { n: 2 }]);
  });

  test('an error is an error', async () => {
    await expect(rpc.request('fail', {})).rejects.toThrow(RpcError);
  });

  test('a program that ends does not leave anybody waiting', async () => {
    await expect(rpc.request('end', {})).rejects.toThrow('ended with code 3');
  });
});

describe('the parameter file', () => {
  test('gives values untyped, unknown ones as external inputs, secrets by reference', () => {
    const id = '/subscriptions/s/resourceGroups/g/providers/Microsoft.KeyVault/vaults/v';
    const text = printParameterFile({
      a: { value: { "it's": 'a\n${b}\\' } },
      u: { expression: "[externalInputs('unknown_0')]" },
      s: { reference: { keyVault: { id }, secretName: 'pw' } },
    });
    expect(text.split('\n')).toEqual([
      "using './main.json'",
      String.raw`param a = any(json('{"it\'s":"a\\n\${b}\\\\"}'))`,
      "param u = externalInput('unknown', 'u')",
      "param s = az.getSecret('s', 'g', 'v', 'pw')",
      '',
    ]);
  });

  test('knows no other parameters', () => {
    expect(() => printParameterFile({ a: {} })).toThrow("'a'");
  });
});

describe('a template nested in another', () => {
  const template = (schema: string): string =>
    JSON.stringify({ $schema: schema, parameters: { u: { type: 'int' } }, resources: [] });
  const group = 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#';

  test('gets the same values; texts are not evaluated on the way', () => {
    const parameters = JSON.stringify({
      parameters: { a: { value: ['[x]', 'y'] }, u: { expression: "[externalInputs('unknown_0')]" } },
    });
    const wrapped = wrap({ template: template(group), parameters, context: { deploymentName: 'd' } });
    const json = JSON.parse(wrapped?.template ?? '') as {
      parameters: object;
      resources: [{ name: string; properties: { parameters: object } }];
    }; // written by wrap
    expect(json.parameters).toEqual({ u: { type: 'int' } });
    expect(json.resources[0].name).toBe('d');
    expect(json.resources[0].properties.parameters).toEqual({
      a: { value: ['[[x]', 'y'] },
      u: { value: "[parameters('u')]" },
    });
    expect(wrapped?.parameters).toContain('unknown_0');
  });

  test('has a location outside resource groups only', () => {
    expect(wrap({ template: template(group), context: {} })?.template).not.toContain('location');
    expect(
      wrap({ template: template(group.replace('deployment', 'subscriptionDeployment')), context: {} })?.template,
    ).toContain('westeurope');
  });

  test('is JSON', () => {
    expect(wrap({ template: '{', context: {} })).toBeUndefined();
  });
});
