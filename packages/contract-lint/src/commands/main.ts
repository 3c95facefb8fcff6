/** Lints the contract with everything that can: `pnpm lint`. With `--fix`, fixes first what can be fixed. */
import { styleText } from 'node:util';
import { fix } from './fix.ts';
import { lintCompanions, lintTexts, lintWithRedocly, lintWithSpectral } from './linters.ts';

const args = process.argv.slice(2);
if (args.some((arg) => arg !== '--fix')) {
  console.error(`lint takes no argument but --fix; it was given ${args.join(' ')}.`);
  process.exit(2);
}
if (args.length > 0) console.log(await fix());

// Those that look at the contract's own texts share this process, so that each is parsed once.
const others = [run('spectral', lintWithSpectral), run('texts', lintTexts)];
const reports = [
  await run('redocly', lintWithRedocly),
  await run('companions', lintCompanions),
  ...(await Promise.all(others)),
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
