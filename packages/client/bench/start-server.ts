import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';

/** Starts the server that is called, in a process of its own so that it does not share the clients' thread. */
export async function startServer(): Promise<{ url: string; stop: () => void }> {
  const child: ChildProcess = fork(new URL('server.ts', import.meta.url));
  const [url] = (await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(([code]) => {
      throw new Error(`bench/server.ts ended with ${code} before it listened: see its output above.`);
    }),
  ])) as [string];
  return { url, stop: () => child.disconnect() };
}
