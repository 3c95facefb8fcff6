// Builds the package into dist/: what is made from the contract and, meanwhile, the code that reads it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { writeContract } from '../src/build/write-contract.ts';
import { distPath } from '../src/dist.ts';

let compiled: Promise<unknown[]> | undefined;
try {
  await writeContract({
    beforeWriting() {
      rmSync(distPath(''), { recursive: true, force: true });
      compiled = compileCode();
    },
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
const [code = 1] = (await compiled) ?? [];
if (code !== 0) process.exitCode = 1;

function compileCode(): Promise<unknown[]> {
  const options = { stdio: 'inherit', shell: process.platform === 'win32' } as const;
  return once(spawn('pnpm', ['exec', 'tsc', '-p', 'tsconfig.build.json'], options), 'exit');
}
