// Entry of `npm start`, `npm test` and `npm run bench`: needs nothing but Node >= 20 and npm on the machine.
// Brings the pinned Node and pnpm, installs what the lockfile says, then hands over to scripts/<verb>.mjs.
import { spawn } from 'node:child_process';
import { ensureInstalled } from './install.mjs';
import { fail, repositoryRoot } from './terminal.mjs';
import { ensureToolchain } from './toolchain.mjs';

const verbs = ['start', 'test', 'bench'];
const [verb = '', ...args] = process.argv.slice(2);
if (!verbs.includes(verb)) {
  fail({
    en: `Unknown verb "${verb}". Use: node scripts/run.mjs ${verbs.join(' | ')}`,
    'zh-CN': `未知命令“${verb}”。用法：node scripts/run.mjs ${verbs.join(' | ')}`,
  });
}

const env = ensureToolchain(process.env);
ensureInstalled(env);

const child = spawn('node', [`scripts/${verb}.mjs`, ...args], { cwd: repositoryRoot, env, stdio: 'inherit' });
// The script that took over ends everything it started; this process only passes the request on and waits.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill('SIGTERM'));
child.on('exit', (status, signal) => {
  process.exitCode = status ?? (signal === null ? 1 : 130);
});
