// Loaded into a process with `--import`: ends it, and all that runs in its session, once a process that it must not
// outlive is gone, killed without a chance to say so.
import { ancestors, endSession, interrupted, isAlive, isSessionLeader } from './processes.mjs';

const parent = process.ppid;
const watched = ancestors();
const timer = setInterval(() => {
  if (process.ppid === parent && watched.every(isAlive)) return;
  clearInterval(timer);
  end();
}, 250).unref();

async function end() {
  // Its own listeners do what they do on a signal, and end it; without any it ends here.
  if (process.listenerCount('SIGTERM') === 0 && !isSessionLeader()) process.exit(interrupted);
  process.on('SIGTERM', () => {});
  process.kill(process.pid, 'SIGTERM');
  if (!isSessionLeader()) return;
  await new Promise((resolve) => setTimeout(resolve, 50));
  await endSession(process.pid);
  process.exit(interrupted);
}
