import { join } from 'node:path';
import { checks, suites } from '../../test-tasks.mjs';
import { type Copy, copyWith, edit, turboEnv } from './copies.ts';
import { record } from './measurements.ts';

const changes = {
  client: 'packages/client/src/index.ts',
  mock: 'packages/mock/src/index.ts',
  sandbox: 'packages/sandbox/src/index.ts',
};

/** How many tasks of `npm test` run again after a change; which they are, a test holds. */
export async function countTestTasks(): Promise<void> {
  const copy = await copyWith(3);
  const before = hashes(copy);
  for (const [name, file] of Object.entries(changes)) {
    edit(copy, file, (text) => `${text}\n`);
    const changed = [...hashes(copy)].filter(([task, hash]) => before.get(task) !== hash);
    edit(copy, file, (text) => text.slice(0, -1));
    record(`tasks.${name}`, 'tasks', [changed.length], undefined, { all: before.size });
  }
}

function hashes(copy: Copy): Map<string, string> {
  Object.assign(process.env, turboEnv(copy));
  const turbo = join(copy.folder, 'node_modules/.bin/turbo');
  const plan = JSON.parse(copy.run(turbo, 'run', ...checks, ...Object.keys(suites), '--dry=json')) as {
    tasks: { taskId: string; hash: string; command: string }[];
  };
  return new Map(
    plan.tasks
      .filter(({ command, taskId }) => command !== '<NONEXISTENT>' && !/#(build|generate)$/.test(taskId))
      .map(({ taskId, hash }) => [taskId, hash]),
  );
}
