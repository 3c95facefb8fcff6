/** Makes dist/ from the contract: `pnpm build`. */
import { rmSync } from 'node:fs';
import { distPath } from '../dist.ts';
import { writeContract } from './write-contract.ts';

try {
  await writeContract({ beforeWriting: () => rmSync(distPath(''), { recursive: true, force: true }) });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
