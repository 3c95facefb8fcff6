// One at a time: what installs or builds in this clone holds a lock meanwhile.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive } from './processes.mjs';
import { repositoryRoot, sayToStandardError } from './terminal.mjs';

const folder = join(repositoryRoot, '.toolchain');
const file = join(folder, 'lock');

/** Does `work` while no other command of this clone does its own; waits for that, and says so. */
export async function alone(work) {
  mkdirSync(folder, { recursive: true });
  for (let said = false; !take(); await sleep(100)) {
    const holder = Number(read());
    // A process that was killed leaves its lock behind.
    if (holder && !isAlive(holder)) rmSync(file, { force: true });
    else if (!said) {
      sayToStandardError({
        en: `Another command is installing or building in this clone (process ${holder}); waiting for it …`,
        'zh-CN': `另一个命令正在此克隆中安装或构建（进程 ${holder}），正在等待……`,
      });
      said = true;
    }
  }
  try {
    return await work();
  } finally {
    if (Number(read()) === process.pid) rmSync(file, { force: true });
  }
}

function take() {
  try {
    writeFileSync(file, `${process.pid}`, { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

function read() {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
