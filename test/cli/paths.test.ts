import { mkdirSync, symlinkSync } from 'node:fs';
import { join, win32 } from 'node:path';
import { isOutside } from '../../src/report/in-repository.js';
import { displayPath, isInGit, isInside } from '../../src/file-system/paths.js';
import { action } from '../action/fake-host.js';
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

describe('a repository in a folder of the workspace', () => {
  const inFolder = (...folders: readonly string[]): string => {
    const root = workspace(
      Object.fromEntries(['sub', 'tools'].map((folder) => [`${folder}/infra/main.json`, plain] as const)),
    );
    for (const folder of folders) mkdirSync(join(root, folder, '.git'));
    return root;
  };

  test('has paths of its own for GitHub', async () => {
    expect(await shown(inFolder('sub'), 'sub')).toEqual([['infra/main.json'], ['infra/main.json']]);
    const { annotations, log } = action(inFolder('sub'), { paths: 'sub' });
    expect(annotations.map(({ place }) => place?.file)).toEqual(['infra/main.json']);
    expect(log[0]).toMatch(/^sub\/infra\/main\.json:5:/);
  });

  test('what is beside it is no file of GitHub', () => {
    const { annotations } = action(inFolder('sub'));
    expect(annotations.map(({ place, message }) => place?.file ?? message.slice(0, 28))).toEqual([
      'infra/main.json',
      '../tools/infra/main.json:5: ',
    ]);
  });

  test('of two nobody can tell which it is', async () => {
    const files = ['sub/infra/main.json', 'tools/infra/main.json'];
    expect((await shown(inFolder('sub', 'tools')))[0]).toEqual(files);
  });
});

describe('paths of Windows', () => {
  test.each([
    ['C:\\w', 'C:\\w\\infra\\main.json', 'infra/main.json', true],
    ['C:\\w', 'c:\\W\\main.json', 'main.json', true],
    ['C:\\w', 'C:\\w', '.', true],
    ['C:\\w', 'C:\\w2\\main.json', '../w2/main.json', false],
    ['C:\\w', 'C:\\w\\..a', '..a', true],
    ['C:\\w', 'D:\\main.json', 'D:/main.json', false],
    ['C:\\w', '\\\\server\\share\\main.json', '//server/share/main.json', false],
    ['\\\\server\\share\\w', '\\\\server\\share\\w\\a\\main.json', 'a/main.json', true],
    ['\\\\server\\share\\w', '\\\\server\\other\\main.json', '../../other/main.json', false],
  ])('from %s to %s', (folder, path, shown, inside) => {
    expect(displayPath(folder, path, win32)).toBe(shown);
    expect(isInside(folder, path, win32)).toBe(inside);
    expect(isOutside(shown)).toBe(!inside);
  });

  test.each(['.git', 'a/.GIT/config', 'a\\.git\\hooks', 'git~1/x', '.git./x', '.git ', '.git::$INDEX_ALLOCATION\\x'])(
    'a folder of Git, whatever it is called: %s',
    (path) => {
      expect(isInGit(path)).toBe(true);
      expect(isInGit('.github/git/a.git/.gitignore')).toBe(false);
    },
  );
});
