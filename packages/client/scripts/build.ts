// Builds the package into dist/.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { buildBundles } from './build-bundles.ts';

await buildBundles();
// The compiler that the translation of declarations needs is loaded while the declarations are written.
const [{ buildLanguages }, [code]] = await Promise.all([import('./build-languages.ts'), writeDeclarations()]);
if (code === 0) await buildLanguages();
else process.exitCode = 1;

function writeDeclarations(): Promise<unknown[]> {
  const shell = process.platform === 'win32';
  const compiler = spawn('pnpm', ['exec', 'tsc', '-p', 'tsconfig.build.json'], { stdio: 'inherit', shell });
  return once(compiler, 'exit');
}
