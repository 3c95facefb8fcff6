// Loaded into every Node process of a command that is measured: notes the CPU time that the process has used when it ends.
import { appendFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

const file = process.env.BENCH_CPU_FILE;
if (file && isMainThread) {
  process.on('exit', () => {
    const { user, system } = process.cpuUsage();
    try {
      appendFileSync(file, `${(user + system) / 1e6}\n`);
    } catch {
      // What outlives the command is not counted.
    }
  });
}
