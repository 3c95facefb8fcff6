// The two gates of `pnpm lint` that look at the code as a whole close: on imports against the rules, on what is written
// twice. Each judges a folder with the root's configuration and a few files.
import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { root } from './script.ts';

let folder: string;
const write = (files: Record<string, string>) => {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vpcep-structure-'));
  for (const file of ['.dependency-cruiser.mjs', '.jscpd.json', '.gitignore'])
    copyFileSync(join(root, file), join(folder, file));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  write({ 'spec/a.yaml': '', 'apps/docs/src/a.ts': '', 'packages/mock/src/0.ts': '', 'scripts/a.mjs': '' });
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('pnpm lint:imports', () => {
  test('passes imports that follow the rules', () => {
    write({
      'packages/mock/src/a.ts': "import '@vpcep/server'; import './c/a.ts';",
      'packages/mock/src/c/a.ts': "import '../d/a.ts';",
      'packages/mock/src/d/a.ts': "import type { A } from '@vpcep/contract'; export type B = A;",
      'packages/mock/test/a.test.ts': "import '@vpcep/client'; import '../src/a.ts';",
      'scripts/test/a.test.ts': "import '../../packages/testing/src/a.ts';",
      'packages/testing/src/a.ts': '',
    });
    expect(check('lint:imports')).toContain('no dependency violations found (');
  });

  // What is wrong → files that do it, what is printed.
  const violations: [string, Record<string, string>, string][] = [
    [
      'the client imports the reader of the contract',
      { 'packages/client/src/a.ts': "import '@vpcep/contract';" },
      'between-packages: packages/client/src/a.ts',
    ],
    [
      'a type is imported against the direction',
      { 'packages/contract/src/a.ts': "import type { A } from '@vpcep/contract-lint'; export type B = A;" },
      'between-packages: packages/contract/src/a.ts',
    ],
    [
      'something imports from apps/',
      { 'packages/sandbox/src/a.ts': "import '@vpcep/docs';" },
      'between-packages: packages/sandbox/src/a.ts',
    ],
    [
      'a package that nobody listed imports another',
      { 'packages/new/src/a.ts': "import '@vpcep/contract';" },
      'listed-packages: packages/new/src/a.ts',
    ],
    [
      'a path leads into another package, in a test too',
      { 'packages/mock/test/a.test.ts': "import '../../client/src/b.ts';", 'packages/client/src/b.ts': '' },
      'by-name: packages/mock/test/a.test.ts',
    ],
    [
      'a path leads from a script into a package that is not there to be shared',
      { 'scripts/a.ts': "import '../packages/client/src/b.ts';", 'packages/client/src/b.ts': '' },
      'by-name: scripts/a.ts',
    ],
    [
      'code imports from a test',
      { 'packages/client/src/c.ts': "import '../test/c.ts';", 'packages/client/test/c.ts': '' },
      'no-tests: packages/client/src/c.ts',
    ],
    [
      'two files import each other',
      { 'packages/mock/src/a.ts': "import './b.ts';", 'packages/mock/src/b.ts': "import './a.ts';" },
      'no-circle: packages/mock/src/a.ts',
    ],
    [
      'two folders import each other',
      {
        'packages/mock/src/c/a.ts': "import '../d/a.ts';",
        'packages/mock/src/d/a.ts': '',
        'packages/mock/src/d/b.ts': "import '../c/b.ts';",
        'packages/mock/src/c/b.ts': '',
      },
      'no-folder-circle: packages/mock/src/c',
    ],
  ];
  test('fails on every import against the rules', () => {
    for (const [, files] of violations) write(files);
    const output = outputOf('lint:imports');
    const missed = violations.filter(([, , message]) => !output.includes(message)).map(([what]) => what);
    expect(missed).toEqual([]);
  });
});

describe('pnpm lint:copies', () => {
  const list = Array.from({ length: 10 }, (_, index) => `  step${index}(first, ${index});`).join('\n');
  const code = (name: string) => `export function ${name}(first) {\n${list}\n}\n`;

  test.each(['ts', 'mjs', 'css'])('fails when twelve lines stand in two .%s files', (extension) => {
    const style = Array.from({ length: 10 }, (_, index) => `  --step-${index}: calc(1px * ${index});`).join(
      '\n',
    );
    const text = (name: string) => (extension === 'css' ? `.${name} {\n${style}\n}\n` : code(name));
    write({
      [`packages/mock/src/a.${extension}`]: text('one'),
      [`packages/client/test/b.${extension}`]: text('two'),
    });
    expect(outputOf('lint:copies')).toContain(`packages/mock/src/a.${extension}`);
  });

  test('does not mind the same imports, nor what is generated', () => {
    const names = Array.from({ length: 20 }, (_, index) => `  name${index},`).join('\n');
    const imports = `import {\n${names}\n} from './names.ts';\n`;
    write({
      'packages/mock/src/a.ts': `${imports}one(name1);\n`,
      'packages/client/src/b.ts': `${imports}two(name2);\n`,
      'packages/mock/src/a.gen.ts': code('one'),
      'packages/client/src/b.gen.ts': code('two'),
    });
    expect(() => check('lint:copies')).not.toThrow();
  });
});

/** Runs a script of the root's package.json in the folder. */
function check(script: string): string {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const [command, ...args] = scripts[script].split(' ');
  return execFileSync(`node_modules/.bin/${command}`, args, { cwd: folder, encoding: 'utf8', stdio: 'pipe' });
}

/** What a check that must fail has printed. */
function outputOf(script: string): string {
  try {
    check(script);
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
  throw new Error(`${script} passed.`);
}
