import type { Call } from './call.ts';

/**
 * Runs what is worth doing only as long as the client waits for it.
 *
 * @param run gets a signal that is aborted when the client leaves
 */
export async function whileConnected<T>(
  { request }: Call,
  run: (gone: AbortSignal) => Promise<T>,
): Promise<T> {
  const { socket } = request;
  const controller = new AbortController();
  const leave = () => controller.abort();
  socket.once('close', leave);
  try {
    if (socket.destroyed) leave();
    return await run(controller.signal);
  } finally {
    socket.off('close', leave);
  }
}
