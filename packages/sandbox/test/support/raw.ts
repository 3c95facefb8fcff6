import { connect } from 'node:net';

/**
 * Sends bytes as they are, and gives what came back until the connection closes or `patience` milliseconds have passed.
 *
 * @param pause between the pieces, in milliseconds
 */
export function raw(
  url: string,
  pieces: readonly (string | Buffer)[],
  { pause = 0, patience = 5000 } = {},
): Promise<{ answer: string; closed: boolean }> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname);
    let answer = '';
    const finish = (closed: boolean) => {
      clearTimeout(late);
      socket.destroy();
      resolve({ answer, closed });
    };
    const late = setTimeout(() => finish(false), patience);
    socket.on('data', (chunk) => {
      answer += chunk.toString('latin1');
    });
    socket.on('close', () => finish(true));
    socket.on('error', () => {});
    socket.on('connect', async () => {
      for (const piece of pieces) {
        if (socket.destroyed) return;
        socket.write(piece);
        if (pause > 0) await new Promise((next) => setTimeout(next, pause));
      }
    });
  });
}

/** Status and body of an answer that was read raw. */
export function parseAnswer(answer: string): { status: number; body: { error_code?: string } | undefined } {
  const [head = '', body = ''] = answer.split(/\r\n\r\n(.*)/s);
  const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(head)?.[1] ?? 0);
  return { status, body: body === '' ? undefined : JSON.parse(Buffer.from(body, 'latin1').toString()) };
}
