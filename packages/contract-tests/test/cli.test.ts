import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { languages } from '@vpcep/contract';
import { expect, onTestFinished, test } from 'vitest';
import { options } from '../src/command/options.ts';
import { startFaultyServer } from './support/faulty-server.ts';
import { sandboxFor } from './support/run.ts';

const bin = fileURLToPath(new URL('../bin/vpcep-contract.mjs', import.meta.url));
const timeout = 60_000;

interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command as a user does. */
function run(args: readonly string[], env: Record<string, string> = {}): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [bin, ...args],
      { env: { ...process.env, ...env }, maxBuffer: 64 * 1024 * 1024 },
      (_, stdout, stderr) => resolve({ code: child.exitCode ?? -1, stdout, stderr }),
    );
  });
}

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'contract-tests-'));
  onTestFinished(() => rmSync(path, { recursive: true }));
  return path;
}

/** A server whose services have lost their tags. */
async function faulty(): Promise<string> {
  const server = await startFaultyServer(await sandboxFor(), {
    name: 'no tags',
    handler: () => async (_, next) => {
      const reply = await next();
      if (reply.status === 200) reply.body.tags = [];
      return reply;
    },
  });
  onTestFinished(() => server.close());
  return server.url;
}

test('green: says what it will create, what it did and what it left behind', { timeout }, async () => {
  const url = await sandboxFor();
  const { code, stdout, stderr } = await run(['--base-url', url, '--seed', '7', '--runs', '20']);
  expect(stderr).toBe('');
  expect(code).toBe(0);
  const lines = stdout.trim().split('\n');
  expect(lines[0]).toBe(`Testing ${url}, seed 7.`);
  expect(lines[1]).toMatch(/^It will create about \d+ endpoint services in projects with IDs of its own/);
  for (const layer of ['Examples', 'Workflows', 'Properties', 'Protocol']) {
    expect(stdout).toMatch(new RegExp(`^${layer}: \\d+ requests, 0 findings`, 'm'));
  }
  expect(stdout).toMatch(/^Left behind: \d+ endpoint services\.$/m);
  expect(lines.at(-1)).toMatch(/^GREEN: no violation in \d+ requests, [\d.]+ s\.$/);
});

