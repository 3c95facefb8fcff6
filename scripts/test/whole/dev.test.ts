// `pnpm dev` as an author has it: an edit shows in the browser, with what lint says about it.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import freePort from 'get-port';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type Browser, launchBrowser, type Page } from '../../bench/pipeline/browser.ts';
import { findBrowser } from '../../browser.mjs';
import { copyRepository, type RepositoryCopy } from '../../copies/copy-repository.ts';
import { processesIn } from '../small-clone.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 600_000 });

const contract = 'spec/openapi.yaml';
const patience = { timeout: 40_000, interval: 100 };

let copy: RepositoryCopy;
let dev: ChildProcess;
let ports: number[];
let printed = '';

const edit = (file: string, from: string, to: string) => {
  const path = join(copy.folder, file);
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(from);
  writeFileSync(path, text.replace(from, to));
};
const pageUrl = (language: string) =>
  `http://localhost:${ports[0]}/${language}/reference/create-endpoint-service/`;

beforeAll(async () => {
  copy = copyRepository();
  copy.run('git', 'init');
  copy.run('git', 'add', '.');
  ports = [await freePort(), await freePort(), await freePort()];
  const [docs, mock, sandbox] = ports.map(String);
  dev = spawn(process.execPath, ['scripts/run.mjs', 'dev'], {
    cwd: copy.folder,
    env: { ...copy.env, LC_ALL: 'en_US.UTF-8', DOCS_PORT: docs, MOCK_PORT: mock, SANDBOX_PORT: sandbox },
  });
  for (const stream of [dev.stdout, dev.stderr]) {
    stream?.setEncoding('utf8').on('data', (text) => {
      printed += text;
    });
  }
  await vi.waitFor(() => expect(printed).toContain('Ctrl+C ends all three.'), { timeout: 300_000 });
});

afterAll(async () => {
  if (dev?.exitCode === null) {
    const ended = once(dev, 'exit');
    dev.kill('SIGTERM');
    await ended;
  }
  copy?.remove();
});

describe.skipIf(!findBrowser(process.env))('in the browser', () => {
  let browser: Browser;
  const shown = async (page: Page, selector: string) =>
    (await page.locator(selector).allInnerTexts()).join('\n');

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  test.each([
    [
      'en',
      'Publishes a backend resource as a VPC endpoint service.',
      'Publishes one backend resource as an example.',
    ],
    ['zh-cn', '将一个后端资源发布为终端节点服务。', '将一个后端资源发布为示例服务。'],
  ])('a sentence in %s is shown where it was read', async (language, before, after) => {
    const page = await browser.newPage();
    await page.goto(pageUrl(language));
    await vi.waitFor(async () => expect(await shown(page, 'main')).toContain(before), patience);
    edit(contract, before, after);
    await vi.waitFor(async () => expect(await shown(page, 'main')).toContain(after), patience);
  });

  test('what lint says is shown over the page, until it has nothing to say', async () => {
    const page = await browser.newPage();
    await page.goto(pageUrl('en'));
    const [before, after] = ['Publishes one backend', 'Publishes oen backend'];
    edit(contract, before, after);
    await vi.waitFor(
      async () => expect(await shown(page, 'aside[role=status]')).toContain('“oen”'),
      patience,
    );
    expect(printed).toContain('has the unknown word “oen”');
    edit(contract, after, before);
    await vi.waitFor(
      async () => expect(await shown(page, 'aside[role=status]')).not.toContain('“oen”'),
      patience,
    );
  });
});

test('a contract that cannot be read is named, and the last one that could stays', async () => {
  const head = 'openapi: 3.1.0\n';
  edit(contract, head, `${head}}\n`);
  await vi.waitFor(() => expect(printed).toContain('openapi.yaml: the contract cannot be read'), patience);
  const page = await fetch(pageUrl('en'));
  expect(page.status).toBe(200);
  edit(contract, `${head}}\n`, head);
});

test('it ends with all that it has started', async () => {
  const ended = once(dev, 'exit');
  dev.kill('SIGTERM');
  await ended;
  expect(processesIn(copy.folder)).toEqual([]);
  for (const port of ports) await expect(fetch(`http://localhost:${port}`)).rejects.toThrow();
});
