import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { root, runScript } from './script.ts';

const { scripts } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as {
  scripts: Record<string, string>;
};
const isVerb = ([name, command]: [string, string]) => command === `node scripts/run.mjs ${name}`;
/** The verbs of package.json, which are those of run.mjs: another one here or there fails these tests. */
const verbs = Object.entries(scripts)
  .filter(isVerb)
  .map(([name]) => name)
  .join(' | ');

test.each([
  ['run', ['serve'], `Unknown verb "serve". Use: node scripts/run.mjs ${verbs}`],
  ['run', ['toString'], `Unknown verb "toString". Use: node scripts/run.mjs ${verbs}`],
  ['test', ['--fast'], 'Unknown option --fast. The only one is --no-browser.'],
  ['lint', ['--quick'], 'Unknown option --quick. The only one is --fix.'],
])('%s %j names what was wrong and what to do, and exits with 2', async (name, args, message) => {
  const { printed, exited } = runScript(name, args);
  expect(await exited).toBe(2);
  expect(printed).toEqual({ out: '', err: `${message}\n` });
});

test('speaks Chinese to a Chinese terminal', async () => {
  const { printed, exited } = runScript('run', ['serve'], { LC_ALL: 'zh_CN.UTF-8' });
  expect(await exited).toBe(2);
  expect(printed.err).toBe(`未知命令“serve”。用法：node scripts/run.mjs ${verbs}\n`);
});
