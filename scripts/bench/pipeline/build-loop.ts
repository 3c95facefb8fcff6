import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { interleave } from '../interleave.ts';
import { buildIn, type Copy, copyWith, edit, turbo, turboEnv } from './copies.ts';
import { record } from './measurements.ts';
import { plainSite } from './plain-site.ts';
import { runCommand } from './run-command.ts';

/** What an author edits, and how long the build after it may take, in seconds. */
const edits: Readonly<Record<string, readonly [file: string, bound: number]>> = {
  sentence: ['spec/openapi.yaml', 5],
  client: ['packages/client/src/index.ts', 2],
  mock: ['packages/mock/src/index.ts', 2],
  sandbox: ['packages/sandbox/src/index.ts', 2],
  rule: ['packages/contract-lint/src/rules/description-present.ts', 2],
};

const sentence = 'Publishes a backend resource as a VPC endpoint service.';

/** How long `pnpm build` takes, cold, warm and after one edit; beside it the tools that it runs, alone. */
export async function measureBuilds(rounds: number): Promise<void> {
  const copy = await copyWith(3);
  await buildIn(copy, '*');
  const build = async (...args: string[]) =>
    (await runCommand(copy.folder, turbo(copy, 'build', ...args), turboEnv(copy))).seconds;
  let count = 0;
  const afterEdit = (name: string, file: string) => async () => {
    count += 1;
    if (name === 'sentence') {
      edit(copy, file, (text) =>
        text.replace(/Publishes a backend resource as[^.]*\./, `${sentence.slice(0, -1)}, ${count}.`),
      );
    } else edit(copy, file, (text) => `${text}// ${count}\n`);
    return build();
  };
  const plain = plainSite(copy);
  const samples = await interleave(
    'Build',
    [
      {
        name: 'cold',
        measure: () => {
          // What builds keep beside turbo's cache is no part of a fresh clone.
          for (const made of [
            'apps/docs/dist',
            'apps/docs/node_modules/.cache',
            'packages/contract/node_modules/.cache',
          ])
            rmSync(join(copy.folder, made), { recursive: true, force: true });
          return build('--force');
        },
      },
      { name: 'warm', measure: () => build() },
      ...Object.entries(edits).map(([name, [file]]) => ({ name, measure: afterEdit(name, file) })),
      { name: 'tsc', measure: () => compileAll(copy) },
      { name: 'plain', measure: async () => (await runCommand(plain, plainBuild(copy))).seconds },
    ],
    { rounds },
  );
  const of = (name: string) => [...(samples.get(name)?.values() ?? [])];
  record('build.cold', 's', of('cold'), { side: 'at most', bound: 7 });
  record('build.warm', 's', of('warm'), { side: 'at most', bound: 0.15 });
  for (const [name, [, bound]] of Object.entries(edits)) {
    record(`build.${name}`, 's', of(name), { side: 'at most', bound });
  }
  record('raw.tsc', 's', of('tsc'));
  record('raw.astro', 's', of('plain'));
}

/** Compiles every package with TypeScript alone, one after the other. */
async function compileAll(copy: Copy): Promise<number> {
  let total = 0;
  for (const name of readdirSync(join(copy.folder, 'packages'))) {
    const folder = join(copy.folder, 'packages', name);
    if (!readdirSync(folder).includes('tsconfig.build.json')) continue;
    const tsc = join(folder, 'node_modules/.bin/tsc');
    total += (await runCommand(folder, [tsc, '-p', 'tsconfig.build.json'])).seconds;
  }
  return total;
}

function plainBuild({ folder }: Copy): string[] {
  return ['node', join(folder, 'apps/docs/node_modules/astro/bin/astro.mjs'), 'build'];
}
