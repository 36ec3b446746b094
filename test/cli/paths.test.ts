import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { plainWorkspace, templateOf, workspace } from '../workspace.js';
import { cli } from './fake-host.js';

const plain = templateOf(plainWorkspace);
const files = { 'services/a/infra/main.json': plain, 'services/a/old/x.bicep': '', 'shared/main.json': plain };
const repository = workspace(files);
mkdirSync(join(repository, '.git'));
mkdirSync(join(repository, 'services/b'));
symlinkSync('services/a', join(repository, 'here'));
const worktree = workspace({ ...files, '.git': 'gitdir: elsewhere' });
const elsewhere = workspace(files);

/** The files of the annotations of a run, and those of its log. */
async function shown(cwd: string, ...paths: readonly string[]): Promise<readonly unknown[]> {
  const annotations = await cli(['lint', ...paths, '--format', 'github'], { cwd });
  const log = await cli(['lint', ...paths, '--format', 'sarif'], { cwd });
  return [
    Array.from(annotations.stdout.matchAll(/ file=([^,]*),/g), ([, file]) => file),
    Array.from(log.stdout.matchAll(/"uri": "([^"]*)"/g), ([, uri]) => uri).filter((uri) => !uri?.startsWith('https:')),
  ];
}

test.each([
  ['a folder of a repository', join(repository, 'services/a'), ['infra'], 'services/a/infra/main.json'],
  ['a folder through a link', join(repository, 'here'), ['.'], 'services/a/infra/main.json'],
  ['a folder beside the working directory', join(repository, 'services/b'), ['../../shared'], 'shared/main.json'],
  ['a work tree of its own', join(worktree, 'services'), ['a/infra'], 'services/a/infra/main.json'],
  ['no repository', join(elsewhere, 'services'), ['.'], 'a/infra/main.json'],
])('GitHub gets paths of the repository: %s', async (_, cwd, paths, file) => {
  expect(await shown(cwd, ...paths)).toEqual([[file], expect.arrayContaining([file])]);
});

test('and none that leads out of it', async () => {
  expect(await shown(join(elsewhere, 'services'), '../shared')).toEqual([[], []]);
  const { stdout } = await cli(['lint', '../shared', '--format', 'github'], { cwd: join(elsewhere, 'services') });
  expect(stdout).toMatch(/^::error title=workspace-cmk-missing::\.\.\/shared\/main\.json:5: Workspace 'ws' is not/);
});

test('people get paths from where they are', async () => {
  const { stdout } = await cli(['lint', '../../shared'], { cwd: join(repository, 'services/b') });
  expect(stdout).toMatch(/^\.\.\/\.\.\/shared\/main\.json:5:/);
});

test('linked templates are followed within the repository, and no further', async () => {
  const deployment = {
    type: 'Microsoft.Resources/deployments',
    apiVersion: '2022-09-01',
    name: 'linked',
    properties: { mode: 'Incremental', templateLink: { relativePath: '../../../shared/main.json' } },
  };
  const tree = { ...files, 'services/a/infra/main.json': templateOf(deployment) };
  const [inside, outside] = [workspace(tree), workspace(tree)];
  mkdirSync(join(inside, '.git'));
  const lint = async (root: string) => (await cli(['lint', 'infra'], { cwd: join(root, 'services/a') })).stdout;
  expect(await lint(inside)).toMatch(/^\.\.\/\.\.\/shared\/main\.json:5:\d+: error: .* \[workspace-cmk-missing\]$/m);
  expect(await lint(outside)).toMatch(/^infra\/main\.json:\d+:\d+: undetermined: .* \[template-link-unreachable\]$/m);
});
