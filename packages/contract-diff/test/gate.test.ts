import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test, vi } from 'vitest';
import { type Document, parseDocument } from 'yaml';
import { compareSpec } from '../src/compare-spec.ts';
import { releaseSpec } from '../src/release-spec.ts';
import { run } from '../src/run.ts';
import { tempFolder } from './temp-folder.ts';

// Some start several processes, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 });

const packageFolder = fileURLToPath(new URL('..', import.meta.url));
const specFolder = join(packageFolder, '../../spec');
/** Edits of the contract. */
type Edit = (contract: Document) => void;
const fewer: Edit = (contract) =>
  contract.setIn(['components', 'schemas', 'TcpProxy', 'enum'], ['close', 'open']);
const words: Edit = (contract) =>
  contract.setIn(['components', 'schemas', 'ServerType', 'title'], 'Kind of backend');
const notice: Edit = (contract) => contract.setIn(['components', 'schemas', 'TagInput', 'deprecated'], true);
const newCode = {
  code: 'EndPoint.9999',
  status: 400,
  operations: [],
  source: 'service',
  meaning: 'New.',
  remedy: 'None.',
  'x-i18n': {},
};
const version =
  (to: string): Edit =>
  (contract) =>
    contract.setIn(['info', 'version'], to);

test('passes what is released', () => {
  const { spawn } = copyOfSpec();
  expect(spawn('main')).toEqual({
    status: 0,
    out: 'spec/openapi.yaml 1.0.0 against spec/released/1.0.0.yaml 1.0.0\n\n0 changes: 0 major, 0 minor, 0 patch\n',
    err: '',
  });
});

test('fails on a breaking change without a major step, and says what to do', () => {
  const { edit, spawn } = copyOfSpec();
  edit(fewer, version('1.9.0'));
  const { status, out, err } = spawn('main');
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
  const { edit, log, run } = copyOfSpec();
  log(enough);
  log(tooLow);
  edit(change);
  if (tooLow !== '1.0.0') edit(version(tooLow));
  expect(run('main').status).toBe(1);
  edit(version(enough));
  expect(run('main').status).toBe(0);
});

test('fails when the change log does not log about the version', () => {
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
    const { status, out } = run('main', [base]);
    expect(status).toBe(1);
    expect(out).toContain(`spec/openapi.yaml 1.0.0 against ${name} 1.0.0\n`);
    expect(out).toContain('`toa_open` is no longer allowed');
  }
});

test('says what a base can be', () => {
  const { spawn } = copyOfSpec();
  expect(spawn('main', ['7.0.0'])).toMatchObject({
    status: 2,
    err: '"7.0.0" is no released version, no file, and no git revision with a contract. Give a released version (1.0.0), a file or a git revision.\n',
  });
});

test.for([
  ['an empty base', [''], 'The base is empty. Give a released version (1.0.0), a file or a git revision.'],
  ['a base of spaces', ['  '], 'The base is empty.'],
  ['a folder', ['released'], 'released is not a file. Give a contract that can be read.'],
  ['a file that is not a contract', ['CHANGELOG.md'], 'CHANGELOG.md is not an OpenAPI 3 document'],
  ['a file that is not YAML', ['broken.yaml'], 'broken.yaml is not valid YAML'],
  ['a merge key', ['merged.yaml'], 'merged.yaml:5 merge key <<: write the properties out, or use $ref.'],
  ['a reference to nothing', ['dangling.yaml'], '#/components/schemas/No names nothing in the contract'],
  ['two bases', ['1.0.0', '1.0.0'], 'Give one base'],
  ['an unknown option', ['--bas'], "Unknown option '--bas'"],
] as const)('exits with 2 and says what to do: %s', ([, args, message]) => {
  const { folder, run } = copyOfSpec();
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
  write('broken.yaml', 'openapi: [');
  write('merged.yaml', 'openapi: 3.1.0\nbase: &base { version: 1.0.0 }\ninfo:\n  title: x\n  <<: *base\n');
  const schema = '{ $ref: "#/components/schemas/No" }';
  const parameter = `{ in: query, name: a, schema: ${schema} }`;
  const paths = `{ /a: { get: { parameters: [${parameter}], responses: {} } } }`;
  write('dangling.yaml', `openapi: 3.1.0\ninfo: { title: x, version: 1.0.0 }\npaths: ${paths}\n`);
  cpSync(
    join(folder, 'dangling.yaml'),
    join(folder, args[0] === 'dangling.yaml' ? 'openapi.yaml' : 'other.yaml'),
  );
  const { status, out, err } = run('main', args);
  expect(err).toContain(message);
  expect({ status, out }).toEqual({ status: 2, out: '' });
});

