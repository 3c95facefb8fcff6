// The two gates of `pnpm lint` that look at the code as a whole: which way imports go, and that nothing is written twice.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { copyForReading, type RepositoryCopy } from './copy-repository.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let copy: RepositoryCopy;
const written = new Set<string>();
const write = (file: string, text: string) => {
  const path = join(copy.folder, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text, { flag: 'wx' });
  written.add(path);
};

beforeAll(() => {
  copy = copyForReading();
});
afterEach(() => {
  for (const path of written) rmSync(path);
  written.clear();
});
afterAll(() => copy.remove());

describe('pnpm lint:imports', () => {
  const check = () => copy.run('node_modules/.bin/depcruise', ...commandOf('lint:imports'));

  test('passes what is there', () => {
    expect(check()).toContain('no dependency violations found');
  });

  // What is wrong → files that do it, what is printed. All are written and judged together, since a run takes a second.
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
    for (const [, files] of violations) for (const [file, text] of Object.entries(files)) write(file, text);
    const output = outputOf(check);
    const missed = violations.filter(([, , message]) => !output.includes(message)).map(([what]) => what);
    expect(missed).toEqual([]);
  });
});

describe('pnpm lint:copies', () => {
  const check = () => copy.run('node_modules/.bin/jscpd', ...commandOf('lint:copies'));
  const list = Array.from({ length: 10 }, (_, index) => `  step${index}(first, ${index});`).join('\n');
  const code = (name: string) => `export function ${name}(first) {\n${list}\n}\n`;

  test('passes what is there', () => {
    expect(check).not.toThrow();
  });

  test.each(['ts', 'mjs'])('fails when ten lines stand in two .%s files', (extension) => {
    write(`packages/mock/src/a.${extension}`, code('one'));
    write(`packages/client/test/b.${extension}`, code('two'));
    expect(check).toThrow(`packages/mock/src/a.${extension}`);
  });

  test('does not mind the same imports', () => {
    const names = Array.from({ length: 20 }, (_, index) => `  name${index},`).join('\n');
    const imports = `import {\n${names}\n} from './names.ts';\n`;
    write('packages/mock/src/a.ts', `${imports}one(name1);\n`);
    write('packages/client/src/b.ts', `${imports}two(name2);\n`);
    expect(check).not.toThrow();
  });
});

/** What a check that must fail has printed. */
function outputOf(check: () => string): string {
  try {
    check();
  } catch (error) {
    return `${error}`;
  }
  throw new Error('The check passed.');
}

/** The arguments of a script of the root's package.json. */
function commandOf(script: string): string[] {
  const { scripts } = JSON.parse(readFileSync(join(copy.folder, 'package.json'), 'utf8'));
  return scripts[script].split(' ').slice(1);
}
