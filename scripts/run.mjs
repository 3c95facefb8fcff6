// Entry of `npm start`, `npm test`, `npm run bench` and `npm run test:long`: needs nothing but Node >= 20 and npm on the
// machine. Brings the pinned Node and pnpm, installs what the lockfile says, then hands over to another script.
import { spawn } from 'node:child_process';
import { ensureInstalled } from './install.mjs';
import { fail, repositoryRoot } from './terminal.mjs';
import { ensureToolchain } from './toolchain.mjs';

/** The script of each verb, with its first arguments. */
const scripts = new Map([
  ['start', ['start.mjs']],
  ['test', ['test.mjs']],
  ['bench', ['one-by-one.mjs', 'bench']],
  ['test:long', ['one-by-one.mjs', 'test:long']],
]);
const [verb = '', ...args] = process.argv.slice(2);
const script = scripts.get(verb);
if (!script) {
  const verbs = [...scripts.keys()].join(' | ');
  fail({
    en: `Unknown verb "${verb}". Use: node scripts/run.mjs ${verbs}`,
    'zh-CN': `未知命令“${verb}”。用法：node scripts/run.mjs ${verbs}`,
  });
}

const env = ensureToolchain(process.env);
ensureInstalled(env);

const [file, ...first] = script;
const child = spawn('node', [`scripts/${file}`, ...first, ...args], {
  cwd: repositoryRoot,
  env,
  stdio: 'inherit',
});
// The script that took over ends everything it started; this process only passes the request on and waits.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill('SIGTERM'));
child.on('exit', (status, signal) => {
  process.exitCode = status ?? (signal === null ? 1 : 130);
});