test('exits with 2 where git is missing, and says what it was needed for', () => {
  const { spawn } = copyOfSpec();
  expect(spawn('main', ['HEAD~1'], { PATH: '/nowhere' })).toEqual({
    status: 2,
    out: '',
    err: '"HEAD~1" is neither a released version nor a file, and git, which would know revisions, did not run. Install git, or give a released version (1.0.0), a file or a git revision.\n',
  });
});

test.for<[what: string, edit: Edit, rule: string, step: string, message: string]>([
  ['a code is dropped', (codes) => codes.deleteIn([0]), 'code', 'major', '`APIGW.0101` is gone: breaks code'],
  ['a code is renamed', (codes) => codes.setIn([0, 'code'], 'APIGW.9999'), 'code', 'major', 'is gone'],
  [
    'a code is added',
    (codes) => codes.addIn([], codes.createNode(newCode)),
    'code',
    'minor',
    '`EndPoint.9999` is new',
  ],
  [
    'a status changes',
    (codes) => codes.setIn([0, 'status'], 410),
    'status',
    'major',
    'comes with 410, no longer with 404',
  ],
  [
    'a spelling is added',
    (codes) => codes.setIn([0, 'also'], ['APIG.0101']),
    'also',
    'minor',
    '`APIG.0101` is the same code',
  ],
  ['retryable is stated', (codes) => codes.setIn([0, 'retryable'], true), 'retryable', 'minor', 'is stated'],
  [
    'operations are fewer',
    (codes) => codes.setIn([0, 'operations'], ['getEndpointService']),
    'operations',
    'minor',
    'Other operations',
  ],
  ['a text changes', (codes) => codes.setIn([0, 'remedy'], 'Think.'), 'remedy', 'patch', 'Text or example'],
  [
    'a property has no rule',
    (codes) => codes.setIn([0, 'severity'], 1),
    'severity',
    'major',
    'no rule knows',
  ],
])('error codes: %s', ([, edit, rule, step, message]) => {
  const { change, run } = copyOfSpec();
  change('error-codes.yaml', edit);
  const { status, out } = run('main');
  expect(status).toBe(1);
  expect(out).toMatch(new RegExp(`^${step}  error-codes\\.yaml#/\\d+\\S*  \\(${rule}\\)$`, 'm'));
  expect(out).toContain(message);
});

test.for([
  ['true', 'false', 'the same request never succeeds'],
  ['false', 'true', 'the same request may succeed later'],
] as const)(
  'error codes: retryable %s becomes %s, which breaks clients that retry by it',
  ([from, to, message]) => {
    const { folder, change, run } = copyOfSpec();
    const set =
      (value: string): Edit =>
      (codes) =>
        codes.setIn([0, 'retryable'], value === 'true');
    change('error-codes.yaml', set(from));
    cpSync(join(folder, 'openapi.yaml'), join(folder, 'before.yaml'));
    cpSync(join(folder, 'error-codes.yaml'), join(folder, 'before.error-codes.yaml'));
    change('error-codes.yaml', set(to));
    const { status, out } = run('main', ['before.yaml']);
    expect(status).toBe(1);
    expect(out).toContain(`After \`APIGW.0101\`, ${message}`);
    expect(out).toContain('1 change: 1 major');
  },
);

test('error codes: a status that the contract states is the same as one that is written', () => {
  const { change, edit, run } = copyOfSpec();
  edit((contract) =>
    contract.setIn(['components', 'responses', 'NotFound', 'x-errors'], { route: 'APIGW.0101' }),
  );
  change('error-codes.yaml', (codes) => codes.deleteIn([0, 'status']));
  expect(run('main').out).toContain('1 change: 0 major, 1 minor');
});

