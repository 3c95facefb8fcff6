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
  build: (copy) => runCommand(join(copy.folder, 'packages/contract'), ['node', 'scripts/build.ts']),
  lock: recordLock,
  // Two at a time: all of them at once have no room in the memory of a small machine.
  lint: async (copy) => {
    forgetVerdicts(copy);
    const start = performance.now();
    const lint = (name: string) =>
      runCommand(copy.folder, ['node', `packages/contract-lint/src/commands/${name}.ts`]);
    const filesAndTexts = async () => [await lint('files'), await lint('texts')];
    const taken = (await Promise.all([lint('redocly'), filesAndTexts()])).flat();
    const cpu = taken.reduce((sum, each) => sum + each.cpu, 0);
    return { seconds: (performance.now() - start) / 1000, cpu };
  },
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
    runCommand(
      copy.folder,
      [
        ...['node', 'packages/contract-diff/src/main.ts', '--spec', join(copy.folder, 'spec')],
        'spec/openapi.yaml',
      ],
      {},
      // The operations are new, and no version says so.
      /\d+ changes: 0 major/,
    ),
  sandbox: (copy) => runCommand(join(copy.folder, 'packages/sandbox'), ['node', 'scripts/generate.ts']),
};

function recordLock(copy: Copy): Promise<Taken> {
  return runScript(
    copy,
    'packages/contract-lint/src',
    `import { readLanguages, specPath } from '@vpcep/contract/build';
import { translatedDocuments } from './commands/documents.ts';
import { recordTranslations } from './lock/record-translations.ts';
await recordTranslations(translatedDocuments(), specPath(), readLanguages(specPath()));`,
  );
}

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

/** Lint of many operations: the first time, and after an edit of one sentence; beside it two of its tools, alone. */
export async function measureLint(operations: number, rounds: number): Promise<void> {
  const copy = await copyWith(operations);
  await buildIn(copy, 'contract-lint');
  await recordLock(copy);
  const lint = async () => {
    // An edit of one language leaves a translation stale, which lint says.
    return (await runCommand(copy.folder, ['node', lintCommand], {}, /The English text has changed/)).seconds;
  };
  const first: number[] = [];
  const again: number[] = [];
  for (let round = 0; round < rounds; round++) {
    if (round < 2) {
      forgetVerdicts(copy);
      first.push(await lint());
    }
    edit(copy, 'spec/openapi.yaml', (text) =>
      text.replace(/(summary: Get the details of) .*/, `$1 an endpoint service, ${round}`),
    );
    again.push(await lint());
  }
  record('lint.first', 's', first);
  record('lint.again', 's', again, { side: 'at most', bound: 12 });
  await measureTools(copy);
}

/** Lets lint judge every text anew. */
function forgetVerdicts({ folder }: Copy): void {
  rmSync(join(folder, 'packages/contract-lint/node_modules/.cache'), { recursive: true, force: true });
}

/** Redocly and Spectral with their own rules, as their makers start them. */
async function measureTools({ folder }: Copy): Promise<void> {
  const spec = join(folder, 'spec');
  const tools = {
    redocly: {
      settings: 'telemetry: "off"\nextends: [recommended-strict]\n',
      args: ['lint', 'openapi.yaml', '--config'],
      verdict: /validated in/,
    },
    spectral: {
      settings: 'extends: ["spectral:oas"]\n',
      args: ['lint', 'openapi.yaml', '--quiet', '--ruleset'],
      verdict: /\d+ problems?/,
    },
  };
  for (const [name, { settings, args, verdict }] of Object.entries(tools)) {
    const file = join(spec, `.plain-${name}.yaml`);
    writeFileSync(file, settings);
    const command = join(folder, 'packages/contract-lint/node_modules/.bin', name);
    record(`raw.${name}`, 's', [(await runCommand(spec, [command, ...args, file], {}, verdict)).seconds]);
    rmSync(file);
  }
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
