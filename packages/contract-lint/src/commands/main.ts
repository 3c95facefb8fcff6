/** Lints the contract with everything that can: `pnpm lint`. With `--fix`, fixes first what can be fixed. */
import { createRequire } from 'node:module';
import { styleText } from 'node:util';
import { checkCompanions } from './check-companions.ts';
import { contractDocuments } from './contract-documents.ts';
import { fix } from './fix.ts';
import { runTool } from './run-tool.ts';

const { resolve } = createRequire(import.meta.url);

/** Each of them throws an error whose message is the list of problems. */
const linters: Readonly<Record<string, () => Promise<void>>> = {
  redocly: () =>
    runTool(resolve('@redocly/cli/bin/cli.js'), ['lint', '--lint-config=error', ...contractDocuments()]),
  spectral: () =>
    runTool(resolve('@stoplight/spectral-cli/dist/index.js'), [
      'lint',
      '--fail-severity=hint',
      ...contractDocuments(),
    ]),
  companions: checkCompanions,
};

const args = process.argv.slice(2);
if (args.some((arg) => arg !== '--fix')) {
  console.error(`lint takes no argument but --fix; it was given ${args.join(' ')}.`);
  process.exit(2);
}
if (args.length > 0) console.log(await fix());

const reports = await Promise.all(
  Object.entries(linters).map(async ([name, lint]) => {
    const start = performance.now();
    const problems = await lint().then(
      () => '',
      (error: Error) => error.message,
    );
    return { name, problems, seconds: (performance.now() - start) / 1000 };
  }),
);
for (const { name, problems } of reports.filter((report) => report.problems)) {
  console.error(`${styleText('bold', name)}\n${problems}\n`);
}
for (const { name, problems, seconds } of reports) {
  const mark = problems ? styleText('red', '✘') : styleText('green', '✔');
  console.log(`${mark} ${name} ${seconds.toFixed(1)} s`);
}
if (reports.some(({ problems }) => problems)) process.exitCode = 1;