test('says so when a base has no error codes', () => {
  const { folder, run } = copyOfSpec();
  cpSync(join(folder, 'openapi.yaml'), join(folder, 'before.yaml'));
  expect(run('main', ['before.yaml']).out).toContain(
    'before.yaml has no error-codes.yaml: error codes are not compared.',
  );
});

test('releases a version once', () => {
  const { folder, edit, log, run, spawn } = copyOfSpec();
  edit(words);
  expect(spawn('release')).toMatchObject({
    status: 1,
    err: '1.0.0 has been released already, and what is released stays. See what the changes need: pnpm spec:diff\n',
  });
  edit(version('1.0.1'));
  expect(run('release').err).toContain('spec/CHANGELOG.md has no section "## 1.0.1"');
  log('1.0.1');
  expect(spawn('release').out).toBe('spec/released/1.0.1.yaml is the contract of today.\n');
  expect(readFileSync(join(folder, 'released/1.0.1.yaml'))).toEqual(
    readFileSync(join(folder, 'openapi.yaml')),
  );
  expect(run('main').out).toContain('against spec/released/1.0.1.yaml 1.0.1\n\n0 changes');
});

/** A copy of what the gate reads, released as 1.0.0, to be edited at will. */
let released: string | undefined;

/** A folder with a contract that is released. It is made once, and copied for each test. */
function releasedSpec(): string {
  if (!released) {
    released = mkdtempSync(join(tmpdir(), 'vpcep-released-'));
    cpSync(join(specFolder, 'released/1.0.0.yaml'), join(released, 'openapi.yaml'));
    cpSync(join(specFolder, 'released/1.0.0.error-codes.yaml'), join(released, 'error-codes.yaml'));
    writeFileSync(join(released, 'CHANGELOG.md'), '# Changes\n\n## 1.0.0\n\nThe first.\n');
    runIn(released, 'release');
  }
  return released;
}
afterAll(() => {
  if (released) rmSync(released, { recursive: true });
});

function copyOfSpec() {
  const folder = tempFolder();
  cpSync(releasedSpec(), folder, { recursive: true });
  const change = (file: string, ...edits: Edit[]) => {
    const document = parseDocument(readFileSync(join(folder, file), 'utf8'));
    for (const edit of edits) edit(document);
    writeFileSync(join(folder, file), document.toString());
  };
  const edit = (...edits: Edit[]) => change('openapi.yaml', ...edits);
  const log = (to: string) => writeFileSync(join(folder, 'CHANGELOG.md'), `\n## ${to}\n`, { flag: 'a' });
  return {
    ...{ folder, change, edit, log },
    run: (script: 'main' | 'release', args?: readonly string[]) => runIn(folder, script, args),
    /** As it is started. */
    spawn: (script: 'main' | 'release', args?: readonly string[], env?: NodeJS.ProcessEnv) =>
      spawnIn(folder, script, args, env),
  };
}

interface Ended {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs a command in this process, which takes a fraction of the time of a process of its own. */
function runIn(folder: string, script: 'main' | 'release', args: readonly string[] = []): Ended {
  const written = { out: '', err: '' };
  const all = ['--spec', folder, ...args];
  const status = run(
    (output) => (script === 'main' ? compareSpec(all, folder, output) : releaseSpec(all, output)),
    {
      log(text) {
        written.out += `${text}\n`;
      },
      error(text) {
        written.err += `${text}\n`;
      },
    },
  );
  return { status, ...written };
}

function spawnIn(
  folder: string,
  script: 'main' | 'release',
  args: readonly string[] = [],
  env: NodeJS.ProcessEnv = {},
): Ended {
  const { INIT_CWD, ...inherited } = process.env;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(packageFolder, `src/${script}.ts`), '--spec', folder, ...args],
    { cwd: folder, env: { ...inherited, ...env }, encoding: 'utf8' },
  );
  return { status, out: stdout, err: stderr };
}
