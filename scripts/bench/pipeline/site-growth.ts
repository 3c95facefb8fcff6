import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import freePort from 'get-port';
import { launchBrowser } from './browser.ts';
import { buildIn, type Copy, copyWith } from './copies.ts';
import { record } from './measurements.ts';
import { runCommand } from './run-command.ts';
import { untilResponds } from './until-responds.ts';

const operationPage = 'en/reference/create-endpoint-service/index.html';

/** The docs of 300 operations: how long their build takes, what a page weighs against that of 3, how soon the first search finds. */
export async function measureSite(operations: number): Promise<void> {
  const small = await copyWith(3);
  await buildIn(small, 'docs');
  const copy = await copyWith(operations);
  await buildIn(copy, 'client', 'mock', 'sandbox');
  const docs = join(copy.folder, 'apps/docs');
  const { seconds } = await runCommand(docs, ['pnpm', 'run', 'build']);
  record('docs.build', 's', [seconds], { side: 'at most', bound: 45 });
  const weights = [small, copy].map(weightOf);
  const [before = Number.NaN, after = Number.NaN] = weights;
  record(
    'docs.weight',
    'x',
    [after / before],
    { side: 'at most', bound: 1.1 },
    { small: before, large: after },
  );
  record('docs.search', 's', await firstSearches(copy, 5), { side: 'at most', bound: 0.5 });
}

/** The compressed page of an operation, in kB. */
function weightOf({ folder }: Copy): number {
  return gzipSync(readFileSync(join(folder, 'apps/docs/dist', operationPage))).length / 1000;
}

async function firstSearches(copy: Copy, rounds: number): Promise<number[]> {
  const port = await freePort();
  const server = spawn('node', ['apps/docs/serve.mjs', '--port', `${port}`], {
    cwd: copy.folder,
    stdio: 'ignore',
  });
  const browser = await launchBrowser();
  try {
    const url = `http://127.0.0.1:${port}/${operationPage.replace('index.html', '')}`;
    await untilResponds(url);
    const times: number[] = [];
    for (let round = 0; round < rounds; round++) {
      const page = await browser.newPage();
      await page.goto(url);
      const start = performance.now();
      await page.keyboard.press('/');
      const shown = (selector: string) =>
        page.waitForFunction((where) => document.querySelector(where), selector, {
          polling: 10,
          timeout: 60_000,
        });
      await shown('dialog[open] input');
      await page.keyboard.type('whitelist');
      await shown('.search-results [role=option]');
      times.push((performance.now() - start) / 1000);
    }
    return times;
  } finally {
    await browser.close();
    server.kill('SIGKILL');
  }
}
