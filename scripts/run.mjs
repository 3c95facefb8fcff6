// Entry of every verb (`npm start`, `pnpm lint`): needs nothing but Node >= 20 and npm on the machine. Brings the pinned
// Node and pnpm, installs what the lockfile says, keeps tools from reporting home, then hands over.
import './end-with-parent.mjs';
import { loopbackDirect, telemetryOff } from './environment.mjs';
import { isOutOfDate } from './install.mjs';
import { alone } from './lock.mjs';
import { requirePorts } from './ports.mjs';
import { interrupted, runInSession } from './processes.mjs';
import { readStartOptions } from './start-options.mjs';
import { fail } from './terminal.mjs';
import { findToolchain } from './toolchain.mjs';

const buildOf = (name) => [
  'scripts/tasks.mjs',
  'build',
  `--filter=@vpcep/${name}`,
  '--output-logs=errors-only',
];

/** What each verb runs with Node, one after the other; the last gets the arguments of the verb. */
const verbs = {
  start: [['scripts/start.mjs']],
  dev: [['scripts/dev.mjs']],
  test: [['scripts/test.mjs']],
  generate: [['scripts/tasks.mjs', 'generate']],
  lint: [['scripts/lint.mjs']],
  build: [['scripts/tasks.mjs', 'build']],
  'test:long': [['scripts/one-by-one.mjs', 'test:long']],
  bench: [['scripts/one-by-one.mjs', 'bench']],
  'i18n:accept': [buildOf('contract-lint'), ['packages/contract-lint/src/commands/accept.ts']],
  'lint:mutants': [buildOf('contract-lint'), ['packages/contract-lint/test/mutation/main.ts']],
  'spec:diff': [buildOf('contract'), ['packages/contract-diff/src/main.ts']],
  'spec:release': [buildOf('contract'), ['packages/contract-diff/src/release.ts']],
  'docs:pdf': [buildOf('docs'), ['apps/docs/scripts/write-pdfs.ts']],
  'docs:publish': [buildOf('docs'), ['apps/docs/scripts/publish.ts']],
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

// What stands in the way of a start is said before anything is downloaded.
if (verb === 'start' || verb === 'dev') await requirePorts(readStartOptions(verb, args));

const base = { ...process.env, ...telemetryOff, ...loopbackDirect(process.env) };
let env = findToolchain(base);
if (!env || isOutOfDate()) {
  await alone(async () => {
    // Who waited may find it done.
    if (!findToolchain(base)) await prepare(['scripts/fetch-toolchain.mjs'], base);
    env = findToolchain(base);
    if (isOutOfDate()) await prepare(['scripts/install.mjs'], env);
  });
}
for (const command of steps.slice(0, -1)) await prepare(command, env);
process.exitCode = await runInSession([...steps.at(-1), ...args], env);

/** Runs what must be done first. When it fails nothing was found out: exit code 2, not 1, which may say that it was. */
async function prepare(command, environment) {
  const status = await runInSession(command, environment);
  if (status !== 0) process.exit(status === interrupted ? interrupted : 2);
}
