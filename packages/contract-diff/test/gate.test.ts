import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test, vi } from 'vitest';
import { type Document, parseDocument } from 'yaml';
import { tempFolder } from './temp-folder.ts';

// Each test starts several processes, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 });

const packageFolder = fileURLToPath(new URL('..', import.meta.url));
/** Edits of the contract. */
type Edit = (contract: Document) => void;
const fewer: Edit = (contract) =>
  contract.setIn(['components', 'schemas', 'TcpProxy', 'enum'], ['close', 'open']);
const words: Edit = (contract) =>
  contract.setIn(['components', 'schemas', 'ServerType', 'title'], 'Kind of backend');
const notice: Edit = (contract) => contract.setIn(['components', 'schemas', 'TagInput', 'deprecated'], true);
const version =
  (to: string): Edit =>
  (contract) =>
    contract.setIn(['info', 'version'], to);

test('passes what is released', () => {
  const { run } = copyOfSpec();
  expect(run('main')).toEqual({
    status: 0,
    out: 'spec/openapi.yaml 1.0.0 against spec/released/1.0.0.yaml 1.0.0\n\n0 changes: 0 major, 0 minor, 0 patch\n',
    err: '',
  });
});

test('fails on a breaking change without a major step, and says what to do', () => {
  const { edit, run } = copyOfSpec();
  edit(fewer, version('1.9.0'));
  const { status, out, err } = run('main');
  expect(status).toBe(1);
  expect(out).toContain(
    'major  /components/schemas/TcpProxy/enum  (enum)\n' +
      '       `toa_open` is no longer allowed: breaks clients that send what was allowed\n' +
      '       in createEndpointService\n',
  );
  expect(err).toBe(
    '\nThese changes need version 2.0.0 at least, but info.version is 1.9.0. Set info.version in spec/openapi.yaml to 2.0.0.\n' +
      'spec/CHANGELOG.md has no section "## 2.0.0". Add one that says what has changed, and for whom.\n',
  );
});

test.for([
  ['a breaking change', fewer, '2.0.0', '1.9.0'],
  ['an addition', notice, '1.1.0', '1.0.9'],
  ['prose', words, '1.0.1', '1.0.0'],
] as const)('%s needs version $2', ([, change, enough, tooLow]) => {
  const { edit, tell, run } = copyOfSpec();
  tell(enough);
  tell(tooLow);
  edit(change);
  if (tooLow !== '1.0.0') edit(version(tooLow));
  expect(run('main').status).toBe(1);
  edit(version(enough));
  expect(run('main').status).toBe(0);
});

test('fails when the change log does not tell about the version', () => {
  const { edit, run } = copyOfSpec();
  edit(version('1.0.1'));
  expect(run('main')).toMatchObject({
    status: 1,
    err: '\nspec/CHANGELOG.md has no section "## 1.0.1". Add one that says what has changed, and for whom.\n',
  });
});

test('fails when the version goes back', () => {
  const { edit, run } = copyOfSpec();
  edit(version('0.9.0'));
  expect(run('main').err).toContain('1.0.0 has been released already, but info.version is 0.9.0');
});

test('compares with a file and with a git revision', () => {
  const { folder, edit, run } = copyOfSpec();
  const git = (...args: string[]) => execFileSync('git', args, { cwd: folder, stdio: 'ignore' });
  git('init');
  git('add', 'openapi.yaml');
  git('-c', 'user.name=Test', '-c', 'user.email=test@example.com', 'commit', '--message=Contract');
  writeFileSync(join(folder, 'older.yaml'), readFileSync(join(folder, 'openapi.yaml')));
  edit(fewer);
  for (const [base, name] of [
    ['HEAD', 'HEAD:spec/openapi.yaml'],
    ['older.yaml', 'older.yaml'],
    ['1.0.0', 'spec/released/1.0.0.yaml'],
  ] as const) {
    const { status, out } = run('main', base);
    expect(status).toBe(1);
    expect(out).toContain(`spec/openapi.yaml 1.0.0 against ${name} 1.0.0\n`);
    expect(out).toContain('`toa_open` is no longer allowed');
  }
});

test('says what a base can be', () => {
  const { run } = copyOfSpec();
  expect(run('main', '7.0.0')).toMatchObject({
    status: 1,
    err: '"7.0.0" is no released version (1.0.0), no file, and no git revision with a contract. Give one of them.\n',
  });
});

test('releases a version once', () => {
  const { folder, edit, tell, run } = copyOfSpec();
  edit(words);
  expect(run('release')).toMatchObject({
    status: 1,
    err: '1.0.0 has been released already, and what is released stays. See what the changes need: pnpm spec:diff\n',
  });
  edit(version('1.0.1'));
  expect(run('release').err).toContain('spec/CHANGELOG.md has no section "## 1.0.1"');
  tell('1.0.1');
  expect(run('release').out).toBe('spec/released/1.0.1.yaml is the contract of today.\n');
  expect(readFileSync(join(folder, 'released/1.0.1.yaml'))).toEqual(
    readFileSync(join(folder, 'openapi.yaml')),
  );
  expect(run('main').out).toContain('against spec/released/1.0.1.yaml 1.0.1\n\n0 changes');
});

/** A copy of the gate and of what it reads, released as 1.0.0, to be edited at will. */
function copyOfSpec() {
  const root = tempFolder();
  const gate = join(root, 'packages/contract-diff');
  const folder = join(root, 'spec');
  mkdirSync(folder);
  for (const part of ['src', 'package.json']) {
    cpSync(join(packageFolder, part), join(gate, part), { recursive: true });
  }
  symlinkSync(join(packageFolder, 'node_modules'), join(gate, 'node_modules'));
  cpSync(join(packageFolder, '../../spec/openapi.yaml'), join(folder, 'openapi.yaml'));
  writeFileSync(join(folder, 'CHANGELOG.md'), '# Changes\n\n## 1.0.0\n\nThe first.\n');
  const contract = join(folder, 'openapi.yaml');
  const edit = (...changes: Edit[]) => {
    const document = parseDocument(readFileSync(contract, 'utf8'));
    for (const change of changes) change(document);
    writeFileSync(contract, document.toString());
  };
  const tell = (to: string) => writeFileSync(join(folder, 'CHANGELOG.md'), `\n## ${to}\n`, { flag: 'a' });
  const run = (script: 'main' | 'release', ...args: string[]) => {
    const { INIT_CWD, ...env } = process.env;
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(gate, `src/${script}.ts`), ...args],
      {
        cwd: folder,
        env,
        encoding: 'utf8',
      },
    );
    return { status, out: stdout, err: stderr };
  };
  edit(version('1.0.0'));
  run('release');
  return { folder, edit, tell, run };
}
