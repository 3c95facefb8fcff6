// Builds the code of each entry as one file: each extra file costs more to import than its contents.
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build } from 'esbuild';

const packageFolder = fileURLToPath(new URL('..', import.meta.url));
/** Packages whose code the bundles hold; openapi-fetch where an operation of the contract takes a query. */
const bundled = ['openapi-fetch', 'ajv', 'ajv-formats'];

const options: BuildOptions = {
  absWorkingDir: packageFolder,
  outdir: 'dist',
  tsconfig: 'tsconfig.build.json',
  bundle: true,
  format: 'esm',
  platform: 'neutral',
  target: 'es2022',
  banner: { js: '// Holds code of other packages: see third-party-licenses.txt.' },
};
await Promise.all([
  build({ ...options, entryPoints: ['src/index.ts', 'src/validate.ts'] }),
  // The texts of each language are a file of their own, loaded on request.
  build({
    ...options,
    entryPoints: ['src/messages.ts'],
    splitting: true,
    chunkNames: '[name]',
    charset: 'utf8',
  }),
]);

const licenses = bundled.map(async (name) => {
  const folder = `${packageFolder}/node_modules/${name}`;
  const { version } = JSON.parse(await readFile(`${folder}/package.json`, 'utf8'));
  return `${name} ${version}\n\n${(await readFile(`${folder}/LICENSE`, 'utf8')).trim()}\n`;
});
await writeFile(`${packageFolder}/dist/third-party-licenses.txt`, (await Promise.all(licenses)).join('\n\n'));
