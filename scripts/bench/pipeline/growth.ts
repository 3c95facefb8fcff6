import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { showProgress } from '../report.ts';
import { buildIn, type Copy, copyWith, edit } from './copies.ts';
import { record } from './measurements.ts';
import { runCommand, type Taken } from './run-command.ts';

const lintCommand = 'packages/contract-lint/src/commands/main.ts';
const client = 'packages/client/scripts';

/** What is done with a contract of any size, in the order in which one step needs another. */
const steps: Readonly<Record<string, (copy: Copy) => Promise<Taken>>> = {
  build: (copy) => runCommand(copy.folder, ['node', 'packages/contract/src/build/main.ts']),
  lock: (copy) =>
    runScript(
      copy,
      'packages/contract-lint/src',
      `import { readLanguages, specPath } from '@vpcep/contract/build';
import { translatedDocuments } from './commands/documents.ts';
import { recordTranslations } from './lock/record-translations.ts';
await recordTranslations(translatedDocuments(), specPath(), readLanguages(specPath()));`,
    ),
  lint: (copy) => runCommand(copy.folder, ['node', lintCommand]),
  types: (copy) =>
    runScript(
      copy,
      client,
      `import { readContract } from '@vpcep/contract';
import { renderDeclarations } from './generate-client.ts';
await renderDeclarations(readContract(), 'en');`,
    ),
  validators: (copy) =>
    runScript(
      copy,
      client,
      `import { readContract } from '@vpcep/contract';
import { renderValidators } from './render-validators.ts';
await renderValidators(readContract(), import.meta.dirname);`,
    ),
  diff: (copy) =>
    runCommand(copy.folder, [
      ...['node', 'packages/contract-diff/src/main.ts', '--spec', join(copy.folder, 'spec')],
      'spec/openapi.yaml',
    ]),
  sandbox: (copy) => runCommand(join(copy.folder, 'packages/sandbox'), ['node', 'scripts/generate.ts']),
};

/** What each step costs an operation in a large contract, against a small one: CPU time, since one run takes minutes. */
export async function measureGrowth(sizes: readonly [small: number, large: number]): Promise<void> {
  const taken = new Map<string, Taken[]>();
  for (const size of sizes) {
    const copy = await copyWith(size);
    await buildIn(copy, 'contract-lint', 'contract-diff');
    for (const [name, step] of Object.entries(steps)) {
      showProgress(`${name} with ${size} operations`);
      const runs = [await step(copy)];
      if (size === sizes[0]) runs.push(await step(copy), await step(copy));
      runs.sort((a, b) => a.cpu - b.cpu);
      const middle = runs[Math.floor(runs.length / 2)] as Taken;
      taken.set(name, [...(taken.get(name) ?? []), middle]);
    }
  }
  for (const [name, [small, large]] of taken) {
    if (!small || !large) continue;
    const share = large.cpu / sizes[1] / (small.cpu / sizes[0]);
    record(
      `growth.${name}`,
      'x',
      [share],
      { side: 'at most', bound: 1.5 },
      {
        smallCpu: small.cpu,
        largeCpu: large.cpu,
        small: small.seconds,
        large: large.seconds,
      },
    );
  }
}

/** Lint of 300 operations: the first time, and after an edit of one sentence; beside it two of its tools, alone. */
export async function measureLint(operations: number, rounds: number): Promise<void> {
  const copy = await copyWith(operations);
  await buildIn(copy, 'contract-lint');
  await (steps.lock as (copy: Copy) => Promise<Taken>)(copy);
  const cache = join(copy.folder, 'packages/contract-lint/node_modules/.cache');
  const lint = async () => (await runCommand(copy.folder, ['node', lintCommand])).seconds;
  rmSync(cache, { recursive: true, force: true });
  record(`lint.first`, 's', [await lint()]);
  const again: number[] = [];
  for (let round = 0; round < rounds; round++) {
    edit(copy, 'spec/openapi.yaml', (text) =>
      text.replace(
        /(summary: Get the details of) [a-z ]*endpoint/,
        '$1 an endpoint'.replace('an', round % 2 ? 'an' : 'one'),
      ),
    );
    again.push(await lintWhateverItSays(copy));
  }
  record('lint.again', 's', again, { side: 'at most', bound: 12 });
  const spec = join(copy.folder, 'spec');
  const bin = (name: string) => join(copy.folder, 'packages/contract-lint/node_modules/.bin', name);
  const plain = join(spec, '.plain.redocly.yaml');
  writeFileSync(plain, 'telemetry: "off"\nextends: [recommended-strict]\n');
  const redocly = [bin('redocly'), 'lint', 'openapi.yaml', `--config=${plain}`];
  record('raw.redocly', 's', [(await runCommand(spec, redocly)).seconds]);
  writeFileSync(join(spec, '.plain.spectral.yaml'), 'extends: ["spectral:oas"]\n');
  const spectral = [bin('spectral'), 'lint', 'openapi.yaml', '--ruleset', '.plain.spectral.yaml'];
  record('raw.spectral', 's', [
    (await runCommand(spec, [...spectral, '--fail-severity=error', '--quiet'])).seconds,
  ]);
  for (const name of ['.plain.redocly.yaml', '.plain.spectral.yaml']) rmSync(join(spec, name));
}

/** An edit of one language leaves a translation stale, which lint says. */
async function lintWhateverItSays(copy: Copy): Promise<number> {
  const start = performance.now();
  await runCommand(copy.folder, ['node', lintCommand]).catch(() => {});
  return (performance.now() - start) / 1000;
}

/** Runs a few lines as a module in a folder of a copy. */
async function runScript(copy: Copy, folder: string, code: string): Promise<Taken> {
  const file = join(copy.folder, folder, 'measured-step.ts');
  writeFileSync(file, code);
  try {
    return await runCommand(copy.folder, ['node', file]);
  } finally {
    rmSync(file);
  }
}
