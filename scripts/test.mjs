// `npm test`: everything that CI checks, counted. `-- --no-browser` leaves the browser tests out.
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { ensureBrowser } from './browser.mjs';
import { fail, repositoryRoot, say } from './terminal.mjs';
import { checks, suites as reportOf } from './test-tasks.mjs';
import { lastSummary, turbo } from './turbo.mjs';

const args = process.argv.slice(2);
const unknown = args.filter((arg) => arg !== '--no-browser');
if (unknown.length > 0) {
  fail({
    en: `Unknown option ${unknown.join(' ')}. The only one is --no-browser.`,
    'zh-CN': `未知选项 ${unknown.join(' ')}。可用的选项只有 --no-browser。`,
  });
}
const withBrowser = !args.includes('--no-browser');
if (withBrowser) process.env.CHROMIUM_PATH = await ensureBrowser(process.env);
else
  say({
    en: 'The browser tests are left out (--no-browser).',
    'zh-CN': '已跳过浏览器测试（--no-browser）。',
  });

const suites = Object.keys(reportOf).filter((name) => withBrowser || !name.startsWith('test:browser'));
for (const folder of reportFolders()) rmSync(folder, { recursive: true, force: true });
const status = await turbo(
  ...checks,
  ...suites,
  '--continue=dependencies-successful',
  // Suites start servers and browsers, and some of them wait for these: one more at once than there are cores, no more.
  `--concurrency=${Math.max(2, availableParallelism()) + 1}`,
);

const tasks = readTasks();
const results = tasks.map((task) => ({ ...task, ...countsOf(task) }));
printTable(results);
const total = { passed: 0, failed: 0, skipped: withBrowser ? 0 : 1 };
for (const result of results) for (const key of Object.keys(total)) total[key] += result[key];
// A run that counted nothing has checked nothing.
if ((status !== 0 || total.passed === 0) && total.failed === 0) total.failed = 1;
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed > 0 ? 1 : 0;

/** The tasks of the run, as turbo's own summary tells them. */
function readTasks() {
  const all = lastSummary()?.tasks ?? [];
  return all
    .filter((task) => [...checks, ...suites].includes(task.task) && task.command !== '<NONEXISTENT>')
    .map((task) => ({
      id: task.taskId,
      name: task.task,
      // The root's own suites test the scripts, and report there.
      folder: task.taskId.startsWith('//#') ? 'scripts' : task.directory,
      exitCode: task.execution?.exitCode ?? (task.cache.status === 'HIT' ? 0 : 1),
      cached: task.cache.status === 'HIT',
    }));
}

/** A check counts as one; a suite counts as its tests, and as one failure when it died before it could report. */
function countsOf({ name, folder, exitCode }) {
  const ok = exitCode === 0;
  const report = join(repositoryRoot, folder, 'reports', reportOf[name] ?? '');
  if (checks.includes(name) || !existsSync(report))
    return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
  const {
    numPassedTests: passed,
    numFailedTests,
    numPendingTests,
    numTodoTests = 0,
  } = JSON.parse(readFileSync(report, 'utf8'));
  const failed = !ok && numFailedTests === 0 ? 1 : numFailedTests;
  return { passed, failed, skipped: numPendingTests + numTodoTests };
}

function printTable(rows) {
  const width = Math.max(...rows.map((row) => row.id.length), 0);
  console.log('');
  for (const row of rows) {
    const counts = `${row.passed} passed, ${row.failed} failed, ${row.skipped} skipped`;
    console.log(
      `${row.exitCode === 0 ? '✓' : '✗'} ${row.id.padEnd(width)}  ${counts}${row.cached ? '  (cached)' : ''}`,
    );
  }
}

function reportFolders() {
  const places = [
    'spec',
    'scripts',
    ...['packages', 'apps'].flatMap((parent) =>
      readdirSync(join(repositoryRoot, parent)).map((child) => join(parent, child)),
    ),
  ];
  return places.map((place) => join(repositoryRoot, place, 'reports'));
}
