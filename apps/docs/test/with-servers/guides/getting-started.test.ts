import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sourceLanguage } from '@vpcep/contract';
import { oldestNode } from '@vpcep/testing';
import { afterAll, describe, expect, test } from 'vitest';
import { docsAndSandbox } from '../docs-and-sandbox.ts';
import { languagesOf, readBlocks, skeletonOf, textOf } from './read-blocks.ts';
import { run } from './run.ts';
import { startCloud } from './start-cloud.ts';
import { freePort } from './start-server.ts';

const repository = fileURLToPath(new URL('../../../../../', import.meta.url));
const uuid = '[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}';

/** Nodes of the versions that the page speaks of: the oldest, and the one that the project pins. */
const nodes = [
  { version: 20, path: oldestNode() },
  { version: 24, path: process.execPath },
];

const addresses = docsAndSandbox();

/** An empty folder, which is also the home of the reader; nothing of ours is on the way up from it. */
function emptyHome(): string {
  const home = mkdtempSync(join(realpathSync(tmpdir()), 'getting-started-'));
  homes.push(home);
  return home;
}
const homes: string[] = [];
afterAll(() => {
  for (const home of homes) rmSync(home, { recursive: true });
});

describe.each(languagesOf('getting-started'))('getting started in $name', ({ tag }) => {
  const blocks = readBlocks('getting-started', tag);
  const [clone, started, install, installed, program, start, printed, cloud] = blocks.map(({ code }) => code);
  const local = (code = '') =>
    code
      .replaceAll('http://localhost:4400', addresses.docs)
      .replaceAll('http://localhost:4020', addresses.sandbox);

  test('has the blocks that are run here, and the same in every language', () => {
    const forms = ['sh', 'text', 'sh', 'text', 'mjs', 'sh', 'text', 'mjs'];
    expect(blocks.map(({ form }) => form)).toEqual(forms);
    expect(blocks.filter(isRun).map(skeletonOf)).toEqual(
      readBlocks('getting-started', sourceLanguage).filter(isRun).map(skeletonOf),
    );
  });

  test('the clone is one that can be started, and says what the page says', async () => {
    // The start itself is tested with the scripts, which runs it.
    const npm = `npm() { test "$1" = start && grep -q '"start":' package.json && echo started; }`;
    const code = `${npm}\n${clone?.replace('ADDRESS', `'${repository}'`)}`;
    const { stdout } = await run('sh', ['-ec', code], { folder: emptyHome(), env: process.env });
    expect(stdout).toBe('started\n');
    const source = readFileSync(`${repository}scripts/start.mjs`, 'utf8');
    const variables = new Map([
      ['4400', 'docs'],
      ['4010', 'mock'],
      ['4020', 'sandbox'],
    ]);
    for (const line of started?.trimEnd().split('\n') ?? []) {
      const name = variables.get(/\d{4}/.exec(line)?.[0] ?? '');
      expect(source).toContain(line.replace(/http:\S+/, `\${${name}}`));
    }
  });

  test.concurrent.each(nodes)(
    'is followed literally with Node $version, twice',
    async ({ version, path }) => {
      const home = emptyHome();
      const env = {
        HOME: home,
        PATH: [dirname(path), process.env.PATH].join(delimiter),
        // No registry is asked for anything: it would not answer.
        npm_config_registry: 'http://127.0.0.1:9/',
        npm_config_fetch_retries: '0',
      };
      const { stdout: used } = await run('node', ['--version'], { folder: home, env });
      expect(used).toMatch(`v${version}.`);
      for (let time = 0; time < 2; time++) {
        const outcome = await run('sh', ['-ec', local(install)], { folder: home, env });
        expect(outcome).toMatchObject({
          code: 0,
          stdout: expect.stringMatching(/added 1 package|up to date/),
        });
        expect(outcome.stdout).toContain(time === 0 ? installed?.trim() : 'up to date');
        const folder = join(home, 'first-calls');
        writeFileSync(join(folder, 'first-calls.mjs'), local(program));
        const { code, stdout, stderr } = await run('sh', ['-ec', start ?? ''], { folder, env });
        expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
        expect(withoutIds(stdout)).toBe(withoutIds(printed ?? ''));
      }
    },
  );

  test('shows the messages of steps that fail', async () => {
    const text = textOf('getting-started', tag);
    const home = emptyHome();
    const env = { HOME: home, PATH: process.env.PATH };
    writeFileSync(join(home, 'first-calls.mjs'), local(program));
    const elsewhere = await run('sh', ['-ec', start ?? ''], { folder: home, env });
    expect(elsewhere.stderr).toContain(shown(text, 'Cannot find package'));
    const closed = `http://localhost:${await freePort()}`;
    const stopped = await run('npm', ['install', `${closed}/download/vpcep-client.tgz`], {
      folder: home,
      env: { ...env, npm_config_fetch_retries: '0' },
    });
    expect(stopped.stderr).toContain(shown(text, 'ECONNREFUSED'));
  });

  test('shows the message of a port in use, and the line that it ends with leads on', async () => {
    const port = await freePort();
    const blocker = createServer().listen(port, '127.0.0.1');
    await once(blocker, 'listening');
    const env = { ...process.env, DOCS_PORT: `${port}`, LC_ALL: 'C.UTF-8' };
    const command = [`${repository}scripts/run.mjs`, 'start', '--lang', tag];
    const { code, stderr } = await run(process.execPath, command, { folder: emptyHome(), env });
    blocker.close();
    expect(code).toBe(2);
    const message = /^\| `([^`]*4400[^`]*)`/m.exec(textOf('getting-started', tag))?.[1] ?? 'none';
    expect(stderr).toContain(message.replace('4400', `${port}`));
    expect(stderr).toMatch(/\n {2}DOCS_PORT=\d+ MOCK_PORT=\d+ SANDBOX_PORT=\d+ npm start -- --lang \S+\n$/);
  });

  test('the client for a cloud takes the place of the one for the sandbox', async () => {
    const home = emptyHome();
    const { url, requests } = await startCloud({ provisioning: 0 });
    const env = {
      HOME: home,
      PATH: process.env.PATH,
      GUIDE_SERVER: url,
      VPCEP_PROJECT_ID: '6e9dfd51d1124e8d8498dce894923a0d',
      VPCEP_TOKEN: 'canary-token',
    };
    await run('sh', ['-ec', local(install)], { folder: home, env });
    const folder = join(home, 'first-calls');
    mkdirSync(folder, { recursive: true });
    const own = /^const client = createVpcepClient\(\{$.*?^\}\);$/ms;
    expect(program).toMatch(own);
    writeFileSync(
      join(folder, 'first-calls.mjs'),
      (program ?? '').replace(own, () => cloud ?? ''),
    );
    const preload = new URL('client-environment.ts', import.meta.url).href;
    const { code, stderr } = await run(process.execPath, ['--import', preload, 'first-calls.mjs'], {
      folder,
      env,
    });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(new Set(requests.map(({ headers }) => headers['x-meant-for']))).toEqual(
      new Set(['vpcep.eu-de.otc.t-systems.com']),
    );
  });
});

const isRun = ({ form }: { form: string }) => form !== 'text';
const withoutIds = (text: string) => text.trim().replace(new RegExp(uuid), '<id>');

/** A message that the page shows. */
function shown(text: string, start: string): string {
  const found = new RegExp(`\`(${start}[^\`]*)\``).exec(text)?.[1];
  if (!found) throw new Error(`The page does not show a message that starts with ${start}.`);
  return found;
}
