import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
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
/** Builds the code of each entry as one file: each extra file costs more to import than its contents. */
export async function buildBundles(): Promise<void> {
  // The texts of each language are a file of their own, loaded on request; what they share is one more.
  const texts = (await readdir(`${packageFolder}/src/messages`)).filter((name) =>
    /^messages-.*\.gen\.ts$/.test(name),
  );
  await rm(`${packageFolder}/dist`, { recursive: true, force: true });
  await Promise.all([
    build({ ...options, entryPoints: ['src/index.ts', 'src/validate.ts'] }),
    build({
      ...options,
      entryPoints: [
        { in: 'src/messages.ts', out: 'messages' },
        ...texts.map((name) => ({ in: `src/messages/${name}`, out: name.replace(/\.ts$/, '') })),
      ],
      splitting: true,
      chunkNames: 'chunk-[hash]',
      charset: 'utf8',
    }),
  ]);

  const licenses = bundled.map(async (name) => {
    const folder = `${packageFolder}/node_modules/${name}`;
    const { version } = JSON.parse(await readFile(`${folder}/package.json`, 'utf8'));
    return `${name} ${version}\n\n${(await readFile(`${folder}/LICENSE`, 'utf8')).trim()}\n`;
  });
  await writeFile(
    `${packageFolder}/dist/third-party-licenses.txt`,
    (await Promise.all(licenses)).join('\n\n'),
  );
}
