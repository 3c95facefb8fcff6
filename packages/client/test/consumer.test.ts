import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';

const packageFolder = fileURLToPath(new URL('..', import.meta.url));
const require = createRequire(import.meta.url);
let folder: string;

/** A project that has the package installed, and nothing else. */
beforeAll(async () => {
  await mkdir(join(packageFolder, 'reports'), { recursive: true });
  folder = await mkdtemp(join(packageFolder, 'reports', 'consumer-'));
  await mkdir(join(folder, 'node_modules', '@vpcep'), { recursive: true });
  await symlink(packageFolder, join(folder, 'node_modules', '@vpcep', 'client'));
  await mkdir(join(folder, 'node_modules', '@types'));
  await symlink(
    dirname(require.resolve('@types/node/package.json')),
    join(folder, 'node_modules', '@types', 'node'),
  );
  await writeFile(join(folder, 'package.json'), '{"type":"module"}');
  await cp(join(packageFolder, 'test', 'consumer', 'use.ts'), join(folder, 'use.ts'));
});

afterAll(() => rm(folder, { recursive: true }));

const usual = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  skipLibCheck: false,
  // The declarations that come with the compiler are not what is tested, and take it most of its time.
  skipDefaultLibCheck: true,
  noEmit: true,
  target: 'es2022',
  lib: ['es2022', 'dom'],
  types: [] as string[],
};

async function compile(
  compiler: string,
  moduleResolution: string,
  options: object = {},
  include = ['use.ts'],
) {
  const name = [compiler, moduleResolution, JSON.stringify(options).length].join('.');
  const config = join(folder, `tsconfig.${name}.json`);
  const module = moduleResolution === 'bundler' ? 'esnext' : moduleResolution;
  const compilerOptions = { ...usual, module, moduleResolution, ...options };
  await writeFile(config, JSON.stringify({ compilerOptions, include }));
  const tsc = join(dirname(require.resolve(`${compiler}/package.json`)), 'bin', 'tsc');
  return promisify(execFile)(process.execPath, [tsc, '-p', config], { timeout: 60_000 }).catch(
    (error) => error,
  );
}

for (const [compiler, version] of [
  ['typescript-5.4', '5.4'],
  ['typescript', '5.9'],
  ['typescript-7', '7.'],
] as const) {
  // Each waits for a compiler of its own.
  test.concurrent.for(['bundler', 'node16', 'nodenext'])(
    `TypeScript ${version} with moduleResolution %s`,
    { timeout: 120_000 },
    async (moduleResolution, { expect }) => {
      expect(require(`${compiler}/package.json`).version).toMatch(new RegExp(`^${version}`));

      expect((await compile(compiler, moduleResolution)).stdout).toBe('');
    },
  );
}

test.each<[string, object]>([
  [
    'the strictest',
    {
      noImplicitOverride: true,
      noPropertyAccessFromIndexSignature: true,
      noUnusedLocals: false,
      noImplicitReturns: true,
      isolatedModules: true,
      verbatimModuleSyntax: true,
      erasableSyntaxOnly: true,
      declaration: true,
      noEmit: false,
      outDir: 'out',
    },
  ],
  ['without the types of a browser', { lib: ['es2022'], types: ['node'] }],
])('settings of a consumer: %s', { timeout: 60_000 }, async (_, options) => {
  expect((await compile('typescript', 'nodenext', options)).stdout).toBe('');
});

test('settings of a consumer: the loosest', { timeout: 60_000 }, async () => {
  const loose = { strict: false, exactOptionalPropertyTypes: false, noUncheckedIndexedAccess: false };

  const { stdout = '' } = await compile('typescript', 'bundler', loose);

  // Without strictness, exact types are not told apart, and some mistakes compile; nothing in the package itself is in error.
  expect(stdout).not.toMatch(/node_modules/);
  expect(
    stdout.split('\n').filter((line: string) => line && !/ (TS2344|TS2345|TS2578): /.test(line)),
  ).toEqual([]);
});

test.each(['README.md', 'README.zh-CN.md'])(
  'the examples of %s compile',
  { timeout: 60_000 },
  async (readme) => {
    const text = await readFile(join(packageFolder, readme), 'utf8');
    const examples = [...text.matchAll(/^```ts\n(.*?)^```$/gms)].map(([, code = '']) => code);
    const names = examples.map((_, index) => `${readme}-${index}.ts`);
    for (const [index, code] of examples.entries()) await writeFile(join(folder, `${names[index]}`), code);

    expect(examples.length).toBeGreaterThan(8);
    expect((await compile('typescript', 'nodenext', { types: ['node'] }, names)).stdout).toBe('');
  },
);

test('CommonJS can require it', async () => {
  const code = `
    const { createVpcepClient, createAndWait } = require('@vpcep/client');
    console.log(typeof createVpcepClient, typeof createAndWait, typeof require('@vpcep/client/messages').localizeError);
  `;

  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=commonjs', '-e', code], {
    cwd: folder,
  });

  expect(stdout).toBe('function function function\n');
});
