// Measures the docs beside pages of other tools about the same contract, and holds them to their budgets. Needs Chromium, a
// built site, and the network for the other tools, which are installed in bench/peers at the first run. BENCH_ROUNDS changes
// how often each page is loaded.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { interleave } from '../../../scripts/bench/interleave.ts';
import { createReport, showProgress } from '../../../scripts/bench/report.ts';
import { median, withSpread } from '../../../scripts/bench/statistics.ts';
import { serveDocs } from '../serve.mjs';
import { startBrowser } from './browser.ts';
import { writeFloors } from './floors.ts';
import { judge } from './lighthouse.ts';
import { bytesOf, loadPage, type PageLoad } from './page-load.ts';
import { writePeers } from './peers.ts';
import { serveFiles } from './serve.ts';

const rounds = Number(process.env.BENCH_ROUNDS ?? 5);
const slowDown = 4;
const own = 'vpcep docs';
const operations = ['create', 'get', 'update'].map((verb) => `reference/${verb}-endpoint-service/`);
const places = ['en', 'zh-cn'].flatMap((language) => operations.map((page) => `/${language}/${page}`));

const folder = mkdtempSync(join(tmpdir(), 'vpcep-docs-bench-'));
const report = createReport();
try {
  await measure();
  report.finish();
} finally {
  rmSync(folder, { recursive: true });
}

async function measure(): Promise<void> {
  measureBuild();
  showProgress('Installing and building the other tools');
  const peers = writePeers(folder);
  const floors = writeFloors(
    folder,
    readFileSync(join(folder, 'site/en', operations[0] ?? '', 'index.html'), 'utf8'),
  );
  const [docs, files, { browser, port }] = await Promise.all([
    serveDocs({ port: 0 }),
    serveFiles(folder),
    startBrowser(),
  ]);
  try {
    const page = `${docs.url}/en/${operations[0]}`;
    const subjects = [
      { name: own, url: page },
      ...[...peers, ...floors].map(({ name, folder: place }) => ({ name, url: `${files.url}/${place}/` })),
    ];
    const samples = await interleave<PageLoad>(
      'Loading',
      subjects.map(({ name, url }) => ({ name, measure: () => loadPage(browser, url, slowDown) })),
      { rounds, warmUp: 1 },
    );
    const loads = new Map([...samples].map(([name, own]) => [name, [...own.values()]]));
    reportLoads(loads, new Set(peers.map(({ name }) => name)));

    showProgress('Search and console');
    reportUse(
      'Search',
      await bytesOf(browser, page, async (tab) => {
        await tab.keyboard.press('/');
        await tab.getByRole('dialog').getByRole('combobox').waitFor();
        await tab.keyboard.type('3044');
        await tab.locator('.search-answer').waitFor();
      }),
    );
    reportUse(
      'Console',
      await bytesOf(browser, page, async (tab) => {
        await tab.locator('[data-pick="mode:try"]').click();
        // Nobody listens there: what is loaded is the same.
        await tab.locator('.console [name=baseUrl]').fill('http://127.0.0.1:9');
        await tab.locator('.console [type=submit]').click();
        await tab.locator('.console-result p').first().waitFor();
      }),
    );
    await measureScores(docs.url, port);
  } finally {
    await browser.close();
    await Promise.all([docs.close(), files.close()]);
  }
}

/** Builds the site into a folder of its own, from nothing but the packages that it needs. */
function measureBuild(): void {
  showProgress('Building the site');
  const app = fileURLToPath(new URL('..', import.meta.url));
  const start = performance.now();
  execFileSync(
    process.execPath,
    [join(app, 'node_modules/astro/bin/astro.mjs'), 'build', '--outDir', join(folder, 'site')],
    { cwd: app, stdio: 'ignore' },
  );
  execFileSync(process.execPath, ['scripts/build-downloads.ts', join(folder, 'site')], {
    cwd: app,
    stdio: 'ignore',
  });
  report.budget({
    what: 'Build of the whole site',
    value: (performance.now() - start) / 1000,
    side: 'at most',
    bound: 30,
    unit: ' s',
  });
}

function reportLoads(loads: ReadonlyMap<string, PageLoad[]>, peers: ReadonlySet<string>): void {
  const of = (name: string, part: keyof PageLoad) => (loads.get(name) ?? []).map((load) => load[part]);
  report.table(
    `The page of an operation, cold; times at ${slowDown} times slow-down`,
    ['', 'weight', 'scripts', 'largest paint', 'blocking time'],
    [...loads.keys()].map((name) => [
      name,
      `${(median(of(name, 'bytes')) / 1000).toFixed(1)} kB`,
      `${(median(of(name, 'scripts')) / 1000).toFixed(1)} kB`,
      `${withSpread(of(name, 'paint'))} ms`,
      `${withSpread(of(name, 'blocking'))} ms`,
    ]),
  );
  const best = (part: keyof PageLoad) => Math.min(...[...peers].map((name) => median(of(name, part))));
  const kilobytes = (part: 'bytes' | 'scripts') => median(of(own, part)) / 1000;
  report.budget({
    what: 'Operation page: weight',
    value: kilobytes('bytes'),
    side: 'at most',
    bound: 45,
    unit: ' kB',
  });
  report.budget({
    what: 'Operation page: scripts',
    value: kilobytes('scripts'),
    side: 'at most',
    bound: 8,
    unit: ' kB',
  });
  for (const [what, part, bound] of [
    ['Largest paint / the best of the others', 'paint', 0.5],
    ['Blocking time / the best of the others', 'blocking', 0.1],
  ] as const) {
    report.budget({ what, value: median(of(own, part)) / best(part), side: 'at most', bound, unit: 'x' });
  }
}

function reportUse(what: string, bytes: number): void {
  report.budget({
    what: `${what}: loaded when used`,
    value: bytes / 1000,
    side: 'at most',
    bound: 40,
    unit: ' kB',
  });
}

async function measureScores(url: string, port: number): Promise<void> {
  const rows: string[][] = [];
  let lowest = 100;
  for (const place of places) {
    showProgress(`Lighthouse: ${place}`);
    const { scores, lost } = await judge(url + place, port);
    lowest = Math.min(lowest, ...Object.values(scores));
    rows.push([place, ...Object.values(scores).map(String), lost.join('; ')]);
  }
  report.table('Lighthouse', ['', 'performance', 'accessibility', 'best practices', 'SEO', ''], rows);
  report.budget({ what: 'Lighthouse, the lowest score', value: lowest, side: 'at least', bound: 100 });
}
