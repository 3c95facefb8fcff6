/** Lints the contract with everything that can: `pnpm lint`. With `--fix`, fixes first what can be fixed. */
import { styleText } from 'node:util';
import { fix } from './fix.ts';
import { lintCompanions, lintWithRedocly, lintWithSpectral } from './linters.ts';

const args = process.argv.slice(2);
if (args.some((arg) => arg !== '--fix')) {
  console.error(`lint takes no argument but --fix; it was given ${args.join(' ')}.`);
  process.exit(2);
}
if (args.length > 0) console.log(await fix());

// Spectral has a process of its own; the others share this one, so that texts are parsed once.
const spectral = run('spectral', lintWithSpectral);
const reports = [
  await run('redocly', lintWithRedocly),
  await run('companions', lintCompanions),
  await spectral,
];

for (const { name, problems } of reports.filter((report) => report.problems.length > 0)) {
  console.error(`${styleText('bold', name)}\n${problems.join('\n')}\n`);
}
for (const { name, problems, seconds } of reports) {
  const mark = problems.length > 0 ? styleText('red', '✘') : styleText('green', '✔');
  console.log(`${mark} ${name} ${seconds.toFixed(1)} s`);
}
if (reports.some(({ problems }) => problems.length > 0)) process.exitCode = 1;

async function run(name: string, lint: () => Promise<string[]>) {
  const start = performance.now();
  const problems = await lint();
  return { name, problems, seconds: (performance.now() - start) / 1000 };
}
