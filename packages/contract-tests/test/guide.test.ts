import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { readArguments } from '@vpcep/server/command';
import { oldestNode } from '@vpcep/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { options } from '../src/command/options.ts';
import { textsFor } from '../src/texts/texts.ts';
import { allMutants, kinds } from './mutants/all.ts';
import { runAction } from './support/action.ts';
import { guideOf, guideTable } from './support/guide.ts';
import { bareEnvironment, type Ended, emptyHome, offer, packSuite, run } from './support/packed.ts';
import { sandboxFor } from './support/run.ts';

const folders = ['en', 'zh-cn'] as const;
const blocksOf = (folder: string): { form: string; code: string }[] =>
  [...guideOf(folder).matchAll(/```(sh|yaml|groovy|ts)\n(.*?)```/gs)].map(([, form = '', code = '']) => ({
    form,
    code,
  }));

test('both languages have the same commands, and the commands understand them', () => {
  const [english, chinese] = folders.map(blocksOf);
  expect(chinese).toEqual(english);
  const commands = (english ?? []).flatMap(({ code }) => [
    ...code.replaceAll('\\\n', ' ').matchAll(/vpcep-contract (--[^'\n]*)/g),
  ]);
  expect(commands.length).toBeGreaterThanOrEqual(6);
  for (const [, line = ''] of commands) {
    const words = line.trim().replace('"$BASE_URL"', 'http://localhost:4020').split(/\s+/);
    const { baseUrl, traffic } = readArguments('vpcep-contract', options, textsFor, words).values;
    expect(baseUrl ?? traffic).toMatch(/^https?:|^traffic\.jsonl$/);
  }
});

describe('somebody with nothing but Node and npm follows the guide', { timeout: 480_000 }, () => {
  const blocks = blocksOf('en');
  const [install, green, fault, red, , gitLab, gitHub, jenkins] = blocks.map(({ code }) => code);
  let home: string;
  let file: string;
  beforeAll(async () => {
    home = emptyHome();
    file = await packSuite(home);
  }, 120_000);
  afterAll(() => rmSync(home, { recursive: true, force: true }));

  const folder = (): string => join(home, 'contract-tests');
  const sh = (code: string, cwd: string, more: Record<string, string> = {}): Promise<Ended> =>
    run('bash', ['-e', '-c', code], cwd, bareEnvironment(home, more));
  const honest = (): Promise<string> => sandboxFor({ provisioning: 200 });
  const faulty = (): Promise<string> => {
    const [, rule = ''] = /vpcep-sandbox .*--fault (\S+)/.exec(fault ?? '') ?? [];
    return sandboxFor({ faults: [rule], provisioning: 0 });
  };

  test('to a first run that is green, and one that is red', async () => {
    const address = await offer(file);
    const installed = await sh((install ?? '').replace(/http:\S+\.tgz/, address), home);
    expect(installed.stderr).not.toContain('npm error');
    expect(installed.code).toBe(0);
    const first = await sh((green ?? '').replace('http://localhost:4020', await honest()), folder());
    expect(first.stdout).toMatch(/^GREEN: no violation/m);
    expect(first.code).toBe(0);
    const second = await sh((red ?? '').replace('http://localhost:4030', await faulty()), folder());
    expect(second.stdout).toMatch(/^RED: /m);
    expect(second.stdout).toContain('The server failed with status 500.');
    expect(second.code).toBe(1);
    expect(readFileSync(join(folder(), 'contract.html'), 'utf8')).toContain('<!doctype html>');
  });

  const installed = (): string => join(folder(), 'node_modules', '@vpcep', 'contract-tests');

  test('and has the types, READMEs and action, and no tests', () => {
    const files = readdirSync(installed(), { recursive: true }).map(String);
    for (const name of [
      'README.md',
      'README.zh-CN.md',
      'action.yml',
      'dist/index.d.ts',
      'dist/vitest.d.ts',
    ]) {
      expect(files).toContain(name);
    }
    expect(files.filter((name) => /^(test|src|bench|scripts)\//.test(name))).toEqual([]);
  });

  test.each([
    ['the oldest Node', oldestNode()],
    ['the Node of the project', process.execPath],
  ])('and the command runs on %s', async (_, node) => {
    const vpcepContract = (...args: string[]): Promise<Ended> =>
      run(node, [join(installed(), 'bin', 'vpcep-contract.mjs'), ...args], home, bareEnvironment(home));
    const url = await honest();
    // The first run was on the Node of the project.
    if (node !== process.execPath) {
      const { stdout } = await vpcepContract('--base-url', url, '--runs', '20');
      expect(stdout).toMatch(/^GREEN: no violation in \d+ requests/m);
    }
    const traffic = join(home, 'traffic.jsonl');
    writeFileSync(traffic, JSON.stringify({ request: { method: 'GET', url }, response: { status: 404 } }));
    const checked = await vpcepContract('--traffic', traffic);
    expect(checked).toMatchObject({ code: 1, stdout: expect.stringMatching(/^RED: /m) });
    const { stdout: version } = await vpcepContract('--version');
    expect(version.trim()).toMatch(/^\d+\.\d+\.\d+$/);
  });

  test('to a green and a red run in CI', async () => {
    copyFileSync(file, join(folder(), 'vpcep-contract-tests.tgz'));
    const { contract } = parse(gitLab ?? '');
    expect(/sh '(.*)'/.exec(jenkins ?? '')?.[1]).toBe(contract.script[0]);
    const [unpack, action] = parse(gitHub ?? '');
    expect((await sh(unpack.run, folder())).code).toBe(0);
    for (const [start, code, verdict] of [
      [honest, 0, 'green'],
      [faulty, 1, 'red'],
    ] as const) {
      const url = await start();
      const ended = await sh(contract.script.join('\n'), folder(), { BASE_URL: url });
      expect({ code: ended.code, out: ended.stdout.split('\n').at(-3) }).toMatchObject({
        code,
        out: expect.stringMatching(new RegExp(`^${verdict.toUpperCase()}`)),
      });
      expect(existsSync(join(folder(), contract.artifacts.reports.junit))).toBe(true);
      const inputs = { ...action.with, 'base-url': url };
      const actionFile = join(folder(), action.uses, 'action.yml');
      const acted = await runAction(actionFile, inputs, folder(), bareEnvironment(home));
      expect({ code: acted.code, output: acted.output }).toEqual({ code, output: `verdict=${verdict}\n` });
    }
  });
});

describe.each(folders)('the figures of the guide in %s', (folder) => {
  test('are those of the mutants', () => {
    const counts = kinds.map((kind) => String(allMutants.filter((mutant) => mutant.kind === kind).length));
    const word = folder === 'en' ? 'Servers' : '服务器';
    expect(guideTable(folder, word).map(([, servers]) => servers)).toEqual(counts);
    expect(guideTable(folder, word).map(([, , found]) => found)).toEqual(counts);
  });

  test('name the versions that are installed', () => {
    const versionOf = (name: string): string => {
      const places = createRequire(import.meta.url).resolve.paths(name) ?? [];
      const manifest = places.map((place) => join(place, name, 'package.json')).find(existsSync) ?? '';
      return JSON.parse(readFileSync(manifest, 'utf8')).version;
    };
    const guide = guideOf(folder);
    expect(guide).toContain(`\`redocly respect\` ${versionOf('@redocly/cli')}`);
    expect(guide).toContain(`Prism ${versionOf('@stoplight/prism-cli')}`);
    expect(guide.replace(/\s+/g, ' ')).toContain(
      `\`@scalar/mock-server\` ${versionOf('@scalar/mock-server')}`,
    );
    const peers = readFileSync(new URL('../bench/peers.ts', import.meta.url), 'utf8');
    for (const [, version = ''] of peers.matchAll(/(?:portman'|dredd): '([\d.]+)'/g)) {
      expect(guide).toContain(version);
    }
  });
});

test('the tools beside the suite have the same figures in both languages', () => {
  const [english, chinese] = folders.map((folder) => guideTable(folder, folder === 'en' ? 'Tool' : '工具'));
  expect(chinese).toEqual(english);
  expect(english?.[0]?.slice(0, 3)).toEqual(['vpcep-contract', '40', '0']);
  expect(english?.length).toBe(5);
});
