import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { OpenApiDocument } from '@vpcep/contract';
import { generateClient } from '../scripts/generate-client.ts';

const packageFolder = fileURLToPath(new URL('..', import.meta.url));

/** A copy of this package's source, made from another contract. Whoever asks for it removes the folder. */
export async function buildClient(contract: OpenApiDocument): Promise<string> {
  await mkdir(join(packageFolder, 'reports'), { recursive: true });
  const folder = await mkdtemp(join(packageFolder, 'reports', 'client-'));
  await cp(join(packageFolder, 'src'), join(folder, 'src'), {
    recursive: true,
    filter: (source) => !source.endsWith('.gen.ts'),
  });
  await generateClient(contract, join(folder, 'src'));
  return folder;
}

/** Compiles code that uses such a copy. Returns what the compiler says. */
export async function compile(folder: string, code: string): Promise<string> {
  await writeFile(join(folder, 'use.ts'), code);
  await writeFile(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ extends: '../../../../tsconfig.base.json', compilerOptions: { noEmit: true } }),
  );
  const tsc = fileURLToPath(import.meta.resolve('typescript/lib/tsc.js'));
  const { stdout } = await promisify(execFile)(process.execPath, [tsc, '-p', folder]).catch((error) => error);
  return stdout;
}
