// Which tasks of `npm test` run again after a change: only those that the change can affect. turbo itself is asked.
import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { copyForReading, type RepositoryCopy } from '../copies/copy-repository.ts';
import { checks, suites } from '../test-tasks.mjs';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let copy: RepositoryCopy;
let before: Map<string, string>;

beforeAll(() => {
  copy = copyForReading();
  copy.run('git', 'init');
  copy.run('git', 'add', '.');
  copy.run('git', '-c', 'user.name=Test', '-c', 'user.email=test@example.com', 'commit', '--message=All');
  before = hashes();
});
afterAll(() => copy.remove());

const code = '// lint:code lint:copies lint:imports test:whole';
const whole = 'build test test:browser test:browser:servers test:servers types';

// What has changed → package: its tasks that run again.
test.each<[string, string, string[]]>([
  [
    'the client',
    'packages/client/src/index.ts',
    [
      code,
      'client build lint test test:browser test:servers types',
      'contract-tests build test test:servers types',
      `docs ${whole}`,
      'resilience test types',
    ],
  ],
  [
    'the mock',
    'packages/mock/src/index.ts',
    [
      code,
      'client test:browser test:servers types',
      'contract-tests test:servers types',
      'docs test:browser:servers test:servers types',
      'mock build test types',
      'resilience test types',
    ],
  ],
  [
    'the sandbox',
    'packages/sandbox/src/index.ts',
    [
      code,
      'contract-tests test test:servers types',
      'docs test:browser:servers test:servers types',
      'resilience test types',
      'sandbox build generate test types',
    ],
  ],
  ['a lint rule', 'packages/contract-lint/src/index.ts', [code, 'contract-lint build lint test types']],
  [
    'a test of the client, which no test of growth runs',
    'packages/client/test/retry.test.ts',
    ['// lint:code lint:copies lint:imports', 'client test test:browser test:servers types'],
  ],
  ['a test of the sandbox', 'packages/sandbox/test/cli.test.ts', [code, 'sandbox test types']],
  [
    'the style of the docs',
    'apps/docs/src/styles/base.css',
    [code, `docs ${whole}`, 'resilience test types'],
  ],
  [
    'a sentence of the contract',
    'spec/openapi.yaml',
    [
      '// lint:code test:whole',
      'client build generate lint test test:browser test:servers types',
      'contract build generate test types',
      'contract-diff diff test types',
      'contract-lint build lint test types',
      'contract-tests build test test:servers types',
      `docs ${whole}`,
      'mock build test types',
      'resilience test types',
      'sandbox build generate test types',
      'server build test types',
    ],
  ],
  [
    'the changelog of the contract',
    'spec/CHANGELOG.md',
    [
      '// lint:code test:scripts test:whole',
      'contract test',
      'contract-diff diff test',
      'contract-lint lint test',
      'docs build test test:browser test:browser:servers test:servers',
      'resilience test types',
    ],
  ],
  [
    'a request that a client was seen to send, which tests of several packages read',
    'spec/fixtures/client-requests/huawei-sdk.json',
    [
      '// lint:code test:whole',
      'contract test',
      'contract-diff diff test',
      'contract-lint lint test',
      'mock test',
      'sandbox test',
    ],
  ],
  [
    'a guide, whose commands the tests of its package run',
    'apps/docs/src/content/guides/en/contract-tests.md',
    [
      '// lint:code test:scripts test:whole',
      'contract-lint lint',
      'contract-tests test',
      `docs ${whole}`,
      'resilience test types',
    ],
  ],
  [
    'the README of the client',
    'packages/client/README.md',
    ['// lint:code test:scripts test:whole', 'client test test:browser test:servers', 'contract-lint lint'],
  ],
  ['a test of the whole repository', 'scripts/test/whole/many.test.ts', [code]],
  [
    'a script, of which a guide shows what it prints',
    'scripts/start.mjs',
    ['// lint:code lint:copies lint:imports test:scripts test:whole', 'docs test:servers'],
  ],
])('a change in %s', (_, file, affected) => {
  expect(changedBy(file)).toEqual(affected);
});

test('what a run of the tests makes is no reason for another', () => {
  const made = [
    'apps/docs/.astro/types.d.ts',
    'apps/docs/built-from.gen.txt',
    'apps/docs/dist/index.html',
    'packages/client/node_modules/.vite/vitest/results.json',
    'packages/client/reports/vitest.json',
    'packages/client/src/messages/loaders.gen.ts',
    'packages/contract/dist/contract.en.json',
    'packages/contract/node_modules/.cache/yaml/a',
    'packages/sandbox/src/contract.gen.ts',
    'scripts/node_modules/.vite/vitest/results.json',
    'scripts/reports/vitest.json',
    'scripts/reports/whole.json',
  ];
  for (const file of made) {
    mkdirSync(dirname(join(copy.folder, file)), { recursive: true });
    writeFileSync(join(copy.folder, file), '');
  }
  const after = hashes();
  expect([...before].filter(([task, hash]) => after.get(task) !== hash)).toEqual([]);
});

/** The tasks whose hashes change with one more line in a file, a line a package; the root is `//`. */
function changedBy(file: string): string[] {
  const path = join(copy.folder, file);
  const text = readFileSync(path);
  appendFileSync(path, '\n');
  try {
    const changed = [...hashes()]
      .filter(([task, hash]) => before.get(task) !== hash)
      .map(([task]) => task.split('#'));
    const byPackage = Map.groupBy(changed, ([name = '']) => name.replace('@vpcep/', ''));
    return [...byPackage].map(([name, tasks]) => [name, ...tasks.map(([, task]) => task)].join(' '));
  } finally {
    writeFileSync(path, text);
  }
}

function hashes(): Map<string, string> {
  const turbo = join(copy.folder, 'node_modules/.bin/turbo');
  const output = copy.run(turbo, 'run', ...checks, ...Object.keys(suites), '--dry=json');
  const plan = JSON.parse(output) as { tasks: { taskId: string; hash: string; command: string }[] };
  return new Map(
    plan.tasks.filter(({ command }) => command !== '<NONEXISTENT>').map(({ taskId, hash }) => [taskId, hash]),
  );
}
