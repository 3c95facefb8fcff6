// Entry of every verb (`npm start`, `pnpm lint`): needs nothing but Node >= 20 and npm on the machine. Brings the pinned
// Node and pnpm, installs what the lockfile says, keeps tools from reporting home, then hands over.
import { spawn } from 'node:child_process';
import { ensureInstalled } from './install.mjs';
import { telemetryOff } from './telemetry.mjs';
import { fail, repositoryRoot } from './terminal.mjs';
import { ensureToolchain } from './toolchain.mjs';

const turbo = 'node_modules/turbo/bin/turbo';
const buildOf = (name) => [turbo, 'run', 'build', `--filter=@vpcep/${name}`, '--output-logs=errors-only'];

/** What each verb runs with Node, one after the other; the last gets the arguments of the verb. */
const verbs = {
  start: [['scripts/start.mjs']],
  test: [['scripts/test.mjs']],
  generate: [[turbo, 'run', 'generate']],
  lint: [['scripts/lint.mjs']],
  build: [[turbo, 'run', 'build']],
  'test:long': [['scripts/one-by-one.mjs', 'test:long']],
  bench: [['scripts/one-by-one.mjs', 'bench']],
  'i18n:accept': [buildOf('contract-lint'), ['packages/contract-lint/src/commands/accept.ts']],
  'lint:mutants': [buildOf('contract-lint'), ['packages/contract-lint/test/mutation/main.ts']],
  'spec:diff': [buildOf('contract'), ['packages/contract-diff/src/main.ts']],
  'spec:release': [buildOf('contract'), ['packages/contract-diff/src/release.ts']],
};
const [verb = '', ...args] = process.argv.slice(2);
const steps = Object.hasOwn(verbs, verb) ? verbs[verb] : undefined;
if (!steps) {
  const names = Object.keys(verbs).join(' | ');
  fail({
    en: `Unknown verb "${verb}". Use: node scripts/run.mjs ${names}`,
    'zh-CN': `未知命令“${verb}”。用法：node scripts/run.mjs ${names}`,
  });
}

const env = { ...ensureToolchain(process.env), ...telemetryOff };
ensureInstalled(env);

for (const [index, step] of steps.entries()) {
  const isLast = index === steps.length - 1;
  const status = await run(isLast ? [...step, ...args] : step);
  if (status !== 0) {
    // A verb whose preparation failed found nothing out: not 1, which may say that it did.
    process.exitCode = isLast ? status : 2;
    break;
  }
}

/** Runs a script to its end, which ends everything that it started; this process only passes the request on and waits. */
function run(command) {
  const child = spawn('node', command, { cwd: repositoryRoot, env, stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill('SIGTERM'));
  return new Promise((resolve) => {
    child.on('exit', (status, signal) => resolve(status ?? (signal === null ? 1 : 130)));
  });
}
