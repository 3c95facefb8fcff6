// Runs a command of a package from the root of this clone (`npx vpcep-mock`), on the Node that package.json pins.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fail, repositoryRoot } from './terminal.mjs';
import { ensureNode } from './toolchain.mjs';

const [file, ...args] = process.argv.slice(2);
const path = join(repositoryRoot, file);
if (!existsSync(join(dirname(path), '..', 'dist'))) {
  fail({
    en: `${file} is not built yet. Build it first: npm run build`,
    'zh-CN': `${file} 尚未构建。请先构建：npm run build`,
  });
}
const env = ensureNode(process.env);
if (env === process.env) {
  process.argv.splice(1, 2, path);
  await import(pathToFileURL(path).href);
} else {
  const child = spawn('node', [path, ...args], { env, stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (status) => {
    process.exitCode = status ?? 1;
  });
}