test('red: one finding for one defect, with a command, the place and the sentence; in both languages', {
  timeout,
}, async () => {
  const url = await faulty();
  const english = await run(['--base-url', url, '--only', 'examples']);
  expect(english.code).toBe(1);
  expect(english.stdout).toMatch(
    /✘ Violation [0-9a-f]{12}: createEndpointService – tags is \[\]; expected was \[\{"key":"env","value":"test"\}\]\./,
  );
  expect(english.stdout).toMatch(/Sent: curl -i -X POST -H "X-Auth-Token: \$TOKEN" .*'http:/);
  expect(english.stdout).toContain(
    'Contract: #/components/schemas/CreateEndpointServiceRequest/properties/tags',
  );
  expect(english.stdout).toContain('Resource tags of the service');
  expect(english.stdout.match(/✘/g)).toHaveLength(1);
  const chinese = await run(['--base-url', url, '--only', 'examples', '--lang', 'zh-CN']);
  expect(chinese.code).toBe(1);
  expect(chinese.stdout).toContain('tags 为 []，应为');
  expect(chinese.stdout).toContain('服务的资源标签');
});

test('the command of a finding runs, and shows the defect', { timeout }, async () => {
  const url = await faulty();
  const { stdout } = await run(['--base-url', url, '--only', 'examples', '--bail']);
  const [, command = ''] = /Sent: (curl .*)$/m.exec(stdout) ?? [];
  const other = command.replace(/"port_id":"[^"]+"/, `"port_id":"${crypto.randomUUID()}"`);
  const shown = await new Promise<string>((resolve, reject) => {
    execFile('sh', ['-c', other], { env: { ...process.env, TOKEN: 'any' } }, (error, out) =>
      error ? reject(error) : resolve(out),
    );
  });
  expect(shown).toMatch(/^HTTP\/1\.1 200/);
  expect(shown).toContain('"tags":[]');
});

test('reports: json with a badge, junit, html in each language, github; a baseline keeps known findings apart', {
  timeout,
}, async () => {
  const url = await faulty();
  const at = (name: string): string => join(folderPath, name);
  const folderPath = folder();
  const files = ['json', 'junit', 'html'].flatMap((format) => ['--report', `${format}=${at(format)}`]);
  const red = await run(['--base-url', url, '--only', 'examples', ...files, '--report', 'github']);
  expect(red.code).toBe(1);
  expect(red.stdout).toMatch(/^::error title=createEndpointService[^\n]*::tags is/m);
  expect(JSON.parse(readFileSync(at('json'), 'utf8'))).toMatchObject({
    schemaVersion: 1,
    label: 'contract',
    message: 'broken',
    verdict: 'red',
    findings: [{ check: 'read-back', kind: 'violation' }],
  });
  const xml = readFileSync(at('junit'), 'utf8');
  expect(xml).toContain('<testsuite name="examples" tests="2" failures="1"');
  const html = readFileSync(at('html'), 'utf8');
  for (const { tag, name } of languages) {
    expect(html).toContain(`data-l="${tag}"`);
    expect(html).toContain(name);
  }
  expect(html).not.toMatch(/(src|href)="(https?:)?\/\//);
  const known = await run(['--base-url', url, '--only', 'examples', '--baseline', at('json')]);
  expect(known.code).toBe(0);
  expect(known.stdout).toContain('1 finding that the baseline knows is not counted.');
});

test.each<[name: string, args: string[], message: RegExp]>([
  ['no address', [], /--base-url is missing/],
  [
    'an address that is none',
    ['--base-url', 'localhost:4020'],
    /--base-url localhost:4020 is not an address with http or https/,
  ],
  ['nobody there', ['--base-url', 'http://127.0.0.1:1'], /There is no server at http:\/\/127\.0\.0\.1:1/],
  ['an unknown option', ['--base-url', 'http://x', '--fast'], /Unknown option --fast/],
  [
    'an unknown layer',
    ['--base-url', 'http://x', '--only', 'all'],
    /--only all is neither a layer nor an operation/,
  ],
  [
    'a variable that is not set',
    ['--base-url', 'http://x', '--token-env', 'NOT_SET_HERE'],
    /NOT_SET_HERE, which --token-env names, is not set/,
  ],
  ['half a key', ['--base-url', 'http://x', '--ak-env', 'AK'], /--ak-env and --sk-env belong together/],
  [
    'a report of another kind',
    ['--base-url', 'http://x', '--report', 'pdf=x'],
    /--report pdf=x is not a report/,
  ],
  [
    'a baseline that is none',
    ['--base-url', 'http://x', '--baseline', bin],
    /The baseline .* cannot be read/,
  ],
  ['a seed that is no number', ['--base-url', 'http://x', '--seed', 'x'], /--seed x is not a whole number/],
])('%s: one line and exit code 2', { timeout }, async (_, args, message) => {
  const { code, stdout, stderr } = await run(args);
  expect({ code, stdout: stdout.includes('GREEN') }).toEqual({ code: 2, stdout: false });
  expect(stderr).toMatch(message);
  expect(stderr.trim().split('\n')).toHaveLength(1);
});

test('credentials that the server does not take: exit code 2', { timeout }, async () => {
  const url = await sandboxFor({ tokens: [{ name: 'ours', value: 'secret-token' }] });
  const wrong = await run(['--base-url', url]);
  expect(wrong).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('does not accept the credentials'),
  });
  const right = await run(['--base-url', url, '--token-env', 'T', '--only', 'examples'], {
    T: 'secret-token',
  });
  expect(right.code).toBe(0);
  expect(right.stdout).not.toContain('secret-token');
});

test.each(languages)('the help has every option in $name', async ({ tag }) => {
  const { code, stdout } = await run(['--help', '--lang', tag]);
  expect(code).toBe(0);
  for (const { name } of Object.values(options)) expect(stdout).toMatch(new RegExp(`^  --${name}( |$)`, 'm'));
  expect(stdout).not.toMatch(/\{\w+\}|option\.|section\./);
});
