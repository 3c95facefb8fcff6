import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (name: string) => readFileSync(`${root}${name}`, 'utf8');
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
const found = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, name]) => `${name}`);
// Commands of pnpm itself, and tools that it starts.
const others = ['install', 'turbo', 'lefthook'];

describe.each(['CONTRIBUTING.md', 'CONTRIBUTING.zh-CN.md'])('%s', (name) => {
  const text = read(name);

  test('names files and folders that are there', () => {
    // What the walk-through of a new rule adds is not there.
    const paths = found(text, /`((?:spec|packages|apps|scripts|\.vscode)\/[\w./-]*)`/g).filter(
      (path) => !path.includes('schema-title'),
    );
    expect(paths.length).toBeGreaterThan(10);
    expect(paths.filter((path) => !existsSync(`${root}${path}`))).toEqual([]);
  });

  test('names commands that there are', () => {
    const commands = found(text, /(?<=`|^|: )pnpm ([a-z][a-z0-9:]*)/gm);
    expect(commands.length).toBeGreaterThan(10);
    expect(commands.filter((command) => !(command in scripts) && !others.includes(command))).toEqual([]);
  });
});

test('both languages show the same commands, code and output', () => {
  const blocks = (name: string) => read(name).match(/^```[\s\S]*?^```$/gm);
  expect(blocks('CONTRIBUTING.zh-CN.md')).toEqual(blocks('CONTRIBUTING.md'));
});
