/** Lints the contract with everything that can: `pnpm lint`. With `--fix`, fixes first what can be fixed. */
import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { promisify, styleText } from 'node:util';
import { specPath } from '@vpcep/contract/build';
import { contractDocuments } from './documents.ts';
import { fix } from './fix.ts';

/** Room for what is soon garbage: a walk over a large contract makes much of it. */
const nodeOptions = ['--max-semi-space-size=64'];

/** A script of Node, run in the folder of the contract, and its arguments. Each has a process of its own. */
const linters: Readonly<Record<string, readonly [script: string, ...args: string[]]>> = {
  redocly: [command('redocly')],
  spectral: [
    createRequire(import.meta.url).resolve('@stoplight/spectral-cli/dist/index.js'),
    ...['lint', '--fail-severity=hint', '--quiet', ...contractDocuments()],
  ],
  files: [command('files')],
  texts: [command('texts')],
};

const args = process.argv.slice(2);
if (args.some((arg) => arg !== '--fix')) {
  console.error(`lint takes no argument but --fix; it was given ${args.join(' ')}.`);
  process.exit(2);
}
if (args.length > 0) console.log(await fix());

// Whoever ends this ends the linters.
const ended = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    ended.abort();
    process.exit(130);
  });
}
const reports = await Promise.all(Object.entries(linters).map(run));
for (const { name, problems } of reports.filter((report) => report.problems)) {
  console.error(`${styleText('bold', name)}\n${problems}\n`);
}
for (const { name, problems, seconds } of reports) {
  const mark = problems ? styleText('red', '✘') : styleText('green', '✔');
  console.log(`${mark} ${name} ${seconds.toFixed(1)} s`);
}
if (reports.some(({ problems }) => problems)) process.exitCode = 1;

function command(name: string): string {
  return fileURLToPath(import.meta.resolve(`./${name}.ts`));
}

/** Runs a linter; what it prints where it fails. */
async function run([name, script]: [string, readonly string[]]) {
  const start = performance.now();
  const problems = await promisify(execFile)(process.execPath, [...nodeOptions, ...script], {
    cwd: specPath(),
    maxBuffer: Number.POSITIVE_INFINITY,
    signal: ended.signal,
  }).then(
    () => '',
    ({ stdout = '', stderr = '', message }) => `${stdout}${stderr}`.trim() || String(message),
  );
  return { name, problems, seconds: (performance.now() - start) / 1000 };
}
